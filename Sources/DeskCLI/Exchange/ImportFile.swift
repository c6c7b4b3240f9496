import CaseStore
import Casework
import DeskService
import Foundation
import Reports
import Wording

/// The form of a file of cases.
enum FileFormat: String, CaseIterable, Sendable {
  case jsonl, csv
}

/// A file that is read in.
struct ImportFile {
  let path: String
  /// What it is said to be; nil leaves it to the name.
  let format: String?
  let encoding: FileEncoding?
  let reader: EntryReader

  /// What a file holds, and what is to be said about it where it is read in.
  struct Content {
    var records: [Record] = []
    var remarks: [Phrase] = []
  }

  /// One record of the file, or of the one beside it.
  struct Record {
    var place: Place
    var content: ImportEntry.Content
  }

  /// The ledger's file beside a sheet of cases: `NAME.ledger.csv`.
  static func ledgerPath(beside path: String) -> String {
    (path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path) + ".ledger.csv"
  }

  /// All records, with the file and line in which each stands.
  func content() throws -> Content {
    let bytes = try FileReading.bytes(path)
    if let foreign = ForeignFile(bytes) { throw CommandError.foreign(foreign, path) }
    let format = try fileFormat(bytes)
    let text = try GivenText(bytes, said: encoding, path)
    switch format {
    case .jsonl: return Content(records: try lines(text.bytes))
    case .csv: return try sheets(text.bytes)
    }
  }

  private func fileFormat(_ bytes: [UInt8]) throws(CommandError) -> FileFormat {
    if format == nil, [".xlsx", ".xls"].contains(where: path.lowercased().hasSuffix) {
      throw .misnamed(path)
    }
    return try FileName.format(format, path)
  }
}

// MARK: - JSON lines

extension ImportFile {
  private func lines(_ bytes: [UInt8]) throws -> [Record] {
    var records: [Record] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      records.append(try record(line, Place(file: path, line: index + 1)))
    }
    return records
  }

  private func record(_ line: ArraySlice<UInt8>, _ place: Place) throws -> Record {
    do {
      return Record(place: place, content: try reader.content(try JSON.parse(line)))
    } catch let error as JSONError {
      throw DeskError.json(error, place)
    } catch let problem as DocumentProblem {
      throw DeskError.document(problem, place)
    }
  }
}

// MARK: - Sheets

extension ImportFile {
  private func sheets(_ bytes: [UInt8]) throws -> Content {
    var content = try sheet(bytes, path)
    let beside = ImportFile.ledgerPath(beside: path)
    guard !content.isLedger, path != "-", access(beside, F_OK) == 0 else { return content.content }
    let more = try GivenText(try FileReading.bytes(beside), said: encoding, beside)
    let ledger = try sheet(more.bytes, beside, isLedger: true)
    content.content.records += ledger.content.records
    content.content.remarks += ledger.content.remarks
    return content.content
  }

  /// The records of one sheet. One whose headings fit the ledger better than a case is the ledger's.
  private func sheet(
    _ bytes: [UInt8], _ path: String, isLedger known: Bool = false
  ) throws -> (content: Content, isLedger: Bool) {
    let cases = reader.sheets
    do {
      let sheet = try GivenSheet(bytes) { cases.knows($0) || LedgerSheet.knows($0) }
      let header = sheet.header.cells
      let isLedger = known || LedgerSheet.score(header) > cases.score(header)
      let records = isLedger ? try ledgerRecords(sheet, path) : try caseRecords(sheet, cases, path)
      let remarks = sheet.passedOver.isEmpty ? [] : [ImportFile.passedOver(sheet, path)]
      return (Content(records: records, remarks: remarks), isLedger)
    } catch let error as CSVError {
      throw DeskError.table(error, Place(file: path))
    }
  }

  private static func passedOver(_ sheet: GivenSheet, _ path: String) -> Phrase {
    let lines = sheet.passedOver.map(String.init)
    return Phrase(
      "第 \(lines.joined(separator: "、")) 行在表头之上，没有读",
      "line \(lines.joined(separator: ", ")) above the headings was not read"
    ).at(Place(file: path))
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
    do {
      return try read()
    } catch let problem as DocumentProblem {
      throw DeskError.document(problem, Place(file: path, line: sheet.header.line))
    }
  }

  private func records(
    _ sheet: GivenSheet, _ path: String, _ read: ([String]) throws -> ImportEntry.Content
  ) throws -> [Record] {
    try sheet.rows.map { row in
      do {
        return Record(place: Place(file: path, line: row.line), content: try read(row.cells))
      } catch let problem as DocumentProblem {
        throw DeskError.document(problem, Place(file: path, line: row.line))
      }
    }
  }
}
