import ArgumentParser
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
  @Argument(help: help("文件，- 为标准输入", "the file, - for standard input", "FILE"), completion: .file())
  var file: String
  @Option(
    help: help(HelpWords.formatByName, names(of: FileFormat.self)),
    completion: .names(of: FileFormat.self))
  var format: String?
  @Option(help: help("编码", "the encoding", "utf-8|gb18030|utf-16")) var encoding: FileEncoding?
  @Flag(help: help("只看会怎样，不存", "only say what would be done")) var dryRun = false
  @OptionGroup var mapping: MapOptions

  var outputs: [String] { [mapping.report].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration("import", "读入案件和台账", "Read cases and ledger entries")
  }

  func work(_ desk: DeskEnvironment) throws {
    for path in [file, ImportFile.ledgerPath(beside: file)] { try desk.keepClosed(path) }
    if let stray = mapping.stray { throw CommandError.strayWord(stray) }
    if mapping.map {
      return try OldSheetCommand(
        file: file, encoding: encoding, options: mapping, dryRun: dryRun, desk: desk
      ).run()
    }
    try desk.writing { open in
      let taken = try open.imports.importing(
        file, format: chosenFormat, encoding: encoding, dryRun: dryRun)
      for remark in taken.remarks { desk.complain(remark) }
      try Console.print(
        "new \(taken.new) known \(taken.known) differs \(taken.differing)")
    }
  }

  private func chosenFormat() throws -> FileFormat {
    if format == nil { try ImportFile.checkName(file) }
    return try FileName.format(format, file)
  }
}

extension FileEncoding: NamedChoice {}
