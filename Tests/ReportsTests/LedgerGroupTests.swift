import CaseMaking
import Casework
import LineFinding
import Reports
import Testing
import Values
import Vocabulary

/// What is added and what never is, and how exact a sum or a difference is.
@Suite struct LedgerGroupTests {
  private let reference: Reference

  init() throws { reference = Shipped.reference }

  private func rows(_ tallies: [RecordedTally]) -> [LedgerRow] {
    LedgerRow.rows(tallies, reference.ledger, zone: .shanghai)
  }

  @Test(arguments: [
    ("480份", "20份", "500份", "exact"), ("5500多份", "200份", "5700多份", "at_least"),
    ("5500余份", "200多份", "5700多份", "at_least"), ("近7万份", "1份", "近7万份", "nearly"),
    ("110多万份", "5份", "110多万份", "at_least"),
    ("近7万份", "近1万份", "近80000份", "nearly"), ("近7万份", "1万多份", "约80000份", "about"),
    ("约180份", "20份", "约200份", "about"), ("约180份", "20多份", "约200份", "about"),
    ("0.5吨", "0.25吨", "0.75吨", "exact"), ("511.5吨", "0.05吨", "511.55吨", "exact"),
  ])
  func aSumIsAsExactAsItsParts(one: String, other: String, sum: String, approx: String) throws {
    let item = one.hasSuffix("吨") ? "destruction" : "leaflets"
    for pair in [(one, other), (other, one)] {
      let rows = rows([
        try CountedDay.tally(item, pair.0),
        try CountedDay.tally(item, pair.1, sequence: 2),
      ])
      #expect(rows.map(\.text) == [sum])
      #expect(rows.map(\.quantity.approx.rawValue) == [approx])
    }
  }

  /// Two entries that differ in one thing stay two; the stored counts stay what they were.
  @Test func onlyWhatIsAlikeIsAdded() throws {
    let base = try CountedDay.tally("leaflets", "480份")
    let changes: [(String, (inout TallyEntry) -> Void)] = [
      ("unit", { $0.quantities[0].unit = "册" }), ("scope site", { $0.scope = .site }),
      ("scope period", { $0.scope = .period }), ("detail", { $0.detail = "折页" }),
      ("item", { $0.item = "gifts" }),
    ]
    for (name, change) in changes {
      var other = try CountedDay.tally("leaflets", "20份", sequence: 2)
      change(&other.entry)
      let rows = rows([base, other])
      #expect(Set(rows.map(\.quantity.count)) == [Count(480), Count(20)], "\(name)")
      #expect(LedgerGroup.groups(rows).count == 2, "\(name)")
    }
    var alike = try CountedDay.tally("leaflets", "20份", sequence: 2)
    alike.entry.place = "东门"
    alike.entry.source = .estimated
    #expect(rows([base, alike]).map(\.text) == ["500份"])
  }

  @Test func tradesAreRowsAndOneSum() throws {
    let tallies = try [("finance", "3家"), ("retail", "10多家"), (nil, "1家")].enumerated().map {
      try CountedDay.tally("organisations", $1.1, trade: $1.0, sequence: $0 + 1)
    }
    let groups = LedgerGroup.groups(rows(tallies))
    #expect(groups.map(\.sum.text) == ["14多家"])
    #expect(groups.first?.rows.count == 3)
    let totals = try CountedDay.totals([], tallies)
    let table = try #require(totals.tables(language: .chinese).first { $0.id == "present" })
    #expect(table.rows.map { $0[3].forReading } == ["其他", "金融", "商贸", "合计"])
    #expect(table.rows.last?[5].forReading == "14多家")
    let json = totals.json(zone: .shanghai)["present"]?.array?.first
    #expect(json?["count"] == "14" && json?["approx"] == "at_least")
    #expect(json?["by_trade"]?.array?.count == 3)
  }

  @Test(arguments: [
    ("50名", "5名", "45名"), ("二十余位", "5名", "15多名"), ("近50名", "5名", "近45名"),
    ("50名", "5多名", "近45名"), ("50多名", "5多名", "约45名"), ("50名", "50名", "0名"),
  ])
  func presentIsWhoCameLessWhoLeft(came: String, left: String, there: String) throws {
    let tallies = [
      try CountedDay.tally("volunteers", came), try CountedDay.tally("volunteers_left", left),
    ]
    let presence = Presence.all(rows(tallies), reference.ledger)
    #expect(presence.map(\.present?.text) == [there])
    let volunteers = rows(tallies).filter { $0.item == "volunteers" }
    #expect(volunteers.map(\.text) == [came])
  }

  @Test func ofOtherScopesAndUnitsNobodyLeaves() throws {
    let came = try CountedDay.tally("volunteers", "50名", scope: .site)
    let left = try CountedDay.tally("volunteers_left", "5名")
    let people = try CountedDay.tally("volunteers_left", "5人次", scope: .site)
    let presence = Presence.all(rows([came, left, people]), reference.ledger)
    #expect(presence.map(\.scope) == [.site, .day])
    #expect(presence.map(\.present) == [nil, nil])
    #expect(Presence.all(rows([came]), reference.ledger) == [])
  }
}

