import Casework
import Foundation
import GRDB

extension CaseStore {
  /// What the projections depend on beside the log.
  private var ingredients: String {
    "\(Projections.version) \(zone.identifier) \(reference.calendar.digest)"
  }

  /// Whether the projections were made by another version, zone or calendar, or lack what a desk
  /// that ended too early had saved.
  func isStale() throws -> Bool {
    try read { db in try db.meta(.madeWith) != ingredients || isBehind(db) }
  }

  /// Makes what is stale anew, or only what is lacking.
  func remakeIfStale() throws {
    if try read({ db in try db.meta(.madeWith) != ingredients }) {
      try rebuild()
    } else {
      try listWhatWasLeft()
    }
  }

  /// Makes every list, counter and search word anew out of the log. No answer changes by it.
  public func rebuild() throws {
    try write { db in
      for name in Projections.names { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
      db.clearSchemaCache()
      try db.execute(sql: Projections.tables)
      try remakeChains(db)
      let ids: [String] = try db.column(
        "SELECT case_id FROM event WHERE kind = 'opened' ORDER BY tick, desk, sequence")
      for id in ids.compactMap({ CaseID($0) }) { try project(id, in: db) }
      let tallies = try db.sealedEvents(where: "e.kind = 'tallied'").map { $0.event() }
      try project(tallies: tallies, in: db)
      try db.setMeta(.madeWith, ingredients)
    }
  }

  private func remakeChains(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO chain (desk, sequence, tick, hash)
        SELECT e.desk, e.sequence, m.tick, e.hash FROM event e
        JOIN (SELECT desk, max(sequence) AS last, max(tick) AS tick FROM event GROUP BY desk) m
        ON m.desk = e.desk AND m.last = e.sequence
        """)
  }

  /// Brings the row of a case up to its events; one whose opening is not here has no row yet.
  @discardableResult
  func project(_ id: CaseID, in db: Database) throws -> Case? {
    guard let subject = Case(replaying: try db.events(of: id), zone: zone) else { return nil }
    try project(subject, in: db)
    return subject
  }

  func project(_ subject: Case, in db: Database) throws {
    try CaseRow(subject, calendar: reference.calendar, zone: zone, keys: personKeys).write(to: db)
  }

  func project(tallies: [Event], in db: Database) throws {
    let undone = try undoneSaves(in: db)
    for event in tallies {
      guard case .tallied(let entry) = event.fact else { continue }
      let isUndone = undone.contains(event.save)
      try db.run(
        """
        INSERT INTO tally_row (desk, sequence, day, venue, is_undone, external_id)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (desk, sequence) DO UPDATE SET is_undone = excluded.is_undone,
          external_id = excluded.external_id
        """,
        [
          event.id.desk.text, event.id.sequence, event.at.day(in: zone).number, entry.venue,
          isUndone, isUndone ? nil : entry.externalID ?? event.id.description,
        ])
    }
  }

  /// The saves with ledger entries that stand as taken back, over all desks.
  private func undoneSaves(in db: Database) throws -> Set<EventID> {
    let condition = "e.\(Schema.rareKinds) AND e.kind IN ('undone', 'redone') AND e.case_id IS NULL"
    let events = try db.sealedEvents(where: condition).map { $0.event() }
    return Case.undoneSaves(in: events.sorted())
  }
}
