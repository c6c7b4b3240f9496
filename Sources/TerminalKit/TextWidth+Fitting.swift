import TextLayout

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

  /// As much of a text's beginning as fits in so many columns; a figure is shown whole or not at all, for
  /// a part of it is another figure.
  public static func shortened(_ text: String, to columns: Int) -> String {
    let fitting = prefix(text, fitting: columns)
    if fitting.endIndex == text.endIndex { return text }
    let place = fitting.count
    let near = Array(text.prefix(place + WrittenFigures.reach))
    var shortened = ""
    for character in near[..<WrittenFigures(near).cut(at: place)] { shortened.append(character) }
    return shortened
  }

  /// The text cut to so many columns, with `..` where something is missing.
  public static func truncate(_ text: String, to columns: Int) -> String {
    // A short text is measured in less time than it is cut.
    if text.utf8.count <= 4 * columns, self.columns(of: text) <= columns { return text }
    if prefix(text, fitting: columns).endIndex == text.endIndex { return text }
    guard columns > 2 else {
      let shown = shortened(text, to: columns)
      return shown.isEmpty ? String(repeating: ".", count: max(0, columns)) : shown
    }
    return shortened(text, to: columns - 2) + ".."
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
