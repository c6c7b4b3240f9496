import Casework
import GRDB
import Values
import Vocabulary

extension Projector {
  /// Makes every list, counter and search word anew.
  func rebuild() throws {
    for name in Projections.names { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    db.clearSchemaCache()
    try db.execute(sql: Projections.tables)
    try remakeChains()
    try relink()
    try remakeRows()
    try project(tallies: try db.events(where: "e.\(EventKind.sql(.tallied))"))
    try db.setMeta(.madeWith, ingredients)
  }

  private func remakeRows() throws {
    var kinship = try Kinship.ofMany(db, zone)
    var rows = RowWriter(db)
    let ids = try db.caseIDs(Projector.opened)
    try context.watch.follow(.listing, of: ids.count) { done in
      for start in stride(from: 0, to: ids.count, by: Projector.batch) {
        let end = min(start + Projector.batch, ids.count)
        for made in try made(ids[start..<end], kinship) {
          try rows.write(try made.row ?? row(of: made.subject, &kinship))
        }
        done(end)
      }
    }
    try rows.finish()
  }

  /// So many cases are replayed at a time, each on whatever processor is free.
  private static let batch = 200

  /// A case and its row; nil where others say whom it must not name.
  private struct Made: Sendable {
    let subject: Case
    let row: CaseRow?
  }

  /// Cases out of their events. Only the database is for one alone.
  private func made(_ ids: ArraySlice<CaseID>, _ kinship: Kinship) throws -> [Made] {
    let logs = try ids.map { id in
      (events: try db.sealedEvents(of: id), isAlone: kinship.isAlone(id))
    }
    let (calendar, zone, keys) = (context.reference.calendar, zone, context.personKeys)
    return logs.concurrentlyMapped { log in
      Case(replaying: log.events.map { $0.event() }, zone: zone).map { subject in
        guard log.isAlone else { return Made(subject: subject, row: nil) }
        let row = CaseRow(subject, calendar: calendar, zone: zone, keys: keys)
        return Made(subject: subject, row: row)
      }
    }.compactMap { $0 }
  }

  /// Every case by its opening, in the order of coming.
  private static let opened = """
    SELECT case_id FROM event WHERE \(EventKind.sql(.opened)) ORDER BY tick, desk, sequence
    """

  private func remakeChains() throws {
    for row in try chains() { try row.insert(into: db) }
  }

  /// What the list of the ends of the log holds, desk by desk.
  func chains() throws -> [ListRows] {
    try db.rows(
      """
      SELECT e.desk, e.sequence, m.tick, e.hash FROM event e
      JOIN (SELECT desk, max(sequence) AS last, max(tick) AS tick FROM event GROUP BY desk) m
      ON m.desk = e.desk AND m.last = e.sequence ORDER BY e.desk
      """
    ).map { row in
      let values = Array(row.databaseValues)
      return ListRows(list: .chain, owner: Array(values.prefix(1)), rows: [values])
    }
  }

  /// Before the first row is made, so that each knows at once whom it must not name.
  private func relink() throws {
    let linked =
      "SELECT DISTINCT case_id FROM event WHERE case_id IS NOT NULL AND (\(CaseLinks.events))"
    for id in try db.caseIDs(linked) {
      if let subject = try replayed(id) { try CaseLinks(db: db).write(subject) }
    }
  }
}
