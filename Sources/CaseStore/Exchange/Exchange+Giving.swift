import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension Exchange {
  /// The next events of a desk's log.
  ///
  /// - Parameter limit: at most so many.
  public func outgoing(
    of desk: DeskID, beyond sequence: Int, limit: Int
  ) throws -> [OutgoingEvent] {
    try store.requireKeys()
    let keys = context.keys.now
    return try store.read { db in
      let erased = try db.erasedCases()
      return try db.eventsAsTheyLie(
        where: "e.desk = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ?",
        [desk.text, sequence, limit]
      ).map { event in
        var knew: [EventID] = []
        if let id = event.caseID, erased.contains(id) {
          knew = try db.erasures(of: id).filter(event.knows)
        }
        return try OutgoingEvent(event, knew: knew, keys)
      }
    }
  }
}
