import CaseStore
import Casework

/// Reads one document of a file: a case, or an entry of the ledger.
struct EntryReader: Sendable {
  private let cases: CaseDocumentReader
  private let ledger: LedgerCatalogue
  private let venue: String

  /// - Parameter venue: the desk's own, for entries that name none.
  init(_ environment: DeskEnvironment, venue: String) {
    cases = CaseDocumentReader(catalogue: environment.reference.catalogue)
    ledger = environment.reference.ledger
    self.venue = venue
  }

  func content(_ json: JSON) throws(DocumentProblem) -> ImportEntry.Content {
    if json["kind"]?.string == "tally" { return .tally(try tally(json)) }
    return .intake(try intake(json))
  }

  func intake(_ json: JSON) throws(DocumentProblem) -> Intake { try cases.read(json) }

  func tally(_ json: JSON) throws(DocumentProblem) -> TallyDocument {
    try TallyDocument(json, values: cases.values, ledger: ledger, venue: venue)
  }
}
