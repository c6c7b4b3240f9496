import Casework
import Values
import Vocabulary

/// The tables of totals, by what stands in them: a screen asks for a figure and writes down no name of a
/// table, a row or a column.
public struct FigureTables: Sendable {
  private let tables: [TableName: Table]

  /// The tables of some totals, in one language.
  public init(_ totals: Totals, _ language: Language, _ zone: Zone) {
    let named = totals.tables(language: language, zone: zone).compactMap { table in
      TableName(rawValue: table.id).map { ($0, table) }
    }
    tables = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// The cell of a figure; empty where nothing is told of it.
  public func cell(_ figure: Figure) -> Table.Cell {
    guard let column = figure.column else { return .empty }
    return cell(figure.table, figure.row, column)
  }

  /// The cell of what stands beside a share.
  public func cell(_ part: RatePart, of rate: RateFigure) -> Table.Cell {
    cell(.rates, rate.rawValue, part.column.rawValue)
  }

  private func cell(_ table: TableName, _ row: String, _ column: String) -> Table.Cell {
    tables[table]?.cell(row, id: column) ?? .empty
  }
}

extension Figure {
  /// The id of its row.
  fileprivate var row: String {
    switch self {
    case .cases, .consultations, .rate, .amount, .callBack: key
    case .closedEarlier(let kind, _): kind.rawValue
    }
  }

  /// The id of its column; nil where tables tell it with another.
  fileprivate var column: String? {
    switch self {
    case .cases(let kind, _): kind.rawValue
    case .consultations: Kind.consultation.rawValue
    case .rate: ColumnName.rate.rawValue
    case .amount: ColumnName.amount.rawValue
    case .closedEarlier(_, let figure): figure.column?.id
    case .callBack(.satisfied): ColumnName.rate.rawValue
    case .callBack: ColumnName.count.rawValue
    }
  }
}
