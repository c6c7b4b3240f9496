import Foundation
import GRDB

// A commit that the disk did not confirm. Its frames may lie in the write-ahead log with a right sum, unknown to the
// connection that wrote them: whoever opens the store next finds them, and the next write of this connection would lie
// over them. What is so is found out by opening the file anew, before anything else is written.

/// What was found of a commit that the disk did not confirm.
enum Settled: Hashable, Sendable {
  case there
  /// It is not there, and cannot come back.
  case gone
  case unknown
}

extension StoreConnection {
  /// Opens the file anew and looks whether something is there. Then something small is written, with which the disk
  /// shows that it takes what is written again, and after which nothing of the commit can come back that is not there.
  func settle(looking: (Database) throws -> Bool) -> Settled {
    do {
      return try inTurn {
        try reopen()
        let isThere = try queue.inDatabase(looking)
        try queue.writeWithoutTransaction { db in
          try db.transaction { try db.setMeta(.settled, Random.bytes(8).hexadecimal) }
        }
        noteSettled()
        return isThere ? .there : .gone
      }
    } catch {
      return .unknown
    }
  }

  /// The other half of a commit that was no save: nobody asks what became of it.
  func settleWhatWasTidied() throws {
    guard isUnsure, loss == nil else { return }
    if settle(looking: { _ in true }) == .unknown { giveUp() }
    try checkIsStillThere()
  }
}

extension StoreConnection {
  /// Really closes the file, and opens and reads it as whoever comes next.
  func reopen() throws {
    keepQueue()
    try queue.close()
    reopenings += 1
    queue = try DatabaseQueue(
      path: path, configuration: StoreConnection.configuration(readonly: false))
    try queue.inDatabase { db in
      keys.answer(db)
      try StoreConnection.keepLog(db)
      let faults = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
      if faults != ["ok"] { throw StoreError.damaged(code: 0) }
    }
    beginWatching()
  }

  /// How the write-ahead log is kept: one copying back for some hundred saves, since each waits for the disk twice.
  static func keepLog(_ db: Database) throws {
    try db.execute(
      sql: """
        PRAGMA journal_size_limit = 16777216;
        PRAGMA wal_autocheckpoint = \(StoreWatch.pagesBeforeCopyingBack)
        """)
  }

  /// Notes that it is known what the disk has.
  func noteSettled() {
    isUnsure = false
    watch?.renew()
  }

  /// Nothing more is written into a store of which nobody knows what it has.
  func giveUp() {
    if loss == nil { lose(.unsure) }
  }
}
