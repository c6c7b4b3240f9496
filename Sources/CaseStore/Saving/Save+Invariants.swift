import Casework
import GRDB
import Values
import Vocabulary

// What a save is held against while it is written. All of it stays within what the save has in its
// hands and a few rows found by their key.

extension Save {
  /// Before the first event: the log is what this desk left, and can only be added to.
  mutating func checkLog(answered: Int) throws {
    let log = LogGuard(
      db: db, next: EventID(desk: context.desk, sequence: head.sequence + 1))
    try log.checkEnd(of: context.desk, at: head, answered: answered)
    continuation.guardedSchema = try log.checkGuards(seenIn: continuation.guardedSchema)
  }

  /// An event as it was written, and what it is to say.
  struct Written: Sendable {
    let sealed: SealedEvent
    let event: Event
    /// The same with its persons in plain, where what was sealed cannot be opened here; nil where it can.
    let opened: SealedEvent?
    private let keys: SealingKeys

    init(sealed: SealedEvent, event: Event, opened: SealedEvent?, _ keys: SealingKeys) {
      self.sealed = sealed
      self.event = event
      self.opened = opened
      self.keys = keys
    }

    /// What lies there, as it is read again.
    var read: SealedEvent { opened ?? keys.opened(sealed) }
  }

  /// After the last event of a case, which comes behind all that is known of it: the steps that the rules have just
  /// allowed hold in replay.
  func check(_ subject: Case) throws {
    guard let first, subject.timeline.last?.event.save == first else { return }
    for entry in subject.timeline.reversed() {
      guard entry.event.save == first else { return }
      try Invariant.stepHolds.require(!entry.isOvertaken, at: entry.event.id)
    }
  }
}

extension [Save.Written] {
  /// What lies on the pages is what was meant, byte for byte. They follow each other without a gap.
  func requirePages(in db: Database) throws {
    guard let first = first?.sealed.id, let last = last?.sealed.id else { return }
    var found = try db.eventsAsTheyLie(
      where: "e.desk = ? AND e.sequence BETWEEN ? AND ? ORDER BY e.sequence",
      [first.desk.text, first.sequence, last.sequence]
    )[...]
    for meant in self {
      let isThere = found.first?.id == meant.sealed.id
      try meant.requireAs(isThere ? found.removeFirst() : nil)
    }
  }

  /// What they say is what they were to say.
  func requireAgreement() throws { for written in self { try written.requireAgreement() } }
}

extension Save.Written {
  /// What it says is what it was to say.
  fileprivate func requireAgreement() throws {
    let read = read
    try Invariant.rowsFitTheLog.require(read.rowsFit, at: sealed.id)
    try Invariant.replayAgrees.require(read.event() == event, at: sealed.id)
  }

  /// What was found equals what was meant; of anything else it is told which promise it breaks.
  fileprivate func requireAs(_ found: SealedEvent?) throws {
    if found != sealed {
      let hasItsRows = found?.person == sealed.person && found?.text == sealed.text
      try Invariant.rowsFitTheLog.require(hasItsRows, at: sealed.id)
      throw StoreError.invariant(.replayAgrees, sealed.id)
    }
  }
}

extension SealedEvent {
  /// Whether the rows beside the event are those that it was bound to.
  var rowsFit: Bool {
    person?.commitment == personCommitment && text?.commitment == textCommitment
  }
}
