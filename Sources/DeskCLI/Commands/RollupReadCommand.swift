import ArgumentParser
import CaseStore
import Casework
import DeskService
import Interchange
import Reports
import Values
import Vocabulary

/// `rollup read`: takes in the files of venues, all of them or none.
struct RollupReadCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("各会场的文件", "files of venues", "FILE")) var files: [String] = []
  @Option(
    help: help(
      "没有人说过有的会场，确认是本活动的，从此算进去；可写几次",
      "a venue that nobody expected belongs to the sum from now on; may be given several times",
      "VENUE"))
  var confirm: [String] = []

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: words("读入各会场的文件，读两遍不会多算", "Read the files of venues; reading twice changes nothing")
    )
  }

  func work(_ desk: DeskEnvironment) throws {
    if files.isEmpty && confirm.isEmpty { throw CommandError.missingWord("FILE") }
    let names = try confirm.compactMap { try desk.named($0, "--confirm") }
    let reports = try files.map { try VenueReport.reading(file: $0, desk) }
    try desk.writing { open in
      let store = open.store
      let settings = try store.settings()
      try check(reports, goInto: settings)
      var intake = ReportIntake(known: try store.log.venueReports(), confirmed: names)
      for (file, report) in zip(files, reports) { intake.take(report, from: file) }
      try refuse(intake, desk)
      try intake.confirmTheRest()
      if !intake.new.isEmpty { try store.record(.report(intake.new), by: try open.author()) }
      try tell(zip(files, reports), intake, settings, store, desk)
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
    _ read: Zip2Sequence<[String], [VenueReport]>, _ intake: ReportIntake,
    _ settings: DeskSettings, _ store: CaseStore, _ desk: DeskEnvironment
  ) throws {
    let all = try store.log.venueReports()
    let venues = settings.activityRecord.venues.map(\.name) + [settings.venue]
    let expectation = Expectation(all, venues: venues, own: try store.sender().ids)
    let names = VenueNames(all)
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

/// What a call of `rollup read` takes in.
struct ReportIntake {
  private var known: [VenueReport]
  private let confirmed: [String]
  private var confirmedNames: Set<String> = []
  /// What is to be recorded.
  private(set) var new: [VenueReport] = []
  private(set) var newFiles = 0
  private(set) var knownFiles = 0
  /// Files of a revision that is there with other content.
  private(set) var differing: [(file: String, report: VenueReport)] = []

  init(known: [VenueReport], confirmed: [String]) {
    self.known = known
    self.confirmed = confirmed
  }

  mutating func take(_ report: VenueReport, from file: String) {
    var report = report
    report.isConfirmed = isConfirmed(report)
    let other = known.first { $0.isAboutTheSame(as: report) && $0.revision == report.revision }
    guard let other else {
      newFiles += 1
      return add(report)
    }
    guard other.digest == report.digest else { return differing.append((file, report)) }
    knownFiles += 1
    if report.isConfirmed && !isRecorded(report) { add(report) }
  }

  /// Confirms what was read in earlier calls; a name that no report has is refused.
  mutating func confirmTheRest() throws {
    for report in known where !isRecorded(report) {
      var report = report
      report.isConfirmed = isConfirmed(report)
      if report.isConfirmed { add(report) }
    }
    for name in confirmed where !confirmedNames.contains(name) {
      let venues = Set(known.map(\.venue)).sorted()
      throw DeskError.value(
        DocumentProblem(field: "--confirm", value: name, reason: .notOneOf(venues)))
    }
  }

  private mutating func add(_ report: VenueReport) {
    new.append(report)
    known.append(report)
  }

  /// Whether its venue was confirmed already; that holds for all it sends.
  private func isRecorded(_ report: VenueReport) -> Bool {
    known.contains { $0.isConfirmed && $0.site == report.site }
  }

  private mutating func isConfirmed(_ report: VenueReport) -> Bool {
    let names = confirmed.filter { VenueNames.means($0, report) }
    confirmedNames.formUnion(names)
    return !names.isEmpty
  }
}
