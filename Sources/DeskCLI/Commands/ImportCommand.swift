import ArgumentParser
import CaseStore
import Casework
import Desk
import DeskService
import Foundation
import Interchange
import TerminalKit
import Values
import Vocabulary

/// `import`: reads cases and ledger entries, all of a file or nothing.
struct ImportCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("文件，- 为标准输入", "the file, - for standard input", "FILE")) var file: String
  @Option(help: help(HelpWords.formatByName, "jsonl|csv"))
  var format: String?
  @Option(help: help("编码", "the encoding", "utf-8|gb18030|utf-16")) var encoding: FileEncoding?
  @Flag(help: help("只看会怎样，不存", "only say what would be done")) var dryRun = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: words("读入案件和台账", "Read cases and ledger entries"))
  }

  func work(_ desk: DeskEnvironment) throws {
    for path in [file, ImportFile.ledgerPath(beside: file)] {
      try desk.storeFiles.keepClosed(path)
    }
    try desk.writing { open in
      let store = open.store
      let settings = try store.settings()
      let reader = EntryReader(desk.reference, settings, custom: try store.lists.customFields())
      let content = try content(reader)
      let report = try take(content.records, store, try open.author())
      for remark in content.remarks { Console.complain(remark.phrase[desk.language]) }
      remark(on: report.newLines, content.records, desk)
      try tell(report, content.records, desk)
    }
  }

  private func content(_ reader: EntryReader) throws -> ImportFile.Content {
    let bytes = try FileReading.bytes(file)
    try ImportFile.check(bytes, file)
    if format == nil { try ImportFile.checkName(file) }
    let source = ImportFile(
      path: file, format: try FileName.format(format, file), encoding: encoding, reader: reader)
    let beside = ImportFile.ledgerPath(beside: file)
    return try source.content(bytes) {
      file == "-" || access(beside, F_OK) != 0 ? nil : try FileReading.bytes(beside)
    }
  }

  /// The store is given places in the list of records, for they may come from two files.
  private func take(
    _ records: [ImportFile.Record], _ store: CaseStore, _ author: Author
  ) throws -> ImportReport {
    let entries = records.enumerated().map { ImportEntry(line: $0 + 1, $1.content) }
    do {
      return try store.importing(entries, by: author, dryRun: dryRun)
    } catch let problem as ImportProblem {
      let place =
        records.indices.contains(problem.line - 1)
        ? records[problem.line - 1].place : FilePlace(file: file)
      throw FileFault.document(problem.problem, place)
    }
  }

  /// What the form would remark on; of what is known already it was said before.
  private func remark(
    on lines: [Int], _ records: [ImportFile.Record], _ desk: DeskEnvironment
  ) {
    for line in lines where records.indices.contains(line - 1) {
      let record = records[line - 1]
      guard case .intake(let intake) = record.content else { continue }
      RemarkLines.complain(of: intake.fields, at: record.place, desk)
    }
  }

  private func tell(
    _ report: ImportReport, _ records: [ImportFile.Record], _ desk: DeskEnvironment
  ) throws {
    let words = ImportWords(report: report, places: records.map(\.place))
    for line in words.lines { Console.complain(line[desk.language]) }
    try Console.print(
      "new \(report.new) known \(report.known) differs \(report.differs.count)")
  }
}

extension FileEncoding: ExpressibleByArgument {}
