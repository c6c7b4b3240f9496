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
    public var records: Records
    /// What somebody has to know.
    public var remarks: [Remark] = []
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
  public static func check(_ bytes: FileBytes, _ path: String) throws {
    let head = try bytes.prefix(512)
    // Only what an archive holds tells what it is.
    let isArchive = ForeignFile(head) == .archive
    let foreign = ForeignFile(isArchive ? try bytes.prefix(ReadingLimit.file.most) : head)
    if let foreign { throw FileFault.foreign(foreign, path) }
  }

  /// Refuses a name that says what nobody has asked to read.
  public static func checkName(_ path: String) throws(FileFault) {
    if [".xlsx", ".xls"].contains(where: path.lowercased().hasSuffix) { throw .misnamed(path) }
  }

  /// All records, with the file and line in which each stands. They are read when they are asked for; what
  /// is wrong with the file as a whole is told at once.
  ///
  /// - Parameter ledger: the bytes of the file at ``ledgerPath(beside:)``, nil where there is none.
  public func content(
    _ bytes: FileBytes, beside ledger: () throws -> FileBytes?
  ) throws -> Content {
    switch format {
    case .jsonl: Content(records: Records([lines(try lineFile(bytes))]))
    case .csv: try sheets(try text(bytes, path), ledger)
    }
  }

  private func text(_ bytes: FileBytes, _ path: String) throws -> [UInt8] {
    guard bytes.count <= ReadingLimit.file.most else {
      throw FileFault.tooMuch(.file, FilePlace(file: path))
    }
    return try GivenText(try bytes.all(), said: encoding, path).bytes
  }
}

// MARK: - JSON lines

extension ImportFile {
  private func lineFile(_ bytes: FileBytes) throws -> LineFile {
    if encoding ?? .utf8 == .utf8, let plain = try LineFile(bytes, path) { return plain }
    let text = FileBytes(try text(bytes, path))
    guard let lines = try LineFile(text, path) else {
      throw FileFault.wrongBytes(nil, FilePlace(file: path))
    }
    return lines
  }

  private func lines(_ file: LineFile) -> Records.Part {
    Records.Part(file: path, count: file.count, line: file.number) { [reader] place in
      let line = try file.line(at: place)
      return { try reader.content(try JSON.parse(line)) }
    }
  }
}

// MARK: - Sheets

extension ImportFile {
  private func sheets(
    _ bytes: [UInt8], _ beside: () throws -> FileBytes?
  ) throws -> Content {
    let (part, remarks, isLedger) = try sheet(bytes, path)
    guard !isLedger, let bytes = try beside() else {
      return Content(records: Records([part]), remarks: remarks)
    }
    let name = ImportFile.ledgerPath(beside: path)
    let ledger = try sheet(try text(bytes, name), name, isLedger: true)
    return Content(records: Records([part, ledger.part]), remarks: remarks + ledger.remarks)
  }

  /// The records of one sheet. One whose headings fit the ledger better than a case is the ledger's.
  private func sheet(
    _ bytes: [UInt8], _ path: String, isLedger known: Bool = false
  ) throws -> (part: Records.Part, remarks: [Remark], isLedger: Bool) {
    let cases = reader.sheets
    let place = FilePlace(file: path)
    let sheet = try FileFault.naming(place) {
      try GivenSheet(bytes) { cases.knows($0) || LedgerSheet.knows($0) }
    }
    let header = sheet.header.cells
    let isLedger = known || LedgerSheet.score(header) > cases.score(header)
    let part = isLedger ? try ledgerRecords(sheet, path) : try caseRecords(sheet, cases, path)
    let remarks = sheet.passedOver.isEmpty ? [] : [Remark(place: place, lines: sheet.passedOver)]
    return (part, remarks, isLedger)
  }

  private func caseRecords(
    _ sheet: GivenSheet, _ cases: CaseSheet.Reader, _ path: String
  ) throws -> Records.Part {
    let columns = try naming(sheet, path) { try cases.columns(of: sheet) }
    return part(sheet, path) { [reader] in
      .intake(try reader.intake(try cases.document(columns, $0)))
    }
  }

  private func ledgerRecords(_ sheet: GivenSheet, _ path: String) throws -> Records.Part {
    let columns = try naming(sheet, path) { try LedgerSheet.columns(of: sheet) }
    return part(sheet, path) { [reader] in
      .tally(try reader.tally(try LedgerSheet.document(columns, $0)))
    }
  }

  private func naming<Value>(
    _ sheet: GivenSheet, _ path: String, _ read: () throws -> Value
  ) throws -> Value {
    try FileFault.naming(FilePlace(file: path, line: sheet.header.line), read)
  }

  private func part(
    _ sheet: GivenSheet, _ path: String,
    _ read: @escaping @Sendable ([String]) throws -> ImportEntry.Content
  ) -> Records.Part {
    let rows = sheet.rows
    return Records.Part(
      file: path, count: rows.count, line: { rows[$0].line },
      take: { place in
        let cells = rows[place].cells
        return { try read(cells) }
      })
  }
}
