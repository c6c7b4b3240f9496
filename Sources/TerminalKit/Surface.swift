/// A frame: a grid of cells, and where the cursor stands.
///
/// Whatever is written, every row has exactly `columns` columns, no cell holds a control
/// character, and a wide character owns two columns.
public struct Surface: Equatable, Sendable {
  /// The number of rows; may be 0.
  public let rows: Int
  /// The number of columns; may be 0.
  public let columns: Int
  /// With what characters lines, bars and marks are drawn on it.
  public let art: LineArt
  /// The terminal's own cursor, where input methods draw; nil hides it, and so does a place
  /// outside the frame.
  public var cursor: Position? {
    didSet { if let place = cursor, self[place] == nil { cursor = nil } }
  }
  /// Whether the cursor is seen where it stands; input methods draw there all the same.
  public var showsCursor = true
  /// What is meant by its parts, in the order of drawing; nil where nobody asks for that.
  public var spots: [Spot]?
  var cells: [Cell]

  /// An empty frame of the given size; less than 0 counts as 0.
  public init(rows: Int, columns: Int, _ style: Style = .normal, art: LineArt = .plain) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.art = art
    cells = Array(repeating: .blank(style), count: self.rows * self.columns)
  }

  /// The cells of one row, from left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * columns..<(row + 1) * columns]
  }

  /// Whether a row looks as it does in another frame; rows of another width never do.
  public func hasSame(row: Int, as other: Surface) -> Bool {
    guard columns == other.columns, row >= 0, row < min(rows, other.rows) else { return false }
    return cells.withUnsafeBufferPointer { own in
      other.cells.withUnsafeBufferPointer { others in
        (row * columns..<(row + 1) * columns).allSatisfy { own[$0] == others[$0] }
      }
    }
  }

  /// The cell at a place, or nil outside the frame.
  public subscript(_ position: Position) -> Cell? {
    guard contains(row: position.row, column: position.column) else { return nil }
    return cells[position.row * columns + position.column]
  }

  func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }
}

extension Surface: CustomStringConvertible {
  /// The frame as rows of text, without the blanks at their ends.
  public var description: String {
    (0..<rows).map(text).joined(separator: "\n")
  }

  /// One row as text, without the blanks at its end.
  public func text(ofRow row: Int) -> String {
    var cells = self.row(row)
    while cells.last?.text == " " { cells.removeLast() }
    return cells.map(\.text).joined()
  }
}
