import ArgumentParser
import Casework
import Desk
import DeskService
import Foundation
import Interchange
import TerminalKit
import Values
import Vocabulary

/// `bundle`: what goes to other desks of the office and comes from them.
struct BundleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bundle",
      abstract: words("同一单位几台电脑的案件并成一份", "The cases of the laptops of one office, in one record"),
      subcommands: [
        BundleWriteCommand.self, BundleReadCommand.self, BundleStatusCommand.self,
        BundleSettleCommand.self, BundleWatchCommand.self,
      ])
  }
}

/// `bundle write`: writes all that this desk knows, or what another lacks.
struct BundleWriteCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.file, "FILE"), completion: .file()) var file: String
  @Option(
    name: .customLong("for"),
    help: help(
      "只写这台缺的，按它上次写来的", "only what the desk of these letters lacks, by its last bundle", "LETTERS"))
  var reader: String?
  @Option(
    help: help(
      "对方 bundle status 里本台那行的八位码，只写它缺的；可写几个",
      "the code that bundle status of the other shows of this desk: only what it lacks; may be given several times",
      "CODE"))
  var has: [String] = []

  var outputs: [String] { [file] }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "write", "把本台知道的写成文件，只有本单位打得开",
      "Write what this desk knows; only desks of the office open it")
  }

  func work(_ desk: DeskEnvironment) throws {
    if reader != nil, !has.isEmpty { throw CommandError.strayWord("--for --has") }
    try desk.writing { open in
      let bundle = try open.bundles.write(file, for: chosen) { try Console.write($0) }
      if file == "-" { return }
      for words in bundle.words { desk.complain(words) }
      let count = bundle.events
      try desk.say(
        Phrase(
          "\(file)：\(count) 条，写好并读回查过，可以拔盘了",
          "\(file): \(count) events, written and read again, the stick can be taken out"))
    }
  }

  private var chosen: BundleReader {
    if let reader { return .desk(reader) }
    return has.isEmpty ? .anybody : .knowing(has)
  }
}

/// `bundle read`: takes over what other desks wrote.
struct BundleReadCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("别的台写的文件", "files that other desks wrote", "FILE"), completion: .file())
  var files: [String]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "read", "读入别的台写的，读两遍不会多", "Read what other desks wrote; reading twice changes nothing")
  }

  func work(_ desk: DeskEnvironment) throws {
    for file in files { try desk.keepClosed(file) }
    try desk.writing { open in
      for file in files {
        let bundle = try open.bundles.read(file)
        for words in bundle.words {
          Console.complain(words.at(FilePlace(file: file))[desk.language])
        }
        try Console.print("new \(bundle.new) known \(bundle.known) waiting \(bundle.waiting)")
      }
    }
  }
}

/// `bundle status`: how far each desk is known, what is missing, and what somebody is to look at.
struct BundleStatusCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status", "各台读到第几条，缺什么，哪几件要人认定",
      "How far each desk is known, what is missing, and what is to be settled")
  }

  func work(_ desk: DeskEnvironment) throws {
    for line in try desk.reading({ try $0.bundles.standing() }) { try desk.say(line) }
  }
}

/// `bundle settle`: somebody says that what a case shows holds.
struct BundleSettleCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER")) var number: String
  @Option(help: help(StepOption.why.label.inside, "T")) var why: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "settle", "两台写得不一样的一件，认定现在显示的",
      "Say of a case on which desks disagree that what it shows holds")
  }

  func work(_ desk: DeskEnvironment) throws {
    let why = try desk.checked(why, "--why") ?? ""
    if TextRules.trimmed(why).isEmpty {
      throw DocumentProblem(field: "--why", value: why, reason: .missing)
    }
    try desk.writing { open in
      let saved = try open.bundles.settle(number, why: why)
      let names = saved.cases.map(\.number.short).joined(separator: " ")
      try desk.say(Phrase("\(names)：已认定", "\(names): settled"))
    }
  }
}

/// `bundle watch`: keeps a folder that several desks see up to date, and this desk by it.
struct BundleWatchCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(
    help: help("几台都看得到的文件夹", "a folder that several desks see", "FOLDER"), completion: .directory)
  var folder: String
  @Flag(help: help("只看一次", "look once and end")) var once = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "watch", "每半分钟看一次文件夹：别台新写的读入，本台的写出",
      "Every half minute read what other desks put into a folder, and keep this desk's there")
  }

  /// So many seconds between two looks.
  private static let pause: UInt32 = 30

  func work(_ desk: DeskEnvironment) throws {
    var watched = BundleFolder(folder)
    while true {
      try desk.writing { open in
        for words in try watched.pass(open) { desk.complain(words) }
      }
      if once { return }
      sleep(BundleWatchCommand.pause)
    }
  }
}
