import CaseStore
import Casework
import Interchange
import InventedDays
import ReferenceData
import Reports
import Values
import Vocabulary

/// Fills an empty store with an invented day and marks it as a demonstration.
struct DemoFilling {
  let environment: DeskEnvironment

  init(_ environment: DeskEnvironment) { self.environment = environment }

  private static let words = "demo-words.json"

  /// - Returns: how many cases and ledger entries were made.
  func fill(_ store: CaseStore, cases: Int, seed: UInt64, stamp: Stamp) throws -> Int {
    try store.becomeDemonstration()
    // No real office's name stands over invented figures.
    try store.record(.configure([.answeredFirstQuestions: "1"]), by: stamp)
    let settings = try store.settings()
    let documents = try DemoDay.documents(
      cases: cases, seed: seed, words: try wordLists(), day: environment.today,
      zone: environment.zone, venue: settings.venue, clerks: [])
    let reader = EntryReader(environment.reference, settings)
    let entries = try documents.enumerated().map { index, json in
      ImportEntry(line: index + 1, try reader.content(json))
    }
    return try store.importing(entries, by: stamp).new
  }

  /// What invented days are made of.
  func wordLists() throws -> JSON {
    let name = DemoFilling.words
    guard let bytes = environment.data.bytes(name) else {
      throw ReferenceError(file: name, line: 1, reason: .missingFile)
    }
    return try FileFault.naming(FilePlace(file: name)) { try JSON.parse(bytes, comments: true) }
  }
}
