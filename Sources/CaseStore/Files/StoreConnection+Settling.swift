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
      try reopen()
      let isThere = try queue.inDatabase(looking)
      try queue.writeWithoutTransaction { db in
        try db.transaction { try db.setMeta(.settled, Random.bytes(8).hexadecimal) }
      }
      noteSettled()
      return isThere ? .there : .gone
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
