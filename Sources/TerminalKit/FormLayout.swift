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

/// Where the fields of a form stand on the grid.
public struct FormLayout<ID: Hashable & Sendable>: Equatable, Sendable {
  /// The place of one field.
  public typealias Place = FieldPlace

  /// The place of each field that is drawn.
  public var places: [ID: Place]

  /// Fields at their places.
  public init(_ places: [ID: Place] = [:]) {
    self.places = places
  }

  /// Fields one under the other, as a small form has them.
  public init(
    column ids: [ID], at column: Int = 0, labelWidth: Int = 10, width: Int = 60,
    heights: [ID: Int] = [:]
  ) {
    self.init()
    var row = 0
    for id in ids {
      let height = heights[id] ?? 1
      places[id] = Place(
        row: row, column: column, labelWidth: labelWidth, width: width, height: height)
      row += height
    }
  }

  /// The rows all fields need.
  public var rows: Int { (places.values.map(\.lastRow).max() ?? -1) + 1 }

  /// The nearest field above or below another, the one that stands closest to its column.
  func neighbour(of id: ID, down: Bool, among ids: [ID]) -> ID? {
    guard let here = places[id] else { return nil }
    let others = ids.compactMap { id in places[id].map { (id: id, place: $0) } }
      .filter { down ? $0.place.row > here.lastRow : $0.place.lastRow < here.row }
    let row = down ? others.map(\.place.row).min() : others.map(\.place.lastRow).max()
    return others.filter { (down ? $0.place.row : $0.place.lastRow) == row }
      .min { abs($0.place.column - here.column) < abs($1.place.column - here.column) }?.id
  }
}
