import ArgumentParser
import Casework
import Desk
import DeskService
import Foundation
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `export`: writes all cases and the ledger into a file.
struct ExportCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.file, "FILE"), completion: .file()) var file: String
  @Option(
    help: help(HelpWords.formatByName, names(of: ExportFormat.self)),
    completion: .names(of: ExportFormat.self))
  var format: String?
  @Flag(
    help: help(
      "不打星号（会记下来）；只有这样的文件能再读入", "without stars; recorded; only such a file can be read back"))
  var unmask = false
  @Flag(
    help: help(
      "不带人名、电话和经过，一件一行，拿去统计（csv、xlsx）",
      "no persons and no free texts, a row for each case, to count with (csv, xlsx)"))
  var withoutPersons = false

  var outputs: [String] { [file, ImportFile.ledgerPath(beside: file)] }
  var looksAfterStore: Bool { true }

  static var configuration: CommandConfiguration {
    CommandConfiguration("export", "把案件和台账写到文件", "Write cases and the ledger to a file")
  }

  func work(_ desk: DeskEnvironment) throws {
    let format = try chosenFormat()
    if format == .workbook { try OfficeSheets.check(output: file) }
    guard unmask else {
      return try desk.reading { open in
        let export = ExportFile(open, unmasked: false, watch: watch(desk))
        try write(export, format) {}
        try tell(export)
      }
    }
    try desk.writing { open in
      let export = ExportFile(open, unmasked: true, watch: watch(desk))
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let disclosure = Disclosure(.exported, detail: "\(name) \(try export.count())")
      try write(export, format) {
        try open.record(.disclose(disclosure))
        // Files lie there before a document names them.
        try writeEvidence(open, format, desk)
      }
      try tell(export)
    }
  }

  /// A sheet names no files, and a stream has nothing beside it.
  private func writeEvidence(
    _ open: OpenDesk, _ format: ExportFormat, _ desk: DeskEnvironment
  ) throws {
    let evidence = open.exportedEvidence
    if format == .jsonl, file != "-" {
      return try evidence.write(beside: file).forEach(desk.complain)
    }
    if try evidence.isEmpty { return }
    desk.complain(
      Phrase(
        "证据文件没有写出，请导出成 .jsonl 文件：在旁边另成一个文件夹",
        "files of evidence are left out: export to a .jsonl file, and they lie in a folder beside it"
      ))
  }

  /// What goes to standard output may stand on the same terminal, and nothing between it.
  private func watch(_ desk: DeskEnvironment) -> WorkWatch { file == "-" ? .nobody : desk.watch }

  /// Whoever sits before a terminal reads how much is in the file; programs read the file.
  private func tell(_ export: ExportFile) throws {
    guard file != "-", Console.isTerminal(STDERR_FILENO) else { return }
    let (cases, entries) = (try export.count(), try export.entryCount())
    let words = Phrase(
      "写好了 \(cases) 件、台账 \(entries) 笔：\(file)",
      "written: \(cases) cases, \(entries) ledger entries: \(file)")
    Console.complain(words[export.open.environment.language])
  }

  private func chosenFormat() throws -> ExportFormat {
    if unmask && withoutPersons { throw CommandError.strayWord("--unmask") }
    let usual: ExportFormat = withoutPersons ? .csv : .jsonl
    let format = try ExportFormat(file == "-" ? format ?? usual.rawValue : format, path: file)
    let all = ExportFormat.allCases
    let allowed = withoutPersons ? [.csv, .workbook] : unmask ? [.jsonl, .csv] : all
    guard allowed.contains(format) else {
      throw CommandError.badChoice("--format", format.rawValue, allowed.map(\.rawValue))
    }
    return format
  }

  /// What leaves the desk unmasked is recorded before it can be read.
  private func write(
    _ export: ExportFile, _ format: ExportFormat, recording: () throws -> Void
  ) throws {
    switch format {
    case .workbook:
      try OfficeSheets.send(to: file, export.open.environment, recording: recording) { path in
        try OfficeSheets.write(export.open, withPersons: !withoutPersons, to: path)
      }
    case .jsonl: try send(export, recording: recording, export.writeLines)
    case .csv where withoutPersons:
      try send(export, recording: recording, export.writeWithoutPersons)
    case .csv: try writeSheets(export, recording: recording)
    }
  }

  private func send(
    _ export: ExportFile, recording: () throws -> Void, _ fill: (inout ByteSink) throws -> Void
  ) throws {
    guard file == "-" else {
      return try AtomicFile.write(
        to: file, sparing: export.open.environment.storeFiles, before: recording, fill)
    }
    try recording()
    try Console.write(fill)
  }

  /// Both files have their names, or neither has.
  private func writeSheets(_ export: ExportFile, recording: () throws -> Void) throws {
    let ledger = try export.ledgerSheet()
    guard file != "-" else {
      try send(export, recording: recording, export.writeSheet)
      if try export.entryCount() > 0 {
        Console.complain(leftOut[export.open.environment.language])
      }
      return
    }
    let (beside, files) = (
      ImportFile.ledgerPath(beside: file), export.open.environment.storeFiles
    )
    func both() throws {
      do {
        try AtomicFile.write(ledger, to: beside, sparing: files, before: recording)
      } catch DeskError.notConfirmed(let path, let code) {
        // Without the cases it is half of what was asked for.
        throw DeskError.notWritten(path, code)
      }
    }
    try AtomicFile.bringingBack(beside, sparing: files) {
      try send(export, recording: both, export.writeSheet)
    }
  }

  /// Two tables in one stream are no sheet that anybody could read.
  private var leftOut: Phrase {
    Phrase(
      "台账没有写出，请写到文件：台账会在旁边另成一张表",
      "the ledger is left out: export to a file, and it lies beside it as a sheet of its own")
  }
}
