import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Erases the persons and free texts of a case, now and for good. The case stays with its
  /// number, its steps and its figures.
  public func erase(_ id: CaseID, why: String, by author: Author) throws -> Erasure {
    try erase(by: author, why: why) { db in [try load(id, in: db)] }
  }

  /// Erases each case that was closed before a day and was not erased yet.
  public func purge(before day: Day, why: String, by author: Author) throws -> Erasure {
    try erase(by: author, why: why) { db in
      let ids: [String] = try db.column(
        "SELECT id FROM case_row WHERE closed_on < ? ORDER BY tick, id", [day.number])
      return try ids.compactMap { CaseID($0) }.map { try load($0, in: db) }
        .filter { !$0.isErased && $0.status == .closed }
    }
  }

  private func erase(
    by author: Author, why: String, _ chosen: (Database) throws -> [Case]
  ) throws -> Erasure {
    let (numbers, naming) = try write { db in
      var save = try Save(self, db, author)
      let subjects = try chosen(db)
      let naming = try linkedCases(naming: subjects, in: db)
      for subject in subjects {
        if subject.isErased { throw Refusal.erased(number: subject.number) }
        try save.add(
          .erased(why: why), to: .existing(subject.id), at: author.at, clerk: author.clerk)
        try db.removeErasedRows(of: subject.id)
        save.forget(subject.id)
        try save.settle(subject.id)
      }
      _ = try save.finish()
      // Words of removed rows stay in the search table's older parts until these are merged.
      if !subjects.isEmpty { try db.run("INSERT INTO search (search) VALUES ('optimize')") }
      return (subjects.map(\.number), naming)
    }
    return Erasure(cases: numbers, stillNaming: naming, isCleared: try clearLog())
  }

  /// The cases linked with those that are to be erased whose texts name somebody of them.
  private func linkedCases(naming subjects: [Case], in db: Database) throws -> [CaseNumber] {
    var kinship = try Kinship(db, zone, ofMany: subjects.count > 1)
    var found: Set<CaseID> = []
    for subject in subjects {
      for id in try kinship.kin(of: subject.id).keys where !found.contains(id) {
        let other = try Case(replaying: db.events(of: id), zone: zone)
        if other?.names(subject.persons) == true { found.insert(id) }
      }
    }
    let others = found.subtracting(subjects.map(\.id)).sorted()
    return try others.compactMap { try Case(replaying: db.events(of: $0), zone: zone)?.number }
  }

  /// Moves everything into the main file and empties the write-ahead log, where old pages could
  /// still be read. False when a reader kept it from that for two seconds.
  func clearLog() throws -> Bool {
    if path == ":memory:" { return true }
    return try watched(copiesBack: true) {
      try queue.writeWithoutTransaction { db in
        do {
          return try db.row("PRAGMA wal_checkpoint(TRUNCATE)").map { $0[0] == 0 } ?? false
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          return false
        }
      }
    }
  }

  /// What can be put off while somebody types: merging the search table's parts. Call it when
  /// nothing else is to do; each call is a few milliseconds of work.
  public func optimizeWhenIdle() throws {
    guard canWrite else { return }
    try write { db in
      try db.run("INSERT INTO search (search, rank) VALUES ('merge', 64)")
    }
  }
}
