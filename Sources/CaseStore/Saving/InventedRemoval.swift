import Casework
import GRDB
import Values
import Vocabulary

/// Finds invented records in a store that bears no mark, and takes them out.
public struct InventedRemoval {
  let store: CaseStore

  /// Hands over what may be of an invented day, in the order of the log: the intakes of one clerk, and
  /// all entries of the ledger, because a save is judged as a whole.
  public func forEachCandidate(by clerk: String, _ body: (Event) throws -> Void) throws {
    let condition =
      "e.\(EventKind.sql(.tallied)) OR (e.\(EventKind.sql(.opened)) AND e.clerk = ?)"
    try store.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "\(SealedEvent.selection) WHERE \(condition) ORDER BY e.desk, e.sequence",
        arguments: [clerk])
      try Batches.follow(
        read: { try SealedEvent.batch(of: rows) }, make: { $0.event() }, take: body)
    }
  }

  /// Those of the records that still count or still hold persons, with their numbers.
  public func remaining(
    _ records: InventedRecords
  ) throws -> (records: InventedRecords, cases: [CaseNumber], entries: Int) {
    try store.read { db in
      let (subjects, ledgers) = (try subjects(records, in: db), try entries(records, in: db))
      return (
        InventedRecords(cases: subjects.map(\.id), ledgers: ledgers.map(\.save)),
        subjects.map(\.number), ledgers.reduce(0) { $0 + $1.inForce.count }
      )
    }
  }

  /// Makes invented cases void, erases their persons and texts, and takes their entries out of the
  /// ledger: all of it in one save, or nothing. The events stay; doing it again only clears away what
  /// somebody who was killed may have left on the disk.
  public func takeOut(
    _ records: InventedRecords, why: String, by author: Author
  ) throws -> InventedTaken {
    try store.requireKeys()
    let (done, files) =
      records.isEmpty ? (InventedTaken(), []) : try takeOutAll(records, why, author)
    var taken = done
    taken.clearing = try store.evidence.clearing(
      files, after: try store.connection.clearTraces())
    return taken
  }

  private func takeOutAll(
    _ records: InventedRecords, _ why: String, _ author: Author
  ) throws -> (taken: InventedTaken, files: [String]) {
    try store.write { db in
      try store.requireKeys()
      let (subjects, ledgers) = (try subjects(records, in: db), try entries(records, in: db))
      var eraser = Eraser(save: try store.save(in: db, by: author))
      try eraser.takeOut(subjects, entries: ledgers, why: why)
      let taken = InventedTaken(
        cases: subjects.map(\.number), entries: ledgers.reduce(0) { $0 + $1.inForce.count })
      return (taken, eraser.evidence)
    }
  }

  private func subjects(_ records: InventedRecords, in db: Database) throws -> [Case] {
    let cases = CaseLookup(context: store.context, db: db)
    return try records.cases.map(cases.load).filter { !$0.isErased || $0.status != .void }
  }

  /// Of each save the entries that are in force; those that have none are left out.
  private func entries(
    _ records: InventedRecords, in db: Database
  ) throws -> [(save: EventID, inForce: [Event])] {
    try records.ledgers.compactMap { save in
      let inForce = try db.events(
        where: """
          coalesce(e.save_desk, e.desk) = ? AND e.save_sequence = ? AND e.\(EventKind.sql(.tallied))
          AND EXISTS (SELECT 1 FROM tally_row t
            WHERE t.desk = e.desk AND t.sequence = e.sequence AND t.is_undone = 0)
          """, [save.desk.text, save.sequence])
      return inForce.isEmpty ? nil : (save, inForce)
    }
  }
}
