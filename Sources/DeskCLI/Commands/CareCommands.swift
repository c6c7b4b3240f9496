import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import TerminalKit
import Values
import Vocabulary

/// `rebuild`: makes lists and counters anew out of the log.
struct RebuildCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  var looksAfterStore: Bool { true }

  static var configuration: CommandConfiguration {
    CommandConfiguration("rebuild", "由记录重做清单和计数", "Make lists and counters anew out of the log")
  }

  func work(_ desk: DeskEnvironment) throws {
    try desk.writing(lists: .whenAsked, alone: true) { try $0.rebuild() }
    try desk.say(Phrase("清单和计数已重做", "lists and counters made anew"))
  }
}

/// `backup`: copies the store into one file.
struct BackupCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.copy, "FILE"), completion: .file()) var file: String

  var outputs: [String] { [file] }
  var looksAfterStore: Bool { true }
  static var configuration: CommandConfiguration {
    CommandConfiguration("backup", "备份存档", "Copy the store into a file")
  }

  func work(_ desk: DeskEnvironment) throws {
    try AskedBackup(desk, to: file).make(remark: desk.complain)
    try desk.say(Phrase("已备份到 \(file)", "backed up to \(file)"))
  }
}

/// `restore`: makes an empty store what a copy was.
struct RestoreCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.copy, "FILE"), completion: .file()) var file: String

  static var configuration: CommandConfiguration {
    CommandConfiguration("restore", "由备份恢复到空的存档", "Make an empty store what a copy was")
  }

  func work(_ desk: DeskEnvironment) throws {
    let numbers = StoreNotes.numbers(ofNew: try desk.restore(from: file))
    try desk.say(
      Phrase("已由 \(file) 恢复，\(numbers.zh)", "restored from \(file), \(numbers.en)"))
  }
}

/// `erase`: takes the persons and free texts of a case away for good.
struct EraseCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(Term.number.worded("the case"), "NUMBER")) var number: String
  @Option(help: help(StepOption.why.label.inside, "T")) var why: String

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "erase", "永久删除一件的个人信息和文字", "Erase the persons and texts of a case for good")
  }

  func work(_ desk: DeskEnvironment) throws {
    let why = try desk.checked(why, "--why") ?? ""
    try desk.act { try $0.erasing.erase(number, why: why) }
  }
}

/// `purge`: erases each case that ended before a day, and the words of the ledger before it.
struct PurgeCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help("这天之前结束的", "what ended before this day", "D")) var before: String

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "purge", "删除某天前办结或作废各件的个人信息，和台账的文字",
      "Erase the persons of cases closed or void before a day, and words of the ledger")
  }

  func work(_ desk: DeskEnvironment) throws {
    // What is erased does not come back, so that no day is guessed here.
    guard let day = Day(before) else {
      throw DocumentProblem(field: "--before", value: before, reason: .notADay)
    }
    try desk.act(alone: true) {
      try $0.erasing.purge(before: day, why: "purge --before \(day)")
    }
  }
}

extension DeskEnvironment {
  /// Does an act, names the cases that it met, and says what came of it.
  ///
  /// - Parameter alone: whether nobody else may have the store open for writing.
  func act(alone: Bool = false, _ work: (OpenDesk) throws -> ActReport) throws {
    try tell(alone: alone) { open in
      let report = try work(open)
      for number in report.cases { try Console.print(number.short) }
      return report
    }
  }

  /// Does an act and says what came of it, and on standard error what somebody is to be warned of. What was left undone
  /// is told last.
  func tell(alone: Bool = false, _ work: (OpenDesk) throws -> ActReport) throws {
    let fault = try writing(alone: alone) { open in
      let report = try work(open)
      for words in report.words { try say(words) }
      for warning in report.warnings { complain(warning) }
      return report.fault
    }
    if let fault { throw fault }
  }
}
