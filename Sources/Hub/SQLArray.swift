/// Values as one argument of a statement: PostgreSQL's way to write an array.
enum SQLArray {
  static func text(_ values: [String?]) -> String {
    "{" + values.map { $0.map(quoted) ?? "NULL" }.joined(separator: ",") + "}"
  }

  static func numbers(_ values: [Int?]) -> String {
    "{" + values.map { $0.map(String.init) ?? "NULL" }.joined(separator: ",") + "}"
  }

  private static func quoted(_ value: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
