/// A part of the grid.
public struct Rect: Hashable, Sendable {
  /// Its first row and column.
  public var row: Int
  /// Its first column.
  public var column: Int
  /// How many rows it has; never less than 0.
  public var rows: Int
  /// How many columns it has; never less than 0.
  public var columns: Int

  /// So many rows and columns from a cell on.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}
