import Foundation

/// The files in a zip file, unpacked.
public struct ZipFile {
  /// The bytes of each file by its name.
  public private(set) var files: [String: [UInt8]] = [:]

  /// Reads a file.
  public init(path: String) throws {
    try self.init([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
  }

  /// Reads bytes.
  public init(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.count >= 22, number(bytes.count - 22, 4) == 0x0605_4B50 else {
      throw Inflate.Broken()
    }
    var place = number(bytes.count - 6, 4)
    while number(place, 4) == 0x0201_4B50 {
      let (method, packed, size) = (
        number(place + 10, 2), number(place + 20, 4), number(place + 24, 4)
      )
      let name = number(place + 28, 2)
      let start = number(place + 42, 4)
      let body = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      let content = Array(bytes[body..<(body + packed)])
      let words = String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
      let plain = method == 0 ? content : try Inflate.unpacked(content)
      guard plain.count == size else { throw Inflate.Broken() }
      files[words] = plain
      place += 46 + name + number(place + 30, 2) + number(place + 32, 2)
    }
  }
}
