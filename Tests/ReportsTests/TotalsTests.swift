import CaseMaking
import Casework
import Reports
import Testing
import Values
import Vocabulary

/// A day on a square, its figures worked out by hand: 28 complaints, 3 reports, 130 consultations.
enum CountedDay {
  static let day = Day("2027-03-15") ?? Day(number: 0)

  /// 16 settled on the spot, 2 withdrawn and 2 in mediation were accepted; 1 declined, 3 referred,
  /// 3 lack material, 1 is undecided.
  static let complaints: [CountedCase] = [
    complaints(
      15, .closed, .settledOnSpot, accepted: true, nature: "quality", recovered: 1_236_050),
    doubled, complaints(2, .closed, .withdrawn, accepted: true, nature: "contract"),
    complaints(2, .mediating, accepted: true, nature: "contract", channel: "phone"),
    complaints(1, .closed, .declined, nature: "price"),
    complaints(3, .referred, nature: "price", channel: "phone", department: "住建"),
    complaints(3, .needMaterial, nature: ""), complaints(1, .registered, nature: "office.own"),
  ]

  static let reports = [
    CountedCase(
      kind: .report, status: .closed, outcome: .handedOver, channel: "visit", sums: Sums(count: 2)),
    CountedCase(kind: .report, status: .registered, dueOn: day.adding(-1), channel: "phone"),
  ]

  static let consultations = [
    CountedCase(
      kind: .consultation, status: .closed, outcome: .answered, channel: "phone", topic: "law",
      clerk: "样甲", venue: "东门广场", hour: 9, sums: Sums(count: 9, people: 12))
  ]

  private static let doubled = CountedCase(
    kind: .complaint, status: .closed, outcome: .settledOnSpot, wasAccepted: true,
    channel: "visit", nature: "quality", goodsClass: "g_food", clerk: "样甲", venue: "东门广场",
    merchant: "样板超市", hour: 10,
    sums: Sums(
      count: 1, claimed: Money(fen: 50_000), recovered: Money(fen: 50_000),
      doubled: Money(fen: 50_000), doubledCount: 1))

  private static func complaints(
    _ count: Int, _ status: Status, _ outcome: Outcome? = nil, accepted: Bool = false,
    nature: String, channel: String = "visit", department: String = "", recovered: Int = 0
  ) -> CountedCase {
    CountedCase(
      kind: .complaint, status: status, outcome: outcome, wasAccepted: accepted,
      channel: channel, nature: nature, goodsClass: "g_electronics.kitchen", clerk: "样乙",
      venue: "东门广场", department: department, merchant: "样板电器城", hour: 9,
      sums: Sums(count: count, claimed: Money(fen: 100 * count), recovered: Money(fen: recovered)))
  }

  static func tally(
    _ item: String, _ words: String, scope: TallyEntry.Scope = .day, channel: String? = nil,
    detail: String? = nil, trade: String? = nil, hour: Int = 11, sequence: Int = 1
  ) throws -> RecordedTally {
    let units = Shipped.reference.ledger[item]?.units ?? []
    let entry = TallyEntry(
      item: item, quantities: [try Quantity.parse(words, units: units)], venue: "东门广场",
      detail: detail, trade: trade, channel: channel, scope: scope)
    return RecordedTally(
      entry: entry, id: EventID(desk: DeskID(random: 1), sequence: sequence),
      at: Instant(day, hour: hour, in: .shanghai), clerk: "样丙")
  }

  static func tallies() throws -> [RecordedTally] {
    [
      try tally("consultation", "100"), try tally("consultation", "18", channel: "phone", hour: 8),
      try tally("leaflets", "5500多份"),
    ]
  }

