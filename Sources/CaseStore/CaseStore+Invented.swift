import Casework
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Hands over what may be of an invented day, in the order of the log: the intakes of one clerk, and
  /// all entries of the ledger, because a save is judged as a whole.
  public func forEachPossiblyInvented(
    by clerk: String, _ body: (Event) throws -> Void
  ) throws {
    let condition = "e.kind = 'tallied' OR (e.kind = 'opened' AND e.clerk = ?)"
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "\(SealedEvent.selection) WHERE \(condition) ORDER BY e.desk, e.sequence",
        arguments: [clerk])
      while let row = try rows.next() {
        if let event = SealedEvent(row) { try body(event.event()) }
      }
    }
  }

  /// Those of the records that still count or still hold persons, with their numbers.
  public func standing(
    _ records: InventedRecords
  ) throws -> (records: InventedRecords, cases: [CaseNumber], entries: Int) {
    try read { db in
      let subjects = try self.subjects(records.cases, in: db)
      let ledgers = try records.ledgers.filter { try !entries(of: $0, in: db).isEmpty }
      let count = try ledgers.reduce(0) { try $0 + entries(of: $1, in: db).count }
      return (
        InventedRecords(cases: subjects.map(\.id), ledgers: ledgers), subjects.map(\.number),
        count
      )
    }
  }

  /// Makes invented cases void, erases their persons and texts, and takes their entries out of the
  /// ledger: all of it in one save, or nothing. The events stay; doing it again only clears away what
  /// somebody who was killed may have left on the disk.
  public func takeOut(
    _ records: InventedRecords, why: String, by author: Author
  ) throws -> InventedTaken {
    var taken = records.isEmpty ? InventedTaken() : try takeOutAll(records, why, author)
    taken.isCleared = try clearLog()
    return taken
  }

  private func takeOutAll(
    _ records: InventedRecords, _ why: String, _ author: Author
  ) throws -> InventedTaken {
    try write { db in
      let subjects = try self.subjects(records.cases, in: db)
      var taken = InventedTaken(cases: subjects.map(\.number))
      var save = try Save(self, db, author)
      // Those that still hold persons come first: a save that begins with an undo could be redone.
      for subject in subjects.filter({ !$0.isErased }) + subjects.filter(\.isErased) {
        try save.takeOut(subject, why: why)
      }
      for name in records.ledgers {
        let standing = try entries(of: name, in: db)
        if standing.isEmpty { continue }
        try save.add(.undone(save: name), to: .nothing, at: author.at, clerk: author.clerk)
        try project(tallies: standing, in: db)
        taken.entries += standing.count
      }
      _ = try save.finish()
      if !subjects.isEmpty { try db.run("INSERT INTO search (search) VALUES ('optimize')") }
      return taken
    }
  }

  private func subjects(_ ids: [CaseID], in db: Database) throws -> [Case] {
    try ids.map { try load($0, in: db) }.filter { !$0.isErased || $0.status != .void }
  }

  /// The entries of a save that stand in the ledger.
  private func entries(of save: EventID, in db: Database) throws -> [Event] {
    try db.sealedEvents(
      where: """
        e.save_desk = ? AND e.save_sequence = ? AND e.kind = 'tallied'
        AND EXISTS (SELECT 1 FROM tally_row t
          WHERE t.desk = e.desk AND t.sequence = e.sequence AND t.is_undone = 0)
        """, [save.desk.text, save.sequence]
    ).map { $0.event() }
  }
}

extension Save {
  mutating func takeOut(_ subject: Case, why: String) throws {
    if !subject.isErased {
      try add(.erased(why: why), to: .existing(subject.id), at: author.at, clerk: author.clerk)
      try db.removeErasedRows(of: subject.id)
    }
    if subject.status != .void, let registration = subject.timeline.first?.event.save {
      try add(
        .undone(save: registration), to: .existing(subject.id), at: author.at, clerk: author.clerk)
    }
    forget(subject.id)
    try settle(subject.id)
  }
}
