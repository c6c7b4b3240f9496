import CaseStore
import Casework

/// Reads one document of a file: a case, or an entry of the ledger.
struct EntryReader: Sendable {
  private let cases: CaseDocumentReader
  private let ledger: LedgerCatalogue
  private let venue: String

  /// - Parameters:
  ///   - venue: the desk's own, for entries that name none.
  ///   - custom: the offices' own fields that the store has met beside those of this office.
  init(_ environment: DeskEnvironment, venue: String, custom: [CustomField] = []) {
    var catalogue = environment.reference.catalogue
    catalogue.custom += custom.filter { met in !catalogue.custom.contains { $0.id == met.id } }
    cases = CaseDocumentReader(catalogue: catalogue)
    ledger = environment.reference.ledger
    self.venue = venue
  }

  /// All fields of offices that are understood, in the order of their ids.
  var custom: [CustomField] { cases.values.catalogue.custom.sorted { $0.id < $1.id } }

  func content(_ json: JSON) throws(DocumentProblem) -> ImportEntry.Content {
    if json["kind"]?.string == "tally" { return .tally(try tally(json)) }
    return .intake(try intake(json))
  }

  func intake(_ json: JSON) throws(DocumentProblem) -> Intake { try cases.read(json) }

  func tally(_ json: JSON) throws(DocumentProblem) -> TallyDocument {
    try TallyDocument(json, values: cases.values, ledger: ledger, venue: venue)
  }
}
