import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import TerminalKit
import Values
import Vocabulary

/// `setup`: names this desk and this activity, or shows what is set.
struct SetupCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(Term.theOffice, "T")) var office: String?
  @Option(help: help("单位类别，决定规则和措辞", "kind of office: sets rules and wording", "KIND"))
  var officeKind: DeskSettings.OfficeKind?
  @Option(help: help("会场名称", "the venue's name", "T")) var venue: String?
  @Flag(help: help(Term.theMainVenue)) var main = false
  @Flag(help: help(Term.branchVenue.worded("a branch venue"))) var sub = false
  @Option(help: help("本机字母，编号用", "the letters of this computer's numbers", "LETTERS"))
  var desk: String?
  @Option(help: help("规则的代号，写错会列出来", "the rule set; a wrong id lists them", "ID")) var rules:
    String?
  @Option(
    help: help(
      "计数的量词", "the word cases are counted with", DeskSettings.counters.joined(separator: "|")),
    completion: .list(DeskSettings.counters))
  var counter: String?
  @Option(help: help(Term.theActivity, "T")) var activity: String?
  @Option(help: help("活动主题", "the activity's slogan", "T")) var slogan: String?
  @Option(help: help("活动第一天", "the activity's first day", "D")) var from: String?
  @Option(help: help("活动最后一天", "the activity's last day", "D")) var to: String?
  @Option(help: help(Term.whoOrganises, "T")) var organisers: String?
  @Option(help: help(HelpWords.textOrJSON, "FORMAT")) var format: TextFormat = .text

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "setup", "设置本台和本次活动；不带选项则显示", "Name this desk and this activity; shows them without options")
  }

  func work(_ desk: DeskEnvironment) throws {
    let changes = try changes(desk)
    guard !changes.isEmpty else { return try desk.reading { try show($0) } }
    try desk.writing { open in
      try open.record(.configure(changes))
      try show(open)
    }
  }

  private func show(_ open: OpenDesk) throws {
    let desk = open.environment
    let listing = SettingsListing(try open.settings(), catalogue: desk.reference.catalogue)
    switch format {
    case .json: try Console.write(Array((listing.json.text + "\n").utf8))
    case .text: for line in listing.lines(desk.language) { try Console.print(line) }
    }
  }
}

extension DeskSettings.OfficeKind: NamedChoice {}

// MARK: - What changes

extension SetupCommand {
  private func changes(_ environment: DeskEnvironment) throws -> [DeskSettings.Key: String?] {
    if main && sub { throw CommandError.strayWord("--sub") }
    var changes: [DeskSettings.Key: String?] = [:]
    for (key, option, value) in [
      (DeskSettings.Key.office, "--office", office), (.venue, "--venue", venue),
      (.activity, "--activity", activity), (.slogan, "--slogan", slogan),
      (.organisers, "--organisers", organisers),
    ] {
      if let words = try environment.checked(value, option) { changes[key] = .some(filled(words)) }
    }
    if let officeKind { changes[.officeKind] = officeKind.rawValue }
    if main || sub { changes[.venueRole] = main ? "main" : "sub" }
    if let letters = self.desk { changes[.desk] = try SetupCommand.letters(letters) }
    if let rules { changes[.rules] = try ruleSet(rules, environment) }
    if let counter { changes[.counter] = try SetupCommand.counter(counter) }
    let first = try environment.day(from, "--from")
    let last = try environment.day(to, "--to")
    if let first, let last, last < first {
      throw CommandError.badChoice("--to", "\(last)", ["\(first)"])
    }
    if let first { changes[.from] = first.description }
    if let last { changes[.to] = last.description }
    if !changes.isEmpty { changes[.answeredFirstQuestions] = "1" }
    if let chosen = environment.chosenClerk { changes[.clerk] = chosen }
    return changes
  }

  /// An empty word takes a setting away.
  private func filled(_ words: String) -> String? { words.isEmpty ? nil : words }

  private static func letters(_ given: String) throws -> String {
    if let letters = DeskSettings.letters(typed: given) { return letters }
    throw DocumentProblem(field: "--desk", value: given, reason: .notOneOf(["A", "B", "AB"]))
  }

  private static func counter(_ given: String) throws -> String {
    if DeskSettings.counters.contains(given) { return given }
    throw CommandError.badChoice("--counter", given, DeskSettings.counters)
  }

  private func ruleSet(_ id: String, _ environment: DeskEnvironment) throws -> String? {
    let rules = environment.reference.rules
    if id.isEmpty { return nil }
    if rules.contains(id) { return id }
    throw DocumentProblem(field: "--rules", value: id, reason: .notOneOf(rules.ruleSets.map(\.id)))
  }
}
