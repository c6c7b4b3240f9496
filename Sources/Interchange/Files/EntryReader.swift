import Casework
import Values
import Vocabulary

/// Reads one document of a file: a case, or an entry of the ledger.
public struct EntryReader: Sendable {
  private var cases: CaseDocumentReader
  private let ledger: LedgerCatalogue
  private let venue: String
  /// What reads sheets of cases. Each row asks for it, and it looks up some hundred names.
  @Late public private(set) var sheets: CaseSheet.Reader

  /// - Parameters:
  ///   - settings: the desk's own: its venue is that of entries that name none, and invented records go
  ///     only into a demonstration.
  ///   - custom: the offices' own fields that the store has met beside those of this office.
  public init(_ reference: Reference, _ settings: DeskSettings, custom: [CustomField] = []) {
    var catalogue = reference.catalogue
    catalogue.custom += custom.filter { met in !catalogue.custom.contains { $0.id == met.id } }
    cases = CaseDocumentReader(catalogue: catalogue)
    cases.takesDemonstrations = settings.isDemonstration
    ledger = reference.ledger
    venue = settings.venue
    let (fields, known) = (catalogue.fields, EntryReader.sorted(catalogue.custom))
    _sheets = Late(making: { CaseSheet.Reader(fields: fields.list, custom: known) })
  }

  /// All fields of offices that are understood, in the order of their ids.
  public var custom: [CustomField] { EntryReader.sorted(cases.values.catalogue.custom) }

  private static func sorted(_ fields: [CustomField]) -> [CustomField] {
    fields.sorted { $0.id < $1.id }
  }

  /// What reads single values.
  var values: ValueReader { cases.values }

  /// The record of a document.
  public func content(_ json: JSON) throws(DocumentProblem) -> ImportEntry.Content {
    if json["kind"]?.string == "tally" { return .tally(try tally(json)) }
    return .intake(try intake(json))
  }

  /// The case of a document.
  public func intake(_ json: JSON) throws(DocumentProblem) -> Intake { try cases.read(json) }

  /// The entry of the ledger of a document.
  public func tally(_ json: JSON) throws(DocumentProblem) -> TallyDocument {
    try json.check(takesDemonstrations: cases.takesDemonstrations)
    return try TallyDocument(json, values: cases.values, ledger: ledger, venue: venue)
  }
}
