import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// What a store knows: of each desk the sequence up to which it has every event.
public typealias VersionVector = [DeskID: Int]

extension CaseStore {
  /// How far this store knows each desk's log.
  public func versionVector() throws -> VersionVector {
    try read { db in
      try db.rows("SELECT desk, sequence FROM chain").reduce(into: [:]) { vector, row in
        if let desk = DeskID(row["desk"]) { vector[desk] = row["sequence"] }
      }
    }
  }

  /// The events that another store lacks, each desk's in order.
  public func events(beyond known: VersionVector) throws -> [SealedEvent] {
    let own = try versionVector()
    return try read { db in
      try own.keys.sorted().flatMap { desk in
        try db.sealedEvents(
          where: "e.desk = ? AND e.sequence > ? ORDER BY e.sequence",
          [desk.text, known[desk] ?? 0])
      }
    }
  }

  /// Takes over events of other desks. What comes twice changes nothing; what comes before its
  /// turn waits outside the log. Returns how many events joined the log.
  ///
  /// Throws `conflicting` when an event of the same name says something else, `forged` and
  /// `brokenChain` when hashes do not fit; nothing is taken over then.
  @discardableResult
  public func append(_ events: [SealedEvent]) throws -> Int {
    try write { db in
      var joined: [SealedEvent] = []
      for event in events.sorted(by: { $0.id < $1.id }) { try take(event, &joined, db) }
      for desk in Set(events.map(\.id.desk)) { try takeWaiting(of: desk, &joined, db) }
      try settle(joined, db)
      return joined.count
    }
  }

  private func take(_ event: SealedEvent, _ joined: inout [SealedEvent], _ db: Database) throws {
    try event.verify()
    let head = try db.head(of: event.id.desk)
    if event.id.sequence <= head.sequence {
      let known: Data? = try db.value(
        "SELECT hash FROM event WHERE desk = ? AND sequence = ?",
        [event.id.desk.text, event.id.sequence])
      guard known.map(Array.init) == event.hash else { throw StoreError.conflicting(event.id) }
    } else if event.id.sequence == head.sequence + 1 {
      guard event.previousHash == head.hash else { throw StoreError.brokenChain(event.id) }
      try db.insert(event)
      joined.append(event)
    } else {
      try wait(event, db)
    }
  }

  private func wait(_ event: SealedEvent, _ db: Database) throws {
    let name: StatementArguments = [event.id.desk.text, event.id.sequence]
    let known: Data? = try db.value(
      "SELECT hash FROM waiting WHERE desk = ? AND sequence = ?", name)
    if let known, Array(known) != event.hash { throw StoreError.conflicting(event.id) }
    try db.run(
      "INSERT OR IGNORE INTO waiting (desk, sequence, hash, event) VALUES (?, ?, ?, ?)",
      name + [Data(event.hash), Data(event.json.text.utf8)])
  }

  private func takeWaiting(
    of desk: DeskID, _ joined: inout [SealedEvent], _ db: Database
  ) throws {
    while true {
      let next = try db.head(of: desk).sequence + 1
      // One that waited and has come in full meanwhile must be the same.
      let waiting: Data? = try db.value(
        "SELECT event FROM waiting WHERE desk = ? AND sequence <= ? ORDER BY sequence",
        [desk.text, next])
      guard let waiting else { return }
      guard let event = try SealedEvent(json: JSON.parse(Array(waiting))) else { return }
      try take(event, &joined, db)
      try db.run(
        "DELETE FROM waiting WHERE desk = ? AND sequence = ?",
        [desk.text, event.id.sequence])
    }
  }

  /// Brings lists, counters and erasures up to what has joined the log.
  private func settle(_ joined: [SealedEvent], _ db: Database) throws {
    let ids = Set(joined.compactMap(\.caseID))
    for id in ids { try db.removeErasedRows(of: id) }
    try project(ids, in: db)
    try project(tallies: joined.map { $0.event() }, in: db)
    let saves = joined.filter { $0.caseID == nil && ["undone", "redone"].contains($0.kind) }
    for case .undone(let save) in saves.map({ $0.event().payload }) { try retally(save, db) }
    for case .redone(let save) in saves.map({ $0.event().payload }) { try retally(save, db) }
  }

  private func retally(_ save: EventID, _ db: Database) throws {
    let events = try db.sealedEvents(
      where: "e.desk = ? AND e.sequence >= ? AND e.save_sequence = ?3 AND e.kind = 'tallied'",
      [save.desk.text, save.sequence, save.sequence])
    try project(tallies: events.map { $0.event() }, in: db)
  }
}

extension SealedEvent {
  /// Whether the hash and the commitments fit what is there.
  fileprivate func verify() throws {
    guard computedHash == hash, isWellFormed else { throw StoreError.forged(id) }
    let isPersonFine = person.map { $0.seal != 0 || $0.commitment == personCommitment } ?? true
    let isTextFine = text.map { $0.commitment == textCommitment } ?? true
    guard isPersonFine && isTextFine else { throw StoreError.forged(id) }
  }
}

extension Database {
  /// Removes what lies beside the events of a case that came before it was erased.
  func removeErasedRows(of id: CaseID) throws {
    for (table, column) in [("person", "person_id"), ("free_text", "text_id")] {
      try run(
        """
        DELETE FROM \(table) WHERE id IN (
          SELECT e.\(column) FROM event e WHERE e.case_id = ?1 AND e.kind <> 'erased'
          AND e.tick <= (SELECT max(tick) FROM event WHERE case_id = ?1 AND kind = 'erased'))
        """, [id.description])
    }
  }
}
