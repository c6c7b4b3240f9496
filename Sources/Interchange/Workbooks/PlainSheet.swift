/// A sheet as it lies in somebody's file: its rows in words, and which of its cells are one.
public struct PlainSheet: Hashable, Sendable {
  /// Cells that somebody has made one; what is said stands in the first.
  struct Span: Hashable, Sendable {
    /// Lines of the file.
    var lines: ClosedRange<Int>
    /// Places in the row, from 0.
    var columns: ClosedRange<Int>
  }

  /// What the workbook calls it; empty for a file of one sheet.
  public var name = ""
  /// The rows in which something stands, in their order.
  var rows: [CSV.Row]
  var spans: [Span] = []

  init(rows: [CSV.Row]) { self.rows = rows }
}
