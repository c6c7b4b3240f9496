import Casework
import GRDB
import Values
import Vocabulary

extension CaseRow {
  /// After the row was written: it stands as making the lists anew would write it, and the counters that
  /// it moved still add up.
  func check(in db: Database) throws {
    let last = subject.timeline.last?.event.id
    let isWritten = try isWritten(in: db)
    try Invariant.listsFollowTheLog.require(isWritten, at: last)
    let addsUp = try FigureTable(db: db).addsUp(around: entry)
    try Invariant.breakdownsAddUp.require(addsUp, at: last)
  }
}

extension FigureTable {
  /// The respects in which a case is counted whose values are few. How many merchants come on a day has
  /// no end; `check` counts those.
  private static let short = Dimension.allCases.filter { $0 != .merchant && $0 != .venue }

  private static let sumsByAspect = """
    SELECT aspect, min(count), \(FigureColumn.sums.map { "sum(\($0.column.sqlName))" }.joined(separator: ", "))
    FROM figure WHERE day = ? AND venue = ? AND kind = ?
      AND aspect IN (\(short.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
    GROUP BY aspect
    """

  /// Whether the counters of the day, venue and kind of a case add up: every case has a stage and an
  /// hour, so these two come to the same, and nothing else comes to more.
  func addsUp(around entry: Entry) throws -> Bool {
    let rows = try db.rows(
      FigureTable.sumsByAspect,
      [entry.day.number, entry.figures.venue, entry.figures.kind.rawValue])
    var sums: [String: [Int]] = [:]
    for row in rows {
      if (row[1] as Int) < 0 { return false }
      sums[row[0]] = FigureColumn.sums.indices.map { row[$0 + 2] as Int }
    }
    guard let all = sums[Dimension.disposition.rawValue] else { return sums.isEmpty }
    return sums[Dimension.hour.rawValue] == all
      && sums.values.allSatisfy { zip($0, all).allSatisfy { $0 <= $1 } }
  }
}
