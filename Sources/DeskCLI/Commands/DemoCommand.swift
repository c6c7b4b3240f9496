import ArgumentParser
import Casework
import Desk
import DeskService
import Foundation
import Values
import Vocabulary

/// `demo`: an invented day in a store of its own.
struct DemoCommand: DeskCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help("多少件", "how many cases", "N")) var cases = 60
  @Option(help: help("随机种子", "the seed", "S")) var seed: UInt64 = 315
  @Flag(
    help: help(
      "跟着走一遍：五分钟，一步一步说做什么", "a tour of five minutes that says what to do, step by step"))
  var tour = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "demo", "看虚构的一天，不动本台（--store 则装进新的 FILE）", "An invented day, apart from the desk")
  }

  func choices() throws -> GlobalChoices { globals.choices }

  func perform(_ desk: DeskEnvironment) throws -> Int32 {
    guard (1...1_000_000).contains(cases) else {
      throw CommandError.badChoice("--cases", String(cases), ["1 - 1000000"])
    }
    if globals.store != nil {
      if tour { throw CommandError.strayWord("--tour") }
      return try fill(desk)
    }
    let (demonstration, count) = try DemonstrationStore.make(desk, cases: cases, seed: seed)
    guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDOUT_FILENO) else {
      try desk.say(
        Phrase(
          "演示的存档，\(count) 条虚构记录：\(demonstration.path)",
          "the store of a demonstration, \(count) invented records: \(demonstration.path)"))
      return ExitStatus.done
    }
    defer { demonstration.remove() }
    return try runDesk(
      demonstration.environment(desk), tour: tour ? Tour() : nil,
      saying: tour ? nil : Demonstration.opened(count))
  }

  /// A file that is there is somebody's, whatever is in it.
  private func fill(_ desk: DeskEnvironment) throws -> Int32 {
    var status = stat()
    guard lstat(desk.storePath, &status) != 0 else {
      throw CommandError.storeNotEmpty(desk.storePath)
    }
    try desk.writing { open in
      let count = try DemoFilling(open).fill(cases: cases, seed: seed)
      try desk.say(Phrase("已装入 \(count) 条虚构记录", "\(count) invented records"))
    }
    return ExitStatus.done
  }
}
