import CaseStore
import Casework
import Interchange
import InventedDays
import ReferenceData
import Reports
import Values
import Vocabulary

/// Fills an empty store with an invented day and marks it as a demonstration.
package struct DemoFilling {
  private let open: OpenDesk

  /// Fills the store of a desk that is held for writing.
  package init(_ open: OpenDesk) { self.open = open }

  private static let words = "demo-words.json"

  /// - Returns: how many cases and ledger entries were made.
  package func fill(cases: Int, seed: UInt64) throws -> Int {
    let (store, environment) = (open.store, open.environment)
    let author = try open.author()
    try store.becomeDemonstration()
    // No real office's name stands over invented figures.
    try store.record(.configure([.answeredFirstQuestions: "1"]), by: author)
    let settings = try store.settings()
    let documents = try DemoDay.documents(
      cases: cases, seed: seed, words: try DemoFilling.wordLists(environment),
      day: environment.today,
      zone: environment.zone, venue: settings.venue, clerks: [])
    let reader = EntryReader(environment.reference, settings)
    let entries = try documents.enumerated().map { index, json in
      ImportEntry(line: index + 1, try reader.content(json))
    }
    return try store.importing(entries, by: author).new
  }

  /// What invented days are made of.
  static func wordLists(_ environment: DeskEnvironment) throws -> JSON {
    let name = DemoFilling.words
    guard let bytes = environment.data.bytes(name) else {
      throw ReferenceError(file: name, line: 1, reason: .missingFile)
    }
    return try FileFault.naming(FilePlace(file: name)) { try JSON.parse(bytes, comments: true) }
  }
}
