/// Rules for text that comes in: what is refused, and what counts as the same.
public enum TextRules {
  /// The first control character that must not come in, and its column in scalars from 1.
  ///
  /// Refused are C0 but tab and line feed, DEL and C1; bidi and zero-width characters are kept.
  public static func refusedScalar(
    in text: String
  ) -> (scalar: Unicode.Scalar, column: Int)? {
    for (index, scalar) in text.unicodeScalars.enumerated() where isRefused(scalar) {
      return (scalar, index + 1)
    }
    return nil
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) && scalar != "\t" && scalar != "\n"
  }

  /// Whether it moves a cursor or breaks a line instead of being seen: C0, DEL and C1.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// The text with full-width ASCII, `￥` and the wide space as their narrow forms.
  public static func foldWidth(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { narrow($0) != nil }) else { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { folded.append(narrow(scalar) ?? scalar) }
    return String(folded)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFFE5: "¥"
    case 0x3000: " "
    default: nil
    }
  }

  /// The text without white space at its ends.
  public static func trimmed(_ text: String) -> String {
    // Nearly every text: nothing to look for, and data have thousands of them.
    if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isPlainEnd(first), isPlainEnd(last)
    {
      return text
    }
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// A letter, a digit or a Chinese character: neither white nor joined to what stands before it.
  private static func isPlainEnd(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
  }
}

extension Sequence<String> {
  /// Those that say something, one behind the other, with a separator between.
  package func filled(joinedBy separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
