import ArgumentParser
import Casework
import Desk
import DeskService
import Foundation
import TerminalKit
import Values
import Vocabulary

/// `check`: looks for damage, and for invented records among real ones.
struct CheckCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Flag(help: help("连每一页、每一行清单都查", "every page and every row of the lists too")) var deep = false
  @Flag(
    help: help(
      "把演示装进来的虚构记录作废并删除，先问一句", "makes invented records void and erases them, after asking"))
  var voidInvented = false
  @Flag(help: help("不问，直接作废", "without asking")) var yes = false
  @Option(help: help("回执、交接上的记录尾码，查它是哪一条", "the log's head from a slip or a hand-over", "TEXT"))
  var head: String?

  var looksAfterStore: Bool { true }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "check", "查存档有没有损坏、有没有混进演示的记录", "Look for damage and for invented records in the store")
  }

  func work(_ desk: DeskEnvironment) throws {
    if let head { return try find(head, desk) }
    if voidInvented { return try takeOut(desk) }
    if yes { throw CommandError.strayWord("--yes") }
    let (found, losses, invented) = try desk.reading {
      (try $0.check(deep: deep), try $0.knownLosses(), try InventedSearch($0))
    }
    for loss in losses { try desk.say(loss) }
    for fault in found.faults { try desk.say(fault) }
    if found.remedy == nil {
      try desk.say(
        losses.isEmpty
          ? Phrase("没有发现损坏", "no damage found") : Phrase("没有发现新的损坏", "no new damage found"))
    }
    if let fault = desk.faultOfMarks { desk.complain(fault) }
    if invented.count > 0 {
      for line in invented.lines + [CheckCommand.remedy] { try desk.say(line) }
    }
    if let remedy = found.remedy {
      throw CommandError.damageFound(found.faults.count, remedy)
    }
  }

  private static let remedy = Phrase(
    "看过确是演示的，用 check --void-invented 作废并删除；编号不再用",
    "if they are, check --void-invented makes them void and erases them; their numbers stay used")
}

// MARK: - A head that somebody kept

extension CheckCommand {
  /// Says at which event the log ended so.
  private func find(_ head: String, _ desk: DeskEnvironment) throws {
    let head = try desk.checked(head, "--head") ?? ""
    guard let ends = try desk.reading(lists: .whenAsked, { try $0.ends(like: head) }) else {
      throw CommandError.usage(
        Phrase("--head 要写 6 到 10 位的记录尾码", "--head takes 6 to 10 digits and letters of a head"))
    }
    for end in ends { try desk.say(end) }
    if ends.isEmpty { throw CommandError.noSuchHead }
  }
}

// MARK: - Taking invented records out

extension CheckCommand {
  /// What a person has agreed to is taken out, and nothing that came after it.
  private func takeOut(_ desk: DeskEnvironment) throws {
    let invented = try desk.reading { try InventedSearch($0) }
    if invented.count > 0 {
      for line in invented.lines { try desk.say(line) }
      guard try yes || isAgreed(invented.count, desk) else {
        return try desk.say(Term.unaltered.inside)
      }
    }
    try desk.tell { try $0.erasing.takeOut(invented, why: "check --void-invented") }
  }

  /// Asks whoever sits at a terminal; without one somebody has to have said it before.
  private func isAgreed(_ count: Int, _ desk: DeskEnvironment) throws -> Bool {
    guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDOUT_FILENO) else {
      throw CommandError.usage(
        Phrase("没有人可以问，确定就加 --yes", "there is nobody to ask, add --yes if that is meant"))
    }
    try desk.say(
      Phrase(
        "作废并删除，不能恢复。输入 \(count) 再回车就做，别的不做：",
        "This cannot be taken back. Type \(count) and Enter to do it, anything else not to:"))
    return readLine().map(TextRules.trimmed) == String(count)
  }
}
