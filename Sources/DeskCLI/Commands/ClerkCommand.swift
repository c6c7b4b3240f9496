import ArgumentParser
import Casework
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

/// `clerk`: who works here, and what guards their seats.
struct ClerkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "clerk",
      abstract: words("这里的人员：身份和 PIN", "Who works here: roles and PINs"),
      subcommands: [
        ClerkAddCommand.self, ClerkPINCommand.self, ClerkRoleCommand.self, ClerkListCommand.self,
      ])
  }
}

extension Role: NamedChoice {}

/// `clerk add`: somebody who works here.
struct ClerkAddCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.person, "NAME")) var name: String
  @Option(help: help(HelpWords.role, names(of: Role.self))) var role: Role = .clerk

  static var configuration: CommandConfiguration {
    CommandConfiguration("add", "加一个人，PIN 当场问", "Add somebody; the PIN is asked for")
  }

  func work(_ desk: DeskEnvironment) throws {
    let name = try desk.named(name, "NAME") ?? name
    try desk.change { try $0.seats.add(name, role) }
  }
}

/// `clerk pin`: another PIN, or none.
struct ClerkPINCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.person, "NAME")) var name: String
  @Flag(
    help: help(
      "取消 PIN：还有别人设着，这人就不能坐下了", "take the PIN away: while others have one, the seat stays shut"))
  var none = false
  @Flag(
    help: help(
      "最后一位主管忘了 PIN：用密码或恢复码重设",
      "the last supervisor's PIN is lost: the passphrase or recovery code sets it"))
  var reset = false
  @OptionGroup var given: PassphraseOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pin", "设、换 PIN：自己的，或由主管", "Set a PIN: one's own, or anybody's by a supervisor")
  }

  func work(_ desk: DeskEnvironment) throws {
    guard reset else {
      return try desk.change { try $0.seats.changePIN(of: name, removing: none) }
    }
    if none { throw CommandError.strayWord("--none") }
    let text = try given.present(desk)
    try desk.change { try $0.seats.resetPIN(of: name, with: text) }
  }
}

/// `clerk role`: another role.
struct ClerkRoleCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.person, "NAME")) var name: String
  @Argument(help: help(HelpWords.role, names(of: Role.self))) var role: Role

  static var configuration: CommandConfiguration {
    CommandConfiguration("role", "换身份", "Give somebody another role")
  }

  func work(_ desk: DeskEnvironment) throws {
    try desk.change { try $0.seats.setRole(role, of: name) }
  }
}

/// `clerk list`: all who work here.
struct ClerkListCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(HelpWords.textOrJSON, "FORMAT")) var format: TextFormat = .text

  static var configuration: CommandConfiguration {
    CommandConfiguration("list", "列出这里的人员", "List who works here")
  }

  func work(_ desk: DeskEnvironment) throws {
    let members = try desk.reading(lists: .whenAsked) { try $0.seats.staff().members }
    switch format {
    case .json:
      let people = members.map { member -> JSON in
        [
          "name": .string(member.name), "role": .string(member.role.rawValue),
          "pin": .bool(member.hasPIN), "shut": .bool(member.isShut),
        ]
      }
      try Console.write(Array((JSON.array(people).text + "\n").utf8))
    case .text: for member in members { try desk.say(member.phrase) }
    }
  }
}

extension DeskEnvironment {
  /// Changes who works here, and says what holds now: once more when that has guarded all seats or opened them.
  fileprivate func change(_ work: (OpenDesk) throws -> StaffMember) throws {
    let (member, before, after) = try writing { open in
      let before = try open.seats.staff().isGuarded
      let member = try work(open)
      return (member, before, try open.seats.staff().isGuarded)
    }
    try say(member.phrase)
    guard before != after else { return }
    try say(after ? ClerkCommand.guarded : ClerkCommand.unguarded)
  }
}

extension ClerkCommand {
  fileprivate static let guarded = Phrase(
    "从现在起，有 PIN 的人才能坐下和登记，主管的事只有主管能做；忘了 PIN 由主管重设，最后一位主管的用密码或恢复码（clerk pin --reset）：没有设密码的，请让两位主管都有 PIN",
    "From now on only those with a PIN sit down and record, and what is a supervisor's takes one. A supervisor "
      + "sets a forgotten PIN anew, and the passphrase or recovery code that of the last one (clerk pin --reset): "
      + "where no passphrase is set, let two supervisors have a PIN"
  )
  fileprivate static let unguarded = Phrase(
    "谁都没有 PIN 了：谁都能坐下，谁都能做", "Nobody has a PIN any more: anybody sits down and does everything")
}

extension StaffMember {
  fileprivate var phrase: Phrase {
    let parts = [Phrase(name, name), role.label, pinWords]
    return Phrase(
      parts.map(\.zh).joined(separator: "  "), parts.map(\.en).joined(separator: "  "))
  }
}
