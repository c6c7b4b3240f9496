/// What one cell shows.
public struct Cell: Hashable, Sendable {
  /// The character with its marks; empty in the right half of a wide character.
  public let text: String
  /// Columns: 1 or 2, or 0 in the right half of a wide character.
  public let columns: Int
  /// How it looks.
  public let style: Style

  static func blank(_ style: Style) -> Cell {
    Cell(text: " ", columns: 1, style: style)
  }

  func with(_ style: Style) -> Cell {
    Cell(text: text, columns: columns, style: style)
  }
}
