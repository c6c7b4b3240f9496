import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `activity`: the activity as a record.
struct ActivityCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(Term.called.worded("its name"), "T")) var name: String?
  @Option(help: help(Term.yearsSlogan, "T")) var slogan: String?
  @Option(help: help("期间的第一天", "the first day of its period", "D")) var from: String?
  @Option(help: help("期间的最后一天", "the last day of its period", "D")) var to: String?
  @Option(help: help("活动日，几天用逗号分开", "the day or days, between commas", "D,…"))
  var days: String?
  @Option(help: help(Term.whoOrganises, "T")) var organisers: String?
  @Option(help: help(Term.host, "T")) var host: String?
  @Option(help: help(Term.coOrganisers, "T"))
  var coOrganisers: String?
  @Option(help: help(Term.theMainVenue, "T")) var mainVenue: String?
  @Option(help: help("分会场，用逗号分开", "the branch venues, between commas", "T,…"))
  var subVenues: String?
  @Option(help: help("参加部门，用逗号分开", "the departments that take part", "T,…"))
  var departments: String?
  @Option(
    help: help("从文件或标准输入读一个 JSON", "read a record from a file, - is standard input", "FILE"),
    completion: .file())
  var json: String?
  @Option(help: help(HelpWords.textOrJSON, "FORMAT")) var format: TextFormat = .text

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "activity", "活动：名称、主题、日期、单位、会场；不带选项则显示",
      "The activity as a record; shows it without options")
  }

  func work(_ desk: DeskEnvironment) throws {
    guard isChange else { return try desk.reading { try show($0) } }
    try desk.writing { open in
      let settings = try open.settings()
      var record = settings.activityRecord
      try change(&record, desk)
      let changes = record.settings.merging([.answeredFirstQuestions: "1"]) { _, new in new }
      try open.record(.configure(changes))
      try show(open)
    }
  }

  private func show(_ open: OpenDesk) throws {
    let desk = open.environment
    let settings = try open.settings()
    let record = settings.activityRecord
    let first = record.from ?? record.days.first ?? desk.today
    let last = max(first, record.to ?? record.days.last ?? desk.today)
    let totals = try open.totals(of: first...last)
    let listing = ActivityListing(totals)
    switch format {
    case .json: try Console.write(Array((listing.json(desk.language).text + "\n").utf8))
    case .text:
      for line in listing.lines(desk.language, width: TextWidth.columns) {
        try Console.print(line)
      }
    }
  }
}

// MARK: - What changes

extension ActivityCommand {
  private var isChange: Bool {
    let words = [
      name, slogan, from, to, days, organisers, host, coOrganisers, mainVenue, subVenues,
      departments, json,
    ]
    return words.contains { $0 != nil }
  }

  private func change(_ record: inout Activity, _ desk: DeskEnvironment) throws {
    if let json { try ActivityCommand.take(json, into: &record, desk) }
    try take(name, "--name", desk) { record.name = $0 }
    try take(slogan, "--slogan", desk) { record.slogan = $0 }
    try take(organisers, "--organisers", desk) { record.organisers = $0 }
    try take(host, "--host", desk) { record.host = $0 }
    try take(coOrganisers, "--co-organisers", desk) { record.coOrganisers = $0 }
    try take(departments, "--departments", desk) { record.departments = Activity.names(in: $0) }
    try take(mainVenue, "--main-venue", desk) { words in
      let main = words.isEmpty ? [] : [Activity.Venue(words, isMain: true)]
      record.venues = main + record.venues.filter { !$0.isMain }
    }
    try take(subVenues, "--sub-venues", desk) { words in
      record.venues =
        record.venues.filter(\.isMain) + Activity.names(in: words).map { Activity.Venue($0) }
    }
    try takeDays(into: &record, desk)
  }

  /// An empty word takes away.
  private func take(
    _ words: String?, _ option: String, _ desk: DeskEnvironment, _ keep: (String) -> Void
  ) throws {
    guard let words = try desk.checked(words, option) else { return }
    keep(TextRules.trimmed(words.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }

  private func takeDays(into record: inout Activity, _ desk: DeskEnvironment) throws {
    if let from { record.from = from.isEmpty ? nil : try desk.day(from, "--from") }
    if let to { record.to = to.isEmpty ? nil : try desk.day(to, "--to") }
    if let days {
      guard let read = Activity.days(in: days, today: desk.today) else {
        throw DocumentProblem(field: "--days", value: days, reason: .notADay)
      }
      record.days = read
    }
    do throws(DocumentProblem) {
      try record.check()
    } catch {
      var problem = error
      problem.field = "--\(error.field)"
      throw problem
    }
  }

  private static func take(
    _ path: String, into record: inout Activity, _ desk: DeskEnvironment
  ) throws {
    try FileFault.naming(FilePlace(file: path)) {
      let json = try JSON.parse(try FileReading.bytes(path))
      try record.take(json, ValueReader(catalogue: desk.reference.catalogue))
    }
  }
}
