/// Why and where a text is not JSON.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  public enum Reason: Hashable, Sendable {
    /// The text ends inside a value.
    case endOfText
    /// Something else was expected at this place.
    case unexpected(Unicode.Scalar)
    /// Something follows the value.
    case trailing
    /// A number as JSON does not write it, such as `01` or `.5`.
    case badNumber
    /// An escape that JSON does not know, or half of a surrogate pair.
    case badEscape
    /// A control character inside a string.
    case controlCharacter(UInt8)
    /// Bytes that are not UTF-8.
    case notUTF8
    /// Two members of one object have this name.
    case duplicateKey(String)
    /// Nested deeper than ``JSON/maximumDepth``.
    case tooDeep
  }

  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int
  /// What is wrong there.
  public var reason: Reason

  /// An error at a place.
  public init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// An error at a byte of a text.
  package init(_ reason: Reason, at offset: Int, of bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isScalarStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    self.line = before.count { $0 == 0x0A } + 1
    self.column = bytes[lineStart..<min(offset, bytes.count)].count(where: isScalarStart) + 1
    self.reason = reason
  }
}
