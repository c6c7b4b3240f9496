import ArgumentParser
import Casework
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

/// `recover`: saves what can be saved of a damaged store into a new one.
struct RecoverCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(
    help: help("坏了的存档，只读它", "the damaged store, which is only read", "DAMAGED"), completion: .file()
  )
  var damaged: String
  @Argument(
    help: help("新存档，那里还没有文件", "the new store, where no file is yet", "NEW"), completion: .file())
  var new: String
  @Option(
    help: help(
      "用来补缺的旧备份，可写几次", "an older backup to fill holes from; may be given several times", "FILE"),
    completion: .file())
  var from: [String] = []

  var outputs: [String] { [new] }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "recover", "抢救坏了的存档：逐页逐条读，另存一份，缺的一一说出",
      "Save what can be read of a damaged store into a new one, and name each loss")
  }

  func work(_ desk: DeskEnvironment) throws {
    let recovery = try desk.recover(damaged, and: from, into: new)
    for words in recovery.words { try desk.say(words) }
    let numbers = recovery.numbersToCome
    try desk.say(
      Phrase(
        "新存档 \(new)，\(numbers.zh)；看过再用它，坏的那份先留着",
        "the new store is \(new), \(numbers.en); look through it, keep the damaged one"))
    let losses = recovery.losses
    if !losses.isEmpty { throw CommandError.lossesLeft(losses.count) }
  }
}
