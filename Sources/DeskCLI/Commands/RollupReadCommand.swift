import ArgumentParser
import Casework
import DeskService
import Interchange
import Reports
import Values
import Vocabulary

/// `rollup read`: takes in the files of venues, all of them or none.
struct RollupReadCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("各会场的文件", "files of venues", "FILE"), completion: .file()) var files:
    [String] = []
  @Option(
    help: help(
      "没有人说过有的会场，确认是本活动的，从此算进去；可写几次",
      "a venue that nobody expected belongs to the sum from now on; may be given several times",
      "VENUE"))
  var confirm: [String] = []

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "read", "读入各会场的文件，读两遍不会多算", "Read the files of venues; reading twice changes nothing")
  }

  func work(_ desk: DeskEnvironment) throws {
    if files.isEmpty && confirm.isEmpty { throw CommandError.missingWord("FILE") }
    let names = try confirm.compactMap { try desk.named($0, "--confirm") }
    let reports = try files.map { try VenueReport.reading(file: $0, desk) }
    try desk.writing { open in
      try check(reports, goInto: try open.settings())
      var intake = try open.venueFigures.reportIntake(confirmed: names)
      for (file, report) in zip(files, reports) { intake.take(report, from: file) }
      try refuse(intake, desk)
      intake.confirmTheRest()
      if let name = intake.strangers.first {
        throw DocumentProblem(field: "--confirm", value: name, reason: .notOneOf(intake.venues))
      }
      if !intake.new.isEmpty { try open.record(.report(intake.new)) }
      try tell(zip(files, reports), open)
      try Console.print("new \(intake.newFiles) known \(intake.knownFiles) differs 0")
    }
  }

  /// Invented figures are not added to real ones.
  private func check(_ reports: [VenueReport], goInto settings: DeskSettings) throws {
    for (file, report) in zip(files, reports) {
      do {
        try report.body.check(takesDemonstrations: settings.isDemonstration)
      } catch {
        throw FileFault.document(error, FilePlace(file: file))
      }
    }
  }

  /// One revision with two contents is nobody's figure: nothing of the call is taken.
  private func refuse(_ intake: ReportIntake, _ desk: DeskEnvironment) throws {
    if intake.differing.isEmpty { return }
    for (file, report) in intake.differing {
      let what = Phrase(
        "\(report.venue) \(report.day) 第 \(report.revision) 次已有，内容不同，没有改动",
        "\(report.venue) \(report.day) revision \(report.revision) is there with other content")
      Console.complain(what.at(FilePlace(file: file))[desk.language])
    }
    let differing = intake.differing.count
    try Console.print("new 0 known \(intake.knownFiles) differs \(differing)")
    throw CommandError.reportsDiffer(differing)
  }

  /// Whose figures wait, and which are of another day.
  private func tell(
    _ read: Zip2Sequence<[String], [VenueReport]>, _ open: OpenDesk
  ) throws {
    let desk = open.environment
    let (expectation, names) = try open.venueFigures.expectation()
    for (file, report) in read {
      if report.day != desk.today {
        let words = Phrase("是 \(report.day) 的数，不是今天的", "figures of \(report.day), not of today")
        Console.complain(words.at(FilePlace(file: file))[desk.language])
      }
      if expectation.counts(report) { continue }
      let name = names[report]
      let words = Phrase(
        "没有人说过有会场“\(name)”，先不算；是本活动的就用 rollup read --confirm \(name)",
        "nobody expected the venue \"\(name)\", it is left out; add it with rollup read --confirm \(name)"
      )
      Console.complain(words.at(FilePlace(file: file))[desk.language])
    }
  }
}
