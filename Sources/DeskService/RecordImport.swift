import CaseStore
import Casework
import Desk
import Foundation
import Interchange
import Values
import Vocabulary

/// Reads records in at an open desk, of a file or of a document.
package struct RecordImport {
  let open: OpenDesk

  /// Reads cases and ledger entries in, all of a file and of the one beside it, or nothing.
  ///
  /// - Parameters:
  ///   - format: what the file is written in; asked for when its bytes are there.
  ///   - encoding: what it is said to be in; nil leaves it to its bytes.
  ///   - dryRun: whether only what would be done is wanted.
  package func importing(
    _ file: String, format: () throws -> FileFormat, encoding: FileEncoding?, dryRun: Bool
  ) throws -> ImportedFile {
    let content = try content(of: file, format, encoding)
    let taken = try taking(content.records, from: file, dryRun: dryRun, by: try open.author())
    return ImportedFile(
      remarks: content.remarks.map(\.phrase) + taken.remarks, new: taken.report.new,
      known: taken.report.known, differing: taken.report.differs.count)
  }

  /// Reads records in, all of them or none.
  ///
  /// - Parameter isAwaited: whether somebody waits; ``LeftOff`` is thrown then, and nothing was read in.
  /// - Returns: what the store made of them, by their places, and what somebody has to know.
  func taking(
    _ given: ImportFile.Records, from file: String, dryRun: Bool, by author: Author,
    unless isAwaited: @escaping () -> Bool = { false }
  ) throws -> (report: ImportReport, remarks: [Phrase]) {
    let records = RemarkedRecords(
      given, today: open.environment.today,
      evidence: file == "-" ? nil : ExportedEvidence.folder(beside: file))
    records.isAwaited = isAwaited
    let report = try take(records, from: file, dryRun: dryRun, by: author)
    // It is in: what there is to say of it is not left off.
    records.isAwaited = { false }
    let words = ImportWords(report: report, placeOfLine: records.place)
    let remarks = try records.remarks(on: report.newLines, open.environment.reference.catalogue)
    return (report, remarks + words.lines)
  }

  /// What reads documents at this desk.
  func reader() throws -> EntryReader {
    EntryReader(
      open.environment.reference, try open.store.settings(),
      custom: try open.store.lists.customFields())
  }

  private func content(
    of file: String, _ format: () throws -> FileFormat, _ encoding: FileEncoding?
  ) throws -> ImportFile.Content {
    let reader = try reader()
    let bytes = try FileReading.pieces(file) { try format() == .jsonl }
    try ImportFile.check(bytes, file)
    let source = ImportFile(path: file, format: try format(), encoding: encoding, reader: reader)
    let beside = ImportFile.ledgerPath(beside: file)
    return try source.content(bytes) {
      file == "-" || access(beside, F_OK) != 0 ? nil : try FileReading.pieces(beside)
    }
  }

  /// The store is given places in the list of records, for they may come from two files.
  private func take(
    _ records: RemarkedRecords, from file: String, dryRun: Bool, by author: Author
  ) throws -> ImportReport {
    do {
      return try open.store.importing(records, by: author, dryRun: dryRun)
    } catch let problem as ImportProblem {
      throw FileFault.document(
        problem.problem, records.place(ofLine: problem.line) ?? FilePlace(file: file))
    }
  }

  /// Looks whether a document's steps and links would be taken, and records nothing.
  ///
  /// - Throws: what the rules refuse, named by the file that it stands in.
  package func rehearse(_ intake: Intake, from file: String) throws {
    do {
      let entries = [ImportEntry(line: 1, .intake(intake))]
      _ = try open.store.importing(entries, by: try open.author(), dryRun: true)
    } catch let problem as ImportProblem {
      throw FileFault.document(problem.problem, FilePlace(file: file))
    }
  }
}
