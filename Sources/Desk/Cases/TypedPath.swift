import Values

/// A path as somebody types it, or as terminals write one of a file that is dropped onto them: in quotes, with a
/// backslash before blanks, or as an address.
enum TypedPath {
  /// The path; empty for nothing.
  static func path(of text: String) -> String {
    let plain = unquoted(TextRules.trimmed(text))
    guard plain.hasPrefix(scheme) else { return plain }
    let path = String(plain.dropFirst(scheme.count))
    return decoded(path) ?? path
  }

  /// What an address spells by `%` and two digits a byte; nil where that is no text.
  private static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count > 1, let value = UInt8(Substring(rest.prefix(2)), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let scheme = "file://"

  private static func unquoted(_ text: String) -> String {
    for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      return String(text.dropFirst().dropLast())
    }
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.append(character)
        isEscaped = false
      }
    }
    return plain
  }
}
