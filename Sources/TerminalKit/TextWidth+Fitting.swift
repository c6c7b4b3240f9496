extension TextWidth {
  /// As much of a text's beginning as fits in so many columns; a wide character is never cut.
  public static func prefix(_ text: String, fitting columns: Int) -> Substring {
    var left = columns
    var end = text.startIndex
    while end < text.endIndex {
      left -= self.columns(of: text[end])
      if left < 0 { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The text cut to so many columns, with `..` where something is missing.
  public static func truncate(_ text: String, to columns: Int) -> String {
    let whole = prefix(text, fitting: columns)
    if whole.endIndex == text.endIndex { return text }
    guard columns > 2 else { return String(whole) }
    return prefix(text, fitting: columns - 2) + ".."
  }

  /// The text cut or filled with blanks to exactly so many columns.
  public static func pad(_ text: String, to columns: Int, _ alignment: Alignment = .left)
    -> String
  {
    let shown = truncate(text, to: columns)
    let blanks = max(0, columns - self.columns(of: shown))
    let before =
      switch alignment {
      case .left: 0
      case .right: blanks
      case .centre: blanks / 2
      }
    let after = blanks - before
    return String(repeating: " ", count: before) + shown + String(repeating: " ", count: after)
  }
}

/// On which side of its columns a text stands.
public enum Alignment: Hashable, Sendable {
  /// Words.
  case left
  /// Numbers.
  case right
  /// Headings.
  case centre
}
