import Casework
import GRDB
import Values

extension CaseStore {
  /// Marks a store that holds nothing yet as a demonstration, for ever: the mark lies beside the log,
  /// where no undo and no setting reaches it, and every copy of the store has it.
  public func becomeDemonstration() throws {
    try write { db in
      let isEmpty = try db.row("SELECT 1 FROM event UNION ALL SELECT 1 FROM draft LIMIT 1") == nil
      guard isEmpty else { throw StoreError.notEmpty(path: path) }
      try db.setMeta(.demonstration, "1")
    }
  }
}
