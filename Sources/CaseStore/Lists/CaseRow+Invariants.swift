import Casework
import GRDB
import Values
import Vocabulary

extension CaseRow {
  /// After the row was written: it stands as making the lists anew would write it.
  func check(in db: Database) throws {
    let isWritten = try own.areWritten(in: db)
    try Invariant.listsFollowTheLog.require(isWritten, at: lastEvent)
  }
}

extension FigureTable {
  /// Counters that are held against each other: those of the cases that were received on a day at a venue and
  /// are of one kind, and those of the ones that were closed on it.
  struct Group: Hashable {
    let place: Place
    let kind: Kind
    let isOfClosed: Bool

    /// What a case counts for on the day on which it came.
    init(received entry: Entry) {
      place = Place(day: entry.day, venue: entry.figures.venue)
      kind = entry.figures.kind
      isOfClosed = false
    }

    /// What a case counts for on the day on which it was closed; nil for one that is open.
    init?(closed entry: Entry) {
      guard let day = entry.closedOn else { return nil }
      place = Place(day: day, venue: entry.figures.venue)
      kind = entry.figures.kind
      isOfClosed = true
    }
  }

  /// The respects whose values are few. How many merchants come on a day has no end; `check` counts those.
  private static let short = respects.filter { $0 != .merchant }

  private static let sumsByAspect = """
    SELECT min(count), \(FigureColumn.sums.map { "sum(\($0.column.sqlName))" }.joined(separator: ", "))
    FROM figure WHERE day = ? AND venue = ? AND kind = ?
      AND aspect IN (\(short.map { "\($0.code)" }.joined(separator: ", ")))
    GROUP BY aspect
    """

  /// Whether the counters of a group add up: of the cases received each has one value in each respect, be it
  /// none, so that all respects come to the same; and no counter is below zero.
  func addsUp(in group: Group) throws -> Bool {
    group.isOfClosed ? try countsNoneBelowZero(in: group) : try respectsAgree(in: group)
  }

  private func respectsAgree(in group: Group) throws -> Bool {
    let rows = try db.rows(FigureTable.sumsByAspect, group.arguments)
    if rows.isEmpty { return true }
    let sums: Set<[Int]> = Set(
      rows.map { row in FigureColumn.sums.indices.map { row[$0 + 1] as Int } })
    return rows.count == FigureTable.short.count && sums.count == 1
      && rows.allSatisfy { ($0[0] as Int) >= 0 }
  }

  private func countsNoneBelowZero(in group: Group) throws -> Bool {
    let below = try db.count(
      "figure WHERE day = ? AND venue = ? AND kind = ? AND aspect = ? AND count < 0",
      group.arguments + [FigureTable.closed])
    return below == 0
  }
}

extension FigureTable.Group {
  fileprivate var arguments: StatementArguments {
    [place.day.number, place.venue, kind.code]
  }
}
