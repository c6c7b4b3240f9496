import Casework
import Foundation
import GRDB
import Values
import Vocabulary

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
      do { try listWhatWasLeft() } catch StoreError.invariant { try rebuild() }
    }
  }

  /// Makes every list, counter and search word anew out of the log. No answer changes by it.
  public func rebuild() throws {
    // Not what is late first: the lists that it would go into may be what is wrong.
    try writeLog { db in
      for name in Projections.names { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
      db.clearSchemaCache()
      try db.execute(sql: Projections.tables)
      try remakeChains(db)
      let ids: [String] = try db.column(
        "SELECT case_id FROM event WHERE kind = 'opened' ORDER BY tick, desk, sequence")
      try relink(db)
      var kinship = try Kinship(db, zone, ofMany: true)
      for id in ids.compactMap({ CaseID($0) }) {
        guard let subject = Case(replaying: try db.events(of: id), zone: zone) else { continue }
        try row(of: subject, &kinship).write(to: db)
      }
      let tallies = try db.sealedEvents(where: "e.kind = 'tallied'").map { $0.event() }
      try project(tallies: tallies, in: db)
      try db.setMeta(.madeWith, ingredients)
    }
    pending = PendingProjections()
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

  /// Before the first row is made, so that each knows at once whom it must not name.
  private func relink(_ db: Database) throws {
    let ids: [String] = try db.column(
      "SELECT DISTINCT case_id FROM event WHERE case_id IS NOT NULL AND (\(CaseLinks.events))")
    for id in ids.compactMap({ CaseID($0) }) {
      guard let subject = Case(replaying: try db.events(of: id), zone: zone) else { continue }
      try CaseLinks(db: db).write(subject)
    }
  }

  /// Brings the rows of cases up to their events; one whose opening is not here has no row yet.
  func project(_ ids: Set<CaseID>, in db: Database) throws {
    let subjects = try ids.sorted().compactMap {
      Case(replaying: try db.events(of: $0), zone: zone)
    }
    try project(subjects, in: db)
  }

  /// Brings the rows of cases up to what these have become, and those of the cases that must not name
  /// their persons, where the persons or the links have changed.
  func project(_ subjects: [Case], in db: Database) throws {
    let telling = try subjects.filter { try tellsKin($0, in: db) }
    var before = try Kinship(db, zone)
    var others = Set(try telling.flatMap { try before.kin(of: $0.id).keys })
    for subject in telling { try CaseLinks(db: db).write(subject) }
    var kinship = try Kinship(db, zone)
    for subject in telling { others.formUnion(try kinship.kin(of: subject.id).keys) }
    for subject in subjects {
      let row = try row(of: subject, &kinship)
      try row.write(to: db)
      try row.check(in: db)
    }
    for id in others.subtracting(subjects.map(\.id)).sorted() {
      guard let other = Case(replaying: try db.events(of: id), zone: zone) else { continue }
      try row(of: other, &kinship).write(to: db)
    }
  }

  func row(of subject: Case, _ kinship: inout Kinship) throws -> CaseRow {
    CaseRow(
      try kinship.complete(subject), calendar: reference.calendar, zone: zone, keys: personKeys)
  }

  /// Whether other cases must learn what this one has become: it has other links, or names others
  /// while it has some.
  private func tellsKin(_ subject: Case, in db: Database) throws -> Bool {
    let links = CaseLinks(db: db)
    if try links.written(of: subject.id) != subject.kin { return true }
    if try links.neighbours(of: subject.id).isEmpty { return false }
    let known: String? = try db.value(
      "SELECT persons_key FROM case_row WHERE id = ?", [subject.id.description])
    return known != personKeys.mark(of: subject.persons)
  }

  func project(tallies: [Event], in db: Database) throws {
    let undone = try undoneSaves(in: db)
    for event in tallies {
      guard case .tallied(let entry) = event.payload else { continue }
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