/// Entries that say when, where, before whom and about what.
@Suite struct OccasionTests {
  private func words(_ language: Language, _ change: (inout TallyEntry) -> Void) -> String {
    var entry = TallyEntry(item: "reception", quantities: [], venue: "东门")
    change(&entry)
    return OccasionWords(entry, language, known: CountedDay.day).circumstances
  }

  @Test(arguments: [
    ("2027-03-15T09:00", "2027-03-15T11:30", "9时至11时30分", "09:00 to 11:30"),
    ("2027-03-14T09:00", "2027-03-14T11:00", "3月14日9时至11时", "2027-03-14 09:00 to 11:00"),
    ("2027-03-14T20:00", "2027-03-15T08:00", "3月14日20时至8时", "2027-03-14 20:00 to 08:00"),
    ("2027-03-01", "2027-03-31", "3月1日至3月31日", "2027-03-01 to 2027-03-31"),
    ("2027-03-15T07:40", "", "7时40分起", "07:40"), ("2027-03-10", "", "3月10日", "2027-03-10"),
    ("", "2027-03-15T10:00", "至10时", "until 10:00"),
  ])
  func timesAreTold(from: String, to: String, zh: String, en: String) {
    let change: (inout TallyEntry) -> Void = { entry in
      entry.from = DayTime(from)
      entry.to = DayTime(to)
    }
    #expect(words(.chinese, change) == zh)
    #expect(words(.english, change) == en)
  }

  @Test func placeUnitsAndMatterFollow() {
    let change: (inout TallyEntry) -> Void = { entry in
      entry.from = DayTime("2027-03-16")
      entry.place = "东郊"
      entry.present = "财政局"
      entry.matter = "无害化"
    }
    #expect(words(.chinese, change) == "3月16日在东郊，财政局在场，无害化")
    #expect(words(.english, change) == "2027-03-16 at 东郊, 财政局 present, 无害化")
    #expect(words(.chinese) { _ in } == "")
  }

  private func tally(
    _ item: String, _ words: String, _ sequence: Int, _ change: (inout TallyEntry) -> Void
  ) throws -> RecordedTally {
    var tally = try CountedDay.tally(item, words, sequence: sequence)
    change(&tally.entry)
    return tally
  }

  /// Several sessions are added and then told one by one; one alone has its time in front.
  @Test func theSummaryTellsEachSession() throws {
    var draft = try Draft()
    let first = try tally("reception", "12人次", 1) { entry in
      entry.detail = "局长"
      entry.quantities.append(Quantity(count: Count(5), unit: "件"))
      entry.from = DayTime("2027-03-15T09:00")
      entry.to = DayTime("2027-03-15T11:00")
    }
    draft.tallies = [first]
    let told = try draft.text().lines(with: "接待来访")
    #expect(told == ["9时至11时，局长接待来访12人次、受理事项5件。"])
    draft.tallies.append(
      try tally("reception", "3人次", 2) { entry in
        entry.detail = "局长"
        entry.from = DayTime("2027-03-15T14:00")
        entry.matter = "预付卡"
      })
    let both = try draft.text().lines(with: "接待来访")
    #expect(
      both == [
        "局长接待来访15人次、受理事项5件，其中3月15日9时至11时12人次、受理事项5件；3月15日14时起，预付卡：3人次。"
      ])
  }

  @Test func whatGoesWithAFigureIsAGapUntilItIsCounted() throws {
    var draft = try Draft()
    draft.tallies = [try CountedDay.tally("enforcement_cases", "158件", scope: .period)]
    let before = try draft.printed().summary.gaps
    draft.tallies.append(
      try CountedDay.tally("enforcement_value", "511.5万元", scope: .period, sequence: 2))
    #expect(
      before == [
        "主办单位", "年主题", "参加单位、会场和人员的数量", "领导和分工", "宣传的形式和数量", "咨询人次", "投诉和举报的数量", "案件货值",
        "典型案例", "挽回的经济损失", "问题和下一步打算",
      ])
    #expect(try draft.printed().summary.gaps == before.filter { $0 != "案件货值" })
  }

  /// A share is told of exact figures of one unit alone, and never above the whole.
  @Test func aHotlineHasAShareWhereBothAreExact() throws {
    func text(_ received: String, _ closed: String) throws -> String {
      var draft = try Draft()
      draft.tallies = [
        try CountedDay.tally("hotline_received", received),
        try CountedDay.tally("hotline_closed", closed),
      ]
      return try draft.text()
    }
    #expect(
      try text("398起", "349起").lines(with: "%") == ["热线接到诉求398起，办结349起，办结率88%。"])
    #expect(
      try text("1000起", "996起").lines(with: "%")
        == ["热线接到诉求1000起，办结996起，办结率99%。"])
    for (received, closed) in [
      ("398多起", "349起"), ("398起", "近349起"), ("398起", "349件"), ("3起", "4起"),
    ] {
      #expect(try !text(received, closed).contains("%"))
    }
  }
}
