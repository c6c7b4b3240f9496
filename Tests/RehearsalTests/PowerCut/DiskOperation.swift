import Foundation

/// One thing that a program did to the disk, or said, as the shim has written it down (Tests/PowerCut/shim.c).
/// Files and folders are told by the number that the system knows them by.
enum DiskOperation: Equatable {
  case madeFile(UInt64, name: String, in: UInt64)
  case madeFolder(UInt64, name: String, in: UInt64)
  case wrote(UInt64, at: Int, [UInt8])
  case cut(UInt64, to: Int)
  case synced(UInt64)
  case removed(name: String, from: UInt64)
  case renamed(name: String, in: UInt64, to: String, within: UInt64)
  case linked(UInt64, name: String, in: UInt64)
  case said([UInt8])
  case began

  /// What the shim's log holds that cannot be read.
  struct NotReadable: Error {
    var place: Int
  }

  /// All of a log, in the order in which it happened.
  static func all(in log: Data) throws -> [DiskOperation] {
    let bytes = [UInt8](log)
    var operations: [DiskOperation] = []
    var place = 0
    while place < bytes.count {
      guard place + 21 <= bytes.count else { throw NotReadable(place: place) }
      let (one, two) = (number(bytes, place + 1, 8), number(bytes, place + 9, 8))
      let start = place + 21
      let end = start + Int(number(bytes, place + 17, 4))
      guard end <= bytes.count,
        let operation = DiskOperation(bytes[place], one, two, Array(bytes[start..<end]))
      else { throw NotReadable(place: place) }
      operations.append(operation)
      place = end
    }
    return operations
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> UInt64 {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private init?(_ what: UInt8, _ one: UInt64, _ two: UInt64, _ bytes: [UInt8]) {
    let names = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    switch what {
    case 1: self = .madeFile(two, name: names[0], in: one)
    case 2: self = .madeFolder(two, name: names[0], in: one)
    case 3: self = .wrote(one, at: Int(two), bytes)
    case 4: self = .cut(one, to: Int(two))
    case 5: self = .synced(one)
    case 6: self = .removed(name: names[0], from: one)
    case 7 where names.count == 2:
      self = .renamed(name: names[0], in: one, to: names[1], within: two)
    case 8: self = .linked(two, name: names[0], in: one)
    case 9: self = .said(bytes)
    case 10: self = .began
    default: return nil
    }
  }
}
