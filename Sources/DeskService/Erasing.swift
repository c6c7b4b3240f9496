import CaseStore
import Casework
import InventedDays
import Values
import Vocabulary

/// Takes away for good what an open store knows of persons.
package struct Erasing {
  let open: OpenDesk

  /// Takes the persons and free texts of a case away for good.
  package func erase(_ number: String, why: String) throws -> ActReport {
    ActReport(
      try open.store.erase(
        try open.store.resolve(number), why: why, by: try open.author(for: .erase)),
      zone: open.environment.zone
    )
  }

  /// Erases each case closed before a day.
  package func purge(before day: Day, why: String) throws -> ActReport {
    ActReport(
      try open.store.purge(before: day, why: why, by: try open.author(for: .purge)),
      zone: open.environment.zone)
  }

  /// Takes the words of an entry of the ledger away for good.
  package func eraseEntry(_ name: String, why: String) throws -> ActReport {
    ActReport(
      try open.store.eraseEntry(name, why: why, by: try open.author(for: .erase)),
      zone: open.environment.zone)
  }

  /// The entries of the ledger that have words which can be erased.
  package func entriesWithWords() throws -> [RecordedTally] { try open.store.entriesWithWords() }

  /// Makes invented records void and erases them: those that a person has seen and agreed to.
  package func takeOut(_ invented: InventedSearch, why: String) throws -> ActReport {
    ActReport(
      try open.store.invented.takeOut(invented.records, why: why, by: try open.author(for: .erase)),
      zone: open.environment.zone)
  }
}
