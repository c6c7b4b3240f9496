import Casework
import GRDB
import Interchange
import Values
import Vocabulary

/// What reading a file in has done.
public struct ImportReport: Hashable, Sendable {
  /// How many records were new.
  public var new = 0
  /// The lines of the new ones.
  public var newLines: [Int] = []
  /// How many were there already with the same content.
  public var known = 0
  /// The lines of those that are there with other content; they were not changed.
  public var differs: [Int] = []
  /// Of those that differ the numbers of this store by which they are known.
  public var ownNumbers: [Int: CaseNumber] = [:]
  /// The lines of those without a number that equal a record in every cell; they count as known.
  public var equal: [Int] = []
  /// Steps that were judged otherwise than by the rules of today.
  public var judgements: [Judgement] = []

  /// A step of a history that was judged by other rules than it would be today.
  public struct Judgement: Hashable, Sendable {
    /// The line of the record.
    public var line: Int
    /// The place of the step in the history, from 0.
    public var step: Int
    /// The rules: those of an earlier version that allowed the step, or those that are not here.
    public var rules: RuleSet.Name
    /// Whether these rules are here; without them the step was judged by today's.
    public var areHere: Bool
  }
}

extension CaseStore {
  /// Reads records in, in their order, all of them or none. Every case gets a new number; a
  /// foreign one is kept as its external id where it has none.
  ///
  /// Throws an `ImportProblem` for the first record that is wrong.
  ///
  /// - Parameter dryRun: only says what would be done.
  public func importing(
    _ entries: [ImportEntry], by author: Author, dryRun: Bool = false
  ) throws -> ImportReport {
    if dryRun { return try withoutTrace { db in try importing(entries, author, db) } }
    return try write { db in try importing(entries, author, db) }
  }

  private func importing(
    _ entries: [ImportEntry], _ author: Author, _ db: Database
  ) throws -> ImportReport {
    var importing = Importing(save: try Save(self, db, author))
    return try importing.run(entries)
  }

  /// Does the work and takes all of it back.
  private func withoutTrace<Result>(_ work: (Database) throws -> Result) throws -> Result {
    guard canWrite else { throw StoreError.openedForReading }
    try listWhatIsPending()
    return try watched {
      try queue.writeWithoutTransaction { db in
        try db.beginTransaction(.immediate)
        do {
          let result = try work(db)
          try db.rollback()
          return result
        } catch {
          if db.isInsideTransaction { try db.rollback() }
          throw error
        }
      }
    }
  }
}
