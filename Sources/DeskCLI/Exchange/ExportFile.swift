import CaseStore
import Casework
import Desk
import Reports

/// All cases and the ledger as the bytes of files.
struct ExportFile {
  /// The file itself.
  private(set) var cases: [UInt8] = []
  /// The ledger's own file beside a sheet; nil where it stands in the same file.
  private(set) var ledger: [UInt8]?
  /// How many cases there are.
  private(set) var count = 0
  /// How many entries the ledger has.
  private(set) var ledgerCount = 0

  /// Oldest first, so that a case stands before those that name it.
  init(
    _ store: CaseStore, _ desk: DeskEnvironment, _ format: FileFormat, unmasked: Bool
  ) throws {
    let writer = desk.writer(.export, unmasked: unmasked)
    let documents = try ExportFile.cases(store, desk).map(writer.json)
    count = documents.count
    let entries = try ExportFile.tallies(store).map {
      TallyDocument.json($0, in: desk.zone, isMasked: !unmasked)
    }
    ledgerCount = entries.count
    switch format {
    case .jsonl: for document in documents + entries { add(document) }
    case .csv:
      let language = desk.language
      cases = CSV.bytes([CaseSheet.header(language: language)] + documents.map(CaseSheet.row))
      ledger = CSV.bytes([LedgerSheet.header(language: language)] + entries.map(LedgerSheet.row))
    }
  }

  private mutating func add(_ document: JSON) {
    document.write(to: &cases)
    cases.append(0x0A)
  }

  /// Void cases too: their numbers were given away.
  private static func cases(_ store: CaseStore, _ desk: DeskEnvironment) throws -> [Case] {
    let standing = try store.cases(CaseQuery(), today: desk.today)
    let void = try store.cases(CaseQuery(status: .void), today: desk.today)
    return (standing + void).sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  private static func tallies(_ store: CaseStore) throws -> [RecordedTally] {
    guard let days = try store.firstAndLastDay() else { return [] }
    return try store.tallies(from: days.lowerBound, to: days.upperBound)
  }
}
