import Casework
import GRDB
import Values
import Vocabulary

/// What figures are made of: the counters, the ledger, and what was given away.
public struct FigureLookup {
  let connection: StoreConnection
  let context: StoreContext

  /// Everything that the figures of some days and venues are made of, as things stand.
  ///
  /// - Parameter venues: those asked for; none means all.
  public func input(
    from: Day, to: Day, venues: [String] = [], asOf: Instant
  ) throws -> TotalsInput {
    try connection.read { db in
      let counted = try FigureTable(db: db).counted(from: from, to: to, venues: venues)
      var input = TotalsInput(
        from: from, to: to, venues: venues, asOf: asOf, registered: counted.registered,
        closedInScope: counted.closed, closedEarlier: counted.earlier,
        tallies: try inForce(from: from, to: to, venues: venues, in: db),
        given: try given(from: from, to: to, venues: venues, in: db))
      input.consultationDays = counted.consultationDays
      return input
    }
  }

  /// Figures are not given before their first day has begun.
  private func given(
    from: Day, to: Day, venues: [String], in db: Database
  ) throws -> [GivenFigures] {
    let given = try db.disclosedWithoutCase(since: Instant(from, in: context.zone))
      .compactMap { GivenFigures($0) }
    if given.isEmpty { return [] }
    let known = try db.venues()
    return given.filter { $0.isAbout(from: from, to: to, venues: venues, among: known) }
  }

  /// The ledger entries of some days and venues that are in force, in the order they were made.
  public func tallies(from: Day, to: Day, venues: [String] = []) throws -> [RecordedTally] {
    try connection.read { db in try inForce(from: from, to: to, venues: venues, in: db) }
  }

  private func inForce(
    from: Day, to: Day, venues: [String], in db: Database
  ) throws -> [RecordedTally] {
    TallyEntry.inForce(
      try db.recordedTallies(from: from, to: to, venues: venues, in: context.zone),
      in: context.zone)
  }

  /// The first and last day on which anything was received or counted, nil in an empty store.
  public func firstAndLastDay() throws -> ClosedRange<Day>? {
    // Each end by itself, as an index has it at once.
    let ends: [Int?] = try connection.read { db in
      try [
        "SELECT min(received_day) FROM case_row", "SELECT max(received_day) FROM case_row",
        "SELECT min(day) FROM tally_row", "SELECT max(day) FROM tally_row",
      ].map { try db.value($0) }
    }
    let days = ends.compactMap { $0 }
    guard let first = days.min(), let last = days.max() else { return nil }
    return Day(number: first)...Day(number: last)
  }

  /// How many of the cases received on some days were typed later: an hour after they came in, or more.
  public func typedLater(from: Day, to: Day, venues: [String] = []) throws -> Int {
    let (condition, named) = Database.among(venues)
    return try connection.read { db in
      try db.value(
        """
        SELECT count(*) FROM case_row r
        JOIN event e ON e.desk = printf('%016x', r.desk) AND e.sequence = r.sequence
        WHERE \(Lifecycle.stands) AND received_day BETWEEN ? AND ?\(condition)
          AND e.at - received_at >= \(FigureLookup.later)
        """, [from.number, to.number] + named) ?? 0
    }
  }

  /// So many seconds behind its visit a case is typed later, and not while somebody tells it.
  private static let later = 3600

  /// Which classes and natures the complaints of a day have, the most frequent first.
  public func frequentChoices(of day: Day) throws -> FrequentChoices {
    try connection.read { db in
      func values(_ dimension: Dimension) throws -> [String] {
        try db.column(
          """
          SELECT value FROM figure WHERE day = ? AND \(Kind.complaint.isInRow) AND aspect = ? AND value <> ''
          GROUP BY value HAVING sum(count) > 0 ORDER BY sum(count) DESC, value
          """, [day.number, dimension.code])
      }
      return FrequentChoices(classes: try values(.goodsClass), natures: try values(.nature))
    }
  }
}

extension Database {
  /// All ledger entries of some days that were not taken back, in the order they were made.
  func recordedTallies(
    from: Day, to: Day, venues: [String], in zone: Zone
  ) throws -> [RecordedTally] {
    let (condition, named) = Database.among(venues)
    let sealed = try sealedEvents(
      where: """
        (e.desk, e.sequence) IN (SELECT desk, sequence FROM tally_row
          WHERE day BETWEEN ? AND ? AND is_undone = 0\(condition))
        """, [from.number, to.number] + named)
    let tallies = sealed.map { $0.event() }.sorted().compactMap { RecordedTally($0) }
    let hasErased = sealed.contains { $0.textID != nil && $0.text == nil }
    return hasErased ? tallies.toldApart(try erasedEntries(), in: zone) : tallies
  }
}
