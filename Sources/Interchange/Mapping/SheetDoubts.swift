import Casework
import Values
import Vocabulary

/// What a sheet leaves open, whatever becomes of its columns: somebody has to say it.
public struct SheetDoubts: Hashable, Sendable {
  private let withoutYear: Set<String>
  private let inEitherOrder: Set<String>
  private let endings: [String: Int]

  /// - Parameter mapped: the sheet, and the map by which it would be read.
  public init(_ mapped: MappedSheet, _ reader: EntryReader) {
    let (sheet, zone) = (mapped.sheet, reader.values.zone)
    func headings(_ holds: ([String]) -> Bool) -> Set<String> {
      Set(
        sheet.columns.filter { column in holds(sheet.rows.map { $0.cell(column.place) }) }
          .map(\.heading))
    }
    withoutYear = headings { OldDays.lackYear($0, zone: zone) }
    inEitherOrder = headings { OldDays.lackOrder($0, zone: zone) }
    let results = mapped.map.columns.filter { $0.target == .result }
    endings = Dictionary(
      results.map { ($0.heading, mapped.plainEndings) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a column of days has some without a year, and the map says none.
  public func lacksYear(_ map: ColumnMap) -> Bool { map.columns.contains(where: isWithoutYear) }

  /// Whether a column of days has some that are one of two days.
  public func lacksOrder(_ map: ColumnMap) -> Bool { map.columns.contains(where: isInEitherOrder) }

  /// How many results say plainly that a case is over; nil where nobody has counted those of the column.
  public func endings(_ map: ColumnMap) -> Int? {
    guard let column = map.columns.first(where: { $0.target == .result }) else { return 0 }
    return endings[column.heading]
  }

  private func isWithoutYear(_ column: ColumnMap.Column) -> Bool {
    column.target.isMoment && withoutYear.contains(column.heading)
  }

  private func isInEitherOrder(_ column: ColumnMap.Column) -> Bool {
    column.target.isMoment && inEitherOrder.contains(column.heading)
  }
}

extension ColumnTarget {
  /// Whether its cells are read as days or moments.
  fileprivate var isMoment: Bool {
    switch self {
    case .resultDay: true
    case .column(let id): Field(rawValue: id).map { $0 == .receivedAt || $0.form == .day } ?? false
    case .facts, .leftOut, .person, .result, .recovered: false
    }
  }
}
