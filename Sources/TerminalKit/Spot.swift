/// A part of a frame that can be pointed at, and what is meant by that.
public struct Spot: Hashable, Sendable {
  /// What is meant.
  public enum Use: Hashable, Sendable {
    /// The key that is named there.
    case key(Key)
    /// A row of a list, whether it is the selected one or not.
    case row(isSelected: Bool)
    /// Words that are one thing to whoever reads; nothing is meant by pointing at them.
    case words
    /// A field of a form, by its place in the order of Tab, with the place of the one that has the focus.
    case field(Int, focus: Int)
  }

  /// Where it lies.
  public var rect: Rect
  /// What is meant by pointing at it.
  public var use: Use

  init(_ rect: Rect, _ use: Use) {
    (self.rect, self.use) = (rect, use)
  }

  /// What of it lies within so many rows and columns, moved to a place; nil where nothing of it does.
  func clipped(rows: Int, columns: Int, movedBy place: Position) -> Spot? {
    let row = max(0, rect.row)
    let column = max(0, rect.column)
    let height = min(rows, rect.row + rect.rows) - row
    let width = min(columns, rect.column + rect.columns) - column
    guard height > 0, width > 0 else { return nil }
    let moved = Rect(
      row: place.row + row, column: place.column + column, rows: height, columns: width)
    return Spot(moved, use)
  }
}

extension Rect {
  /// Whether a cell lies in it.
  public func contains(_ place: Position) -> Bool {
    row..<row + rows ~= place.row && column..<column + columns ~= place.column
  }
}

extension [Spot] {
  /// Notes what is meant by a part.
  public mutating func note(_ rect: Rect, _ use: Spot.Use) { append(Spot(rect, use)) }

  /// Takes over what is noted of a frame that is laid over another one at a place.
  mutating func take(from other: Surface, at place: Position) {
    self += (other.spots ?? []).compactMap {
      $0.clipped(rows: other.rows, columns: other.columns, movedBy: place)
    }
  }
}

extension Form {
  /// Notes where a field that can have the focus stands.
  func note(_ field: FormField<ID, Words>, at place: FieldPlace, in canvas: inout Surface) {
    guard canvas.spots != nil else { return }
    let reachable = fields.filter(\.isReachable).map(\.id)
    guard let here = reachable.firstIndex(where: { $0 == focus }),
      let there = reachable.firstIndex(of: field.id)
    else { return }
    let box = Rect(
      row: place.row, column: place.column, rows: place.height,
      columns: place.labelWidth + place.width)
    canvas.spots?.note(box, .field(there, focus: here))
  }
}
