import CaseStore
import Casework
import Foundation
import Reports
import Wording

/// The form of a file of cases.
enum FileFormat: String, CaseIterable, Sendable {
  case jsonl, csv

  /// What was said, else what the file's name says.
  init(_ given: String?, path: String) throws(CommandError) {
    self = try FileName.format(given, path)
  }
}

/// The encoding of a file's text.
enum FileEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030

  /// The text of bytes in GB18030; nil where they are none.
  static func gb18030Text(_ bytes: [UInt8]) -> String? {
    // CFStringEncoding GB_18030_2000 as Foundation numbers encodings.
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}

/// A file that is read in.
struct ImportFile {
  let path: String
  let format: FileFormat
  let encoding: FileEncoding
  let reader: EntryReader

  /// The ledger's file beside a sheet of cases: `NAME.ledger.csv`.
  static func ledgerPath(beside path: String) -> String {
    (path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path) + ".ledger.csv"
  }

  /// All records, with the file and line in which each stands.
  func records() throws -> [Record] {
    switch format {
    case .jsonl: try lines()
    case .csv: try sheets()
    }
  }

  /// One record of the file, or of the one beside it.
  struct Record {
    var place: Place
    var content: ImportEntry.Content
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    let bytes = try FileReading.bytes(path)
    guard encoding == .gb18030 else { return bytes }
    guard let text = FileEncoding.gb18030Text(bytes) else {
      throw CommandError.notInEncoding(encoding.rawValue, Place(file: path))
    }
    return Array(text.utf8)
  }
}

// MARK: - JSON lines

extension ImportFile {
  private func lines() throws -> [Record] {
    var bytes = try bytes(path)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
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
      throw CommandError.json(error, place)
    } catch let problem as DocumentProblem {
      throw CommandError.document(problem, place)
    }
  }
}

// MARK: - Sheets

extension ImportFile {
  private func sheets() throws -> [Record] {
    let rows = try rows(path)
    if isLedger(rows.first?.cells ?? []) { return try ledgerRecords(rows, path) }
    let cases = try caseRecords(rows)
    let beside = ImportFile.ledgerPath(beside: path)
    guard path != "-", access(beside, F_OK) == 0 else { return cases }
    return cases + (try ledgerRecords(try self.rows(beside), beside))
  }

  private func rows(_ path: String) throws -> [CSV.Row] {
    do {
      return try CSV.rows(try bytes(path))
    } catch let error as CSVError {
      throw CommandError.table(error, Place(file: path))
    }
  }

  /// A sheet whose header fits the ledger and not a case may be read in by itself.
  private func isLedger(_ header: [String]) -> Bool {
    do {
      try LedgerSheet.check(header: header)
      return header.contains { LedgerSheet.header(language: .english)[5] == $0 }
        || header.contains { LedgerSheet.header(language: .chinese)[5] == $0 }
    } catch {
      return false
    }
  }

  private func caseRecords(_ rows: [CSV.Row]) throws -> [Record] {
    try records(rows, path) { header, cells in
      .intake(try reader.intake(try CaseSheet.document(header, cells, custom: reader.custom)))
    }
  }

  private func ledgerRecords(_ rows: [CSV.Row], _ path: String) throws -> [Record] {
    try records(rows, path) { header, cells in
      .tally(try reader.tally(try LedgerSheet.document(header, cells)))
    }
  }

  private func records(
    _ rows: [CSV.Row], _ path: String,
    _ read: ([String], [String]) throws -> ImportEntry.Content
  ) throws -> [Record] {
    guard let header = rows.first else { return [] }
    if rows.count == 1 { try checkHeader(header, path) }
    return try rows.dropFirst().map { row in
      do {
        return Record(
          place: Place(file: path, line: row.line), content: try read(header.cells, row.cells))
      } catch let problem as DocumentProblem {
        let isOfHeader = problem.reason == .unknownKey && header.cells.contains(problem.field)
        throw CommandError.document(
          problem, Place(file: path, line: isOfHeader ? header.line : row.line))
      }
    }
  }

  /// A sheet without rows still has to have a header that can be read.
  private func checkHeader(_ header: CSV.Row, _ path: String) throws {
    do {
      try CaseSheet.check(header: header.cells, custom: reader.custom)
    } catch {
      do {
        try LedgerSheet.check(header: header.cells)
      } catch {
        throw CommandError.document(error, Place(file: path, line: header.line))
      }
    }
  }
}
