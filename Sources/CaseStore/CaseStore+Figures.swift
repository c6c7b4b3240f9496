import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Everything that the figures of some days and venues are made of, as things stand.
  ///
  /// - Parameter venues: those asked for; none means all.
  public func figures(
    from: Day, to: Day, venues: [String] = [], asOf: Instant
  ) throws -> TotalsInput {
    try read { db in
      let counted = try FigureTable(db: db).counted(from: from, to: to, venues: venues)
      var source = TotalsInput(
        from: from, to: to, venues: venues, asOf: asOf, registered: counted.registered,
        closedInScope: counted.closed, closedEarlier: counted.earlier,
        tallies: try tallies(from, to, venues, db),
        given: try given(from, to, venues, db))
      source.consultationDays = counted.consultationDays
      return source
    }
  }

  /// The ledger entries of some days and venues that stand, in the order they were made.
  public func tallies(from: Day, to: Day, venues: [String] = []) throws -> [RecordedTally] {
    try read { db in try tallies(from, to, venues, db) }
  }

  /// The first and last day on which anything was received or counted, nil in an empty store.
  public func firstAndLastDay() throws -> ClosedRange<Day>? {
    try read { db in
      let ends: [Int?] = try [
        "SELECT min(received_day) FROM case_row", "SELECT max(received_day) FROM case_row",
        "SELECT min(day) FROM tally_row", "SELECT max(day) FROM tally_row",
      ].map { try db.value($0) }
      let days = ends.compactMap { $0 }
      guard let first = days.min(), let last = days.max() else { return nil }
      return Day(number: first)...Day(number: last)
    }
  }

  /// Figures are not given before their first day has begun.
  private func given(
    _ from: Day, _ to: Day, _ venues: [String], _ db: Database
  ) throws -> [GivenFigures] {
    let start = Instant(from, hour: 0, minute: 0, in: zone).seconds
    let given = try db.sealedEvents(
      where: "\(Schema.disclosedWithoutCase) AND e.at >= ?", [start]
    ).map { $0.event() }.sorted().compactMap { GivenFigures($0) }
    if given.isEmpty { return [] }
    let known = try CaseStore.venues(db)
    return given.filter { $0.isAbout(from: from, to: to, venues: venues, among: known) }
  }

  private func tallies(
    _ from: Day, _ to: Day, _ venues: [String], _ db: Database
  ) throws -> [RecordedTally] {
    TallyEntry.standing(try recorded(from, to, venues, db), in: zone)
  }

  /// All entries of some days that were not taken back, in the order they were made.
  func recorded(
    _ from: Day, _ to: Day, _ venues: [String], _ db: Database
  ) throws -> [RecordedTally] {
    let (condition, named) = Database.among(venues)
    let events = try db.sealedEvents(
      where: """
        (e.desk, e.sequence) IN (SELECT desk, sequence FROM tally_row
          WHERE day BETWEEN ? AND ? AND is_undone = 0\(condition))
        """, [from.number, to.number] + named
    ).map { $0.event() }
    return events.sorted().compactMap { RecordedTally($0) }
  }
}
