import GRDB

/// A column of a table: its number among the columns, and its name in SQL.
protocol TableColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  var sqlName: String { get }
}

/// The columns that a question asks for. Its rows are read by column; where each stands among them is
/// worked out once.
struct ColumnSelection<Column: TableColumn>: Sendable {
  let columns: [Column]
  private let places: [Int?]

  init(_ columns: [Column]) {
    self.columns = columns
    var places = [Int?](repeating: nil, count: Column.allCases.count)
    for (place, column) in columns.enumerated() { places[column.rawValue] = place }
    self.places = places
  }

  /// All columns of the table.
  static var all: ColumnSelection { ColumnSelection(Array(Column.allCases)) }

  /// The names as they stand behind `SELECT`.
  var sql: String { columns.map(\.sqlName).joined(separator: ", ") }

  /// Where a column stands in a row.
  func place(of column: Column) -> Int {
    guard let place = places[column.rawValue] else {
      preconditionFailure("\(column.sqlName) was not asked for")
    }
    return place
  }
}

/// A row as a question selected it.
struct SelectedRow<Column: TableColumn> {
  let row: Row
  let selection: ColumnSelection<Column>

  init(_ row: Row, _ selection: ColumnSelection<Column>) {
    self.row = row
    self.selection = selection
  }

  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: Column
  ) -> Value { row[selection.place(of: column)] }
}
