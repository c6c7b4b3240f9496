/// Values as one argument of a statement: PostgreSQL's way to write an array.
enum SQLArray {
  static func text(_ values: [String?]) -> String {
    array(of: values) { value, bytes in quote(value, into: &bytes) }
  }

  static func numbers(_ values: [Int?]) -> String {
    array(of: values) { value, bytes in bytes += String(value).utf8 }
  }

  /// All of it is written into one piece of memory: a batch has thousands of values.
  private static func array<Value>(
    of values: [Value?], _ write: (Value, inout [UInt8]) -> Void
  ) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      if let value { write(value, &bytes) } else { bytes += "NULL".utf8 }
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func quote(_ value: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
