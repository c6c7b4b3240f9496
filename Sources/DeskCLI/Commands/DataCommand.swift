import ArgumentParser
import Casework
import DeskService
import Foundation
import Interchange
import ReferenceData
import TerminalKit
import Values
import Vocabulary

/// `data`: the files by which an office makes the desk its own.
struct DataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "data",
      abstract: words(
        "单位自己的文件：有哪些、抄来改、核对、节假日", "An office's own files: which, copied, checked, holidays"),
      subcommands: [
        DataListCommand.self, DataCopyCommand.self, DataCheckCommand.self,
        DataHolidaysCommand.self,
      ])
  }
}

/// `data list`: what can be copied and changed.
struct DataListCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration("list", "可以抄来改的文件", "The files that can be copied and changed")
  }

  func work(_ desk: DeskEnvironment) throws {
    let own = Set(ReferenceData(overrides: desk.configFolder).overridden)
    let names = DataFiles.names
    let width = names.map { TextWidth.columns(of: $0) }.max() ?? 0
    for name in names {
      let mark = own.contains(name) ? Phrase("已有自己的", "own").inside[desk.language] : ""
      let line = TextWidth.pad(name, to: width + 2) + DataFiles.words(of: name)[desk.language]
      try Console.print(mark.isEmpty ? line : "\(line)  (\(mark))")
    }
  }
}

/// `data copy`: one of them into the settings folder.
struct DataCopyCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("哪个文件", "which file", "NAME")) var name: String

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "copy", "抄一个到设置文件夹，照着改", "Copy one into the settings folder, to be changed")
  }

  var permission: Permission? { .settings }

  func work(_ desk: DeskEnvironment) throws {
    guard DataFiles.names.contains(name), let bytes = ReferenceData().bytes(name) else {
      throw CommandError.badChoice("NAME", name, DataFiles.names)
    }
    let path = "\(desk.configFolder)/\(name)"
    if FileManager.default.fileExists(atPath: path) {
      throw CommandError.usage(
        Phrase("\(path)：已经有了，没有动它", "\(path): is there already and was left as it is"))
    }
    try DataFiles.write(bytes, to: path, desk)
    try desk.say(
      Phrase("改 \(path)，再 desk315 data check", "change \(path), then desk315 data check"))
  }
}

/// `data check`: every file of the office's own, with file and line of what is wrong.
struct DataCheckCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration("check", "核对本单位的每个文件", "Check every file of the office's own")
  }

  func work(_ desk: DeskEnvironment) throws {
    let all = try DataCheck(desk).all
    for file in all {
      let good = Phrase("\(file.path)：可用", "\(file.path): good")
      try Console.print((file.fault ?? good)[desk.language])
    }
    if all.isEmpty {
      try desk.say(
        Phrase(
          "\(desk.configFolder) 里没有自己的文件，用的都是内置的",
          "there are no files in \(desk.configFolder), the built-in ones are used"))
    }
    let faults = all.count { $0.fault != nil }
    if faults > 0 { throw CommandError.troubleFound(faults) }
  }
}

/// `data holidays`: a year as the State Council's notice has it.
struct DataHolidaysCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(
    help: help(
      "国务院办公厅放假通知的文字，或公开的节假日 JSON；- 为标准输入",
      "the State Council's notice as text, or the public JSON of it; - for standard input", "FILE"),
    completion: .file())
  var file: String
  @Flag(help: help("只看会变什么，不装", "only say what would change")) var dryRun = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "holidays", "装入一年的节假日，列出变了的到期日",
      "Install the holidays of a year; due days that move are listed")
  }

  var permission: Permission? { dryRun ? nil : .settings }

  func work(_ desk: DeskEnvironment) throws {
    try desk.keepClosed(file)
    let install = try HolidayInstall(file, desk)
    try show(install, desk)
    if dryRun { return }
    let moved = try install.install(remark: desk.complain)
    try Console.print(Phrase("已装到 \(install.path)", "Installed at \(install.path)")[desk.language])
    for entry in moved {
      try Console.print("\(entry.number)  \(Self.day(entry.before)) → \(Self.day(entry.after))")
    }
    try Console.print(
      Phrase("到期日变了 \(moved.count) 件", "Due days of \(moved.count) cases have changed")[
        desk.language])
  }

  private func show(_ install: HolidayInstall, _ desk: DeskEnvironment) throws {
    let language = desk.language
    let year = install.year.year
    try Console.print(
      Phrase(install.year.document, "The State Council's notice for \(year)")[language])
    for festival in install.year.festivals {
      let off = CalendarYear.spans(festival.off).joined(separator: ", ")
      let worked = CalendarYear.spans(festival.worked).joined(separator: ", ")
      let words = Phrase(
        "\(festival.name.zh)：放假 \(off)" + (worked.isEmpty ? "" : "；上班 \(worked)"),
        "\(festival.name.en): off \(off)" + (worked.isEmpty ? "" : "; worked \(worked)"))
      try Console.print(words[language])
    }
    if install.endsGuessing {
      try Console.print(
        Phrase(
          "\(install.year.year) 年原来没有通知，是推算的", "There was no notice of \(install.year.year) yet")[
            language])
    }
    for changed in install.changedDays {
      let words =
        changed.isWorked ? Phrase("改为上班", "is worked now") : Phrase("改为休息", "is a day off now")
      try Console.print("\(changed.day)  \(words[language])")
    }
  }

  /// A last day; `?` stands behind one that is estimated.
  private static func day(_ due: Due?) -> String {
    due.map { "\($0.on)\($0.isEstimated ? "?" : "")" } ?? "-"
  }
}
