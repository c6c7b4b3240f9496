import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `totals`: the figures of a day or of some days.
struct TotalsCommand: PlainlyRead {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var dates: DayOptions
  @Option(help: help("会场，可写几次", "a venue; may be given several times", "V")) var venue: [String] =
    []
  @Flag(help: help(HelpWords.ofHub)) var hub = false
  @OptionGroup var output: OutputOptions<TotalsFormat>
  @Option(help: help("把这些数给了谁（会记下来）", "to whom these figures are given; this is recorded", "T"))
  var givenTo: String?

  var outputs: [String] { [output.output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration("totals", "当天或一段时间的合计", "Totals of a day or of some days")
  }

  func work(_ desk: DeskEnvironment) throws {
    if try output.chosen == .workbook { try OfficeSheets.check(output: output.output) }
    if hub {
      if givenTo != nil { throw CommandError.strayWord("--hub --given-to") }
      return try desk.reading(askHub)
    }
    guard let givenTo = try desk.named(givenTo, "--given-to") else {
      return try desk.reading { try hand(over: try totals($0), $0) {} }
    }
    try desk.writing { open in
      let totals = try totals(open)
      let figures = totals.json(zone: desk.zone)
      let disclosure = Disclosure(.given, detail: givenTo, figures: figures)
      try hand(over: totals, open) {
        try open.record(.disclose(disclosure))
      }
    }
  }

  private func askHub(_ open: OpenDesk) throws {
    let desk = open.environment
    let hub = try DeskHub(open, at: nil)
    let input = try hub.totals(of: try dates.days(desk), venues: venue)
    desk.complain(try hub.coverage())
    try TotalsText.send(try open.totals(of: input), output, desk, behind: nil)
  }

  private func totals(_ open: OpenDesk) throws -> Totals {
    let desk = open.environment
    let days = try dates.days(desk)
    let known = try open.venues()
    for name in venue where !known.contains(name) { complain(of: name, known, desk) }
    return try open.totals(of: days, venues: venue, withOwn: true)
  }

  /// A venue nobody wrote down counts nothing, which may be a slip of the finger.
  private func complain(of name: String, _ known: [String], _ desk: DeskEnvironment) {
    let list = known.filled(joinedBy: " ")
    let words = Phrase(
      "没有会场“\(name)”的记录；有记录的：\(list)", "nothing is recorded at \"\(name)\"; recorded: \(list)")
    Console.complain(words[desk.language])
  }

  /// What is given to somebody is recorded before it can be read.
  private func hand(
    over totals: Totals, _ open: OpenDesk, recording: () throws -> Void
  ) throws {
    try TotalsText.send(
      totals, output, open.environment, behind: open, recording: recording)
  }
}

extension TotalsCommand {
  mutating func take(plainly words: [String]) throws(NotPlain) {
    let words = try PlainWords(
      words, flags: ["hub"], options: ["day", "from", "to", "venue", "format", "given-to"], alone: 0
    )
    var period = PeriodOptions()
    (period.from, period.to) = (words.value(of: "from"), words.value(of: "to"))
    var dates = DayOptions()
    (dates.day, dates.period) = (words.value(of: "day"), period)
    var output = OutputOptions<TotalsFormat>()
    output.format = try words.choice("format")
    output.output = nil
    globals = GlobalOptions(words.globals)
    (self.dates, self.output) = (dates, output)
    venue = words.value(of: "venue").map { [$0] } ?? []
    givenTo = words.value(of: "given-to")
    hub = words.has("hub")
  }
}
