import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Joins events of other desks to the log, and brings the lists up to them.
struct EventMerge {
  private let context: StoreContext
  private let db: Database
  private let answered: Int
  /// What persons are sealed with before they lie here.
  private let keys: SealingKeys
  private var joined: [SealedEvent] = []

  /// - Parameter answered: the sequence of this desk's last event that was answered to.
  init(context: StoreContext, db: Database, answered: Int) {
    self.context = context
    self.db = db
    self.answered = answered
    keys = context.keys.now
  }

  /// Takes events over, as ``CaseStore/append(_:)`` says; returns how many joined the log.
  mutating func append(_ events: [SealedEvent]) throws -> Int {
    try checkLog(before: events)
    for event in events { try take(event) }
    for desk in Set(events.map(\.id.desk)) { try takeWaiting(of: desk) }
    try settle()
    return joined.count
  }

  /// Before the first event, as before one of this desk's own: the log is what was left, that of this desk
  /// and of each that sends something, and can only be added to.
  private func checkLog(before events: [SealedEvent]) throws {
    guard let first = events.first?.id else { return }
    let log = LogGuard(db: db, next: first)
    _ = try log.checkGuards()
    try log.checkEnd(of: context.desk, at: db.head(of: context.desk), answered: answered)
    let firsts = Dictionary(events.map { ($0.id.desk, $0.id) }) { first, _ in first }
    for (desk, next) in firsts.sorted(by: { $0.key < $1.key }) where desk != context.desk {
      try LogGuard(db: db, next: next).checkEnd(of: desk, at: db.head(of: desk))
    }
  }

  private mutating func take(_ event: SealedEvent) throws {
    try event.verify(keys)
    let head = try db.head(of: event.id.desk)
    if event.id.sequence <= head.sequence {
      let known: Data? = try db.value(
        "SELECT hash FROM event WHERE desk = ? AND sequence = ?",
        [event.id.desk.text, event.id.sequence])
      guard known.map(Array.init) == event.hash else { throw StoreError.conflicting(event.id) }
    } else if event.id.sequence == head.sequence + 1 {
      guard event.previousHash == head.hash else { throw StoreError.brokenChain(event.id) }
      let sealed = try keys.sealed(event)
      try db.insert(sealed)
      try check(sealed)
      if let row = sealed.person, !keys.isNewest(row) { try db.setMeta(.toReseal, "1") }
      joined.append(keys.opened(sealed))
    } else {
      try wait(event)
    }
  }

  /// As after an event of this desk's own: nobody's data stay for ever, and what lies there is what came.
  private func check(_ event: SealedEvent) throws {
    try Invariant.bodyNamesNobody.require(event.misplaced.isEmpty, at: event.id)
    let written = try db.eventsAsTheyLie(
      where: "e.desk = ? AND e.sequence = ?", [event.id.desk.text, event.id.sequence]
    ).first
    if written == event { return }
    let hasItsRows = written?.person == event.person && written?.text == event.text
    try Invariant.rowsFitTheLog.require(hasItsRows, at: event.id)
    throw StoreError.invariant(.replayAgrees, event.id)
  }

  private func wait(_ event: SealedEvent) throws {
    let name: StatementArguments = [event.id.desk.text, event.id.sequence]
    let known: Data? = try db.value(
      "SELECT hash FROM waiting WHERE desk = ? AND sequence = ?", name)
    if let known, Array(known) != event.hash { throw StoreError.conflicting(event.id) }
    try db.run(
      "INSERT OR IGNORE INTO waiting (desk, sequence, hash, event) VALUES (?, ?, ?, ?)",
      name + [Data(event.hash), Data(try keys.sealed(event).json.text.utf8)])
  }

  private mutating func takeWaiting(of desk: DeskID) throws {
    while true {
      let next = try db.head(of: desk).sequence + 1
      // One that waited and has come in full meanwhile must be the same.
      let waiting: Data? = try db.value(
        "SELECT event FROM waiting WHERE desk = ? AND sequence <= ? ORDER BY sequence",
        [desk.text, next])
      guard let waiting else { return }
      guard let event = try SealedEvent(json: JSON.parse(Array(waiting))) else { return }
      try take(event)
      try db.run(
        "DELETE FROM waiting WHERE desk = ? AND sequence = ?",
        [desk.text, event.id.sequence])
    }
  }

  /// Brings lists, counters and erasures up to what has joined the log.
  private func settle() throws {
    let projector = Projector(context: context, db: db)
    let ids = Set(joined.compactMap(\.caseID))
    for id in ids { try db.removeErasedRows(of: id) }
    try db.removeErasedEntries(try db.erasedEntries())
    try projector.project(ids)
    let events = joined.map { $0.event() }
    try projector.project(tallies: events)
    for event in events where event.caseID == nil {
      switch event.payload {
      case .undone(let save), .redone(let save):
        try projector.project(tallies: try tallies(of: save))
      case .opened, .stepped, .tallied, .configured, .disclosed, .reported, .erased, .attached,
        .keyed, .staffed, .unknown:
        continue
      }
    }
  }

  /// The ledger entries of a save.
  private func tallies(of save: EventID) throws -> [Event] {
    try db.events(
      where: """
        e.desk = ? AND e.sequence >= ? AND e.save_sequence = ?3 AND e.\(EventKind.sql(.tallied))
        """,
      [save.desk.text, save.sequence, save.sequence])
  }
}

extension SealedEvent {
  /// Whether the hash and the commitments fit what is there.
  fileprivate func verify(_ keys: SealingKeys) throws {
    let look = EventLook(self, keys)
    guard computedHash == hash, isWellFormed, look.isPersonWhole, look.isTextWhole else {
      throw StoreError.forged(id)
    }
  }
}
