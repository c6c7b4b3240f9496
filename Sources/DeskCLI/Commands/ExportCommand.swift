import ArgumentParser
import CaseStore
import Casework
import Desk
import Reports
import TerminalKit
import Wording

/// `export`: writes all cases and the ledger into a file.
struct ExportCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("文件，- 为标准输出", "the file, - for standard output", "FILE")) var file: String
  @Option(help: help("格式，默认看文件名", "the format, by default from the name", "jsonl|csv"))
  var format: String?
  @Flag(
    help: help(
      "不打星号（会记下来）；只有这样的文件能再读入", "without stars; recorded; only such a file can be read back"))
  var unmask = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: words("把案件和台账写到文件", "Write cases and the ledger to a file"))
  }

  func work(_ desk: DeskEnvironment) throws {
    let named = file == "-" ? format ?? FileFormat.jsonl.rawValue : format
    let format = try FileFormat(named, path: file)
    guard unmask else {
      return try desk.reading { store in
        try write(try ExportFile(store, desk, format, unmasked: false), desk.language) {}
      }
    }
    try desk.writing { store in
      let export = try ExportFile(store, desk, format, unmasked: true)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let disclosure = Disclosure(.exported, detail: "\(name) \(export.count)")
      try write(export, desk.language) {
        try store.record(.disclose(disclosure), by: desk.stamp(try store.settings()))
      }
    }
  }

  /// Two tables in one stream are no sheet that anybody could read.
  private var leftOut: Phrase {
    Phrase(
      "台账没有写出，请写到文件：台账会在旁边另成一张表",
      "the ledger is left out: export to a file, and it lies beside it as a sheet of its own")
  }

  /// What leaves the desk unmasked is recorded before it can be read.
  private func write(
    _ export: ExportFile, _ language: Language, recording: () throws -> Void
  ) throws {
    guard file != "-" else {
      try recording()
      try Console.write(export.cases)
      if export.ledgerCount > 0, export.ledger != nil { Console.complain(leftOut[language]) }
      return
    }
    guard let ledger = export.ledger else {
      return try AtomicFile.write(export.cases, to: file, before: recording)
    }
    try AtomicFile.write(export.cases, to: file) {
      try AtomicFile.write(ledger, to: ImportFile.ledgerPath(beside: file), before: recording)
    }
  }
}
