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
