import Casework
import Foundation
import GRDB

/// What holds of the log before anything is added to it, by this desk or from elsewhere.
struct LogGuard {
  let db: Database
  /// The event that is to be added, or the first of them.
  let next: EventID

  /// That the log of a desk ends where its head says, and not before what was answered to.
  func checkEnd(of desk: DeskID, at head: ChainHead, answered: Int = 0) throws {
    let end = try db.row(
      "SELECT sequence, hash FROM event WHERE desk = ? ORDER BY sequence DESC LIMIT 1",
      [desk.text])
    let last: Int = end?[0] ?? 0
    let hash = (end?[1] as Data?).map(Array.init) ?? SealedEvent.noHash
    try Invariant.savedStays.require(last >= answered, at: next)
    try Invariant.logHasNoGap.require(last == head.sequence && hash == head.hash, at: next)
  }

  /// That the log can only be added to. Its guards are looked for where the schema is another one than that
  /// in which they were last seen: every change of a schema has a number of its own, and SQLite obeys the
  /// triggers of the one it has.
  ///
  /// - Returns: the number of the schema in which they stand.
  func checkGuards(seenIn known: Int? = nil) throws -> Int {
    let schema: Int = try db.value("PRAGMA schema_version") ?? 0
    if schema == known { return schema }
    let guards = try db.count(
      "sqlite_schema WHERE type = 'trigger' AND name IN (\(Schema.guards))")
    try Invariant.eventsAreOnlyAdded.require(guards == Schema.guardCount, at: next)
    return schema
  }
}
