import CaseStore
import Casework

/// Reads one document of a file: a case, or an entry of the ledger.
struct EntryReader: Sendable {
  private var cases: CaseDocumentReader
  private let ledger: LedgerCatalogue
  private let venue: String

  /// - Parameter settings: the desk's own: its venue is that of entries that name none, and invented
  ///   records go only into a demonstration.
  init(_ environment: DeskEnvironment, _ settings: DeskSettings) {
    cases = CaseDocumentReader(catalogue: environment.reference.catalogue)
    cases.takesDemonstrations = settings.isDemonstration
    ledger = environment.reference.ledger
    venue = settings.venue
  }

  func content(_ json: JSON) throws(DocumentProblem) -> ImportEntry.Content {
    if json["kind"]?.string == "tally" { return .tally(try tally(json)) }
    return .intake(try intake(json))
  }

  func intake(_ json: JSON) throws(DocumentProblem) -> Intake { try cases.read(json) }

  func tally(_ json: JSON) throws(DocumentProblem) -> TallyDocument {
    try json.check(takesDemonstrations: cases.takesDemonstrations)
    return try TallyDocument(json, values: cases.values, ledger: ledger, venue: venue)
  }
}
