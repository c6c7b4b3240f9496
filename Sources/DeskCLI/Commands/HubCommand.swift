import ArgumentParser
import DeskService
import Foundation
import Values
import Vocabulary

/// `hub`: the record of many desks on a server.
struct HubCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hub",
      abstract: words(
        "许多台的记录汇总到一台服务器（PostgreSQL）", "The records of many desks on a server (PostgreSQL)"),
      subcommands: [HubInitCommand.self, HubSyncCommand.self, HubStatusCommand.self])
  }

  static let address = Phrase(
    "汇总库的地址，不写就用 settings.json 里的 hub", "the hub's address, hub of settings.json where left out")
}

/// `hub init`: makes the tables, roles and rules of a hub.
struct HubInitCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(HubCommand.address, "URL")) var url: String?
  @Option(help: help("服务器用的是哪一种", "what keeps the rows there", names(of: HubEngine.self)))
  var engine: HubEngine = .postgresql
  @Flag(help: help("只打印要执行的 SQL", "only print the SQL")) var script = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "init", "管理员在服务器上建汇总库，再执行一遍不会改动记录",
      "Make a hub on a server, as its administrator; run again it touches no record")
  }

  func work(_ desk: DeskEnvironment) throws {
    if script { return try Console.write(Array(desk.hubScript(engine).utf8)) }
    try desk.makeHub(engine, at: url)
    try desk.say(
      Phrase(
        "建好了；各会场的角色照 docs/hub.md 加", "the hub is made; add the roles of venues as docs/hub.md says")
    )
  }
}

/// `hub sync`: pushes what the hub has not confirmed and reads what other desks pushed.
struct HubSyncCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(HubCommand.address, "URL")) var url: String?
  @Option(
    help: help(
      "每几秒再来一次，按 Ctrl-C 结束", "come again every so many seconds, until Ctrl-C", "SECONDS"))
  var every: Int?
  @Flag(
    help: help(
      "恢复之前那台写的也送；那台电脑没了才用",
      "push what this desk wrote before it was restored, too; only where that laptop is gone"))
  var former = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sync", "把汇总库没有确认的送上去，把别台的读下来",
      "Push what the hub has not confirmed, read what other desks pushed")
  }

  func work(_ desk: DeskEnvironment) throws {
    if let every, every < 1 { throw CommandError.badChoice("--every", "\(every)", ["1…"]) }
    guard let every else { return try visit(desk) }
    while true {
      do {
        try visit(desk)
      } catch {
        // What fails now may go well the next time: nobody stands there to start it anew.
        desk.complain(desk.phrase(for: error))
      }
      sleep(UInt32(every))
    }
  }

  private func visit(_ desk: DeskEnvironment) throws {
    let visit = try desk.writing { open in try DeskHub(open, at: url).sync(bringsFormer: former) }
    for words in visit.words { desk.complain(words) }
    try Console.print("pushed \(visit.pushed) pulled \(visit.pulled)")
    if !visit.isWhole { throw CommandError.hubNotWhole }
  }
}

/// `hub status`: which desks the hub knows, and how far.
struct HubStatusCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(HubCommand.address, "URL")) var url: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status", "汇总库里有哪几台，各到第几条", "Which desks the hub has, and how far each log is")
  }

  func work(_ desk: DeskEnvironment) throws {
    for line in try desk.reading({ try DeskHub($0, at: url).standing() }) { try desk.say(line) }
  }
}

extension HubEngine: NamedChoice {}
