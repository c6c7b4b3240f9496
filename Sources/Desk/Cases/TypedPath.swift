import Foundation
import Values

/// A path as somebody types it, or as terminals write one of a file that is dropped onto them: in quotes, with a
/// backslash before blanks, or as an address.
enum TypedPath {
  /// The path; empty for nothing.
  static func path(of text: String) -> String {
    let plain = unquoted(TextRules.trimmed(text))
    guard plain.hasPrefix(scheme) else { return plain }
    let path = String(plain.dropFirst(scheme.count))
    return path.removingPercentEncoding ?? path
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
