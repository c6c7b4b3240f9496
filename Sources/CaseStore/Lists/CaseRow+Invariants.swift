import Casework
import GRDB
import Values
import Vocabulary

extension CaseRow {
  /// After the row was written: it stands as making the lists anew would write it, and the counters that
  /// it moved still add up.
  ///
  /// - Parameter before: what the case counted for until then.
  func check(in db: Database, before: FigureTable.Entry?) throws {
    let last = subject.timeline.last?.event.id
    let isWritten = try own.areWritten(in: db)
    try Invariant.listsFollowTheLog.require(isWritten, at: last)
    let figures = FigureTable(db: db)
    let addsUp = try figures.addsUp(around: entry)
    try Invariant.breakdownsAddUp.require(addsUp, at: last)
    for closing in [before, entry].compactMap({ $0 }) {
      let isCounted = try figures.countsNoneBelowZero(closedWith: closing)
      try Invariant.breakdownsAddUp.require(isCounted, at: last)
    }
  }
}

extension FigureTable {
  /// The respects whose values are few. How many merchants come on a day has no end; `check` counts those.
  private static let short = respects.filter { $0 != .merchant }

  private static let sumsByAspect = """
    SELECT min(count), \(FigureColumn.sums.map { "sum(\($0.column.sqlName))" }.joined(separator: ", "))
    FROM figure WHERE day = ? AND venue = ? AND kind = ?
      AND aspect IN (\(short.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
    GROUP BY aspect
    """

  /// Whether the counters of the day, venue and kind of a case add up: every case has one value in each
  /// respect, be it none, so that all respects come to the same, and no counter is below zero.
  func addsUp(around entry: Entry) throws -> Bool {
    let rows = try db.rows(
      FigureTable.sumsByAspect,
      [entry.day.number, entry.figures.venue, entry.figures.kind.rawValue])
    if rows.isEmpty { return true }
    let sums: Set<[Int]> = Set(
      rows.map { row in FigureColumn.sums.indices.map { row[$0 + 1] as Int } })
    return rows.count == FigureTable.short.count && sums.count == 1
      && rows.allSatisfy { ($0[0] as Int) >= 0 }
  }

  /// Whether no counter of the cases closed on the day of one is below zero.
  func countsNoneBelowZero(closedWith entry: Entry) throws -> Bool {
    guard let day = entry.closedOn else { return true }
    let below = try db.count(
      "figure WHERE day = ? AND venue = ? AND kind = ? AND aspect = ? AND count < 0",
      [day.number, entry.figures.venue, entry.figures.kind.rawValue, FigureTable.closed])
    return below == 0
  }
}
