import Casework
import Foundation
import GRDB
import Values
import Vocabulary

// What a save is held against while it is written. All of it stays within what the save has in its
// hands and a few rows found by their key.

extension Save {
  /// Before the first event: the log is what this desk left, and can only be added to.
  func checkLog() throws {
    let id = EventID(desk: store.desk, sequence: head.sequence + 1)
    let end = try db.row(
      "SELECT sequence, hash FROM event WHERE desk = ? ORDER BY sequence DESC LIMIT 1",
      [store.desk.text])
    let last: Int = end?[0] ?? 0
    let hash = (end?[1] as Data?).map(Array.init) ?? SealedEvent.noHash
    try Invariant.savedStays.require(last >= store.answered, at: id)
    try Invariant.logHasNoGap.require(
      last == head.sequence && hash == head.hash, at: id)
    let guards: Int? = try db.value(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name IN (\(Schema.guards))")
    try Invariant.eventsAreOnlyAdded.require(guards == Schema.guardCount, at: id)
  }

  /// After each event: what lies on the pages is what was meant.
  func check(_ sealed: SealedEvent, saying event: Event) throws {
    let id = sealed.id
    let written = try db.sealedEvents(
      where: "e.desk = ? AND e.sequence = ?", [id.desk.text, id.sequence]
    ).first
    try Invariant.rowsFitTheLog.require(written?.rowsFit ?? false, at: id)
    try Invariant.replayAgrees.require(written == sealed, at: id)
    try Invariant.replayAgrees.require(written?.event() == event, at: id)
  }

  /// After the last event of a case: the steps that the rules have just allowed hold in replay. They may
  /// not where a desk with a clock far ahead has events behind them.
  func check(_ subject: Case) throws {
    guard let first = events.first, subject.timeline.last?.event.save == first else { return }
    for entry in subject.timeline.reversed() {
      guard entry.event.save == first else { return }
      try Invariant.stepHolds.require(!entry.isOvertaken, at: entry.event.id)
    }
  }
}

extension SealedEvent {
  /// Whether the rows beside the event are those that it was bound to.
  var rowsFit: Bool {
    person?.commitment == personCommitment && text?.commitment == textCommitment
  }
}
