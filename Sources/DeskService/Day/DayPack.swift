import CaseStore
import Casework
import Desk
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// What a day is handed over with: every file with its bytes.
struct DayPack {
  let open: OpenDesk
  let day: Day
  /// Whether departments get persons in full; reporters never.
  let isUnmasked: Bool

  let totals: Totals
  /// The figures of this desk's venue, by which hand-overs are counted.
  let report: VenueReport
  /// The figures of every other venue of which the store has any: what goes upward covers what all
  /// else in the folder covers.
  let others: [VenueReport]
  let settings: DeskSettings
  let checklist: DayChecklist
  /// The reports sent before these, the latest of each venue; empty where these are the first.
  private let before: [VenueReport]
  private let groups: [DepartmentGroup]
  private let summary: SummaryPress.Printed

  /// - Parameter drafts: the forms that are half typed, which nobody hands over.
  init(
    _ open: OpenDesk, day: Day, isUnmasked: Bool, drafts: [Draft]
  ) throws {
    self.open = open
    let (store, desk) = (open.store, open.environment)
    self.day = day
    self.isUnmasked = isUnmasked
    settings = try store.settings()
    let venue = settings.venue
    totals = try open.totals(of: day...day, withOwn: true)
    before = Dictionary(grouping: try store.log.reportsSent(on: day), by: \.venue)
      .compactMap { $0.value.max { $0.revision < $1.revision } }
    let cases = try store.lists.summaries(
      CaseQuery(state: .open, to: day, sort: .due), today: desk.today)
    groups = DepartmentGroup.all(cases, desk.reference.catalogue)
    summary = try open.activitySummary.printed(of: day...day)
    let counts = groups.map { ($0.name.zh, $0.cases.count) }
    report = try open.report(
      of: venue, on: day, openCases: Dictionary(counts, uniquingKeysWith: +))
    let venues = (totals.breakdown(by: .venue)?.rows ?? []).map(\.id)
    let counted = Set(venues + totals.ledgerVenues).subtracting([venue, Breakdown.none, ""])
    others = try counted.sorted().map { try open.report(of: $0, on: day) }
    checklist = try DayChecklist(open, day: day, open: cases, drafts: drafts)
  }

  private var store: CaseStore { open.store }
  private var desk: DeskEnvironment { open.environment }

  /// What is recorded when the pack leaves the desk, this desk's venue last: it counts the hand-overs.
  var disclosures: [Disclosure] {
    (others + [report]).map { report in
      Disclosure(
        .packed, detail: isUnmasked ? "close-day unmasked" : "close-day", figures: report.json)
    }
  }

  /// What has changed since the pack before it; nil for the first one.
  func changes() throws -> [FigureChange]? {
    guard let own = before.first(where: { $0.venue == report.venue }) else { return nil }
    let old = GivenFigures(
      at: totals.asOf, receiver: "", figures: try made(before).json(zone: desk.zone))
    return try made([report] + others).changes(since: old) + listChanges(since: own)
  }

  /// The lists of departments that are longer or shorter now. A pack of an older program says nothing
  /// of them.
  private func listChanges(since before: VenueReport) -> [FigureChange] {
    let (old, new) = (before.openCases, report.openCases)
    if old.isEmpty && before.body["closed_earlier"] == nil { return [] }
    return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { name in
      let group = DepartmentGroup.name(name, desk.reference.catalogue)
      return FigureChange(
        label: Phrase("\(name)未办结", "open cases of \(group.en)"),
        before: "\(old[name] ?? 0)", now: "\(new[name] ?? 0)")
    }
  }

  /// What was left aside while the pack was made: a template of the office that cannot be read.
  var note: Phrase? { summary.fault?.phrase(folder: desk.configFolder) }

  /// About how many bytes the folder takes: the lists of cases grow with the store.
  var size: Int { StoreFiles(store: store.path).bytes / 2 + 2_000_000 }

  private func made(_ reports: [VenueReport]) throws -> Totals {
    try open.totals(of: try sum(reports))
  }

  /// Both are made out of reports, so that only what has changed differs.
  private func sum(_ reports: [VenueReport]) throws -> TotalsInput {
    var sum = TotalsInput(
      from: day, to: day, venues: [], asOf: totals.asOf, registered: Tabulation(),
      closedInScope: [:], tallies: [])
    for report in reports { sum.add(try report.source()) }
    return sum
  }
}

// MARK: - Files

extension DayPack {
  typealias Content = (file: PackIndex.File, bytes: [UInt8])

  /// All files but the word on the backup, the sums and the first page.
  func contents() throws -> [Content] {
    try figureFiles() + DayDocuments(open, day, totals).contents() + departmentFiles() + unkeyed()
      + summaries() + [press()]
      + ([report] + others).map(file)
  }

