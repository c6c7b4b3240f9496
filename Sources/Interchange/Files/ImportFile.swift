import Casework
import Values
import Vocabulary

/// A file that is read in.
public struct ImportFile {
  private let path: String
  private let format: FileFormat
  private let encoding: FileEncoding?
  private let reader: EntryReader

  /// - Parameters:
  ///   - path: its name, for what is said of it.
  ///   - encoding: what it is said to be in; nil leaves it to its bytes.
  public init(
    path: String, format: FileFormat, encoding: FileEncoding?, reader: EntryReader
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.reader = reader
  }

  /// What a file holds, and what is to be said about it where it is read in.
  public struct Content {
    /// The records in their order.
    public var records: [Record] = []
    /// What somebody has to know.
    public var remarks: [Remark] = []
  }

  /// One record of the file, or of the one beside it.
  public struct Record {
    /// Where it stands.
    public var place: FilePlace
    /// What it is about.
    public var content: ImportEntry.Content
  }

  /// Lines above the headings that were not read.
  public struct Remark: Hashable, Sendable {
    /// The file.
    public var place: FilePlace
    /// Its lines, from 1.
    public var lines: [Int]
  }

  /// The ledger's file beside a sheet of cases: `NAME.ledger.csv`.
  public static func ledgerPath(beside path: String) -> String {
    (path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path) + ".ledger.csv"
  }

  /// What the bytes are a file of, if they are another program's; they are not read then.
  public static func check(_ bytes: [UInt8], _ path: String) throws(FileFault) {
    if let foreign = ForeignFile(bytes) { throw .foreign(foreign, path) }
  }

  /// Refuses a name that says what nobody has asked to read.
  public static func checkName(_ path: String) throws(FileFault) {
    if [".xlsx", ".xls"].contains(where: path.lowercased().hasSuffix) { throw .misnamed(path) }
  }

  /// All records, with the file and line in which each stands.
  ///
  /// - Parameter ledger: the bytes of the file at ``ledgerPath(beside:)``, nil where there is none.
  public func content(
    _ bytes: [UInt8], beside ledger: () throws -> [UInt8]?
  ) throws -> Content {
    let text = try GivenText(bytes, said: encoding, path)
    switch format {
    case .jsonl: return Content(records: try lines(text.bytes))
    case .csv: return try sheets(text.bytes, ledger)
    }
  }
}

// MARK: - JSON lines

extension ImportFile {
  private func lines(_ bytes: [UInt8]) throws -> [Record] {
    var records: [Record] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      records.append(try record(line, FilePlace(file: path, line: index + 1)))
    }
    return records
  }

  private func record(_ line: ArraySlice<UInt8>, _ place: FilePlace) throws -> Record {
    try FileFault.naming(place) {
      Record(place: place, content: try reader.content(try JSON.parse(line)))
    }
  }
}

// MARK: - Sheets

extension ImportFile {
  private func sheets(_ bytes: [UInt8], _ beside: () throws -> [UInt8]?) throws -> Content {
    var (content, isLedger) = try sheet(bytes, path)
    guard !isLedger, let bytes = try beside() else { return content }
    let name = ImportFile.ledgerPath(beside: path)
    let text = try GivenText(bytes, said: encoding, name)
    let ledger = try sheet(text.bytes, name, isLedger: true).content
    content.records += ledger.records
    content.remarks += ledger.remarks
    return content
  }

  /// The records of one sheet. One whose headings fit the ledger better than a case is the ledger's.
  private func sheet(
    _ bytes: [UInt8], _ path: String, isLedger known: Bool = false
  ) throws -> (content: Content, isLedger: Bool) {
    let cases = reader.sheets
    let place = FilePlace(file: path)
    let sheet = try FileFault.naming(place) {
      try GivenSheet(bytes) { cases.knows($0) || LedgerSheet.knows($0) }
    }
    let header = sheet.header.cells
    let isLedger = known || LedgerSheet.score(header) > cases.score(header)
    let records = isLedger ? try ledgerRecords(sheet, path) : try caseRecords(sheet, cases, path)
    let remarks = sheet.passedOver.isEmpty ? [] : [Remark(place: place, lines: sheet.passedOver)]
    return (Content(records: records, remarks: remarks), isLedger)
  }

  private func caseRecords(
    _ sheet: GivenSheet, _ cases: CaseSheet.Reader, _ path: String
  ) throws -> [Record] {
    let columns = try naming(sheet, path) { try cases.columns(of: sheet) }
    return try records(sheet, path) {
      .intake(try reader.intake(try cases.document(columns, $0)))
    }
  }

  private func ledgerRecords(_ sheet: GivenSheet, _ path: String) throws -> [Record] {
    let columns = try naming(sheet, path) { try LedgerSheet.columns(of: sheet) }
    return try records(sheet, path) {
      .tally(try reader.tally(try LedgerSheet.document(columns, $0)))
    }
  }

  private func naming<Value>(
    _ sheet: GivenSheet, _ path: String, _ read: () throws -> Value
  ) throws -> Value {
    try FileFault.naming(FilePlace(file: path, line: sheet.header.line), read)
  }

  private func records(
    _ sheet: GivenSheet, _ path: String, _ read: ([String]) throws -> ImportEntry.Content
  ) throws -> [Record] {
    try sheet.rows.map { row in
      let place = FilePlace(file: path, line: row.line)
      return try FileFault.naming(place) { Record(place: place, content: try read(row.cells)) }
    }
  }
}
