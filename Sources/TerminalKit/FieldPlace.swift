/// The place of one field: its label, and behind it the box of its value.
public struct FieldPlace: Equatable, Sendable {
  /// Row of the label and of the value's first row, from the top of the form.
  public var row: Int
  /// Column of the label.
  public var column: Int
  /// Columns kept for the label.
  public var labelWidth: Int
  /// Columns of the value's box.
  public var width: Int
  /// Rows of the value's box.
  public var height: Int

  /// A place on the grid.
  public init(row: Int, column: Int, labelWidth: Int, width: Int, height: Int = 1) {
    self.row = row
    self.column = column
    self.labelWidth = labelWidth
    self.width = width
    self.height = max(1, height)
  }

  var valueColumn: Int { column + labelWidth }
  var lastRow: Int { row + height - 1 }
}
