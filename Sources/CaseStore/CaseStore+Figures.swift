import Casework
import GRDB

extension CaseStore {
  /// Everything that the figures of some days and venues are made of, as things stand.
  ///
  /// - Parameter venues: those asked for; none means all.
  public func figures(
    from: Day, to: Day, venues: [String] = [], asOf: Instant
  ) throws -> FiguresSource {
    try read { db in
      FiguresSource(
        from: from, to: to, venues: venues, asOf: asOf,
        registered: try registered(from, to, venues, today: asOf.day(in: zone), db),
        closedInScope: try closed(from, to, venues, db),
        tallies: try tallies(from, to, venues, db))
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

  private static let groups = """
    kind, status, outcome, was_accepted, channel, nature, class, trade, topic, clerk, venue,
    department, merchant, hour
    """

  private func registered(
    _ from: Day, _ to: Day, _ venues: [String], today: Day, _ db: Database
  ) throws -> [CaseFigures] {
    let (condition, named) = among(venues)
    let rows = try db.rows(
      """
      SELECT \(CaseStore.groups), due_on < ? AS is_overdue, count(*), sum(people), sum(amount),
        sum(recovered), sum(doubled), count(nullif(doubled, 0))
      FROM case_row WHERE received_day BETWEEN ? AND ? AND standing IN (0, 1)\(condition)
      GROUP BY \(CaseStore.groups), is_overdue
      """, [today.number, from.number, to.number] + named)
    return rows.compactMap(CaseFigures.init)
  }

  private func closed(
    _ from: Day, _ to: Day, _ venues: [String], _ db: Database
  ) throws -> [Kind: Int] {
    let (condition, named) = among(venues)
    let rows = try db.rows(
      """
      SELECT kind, count(*) FROM case_row
      WHERE closed_on BETWEEN ? AND ? AND standing = 1\(condition) GROUP BY kind
      """, [from.number, to.number] + named)
    return rows.reduce(into: [:]) { counts, row in
      if let kind = Kind(rawValue: row[0]) { counts[kind] = row[1] }
    }
  }

  private func tallies(
    _ from: Day, _ to: Day, _ venues: [String], _ db: Database
  ) throws -> [RecordedTally] {
    let (condition, named) = among(venues)
    let events = try db.sealedEvents(
      where: """
        (e.desk, e.sequence) IN (SELECT desk, sequence FROM tally_row
          WHERE day BETWEEN ? AND ? AND is_undone = 0\(condition))
        """, [from.number, to.number] + named
    ).map { $0.event() }
    let all = events.sorted().compactMap { event -> RecordedTally? in
      guard case .tallied(let entry) = event.fact else { return nil }
      return RecordedTally(entry: entry, id: event.id, at: event.at, clerk: event.clerk)
    }
    return TallyEntry.standing(all, in: zone)
  }

  private func among(_ venues: [String]) -> (sql: String, arguments: StatementArguments) {
    if venues.isEmpty { return ("", StatementArguments()) }
    let marks = venues.map { _ in "?" }.joined(separator: ", ")
    return (" AND venue IN (\(marks))", StatementArguments(venues))
  }
}

extension CaseFigures {
  /// Nil for a row that no version of ours wrote.
  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row[0]), let status = Status(rawValue: row[1]) else {
      return nil
    }
    func money(_ column: Int) -> Money { Money(fen: (row[column] as Int?) ?? 0) }
    self.init(
      kind: kind, status: status, outcome: (row[2] as String?).flatMap(Outcome.init(rawValue:)),
      wasAccepted: row[3], isOverdue: row[14], channel: row[4], nature: row[5],
      goodsClass: row[6], trade: row[7], topic: row[8], clerk: row[9], venue: row[10],
      department: row[11], merchant: row[12], hour: row[13], count: row[15], people: row[16],
      claimed: money(17), recovered: money(18), doubled: money(19), doubledCount: row[20])
  }
}
