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
  /// The desks whose logs were looked at before something was added to them.
  private var met: Set<DeskID> = []
  private var hasMetOwn = false
  private(set) var joined = Joined()

  /// What has joined the log.
  struct Joined {
    /// How many events.
    var count = 0
    /// How many that came were known.
    var known = 0
    /// The cases that they belong to.
    var cases: Set<CaseID> = []
    /// Those that belong to no case.
    var others: [Event] = []
    /// The kinds that this version does not know, and how often each came.
    var unknown: [String: Int] = [:]
    /// Whether persons or words were erased by one of them.
    var erases = false
  }

  /// - Parameter answered: the sequence of this desk's last event that was answered to.
  init(context: StoreContext, db: Database, answered: Int) {
    self.context = context
    self.db = db
    self.answered = answered
    keys = context.keys.now
  }

  /// Takes events over, as ``CaseStore/append(_:)`` says; returns how many joined the log.
  mutating func append(_ events: [SealedEvent]) throws -> Int {
    for event in events { try add(event) }
    try finish()
    return joined.count
  }

  /// Takes one event over. What comes of many is worked out by ``finish()``.
  mutating func add(_ event: SealedEvent) throws {
    try checkLog(before: event.id)
    if try !take(event) { joined.known += 1 }
  }

  /// Takes what has waited for something that came, and brings lists, counters and erasures up to all of it.
  mutating func finish() throws {
    for desk in met.sorted() { try takeWaiting(of: desk) }
    try settle()
  }

  /// Before the first event, as before one of this desk's own: the log is what was left, that of this desk
  /// and of each that sends something, and can only be added to.
  private mutating func checkLog(before next: EventID) throws {
    let log = LogGuard(db: db, next: next)
    if !hasMetOwn {
      _ = try log.checkGuards()
      try log.checkEnd(of: context.desk, at: db.head(of: context.desk), answered: answered)
      hasMetOwn = true
    }
    guard met.insert(next.desk).inserted, next.desk != context.desk else { return }
    try log.checkEnd(of: next.desk, at: db.head(of: next.desk))
  }

  /// - Returns: whether it is new, or waits.
  @discardableResult
  private mutating func take(_ event: SealedEvent) throws -> Bool {
    try event.verify(keys)
    let head = try db.head(of: event.id.desk)
    if event.id.sequence <= head.sequence {
      let known: Data? = try db.value(
        "SELECT hash FROM event WHERE desk = ? AND sequence = ?",
        [event.id.desk.text, event.id.sequence])
      guard known.map(Array.init) == event.hash else { throw StoreError.conflicting(event.id) }
      return false
    } else if event.id.sequence == head.sequence + 1 {
      guard event.previousHash == head.hash else { throw StoreError.brokenChain(event.id) }
      let sealed = try keys.sealed(event)
      try db.insert(sealed)
      try check(sealed)
      if let row = sealed.person, !keys.isNewest(row) { try db.setMeta(.toReseal, "1") }
      joined.note(keys.opened(sealed).event())
    } else {
      try wait(event)
    }
    return true
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
    let erased = try db.erasedCases()
    for id in joined.cases.intersection(erased) { try db.removeErasedRows(of: id) }
    try db.removeErasedEntries(try db.erasedEntries())
    try db.removeErasedRows(ofWaiting: erased)
    try projector.project(joined.cases)
    // Words of removed rows stay in the search table's older parts until these are merged.
    if joined.erases { try db.run("INSERT INTO search_index (search_index) VALUES ('optimize')") }
    try projector.project(tallies: joined.others)
    for event in joined.others {
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

extension EventMerge.Joined {
  fileprivate mutating func note(_ event: Event) {
    count += 1
    if let id = event.caseID { cases.insert(id) } else { others.append(event) }
    switch event.payload {
    case .erased: erases = true
    case .unknown(let kind, _): unknown[kind, default: 0] += 1
    case .opened, .stepped, .tallied, .undone, .redone, .configured, .disclosed, .reported,
      .attached, .keyed, .staffed:
      break
    }
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
