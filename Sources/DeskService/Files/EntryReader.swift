import CaseStore
import Casework
import Reports

/// Reads one document of a file: a case, or an entry of the ledger.
package struct EntryReader: Sendable {
  private var cases: CaseDocumentReader
  private let ledger: LedgerCatalogue
  private let venue: String

  /// - Parameters:
  ///   - settings: the desk's own: its venue is that of entries that name none, and invented records go
  ///     only into a demonstration.
  ///   - custom: the offices' own fields that the store has met beside those of this office.
  package init(_ environment: DeskEnvironment, _ settings: DeskSettings, custom: [CustomField] = [])
  {
    var catalogue = environment.reference.catalogue
    catalogue.custom += custom.filter { met in !catalogue.custom.contains { $0.id == met.id } }
    cases = CaseDocumentReader(catalogue: catalogue)
    cases.takesDemonstrations = settings.isDemonstration
    ledger = environment.reference.ledger
    venue = settings.venue
  }

  /// All fields of offices that are understood, in the order of their ids.
  package var custom: [CustomField] { cases.values.catalogue.custom.sorted { $0.id < $1.id } }

  /// What reads sheets of cases.
  package var sheets: CaseSheet.Reader {
    CaseSheet.Reader(fields: cases.values.catalogue.fields, custom: custom)
  }

  /// Reads a case or an entry of the ledger, whichever a document is.
  package func content(_ json: JSON) throws(DocumentProblem) -> ImportEntry.Content {
    if json["kind"]?.string == "tally" { return .tally(try tally(json)) }
    return .intake(try intake(json))
  }

  /// Reads a case.
  package func intake(_ json: JSON) throws(DocumentProblem) -> Intake { try cases.read(json) }

  /// Reads an entry of the ledger.
  package func tally(_ json: JSON) throws(DocumentProblem) -> TallyDocument {
    try json.check(takesDemonstrations: cases.takesDemonstrations)
    return try TallyDocument(json, values: cases.values, ledger: ledger, venue: venue)
  }
}