  static func totals(
    _ cases: [CountedCase], _ tallies: [RecordedTally] = [], counter: String? = nil,
    to: Day = day, given: [GivenFigures] = []
  ) throws -> Totals {
    let reference = Shipped.reference
    var settings = DeskSettings()
    settings.apply([.counter: counter])
    let source = TotalsInput(
      from: day, to: to, venues: ["东门广场"],
      asOf: Instant(day, hour: 11, minute: 20, in: .shanghai), registered: Tabulation(cases),
      closedInScope: [.complaint: 21], tallies: tallies, given: given)
    return Totals(
      source, reference: reference, settings: settings,
      zone: .shanghai)
  }

  static func whole() throws -> Totals {
    try totals(complaints + reports + consultations, tallies())
  }
}

@Test func theFiguresOfASquareAreThoseWorkedOutByHand() throws {
  let totals = try CountedDay.whole()
  let expected: [(Metric, Int)] = [
    (.registered, 28), (.accepted, 20), (.declined, 1), (.referred, 3), (.needMaterial, 3),
    (.closed, 19), (.open, 9), (.overdue, 0), (.mediating, 2), (.testing, 0), (.withdrawn, 2),
    (.undecided, 1), (.settled, 16), (.doubled, 1), (.closedInScope, 21), (.handedOver, 0),
  ]
  #expect(expected.map(\.0) == Metric.allCases)
  for (figure, count) in expected { #expect(totals[.complaint, figure] == count, "\(figure)") }
  #expect(totals[.report, .registered] == 3)
  #expect(totals[.report, .closed] == 2)
  #expect(totals[.report, .overdue] == 1)
  #expect(totals[.consultation, .registered] == 9)
  #expect(totals.consultations.records == 12)
  #expect(totals.consultations.tallied == 118)
  #expect(totals.consultations.total == 130)
  #expect(totals.amount(.recovered)?.money == Money(fen: 1_286_050))
  #expect(totals.amount(.claimed)?.money == Money(fen: 52_700))
  #expect(totals.amount(.doubled)?.money == Money(fen: 50_000))
  #expect(totals.rate(.closed) == Rate(n: 21, of: 31))
  #expect(totals.rate(.resolved).text == "80%")
  #expect(totals.rate(.closedComplaint).text == "68%")
  #expect(totals.rate(.mediated).text == "100%")
  #expect(totals.merchants.map(\.count) == [27, 1])
  #expect(totals.topics.map(\.label.zh) == ["法律法规"])
  expectSums(totals)
}

@Test func breakdownsStandInTheOrderOfTheCatalogue() throws {
  let totals = try CountedDay.whole()
  let natures = try #require(totals.breakdown(by: .nature))
  #expect(natures.rows.map(\.id) == ["quality", "contract", "price", "office.own", "none"])
  #expect(natures.rows.map(\.counts.complaint) == [16, 4, 4, 1, 3])
  let channels = try #require(totals.breakdown(by: .channel))
  // Nobody knows how those came who were counted without a channel.
  #expect(channels.rows.map(\.id) == ["visit", "phone", "none"])
  #expect(channels.rows.map(\.counts.complaint) == [23, 5, 0])
  #expect(channels.rows.map(\.counts.report) == [2, 1, 0])
  #expect(channels.rows.map(\.counts.consultation) == [0, 30, 100])
  let classes = try #require(totals.breakdown(by: .goodsClass))
  #expect(classes.rows.map(\.id) == ["g_electronics", "g_food", "none"])
  #expect(classes.rows.first?.counts.complaint == 27)
  #expect(totals.breakdown(by: .hour)?.rows.map(\.id) == ["00", "08", "09", "10", "11"])
  #expect(totals.breakdown(by: .clerk)?.rows.map(\.id) == ["样乙", "样甲", "样丙", "none"])
  #expect(totals.breakdown(by: .department)?.rows.map(\.id) == ["住建", "none"])
}

@Test func voidCasesAndPeriodFiguresCountNowhere() throws {
  let void = CountedCase(kind: .complaint, status: .void, channel: "visit", sums: Sums(count: 5))
  let period = try CountedDay.tally("consultation", "9000", scope: .period)
  let reported = try CountedDay.tally("consultations_reported", "700")
  let totals = try CountedDay.totals([void], [period, reported])
  #expect(totals[.complaint, .registered] == 0)
  #expect(totals.consultations.total == 0)
  #expect(totals.breakdowns.allSatisfy { $0.rows.isEmpty })
  #expect(totals.ledger.map(\.text) == ["9000人次", "700人次"])
}

@Test(arguments: [
  (349, 398, "88%"), (0, 0, "—"), (996, 1000, "99%"), (249, 250, "99%"), (1, 200, "1%"),
  (1, 201, "0%"), (3, 200, "2%"), (28, 28, "100%"), (0, 5, "0%"), (199, 200, "99%"),
])
func ratesAreRoundedAwayFromZero(_ n: Int, _ of: Int, _ text: String) {
  #expect(Rate(n: n, of: of).text == text)
}

@Test func theLedgerAddsOnlyWhatIsAlike() throws {
  let day = CountedDay.self
  let rows = try day.totals(
    [],
    [
      day.tally("leaflets", "5500多份"), day.tally("leaflets", "200份"),
      day.tally("leaflets", "30册"), day.tally("leaflets", "1万多份", scope: .period),
      day.tally("volunteers", "二十余名"),
      day.tally("participants", "近100人次"), day.tally("participants", "100多人次"),
      day.tally("organisations", "3家", trade: "finance"),
      day.tally("organisations", "10家", trade: "retail"),
      day.tally("media", "6家", detail: "平面"), day.tally("media", "10家", detail: "网络"),
    ]
  ).ledger
  #expect(
    rows.map { "\($0.item) \($0.scope) \($0.text)" } == [
      "leaflets day 5700多份", "leaflets day 30册", "leaflets period 1万多份",
      "participants day 约200人次", "organisations day 3家", "organisations day 10家",
      "volunteers day 二十余名", "media day 6家", "media day 10家",
    ])
  #expect(rows.map(\.quantity.count).contains(Count(10_000)))
}

