import CaseMaking
import CaseStore
import Casework
import Interchange
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

@Suite struct RollUpTests {
  private let reference: Reference
  private let day = CountedDay.day

  init() throws { reference = Shipped.reference }

  /// The report of one venue, through its file.
  private func report(
    _ store: StoreInMemory, _ venue: String, revision: Int = 1
  ) throws -> VenueReport {
    var settings = DeskSettings()
    settings.apply([
      .office: "样市消委会", .venue: venue, .venueRole: venue == "主会场" ? "main" : "sub",
    ])
    let source = try store.input(from: day, to: day, venues: [venue])
    let report = try #require(
      VenueReport(
        source, of: venue, by: VenueReport.Sender(letters: "A", ids: ["00000000000000a1"]),
        settings: settings, revision: revision, zone: .shanghai,
        isListed: { name in
          reference.catalogue.departments.entries.contains { $0.label.zh == name }
        }, digest: Digest.hexadecimal))
    return try VenueReport.reading(
      try JSON.parse(report.json.pretty()), ledger: reference.ledger, digest: Digest.hexadecimal)
  }

  private func totals(_ rollUp: RollUp) throws -> Totals {
    Totals(
      try rollUp.source(asOf: Instant(day, hour: 18, in: .shanghai)),
      reference: reference, settings: DeskSettings(),
      zone: .shanghai)
  }

  @Test func theRegionAddsUpOutOfTwoHundredFiles() throws {
    let documents =
      try DataFolder.lines("main-venue-day.jsonl") + DataFolder.lines("region-day.jsonl")
    let store = try StoreInMemory(documents)
    let subs = (1...200).map { "分会场" + String(1000 + $0).dropFirst() }
    let reports = try (["主会场"] + subs).map { try report(store, $0) }
    let all = subs + ["主会场"]
    let without = RollUp(reports, from: day, to: day, withMain: false, welcome: all)
    #expect(without.venues == 200 && without.main == .excluded && without.missing.isEmpty)
    let region = try totals(without)
    #expect(region[.complaint, .registered] == 960)
    #expect(region.consultations.total == 65_000)
    let with = RollUp(reports, from: day, to: day, welcome: all)
    #expect(with.venues == 201 && with.main == .included)
    let sum = try totals(with)
    #expect(sum[.complaint, .registered] == 985)
    #expect(sum.consultations.total == 65_130)
    expectSums(sum)
    // Added up out of files or out of one store: the same, but for clerks and merchants.
    let whole = try store.totals(from: day, to: day)
    #expect(sum.cases == whole.cases)
    #expect(AmountFigure.allCases.map(sum.amount) == AmountFigure.allCases.map(whole.amount))
    #expect(counts(sum.ledger) == counts(whole.ledger))
    #expect(sum.topics == whole.topics)
    for breakdown in whole.breakdowns where breakdown.name != .clerk {
      #expect(sum.breakdown(by: breakdown.name) == breakdown)
    }
  }

  /// What each item comes to: details stay at the desks, and what was added apart there is one sum here.
  private func counts(_ rows: [LedgerRow]) -> [String: Count] {
    Dictionary(
      rows.map { row in
        let key = [row.item, row.quantity.unit, row.scope.rawValue, row.trade ?? ""]
        return (key.joined(separator: " "), row.quantity.count)
      }, uniquingKeysWith: +)
  }

  @Test func noPersonIsInAFile() throws {
    let store = try StoreInMemory(DataFolder.lines("square-day.jsonl"))
    let cases = try store.cases
    let text = try report(store, "东门广场").json.text
    let told: [Field] = [
      .consumerName, .consumerPhone, .merchantName, .facts, .product, .consumerAddress,
    ]
    let words = cases.flatMap { subject in
      told.map { subject.fields[text: $0] } + [subject.clerk]
    }.filter { $0.count > 1 }
    #expect(words.count > cases.count)
    #expect(words.filter { text.contains($0) } == [])
  }

  @Test func theLatestRevisionOfEachVenueAndDayCounts() throws {
    let documents = try DataFolder.lines("region-day.jsonl")
    let first = try StoreInMemory(Array(documents.prefix(3)))
    let later = try StoreInMemory(Array(documents.prefix(5)))
    let reports = [
      try report(later, "分会场001", revision: 2), try report(first, "分会场001"),
      try report(later, "分会场001", revision: 2),
    ]
    let rollUp = RollUp(reports, from: day, to: day, expected: ["分会场002", "分会场001"])
    #expect(rollUp.reports.map(\.revision) == [2])
    #expect(rollUp.missing == ["分会场002"])
    #expect(rollUp.main == .missing)
    #expect(try rollUp.coverage().words.zh == "1 个会场，主会场没有报；没报的 1 个：分会场002")
    #expect(try totals(rollUp)[.complaint, .registered] == 5)
    let next = RollUp(
      reports, from: day.adding(1), to: day.adding(1), welcome: ["分会场001"])
    #expect(next.reports.isEmpty && next.missing == ["分会场001"])
    #expect(next.otherDays == ["分会场001": [day]])
  }

  @Test func revisionsCountFromOne() throws {
    let json = try report(try StoreInMemory([]), "分会场001").json
    #expect(VenueReport(json.setting("revision", 1))?.revision == 1)
    for revision in [0, -1] {
      #expect(VenueReport(json.setting("revision", .count(revision))) == nil)
    }
  }

  @Test func aFileThatDoesNotSayWhetherItIsOfTheMainVenueIsOfAnother() throws {
    let json = try report(try StoreInMemory([]), "主会场").json
    #expect(VenueReport(json)?.isMain == true)
    let silent = JSON.object((json.members ?? []).filter { $0.key != "main" })
    #expect(VenueReport(silent)?.isMain == false && VenueReport(silent)?.isConfirmed == false)
  }

  /// Files without an office: one says its desk, the other does not, so nobody knows that they are of one.
  @Test func aFileOfAKnownDeskIsNotOneOfNobody() throws {
    let whole = try report(try StoreInMemory([]), "东门广场").json
    let known = JSON.object((whole.members ?? []).filter { $0.key != "office" })
    let unknown = JSON.object(
      (known.members ?? []).filter { !["desk", "desks"].contains($0.key) })
    let (one, other) = (try #require(VenueReport(known)), try #require(VenueReport(unknown)))
    #expect(one.sender != nil && other.sender == nil && one.site == other.site)
    #expect(!one.isAboutTheSame(as: other) && !other.isAboutTheSame(as: one))
    #expect(one.isAboutTheSame(as: one) && other.isAboutTheSame(as: other))
  }

  @Test func sitesStandByVenueThenOfficeAndUnknownOfficesLast() {
    let order = [
      VenueReport.Site(office: "乙局", venue: "东门广场"), VenueReport.Site(office: "甲局", venue: "东门广场"),
      VenueReport.Site(office: nil, venue: "东门广场"), VenueReport.Site(office: "甲局", venue: "西门广场"),
      VenueReport.Site(office: nil, venue: "西门广场"),
    ]
    for (place, site) in order.enumerated() {
      #expect(!(site < site))
      for later in order[(place + 1)...] {
        #expect(site < later && !(later < site), "\(site) \(later)")
      }
    }
  }

  /// What other programs read: amounts in yuan with their cents, counts as numbers.
  @Test func sumsStandInTheFileAsAmountsAndCounts() throws {
    let store = try StoreInMemory(DataFolder.lines("square-day.jsonl"))
    let rows = try report(store, "东门广场").json["cases"]?.array ?? []
    let amounts: Set<Measure> = [.claimed, .recovered, .doubled]
    #expect(!rows.isEmpty)
    for row in rows {
      for measure in Measure.allCases {
        let value = try #require(row[measure.rawValue], "\(measure) \(row)")
        if amounts.contains(measure) {
          let amount = try #require(value.string, "\(measure) \(row)")
          #expect(amount.wholeMatch(of: /[0-9]+\.[0-9]{2}/) != nil, "\(measure) \(row)")
        } else {
          #expect(value.int != nil, "\(measure) \(row)")
        }
      }
    }
  }

  @Test func aFileThatWasChangedIsRefused() throws {
    let store = try StoreInMemory(Array(try DataFolder.lines("region-day.jsonl").prefix(6)))
    let json = try report(store, "分会场001").json
    let changed: [(JSON, String)] = [
      (json.setting("venue", "别处"), "digest"), (json.setting("revision", 9), "digest"),
      (json.setting("version", 2), "version"), (json.setting("desk315", "bundle"), "desk315"),
      (.object((json.members ?? []).filter { $0.key != "day" }), "day"),
      (json.setting("day", "3.15"), "day"), ([], "desk315"),
    ]
    for (file, field) in changed {
      let problem = #expect(throws: DocumentProblem.self) {
        try VenueReport.reading(file, ledger: reference.ledger, digest: Digest.hexadecimal)
      }
      #expect(problem?.field == field)
    }
  }

  @Test(arguments: [
    ("cases", #"[{"kind":"complaint","by":"stage","value":"x"}]"#, "cases[0].count"),
    ("cases", #"[{"kind":"wish","by":"stage","value":"x"}]"#, "cases[0]"),
    (
      "ledger",
      #"[{"item":"leaflets","unit":"份","count":"x","approx":"exact","scope":"day"}]"#, "ledger[0]"
    ), ("as_of", "5", "as_of"),
  ])
  func whatIsNoFigureIsNamed(key: String, value: String, field: String) throws {
    let json = try report(try StoreInMemory([]), "分会场001").json
    let body = JSON.object(
      (json.members ?? []).filter { $0.key != "digest" && $0.key != key }
        + [JSONMember(key: key, value: try JSON.parse(value))])
    let file = body.setting("digest", .string(Digest.hexadecimal(Array(body.text.utf8))))
    let problem = #expect(throws: DocumentProblem.self) {
      try VenueReport.reading(file, ledger: reference.ledger, digest: Digest.hexadecimal)
    }
    #expect(problem?.field == field)
  }
}
