import Casework
import Values
import Vocabulary

extension Table {
  /// The table for people who count with it: without the columns that only programs read.
  public var withoutIDs: Table {
    let kept = columns.indices.filter { !columns[$0].isForPrograms }
    return Table(
      id: id, title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }

  /// The table without ids and without rows and columns that say nothing; nil when none is left.
  var readable: Table? {
    let hasNumbers = columns.contains(where: \.kind.isNumber)
    let rows = rows.filter { row in
      !hasNumbers
        || zip(columns, row).contains { column, cell in
          column.kind.isNumber && !cell.saysNothing
        }
    }
    if rows.isEmpty { return nil }
    let kept = columns.indices.filter { index in
      let column = columns[index]
      if column.isForPrograms { return false }
      // A ledger row prints its count the way it was typed.
      if columns.last?.name == .text && column.name?.reading == .partsOfText {
        return false
      }
      return column.kind.isNumber || rows.contains { !$0[index].forReading.isEmpty }
    }
    return Table(
      id: id, title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }
}

extension Table.Column {
  /// Which of the columns that tables share it is; nil for that of a kind of cases, and for those of lists.
  fileprivate var name: ColumnName? { ColumnName(rawValue: id) }

  /// Whether only programs read it.
  fileprivate var isForPrograms: Bool { name?.reading == .programs }
}

extension Table.Cell {
  /// Whether it is empty or nothing was counted.
  var saysNothing: Bool {
    switch self {
    case .empty, .integer(0): true
    case .money(let money): money == .zero
    case .text, .integer, .rough, .decimal, .day, .moment, .percent, .phone: false
    }
  }
}
