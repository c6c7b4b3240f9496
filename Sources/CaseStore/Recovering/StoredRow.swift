import Values

/// A value as SQLite keeps it in a row.
enum StoredValue: Equatable {
  case null
  case whole(Int)
  case real
  case text(String)
  case bytes([UInt8])

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var whole: Int? {
    if case .whole(let number) = self { number } else { nil }
  }

  var bytes: [UInt8]? {
    if case .bytes(let bytes) = self { bytes } else { nil }
  }

  var isNull: Bool { self == .null }
}

/// A row as it was found on a page.
struct StoredRow: Equatable {
  /// Its number; nil in a table or an index that has none.
  let number: Int?
  let values: [StoredValue]
}

/// Bytes that are read one behind the other (file format of SQLite, sections 1.6 and 2.1).
struct StoredBytes {
  let bytes: [UInt8]
  private(set) var place = 0

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// How many are left.
  var left: Int { bytes.count - place }

  /// A whole number of up to nine bytes; nil behind the end.
  mutating func variable() -> Int? {
    var number: UInt64 = 0
    for step in 1...9 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      if step == 9 {
        number = number << 8 | UInt64(byte)
        break
      }
      number = number << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return Int(Int64(bitPattern: number))
  }

  /// So many bytes; nil where there are less.
  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= left else { return nil }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  /// A number with its sign, big end first.
  mutating func signed(_ count: Int) -> Int? {
    guard let bytes = take(count), let first = bytes.first else { return nil }
    return bytes.dropFirst().reduce(Int(Int8(bitPattern: first))) { $0 << 8 | Int($1) }
  }

  /// A number without one.
  static func number(_ bytes: [UInt8], at place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension StoredRow {
  /// No table of a store has more columns.
  private static let most = 64

  /// Reads the record of a row; nil of what is none.
  static func values(of record: [UInt8]) -> [StoredValue]? {
    var header = StoredBytes(record)
    guard let length = header.variable(), length > 0, length <= record.count else { return nil }
    var types: [Int] = []
    while header.place < length {
      guard let type = header.variable(), type >= 0, types.count < most else { return nil }
      types.append(type)
    }
    guard header.place == length else { return nil }
    var body = StoredBytes(record, at: length)
    var values: [StoredValue] = []
    for type in types {
      guard let value = value(of: type, &body) else { return nil }
      values.append(value)
    }
    return body.left == 0 ? values : nil
  }

  private static func value(of type: Int, _ body: inout StoredBytes) -> StoredValue? {
    switch type {
    case 0: return .null
    case 1...4: return body.signed(type).map(StoredValue.whole)
    case 5: return body.signed(6).map(StoredValue.whole)
    case 6: return body.signed(8).map(StoredValue.whole)
    case 7: return body.take(8).map { _ in .real }
    case 8: return .whole(0)
    case 9: return .whole(1)
    case 12...:
      guard let bytes = body.take((type - 12) / 2) else { return nil }
      return type % 2 == 0 ? .bytes(bytes) : .text(String(decoding: bytes, as: UTF8.self))
    default: return nil
    }
  }
}
