import TerminalKit

extension TextInput {
  /// Draws it as the one field of a screen, behind its label, with the cursor in it.
  ///
  /// - Parameter most: so many columns it has at most.
  /// - Returns: the column where it begins.
  @discardableResult
  func draw(_ label: String, into surface: inout Surface, row: Int, most: Int) -> Int {
    let column = surface.write(label, at: Position(row: row, column: 2), .section) + 2
    let width = max(1, min(most, surface.columns - column - 2))
    surface.fill(Rect(row: row, column: column, rows: 1, columns: width), .fieldFocused)
    let visible = visible(columns: width)
    surface.write(visible.rows.first ?? "", at: Position(row: row, column: column), .fieldFocused)
    if surface.rows > 5, column < surface.columns {
      let caret = min(surface.columns - 1, column + visible.caret.column)
      surface.cursor = Position(row: row, column: caret)
    }
    return column
  }
}
