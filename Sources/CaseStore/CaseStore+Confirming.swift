import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// A save, and where the disk did not confirm it, what is so: its answer where it is there, the error where it is
  /// not and cannot come back, and ``StoreLoss/unsure`` where nobody can say.
  func confirmed(
    _ work: (Database) throws -> (Save, SaveResult)
  ) throws -> (Save, SaveResult) {
    var made: (Save, SaveResult)?
    do {
      return try writeLog { db in
        let done = try work(db)
        made = done
        return done
      }
    } catch let error as StoreError {
      guard connection.isUnsure, let made else { throw error }
      let end = made.0.head
      switch connection.settle(looking: { db in try db.has(end, of: desk) }) {
      case .there:
        hadDiskTrouble = true
        return made
      case .gone:
        hadDiskTrouble = true
        throw error
      case .unknown:
        noteUnsure(made.1)
        connection.giveUp()
        throw StoreError.lost(path: path, .unsure)
      }
    }
  }
}

extension CaseStore {
  /// Remembers outside of the store which save nobody could see.
  private func noteUnsure(_ save: SaveResult) {
    guard let (folder, kept) = marking, let first = save.events.first else { return }
    var mark = kept
    mark.unsure = first.sequence
    do {
      try folder.keep(mark)
    } catch {
      // Whoever opens the store next sees what is there all the same.
    }
  }

  /// What became of a save that nobody could see.
  func found(ofUnsure sequence: Int) throws -> FoundSave {
    let number = try read { db -> CaseNumber? in
      let subject = try db.sealedEvents(
        where: "e.desk = ? AND e.sequence = ?", [desk.text, sequence]
      ).first?.caseID
      return try subject.flatMap { try CaseLookup(context: context, db: db).replayed($0)?.number }
    }
    return FoundSave(
      isThere: try read { db in try db.endOfLog(of: desk).sequence >= sequence },
      number: number)
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
