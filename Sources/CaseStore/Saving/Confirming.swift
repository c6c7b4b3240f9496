import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A save, and where the disk did not confirm it, what is so: its answer where it is there, the error where it is not
/// and cannot come back, and ``StoreLoss/unsure`` where nobody can say.
struct Confirming {
  let store: CaseStore

  func save(_ work: (Database) throws -> (Save, SaveResult)) throws -> (Save, SaveResult) {
    var made: (save: Save, result: SaveResult)?
    do {
      return try store.writeLog { db in
        let done = try work(db)
        made = (save: done.0, result: done.1)
        return done
      }
    } catch let error as StoreError {
      guard store.connection.isUnsure, let made else { throw error }
      let (end, desk) = (made.save.head, store.desk)
      switch store.connection.settle(looking: { db in try db.has(end, of: desk) }) {
      case .there:
        store.standing.hadDiskTrouble = true
        return (made.save, made.result)
      case .gone:
        store.standing.hadDiskTrouble = true
        throw error
      case .unknown:
        store.marks.note(unsure: made.result)
        store.connection.giveUp()
        throw StoreError.lost(path: store.path, .unsure)
      }
    }
  }
}

extension Database {
  /// Whether the log has an event, by its hash.
  fileprivate func has(_ end: ChainHead, of desk: DeskID) throws -> Bool {
    try row(
      "SELECT 1 FROM event WHERE desk = ? AND sequence = ? AND hash = ?",
      [desk.text, end.sequence, Data(end.hash)]) != nil
  }
}