@Test func theSentenceSaysWhatThereIs() throws {
  let totals = try CountedDay.whole()
  #expect(
    totals.sentence(.chinese)
      == "现场接受咨询130人次，接到投诉28件、举报3件，办结投诉19件（当场和解16件），转办3件，为消费者挽回经济损失12,860.50元；发放宣传资料5500多份。")
  #expect(
    totals.sentence(.english)
      == "130 consultations on site, 28 complaints and 3 reports received, 19 complaints closed "
      + "(16 settled on the spot), 3 complaints referred, 12,860.50 yuan recovered for consumers; "
      + "more than 5500 leaflets handed out.")
}

@Test func theSentenceLeavesOutWhatThereIsNot() throws {
  let day = CountedDay.self
  #expect(try day.totals([]).sentence(.chinese) == "暂无记录。")
  #expect(try day.totals([]).sentence(.english) == "Nothing recorded yet.")
  let leaflets = try [day.tally("leaflets", "约300份", scope: .site)]
  #expect(try day.totals([], leaflets).sentence(.chinese) == "现场发放宣传资料约300份。")
  let one = CountedCase(kind: .report, status: .referred)
  #expect(
    try day.totals([one], counter: "宗").sentence(.chinese) == "接到举报1宗，转办举报1宗。")
  #expect(try day.totals([one]).sentence(.english) == "1 report received, 1 report referred.")
  let asked = try [day.tally("consultation", "65000多人次")]
  #expect(
    try day.totals([], asked, to: day.day.adding(1)).sentence(.chinese) == "接受咨询65000多人次。")
}

@Test func receivedAndAcceptedNeverShareAWord() throws {
  let totals = try CountedDay.whole()
  #expect(!totals.sentence(.chinese).contains("受理"))
  let cases = try #require(totals.tables(language: .chinese).first { $0.id == "cases" })
  let labels = Dictionary(
    cases.rows.map { ($0[0].forSheet, $0[1].forSheet) }, uniquingKeysWith: { first, _ in first })
  #expect(labels["registered"] == "接到")
  #expect(labels["accepted"] == "受理")
}
