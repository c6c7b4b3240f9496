import PseudoTerminal

/// What a screen shows at one moment: its cells, and where the cursor is seen.
struct ScreenFrame: Hashable {
  /// A cell of the screen.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  var rows: [[ScreenCell]]
  /// nil where it is hidden.
  var cursor: Place?

  init(_ screen: EmulatedScreen) {
    rows = screen.cells
    cursor = screen.isCursorVisible ? Place(row: screen.row, column: screen.column) : nil
  }
}
