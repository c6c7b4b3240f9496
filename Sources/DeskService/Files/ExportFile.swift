import CaseStore
import Casework
import Desk
import Interchange
import Reports
import Values
import Vocabulary

/// All cases and the ledger on their way into files, one after the other.
package struct ExportFile {
  /// Whose cases they are.
  package let open: OpenDesk
  private let isUnmasked: Bool
  private let watch: WorkWatch

  /// - Parameters:
  ///   - unmasked: whether persons are in full, which is recorded by whoever writes the file.
  ///   - watch: who looks on while it is written.
  package init(_ open: OpenDesk, unmasked: Bool, watch: WorkWatch) {
    self.open = open
    isUnmasked = unmasked
    self.watch = watch
  }

  private var store: CaseStore { open.store }
  private var desk: DeskEnvironment { open.environment }

  /// How many cases there are.
  package func count() throws -> Int {
    try store.lists.count(CaseQuery(), today: desk.today)
      + store.lists.count(CaseQuery(status: .void), today: desk.today)
  }

  /// The cases, and behind them the ledger, as lines of JSON.
  package func writeLines(to sink: inout ByteSink) throws {
    try writeCases(to: &sink) { ExportFile.write($0, to: &$1) }
    for entry in try entries() { try sink.append { ExportFile.write(entry, to: &$0) } }
  }

  private static func write(_ document: JSON, to bytes: inout [UInt8]) {
    document.write(to: &bytes)
    bytes.append(0x0A)
  }

  /// The cases as comma-separated values.
  package func writeSheet(to sink: inout ByteSink) throws {
    let isDemonstration = try isDemonstration
    let custom = try store.lists.customFields()
    try sink.append {
      $0 += CSV.bytes([
        CaseSheet.header(
          language: desk.language, custom: custom, isDemonstration: isDemonstration)
      ])
    }
    try writeCases(to: &sink) { CSV.write(CaseSheet.row($0, custom: custom), to: &$1) }
  }

  /// The ledger as comma-separated values.
  package func ledgerSheet() throws -> [UInt8] {
    let header = LedgerSheet.header(
      language: desk.language, isDemonstration: try isDemonstration)
    return CSV.bytes(header, try entries().map(LedgerSheet.row))
  }

  /// The cases without persons and free texts, in rows that can be counted with.
  package func writeWithoutPersons(to sink: inout ByteSink) throws {
    let own = try OwnFieldReader(open).columns(withPersons: false)
    let lines = CaseLines(
      withPersons: false, .ids, desk.reference.catalogue, desk.zone, own: own.fields,
      isDemonstration: try isDemonstration)
    try sink.append { $0 += CSV.bytes([lines.header(desk.language)]) }
    try store.lists.forEachLine { line in
      try sink.append { lines.write(line, own.values(of: line), to: &$0) }
    }
  }

  /// Oldest first, so that a case stands before those that name it. Void cases too: their numbers
  /// were given away.
  ///
  /// - Parameter write: writes the document of one case, on whatever processor is free.
  private func writeCases(
    to sink: inout ByteSink, _ write: @escaping @Sendable (JSON, inout [UInt8]) -> Void
  ) throws {
    try open.requireKeys()
    let writer = try open.writer(.export, unmasked: isUnmasked)
    var met = 0
    try watch.follow(.exporting, of: try count()) { done in
      try store.lists.forEachCaseEver(
        make: { subject -> [UInt8] in
          var bytes: [UInt8] = []
          write(writer.json(subject), &bytes)
          return bytes
        },
        take: { bytes in
          met += 1
          done(met)
          try sink.append { $0 += bytes }
        })
    }
  }

  private var isDemonstration: Bool {
    get throws { try store.settings().isDemonstration }
  }

  private func entries() throws -> [JSON] {
    let isDemonstration = try isDemonstration
    return try ExportFile.tallies(store).map {
      TallyDocument.json(
        $0, in: desk.zone, isMasked: !isUnmasked, isDemonstration: isDemonstration)
    }
  }

  /// How many entries the ledger has.
  package func entryCount() throws -> Int { try ExportFile.tallies(store).count }

  /// Every entry of the ledger.
  static func tallies(_ store: CaseStore) throws -> [RecordedTally] {
    guard let days = try store.figures.firstAndLastDay() else { return [] }
    return try store.figures.tallies(from: days.lowerBound, to: days.upperBound)
  }
}