  private func figureFiles() throws -> [Content] {
    try TotalsFormat.built.map { format in
      let ending = format == .table ? "txt" : format.rawValue
      // The workbook lists case by case what the others only count.
      let isList = format == .workbook
      return (
        PackIndex.File(
          isList ? .own : .superior, "合计.\(ending)",
          isList
            ? Phrase("当天合计和逐件的表", "totals of the day with a row for each case")
            : Phrase("当天合计", "totals of the day")),
        try TotalsText.bytes(totals, format, desk, behind: open)
      )
    }
  }

  /// Each department gets its own cases and nobody else's.
  private func departmentFiles() throws -> [Content] {
    try groups.flatMap { group in
      let (name, count) = (group.name, group.cases.count)
      let words = Phrase(
        "\(name.zh)未办结 \(count) 件\(isUnmasked ? "，有个人信息，只给该部门" : "")",
        "open cases of \(name.en): \(count)\(isUnmasked ? ", persons in full" : "")")
      let part: PackPart = group.isOwn ? .own : .departments
      return try list(group.cases, group.file, words, for: .takenOver, in: part)
        + calendar(of: group, in: part)
    }
  }

  /// The days by which a department must have done something, for the calendar on its desk: no file where there are
  /// none.
  private func calendar(of group: DepartmentGroup, in part: PackPart) -> [Content] {
    let calendar = DueCalendar(
      group.cases, catalogue: desk.reference.catalogue, language: desk.language,
      madeAt: totals.asOf, isDemonstration: settings.isDemonstration)
    if calendar.isEmpty { return [] }
    let words = Phrase(
      "\(group.name.zh)各件的期限，导入日历用，没有姓名",
      "due days of \(group.name.en) for a calendar, nobody named")
    return [(PackIndex.File(part, "\(group.file).ics", words), calendar.bytes)]
  }

  /// All there is to work with: what happened, what is asked for, and when it is due, as a sheet and
  /// as a page to be printed. Persons are masked unless somebody chose otherwise.
  private func list(
    _ cases: [CaseSummary], _ name: String, _ words: Phrase, for purpose: DepartmentList.Purpose,
    in part: PackPart
  ) throws -> [Content] {
    let writer = try open.writer(.list, unmasked: isUnmasked)
    let office = settings.office.isEmpty ? DayPack.unnamed[desk.language] : settings.office
    let scope = [office, totals.placeWords(desk.language), day.description]
      .filled(joinedBy: "  ")
    let list = DepartmentList(
      try cases.map { writer.json(try store.load($0.id)) }, title: words[desk.language],
      scope: scope, for: purpose, reference: desk.reference,
      language: desk.language, isDemonstration: settings.isDemonstration)
    let print = Phrase("\(words.zh)，打印用", "\(words.en), to be printed")
    return [
      (PackIndex.File(part, "\(name).csv", words), list.sheet),
      (PackIndex.File(part, "\(name).html", print), Array(list.page.utf8)),
    ]
  }

  /// Whoever signs for a list has to see whose it is: a line to write the office's name on.
  private static let unnamed = Term.office.saying(Phrase("____________"))

  /// All go into the national platform (总局令第121号 art. 40), so the list has what is typed there;
  /// the column of the platform's number is filled in by hand.
  private func unkeyed() throws -> [Content] {
    var query = CaseQuery(to: day, sort: .arrival)
    query.isUnkeyed = true
    let cases = try store.lists.summaries(query, today: desk.today)
    let words = Phrase("要录入 12315 平台的 \(cases.count) 件", "to be keyed into 12315: \(cases.count)")
    return try list(cases, "待录12315", words, for: .keyedIn, in: .own)
  }

  private func summaries() -> [Content] {
    let summary = summary.summary
    return SummaryFormat.inFolders.map { format in
      (
        PackIndex.File(
          .superior, format.fileName, Phrase("活动总结草稿", "draft of the summary")),
        Array(summary.text(asPage: format == .page).utf8)
      )
    }
  }

  private func press() throws -> Content {
    let stories = SummaryStory.proposed(
      try open.activitySummary.casesWorthTelling(of: day...day), desk.reference.catalogue)
    let lines = [totals.sentence(.chinese), ""] + stories + ["消费维权热线：12315、12345。"]
    return (
      PackIndex.File(
        .press, "新闻.txt", Phrase("给报社的话和案例，双方都隐去", "for the newspaper, nobody named")),
      Array((lines.map(displaySafe).joined(separator: "\n") + "\n").utf8)
    )
  }

  private func file(_ report: VenueReport) -> Content {
    let venue = FileName.marked(FileName.safe(report.venue), if: settings.isDemonstration)
    let name = "报数-\(venue)-\(day)-\(report.revision).json"
    let words = Phrase(
      "\(report.venue)往上报的数，第 \(report.revision) 次，没有个人信息",
      "figures of \(report.venue) upward, revision \(report.revision), no persons")
    return (PackIndex.File(.superior, name, words), Array((report.json.pretty() + "\n").utf8))
  }
}
