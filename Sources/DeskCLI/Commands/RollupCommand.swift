import ArgumentParser
import Casework
import DeskService
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `rollup`: the figures of venues, upward.
struct RollupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rollup",
      abstract: words("各会场的数往上报、汇总，不带个人信息", "Figures of venues, sent upward without personal data"),
      subcommands: [
        RollupWriteCommand.self, RollupReadCommand.self, RollupTotalsCommand.self,
      ])
  }
}

/// `rollup write`: the file of one venue and one day.
struct RollupWriteCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.file, "FILE"), completion: .file()) var file: String
  @Option(help: help(HelpWords.defaultDay, "D")) var day: String?
  @Option(help: help("哪个会场，默认本会场", "the venue, default this one", "V")) var venue: String?

  var outputs: [String] { [file] }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "write", "写一个会场一天的数（会记下来）", "Write one venue's figures of a day; this is recorded")
  }

  func work(_ desk: DeskEnvironment) throws {
    let day = try desk.day(day, "--day") ?? desk.today
    try desk.check(isNotAhead: day)
    let venue = try desk.named(venue, "--venue")
    try desk.writing { open in
      let settings = try open.settings()
      if let venue { try check(venue, isOneOf: try open.venueFigures.known()) }
      if TextRules.trimmed(settings.office).isEmpty {
        let words = Phrase(
          "还没有写单位名称，汇总的人要逐个确认才会算；用 setup --office 写上再报",
          "no office is set, so the figures wait to be confirmed; set it with setup --office first")
        Console.complain(words[desk.language])
      }
      let report = try open.report(of: venue ?? settings.venue, on: day)
      let bytes = Array((report.json.pretty() + "\n").utf8)
      let record = {
        _ = try open.record(.disclose(report.disclosure))
      }
      guard file != "-" else {
        try record()
        return try Console.write(bytes)
      }
      try AtomicFile.write(bytes, to: file, sparing: desk.storeFiles, before: record)
      try desk.say(
        Phrase(
          "\(report.venue) \(day) 第 \(report.revision) 次报数",
          "\(report.venue) \(day) revision \(report.revision)"))
    }
  }

  /// A report of a venue that nobody knows would be added up as one more venue without a case.
  private func check(_ venue: String, isOneOf known: [String]) throws {
    if known.contains(venue) { return }
    throw DocumentProblem(field: "--venue", value: venue, reason: .notOneOf(known))
  }
}

/// `rollup totals`: the figures of all venues that sent them.
struct RollupTotalsCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var dates: DayOptions
  @Flag(help: help(Term.withoutMainVenue)) var withoutMain = false
  @Option(
    help: help(
      "应当报数的会场，一行一个的文件；活动记录里的会场都算",
      "a file of the venues expected, one a line, beside those of the activity", "FILE"),
    completion: .file())
  var expected: String?
  @Flag(help: help(HelpWords.ofHub)) var hub = false
  @OptionGroup var output: OutputOptions<TotalsFormat>

  var outputs: [String] { [output.output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "totals", "把读入的各会场加起来，没报的列出来", "Add up the venues read, and name those missing")
  }

  func work(_ desk: DeskEnvironment) throws {
    let days = try dates.days(desk)
    let listed = try expectedVenues()
    if try output.chosen == .workbook { try OfficeSheets.check(output: output.output) }
    try desk.reading { open in
      let (totals, coverage) =
        hub
        ? try DeskHub(open, at: nil).rollUp(of: days, withMain: !withoutMain, listed: listed)
        : try open.venueFigures.rollUp(of: days, withMain: !withoutMain, listed: listed)
      Console.complain(coverage.words[desk.language])
      try TotalsText.send(totals, output, desk, behind: nil)
    }
  }

  private func expectedVenues() throws -> [String] {
    guard let expected else { return [] }
    let text = try FileReading.text(expected)
    return text.split(whereSeparator: \.isNewline).map { TextRules.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }
}
