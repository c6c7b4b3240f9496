#if Office
  import Foundation
  import Values

  /// What the list at the end of a zip file says of the files in it.
  struct ZipListing {
    /// The bytes of each file as it was before it was packed, by its name.
    private(set) var sizes: [String: Int] = [:]

    /// Reads the list; the library writes no comment and no more than four gigabytes.
    init(path: String) throws {
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw SpreadsheetError.notWritten(errno)
      }
      defer { file.closeFile() }
      let length = try file.seekToEnd()
      guard length >= 22 else { throw SpreadsheetError.notWritten(ENOSPC) }
      try file.seek(toOffset: length - 22)
      let end = [UInt8](try file.readToEnd() ?? Data())
      let start = ZipListing.number(end, 16, 4)
      guard ZipListing.number(end, 0, 4) == 0x0605_4B50, start < Int(length) else {
        throw SpreadsheetError.notWritten(ENOSPC)
      }
      try file.seek(toOffset: UInt64(start))
      read([UInt8](try file.readToEnd() ?? Data()))
    }

    private mutating func read(_ list: [UInt8]) {
      var place = 0
      while place + 46 <= list.count, ZipListing.number(list, place, 4) == 0x0201_4B50 {
        let name = ZipListing.number(list, place + 28, 2)
        let rest = ZipListing.number(list, place + 30, 2) + ZipListing.number(list, place + 32, 2)
        guard place + 46 + name <= list.count else { return }
        let words = String(decoding: list[(place + 46)..<(place + 46 + name)], as: UTF8.self)
        sizes[words] = ZipListing.number(list, place + 24, 4)
        place += 46 + name + rest
      }
    }

    /// A number of some bytes, the lowest first.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
  }
#endif
