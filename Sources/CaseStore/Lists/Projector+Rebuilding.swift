import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension Projector {
  /// Makes every list, counter and search word anew.
  ///
  /// - Parameter most: of so many cases at most indexes are made at the end, sorted at once.
  func rebuild(sortingAtMost most: Int = Projections.sortedAtOnce) throws {
    for name in Projections.allNames { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    db.clearSchemaCache()
    try db.execute(sql: Projections.bare)
    let isSorted = try db.count(Projector.openings) <= most
    if !isSorted { try db.execute(sql: Projections.indexes) }
    try remakeChains()
    try relink()
    try remakeRows()
    if isSorted { try db.execute(sql: Projections.indexes) }
    try project(tallies: try db.events(where: "e.\(EventKind.sql(.tallied))"))
    try db.setMeta(.madeWith, ingredients)
  }

  private func remakeRows() throws {
    var kinship = try Kinship.ofMany(db, zone)
    var rows = RowWriter(db)
    let names = try String.fetchCursor(
      db, sql: "SELECT case_id FROM \(Projector.openings) ORDER BY tick, desk, sequence")
    let (calendar, zone, keys) = (context.reference.calendar, zone, context.personKeys)
    var (met, merchants) = (0, Set<Data>())
    try context.watch.follow(.listing, of: try db.count(Projector.openings)) { done in
      try CaseLogs(db: db, zone: zone).follow(
        names.next, &kinship,
        make: { subject in
          var row = CaseRow(subject, calendar: calendar, zone: zone, keys: keys)
          row.spellings = row.speltMerchant
          return row
        },
        take: { _, row in
          met += 1
          done(met)
          guard var row else { return }
          if row.spellings?.isEmpty == false {
            // By bytes, as SQLite tells names apart.
            let name = Data((row.merchant ?? "").utf8)
            if !merchants.insert(name).inserted { row.spellings = [] }
            if merchants.count > Projector.merchants { merchants = [] }
          }
          try rows.write(row, isNew: true)
        })
    }
    try rows.finish()
  }

  /// So many merchants are known to be in the list; memory does not grow with them.
  private static let merchants = 10_000

  /// Every case by its opening: the event that it is named after, so that none comes twice.
  private static let openings =
    "event WHERE \(EventKind.sql(.opened)) AND case_id = desk || '-' || sequence"

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
