import CaseMaking
import Casework
import Interchange
import LineFinding
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// One summary of `samples/summaries.json`: what was recorded, and what must come of it.
struct SampleSummary: Sendable, CustomTestStringConvertible {
  let json: JSON
  var number: Int { json["summary"]?.int ?? 0 }
  var testDescription: String { "summary \(number)" }
  var records: [JSON] { json["records"]?.array ?? [] }
  /// What the draft must say beside its records.
  var told: [String] { (json["told"]?.array ?? []).compactMap(\.string) }

  static func all() throws -> [SampleSummary] {
    try #require(DataFolder.json("samples/summaries.json").array).map(SampleSummary.init)
  }

  static func number(_ number: Int) throws -> SampleSummary {
    try #require(try all().first { $0.number == number })
  }

  /// The entries that stand for the records, counted on one day at one venue.
  func tallies(
    _ reference: Reference, venue: String = "广场", on day: Day = CountedDay.day, desk: UInt64 = 1
  ) throws -> [RecordedTally] {
    let values = ValueReader(catalogue: reference.catalogue)
    return try records.enumerated().map { place, record in
      let item = try #require(reference.ledger[record["item"]?.string ?? ""])
      let words = (record["text"]?.string ?? "").split(separator: " ").map(String.init)
      let quantities = try words.map { try Quantity.parse($0, units: item.units) }
      let members = (record.members ?? []).filter { !["text", "is", "told"].contains($0.key) }
      let document = try TallyDocument(
        .object(
          members + [
            JSONMember(key: "count", value: "0"),
            JSONMember(key: "unit", value: .string(item.units.first ?? "个")),
          ]), values: values,
        ledger: reference.ledger, venue: venue)
      var entry = document.entry
      entry.quantities = quantities
      return RecordedTally(
        entry: entry, id: EventID(desk: DeskID(random: desk), sequence: place + 1),
        at: Instant(day, hour: 11, in: .shanghai), clerk: "样甲")
    }
  }

  func draft() throws -> Draft {
    var draft = try Draft()
    draft.settings.apply([
      .officeKind: json["kind"]?.string ?? "market", .counter: json["counter"]?.string ?? "件",
    ])
    if let record = json["activity"] {
      var activity = Activity()
      try activity.take(record, ValueReader(catalogue: draft.reference.catalogue))
      draft.settings.apply(activity.settings)
    }
    let complaints = json["cases"]?["complaints"]?.int ?? 0
    if complaints > 0 {
      draft.complaints = [
        CountedCase(kind: .complaint, status: .registered, sums: Sums(count: complaints))
      ]
    }
    draft.tallies = try tallies(draft.reference)
    return draft
  }
}

extension SampleSummary {
  /// The figures that do not come out as they must, each by its name: those of the ledger by item,
  /// detail, trade, scope and figure, those of the words by what they should be.
  func missing(in draft: Draft) throws -> [String] {
    let ledger = draft.totals().ledger
    let text = try draft.text()
    var missing: [String] = []
    for record in records {
      let names = ["item", "detail", "trade", "scope"].map { record[$0]?.string }
      let name = "\(number) " + names.compactMap { $0 }.joined(separator: " ")
      for figure in (record["is"]?.array ?? []).compactMap(\.string) {
        let isThere = ledger.contains { row in
          [row.item, row.detail, row.trade, row.scope.rawValue] == names
            && "\(row.quantity.count) \(row.quantity.unit) \(row.quantity.approx.rawValue)"
              == figure
        }
        if !isThere { missing.append("\(name): \(figure)") }
      }
      if let told = record["told"]?.string, !text.contains(told) {
        missing.append("\(number) \(told)")
      }
    }
    for words in told + [json["cases"]?["told"]?.string].compactMap({ $0 })
    where !text.contains(words) {
      missing.append("\(number) \(words)")
    }
    return missing
  }
}

/// The figures of thirteen real summaries, entered as records.
@Suite struct ThirteenSummariesTests {
  @Test func allThirteenAreThere() throws {
    let samples = try SampleSummary.all()
    #expect(samples.map(\.number) == Array(1...13))
    #expect(samples.reduce(0) { $0 + $1.records.count } == 74)
    for sample in samples {
      #expect(sample.json["cannot"]?.members != nil, "\(sample)")
      for record in sample.records {
        #expect(record["told"]?.string?.isEmpty == false)
        let typed = record["text"]?.string?.split(separator: " ").count
        #expect(record["is"]?.array?.count == typed, "\(record.text)")
      }
    }
  }

  @Test func everyFigureComesOut() throws {
    let missing = try SampleSummary.all().flatMap { try $0.missing(in: $0.draft()) }
    #expect(missing == [])
  }

  /// A count that is one too high is named, and only it: in the ledger and where it is told.
  @Test func aFigureRaisedByOneIsNamed() throws {
    var raised = 0
    for sample in try SampleSummary.all() {
      let draft = try sample.draft()
      for place in draft.tallies.indices {
        for unit in draft.tallies[place].entry.quantities.indices {
          var wrong = draft
          wrong.tallies[place].entry.quantities[unit].count += Count(1)
          wrong.tallies[place].entry.quantities[unit].typed = nil
          let missing = try sample.missing(in: wrong)
          let record = sample.records[place]
          let figure = try #require(record["is"]?.array?[unit].string)
          #expect(missing.contains { $0.hasSuffix(": \(figure)") }, "\(sample) \(figure)")
          #expect(missing.contains { !$0.contains(": ") }, "\(sample) \(figure) is not told")
          let item = record["item"]?.string ?? ""
          #expect(
            missing.filter { $0.contains(": ") }.allSatisfy { $0.contains(" \(item) ") },
            "\(missing)")
          raised += 1
        }
      }
    }
    #expect(raised == 79)
  }

  /// Unit, qualifier and scope are checked as well as the count.
  @Test func anotherUnitQualifierOrScopeIsNamed() throws {
    let sample = try SampleSummary.number(7)
    let draft = try sample.draft()
    let changes: [(inout TallyEntry) -> Void] = [
      { $0.quantities[0].unit = "份" }, { $0.quantities[0].approx = .about }, { $0.scope = .period },
    ]
    for change in changes {
      for place in draft.tallies.indices {
        var wrong = draft
        let before = wrong.tallies[place].entry
        change(&wrong.tallies[place].entry)
        if wrong.tallies[place].entry == before { continue }
        #expect(try !sample.missing(in: wrong).isEmpty, "\(place)")
      }
    }
  }

  @Test func aRecordLessIsNamed() throws {
    for sample in try SampleSummary.all() {
      let draft = try sample.draft()
      for place in draft.tallies.indices {
        var less = draft
        less.tallies.remove(at: place)
        #expect(try !sample.missing(in: less).isEmpty, "\(sample) without \(place)")
      }
    }
  }

  @Test func theSixthComputesItsTwentyOne() throws {
    let draft = try SampleSummary.number(6).draft()
    let present = try #require(draft.totals().present.first)
    #expect(present.rows.map(\.quantity.count) == [3, 3, 1, 1, 10, 3].map { Count($0) })
    #expect(present.sum.text == "21家")
    #expect(try draft.text().contains("21家企业代表参加了活动，其中广告3家、金融3家、生产1家、医疗1家、商贸10家、通讯3家"))
  }

  @Test func tenHotSpotsAreToldWhereThereAreTen() throws {
    var draft = try Draft()
    let classes = draft.reference.catalogue.classes.entries.filter { $0.parent == nil }.prefix(12)
    func complaints(_ count: Int) -> [CountedCase] {
      classes.prefix(count).enumerated().map { place, entry in
        var figures = CountedCase(
          kind: .complaint, status: .registered, sums: Sums(count: 20 - place))
        figures.goodsClass = entry.id
        return figures
      }
    }
    draft.complaints = complaints(12)
    let labels = classes.prefix(10).enumerated().map { "\($1.label.zh)\(20 - $0)件" }
    let told = try draft.text().lines(with: "十个方面")
    #expect(told == ["投诉集中在十个方面，分别是\(labels.joined(separator: "、"))。"])
    draft.complaints = complaints(9)
    #expect(try draft.text().lines(with: "十个方面") == [])
  }
}

/// Figures that were pasted out of another activity's summary.
@Suite struct CopiedFiguresTests {
  private let reference: Reference
  private let years = [2026, 2027, 2028].compactMap { Day(year: $0, month: 5, day: 15) }

  init() throws { reference = Shipped.reference }

  private func entries(
    _ number: Int, _ venue: String, _ day: Day, desk: UInt64
  ) throws -> [RecordedTally] {
    try SampleSummary.number(number).tallies(reference, venue: venue, on: day, desk: desk)
  }

  private func found(
    _ own: [RecordedTally], _ others: [RecordedTally]
  ) -> [CopiedFigures] {
    CopiedFigures.found(in: own, among: own + others, reference.ledger, zone: .shanghai)
  }

  /// 11 is 1 and 4 pasted together; 3, 7 and 12 have nothing to do with it.
  @Test func theEleventhIsNoticedAsACopyOfTheFirstAndTheFourth() throws {
    let sources = try SampleSummary.number(11).json["same_as"]?.array?.compactMap(\.int)
    #expect(sources == [1, 4])
    let eleventh =
      try entries(1, "南门", years[2], desk: 11) + entries(4, "南门", years[2], desk: 12)
    var others = try entries(1, "东门", years[0], desk: 1) + entries(4, "西门", years[1], desk: 4)
    for (place, number) in [3, 7, 12].enumerated() {
      others += try entries(number, "北门", years[place % 2], desk: UInt64(number))
    }
    let found = found(eleventh, others)
    #expect(found.map(\.venue) == ["东门", "西门"])
    #expect(found.map(\.from) == [years[0], years[1]])
    #expect(found.map(\.figures.count) == [5, 18])
    #expect(found.map(\.of) == [5, 18])
    #expect(
      found[0].words.zh
        == "有 5 个数与 2026-05-15 东门 的一模一样（那里共 5 个），是抄来的吗："
        + "宣传资料5500多份、参加单位26家、进口冻品13408件、进口冻品7批、进口冻品约180吨")
    #expect(
      found[1].words.en.hasPrefix("18 figures are those of 2027-05-15 西门 (of 18 there), copied?"))
  }

  @Test(arguments: [1, 3, 4, 5, 6, 7, 12])
  func aSummaryIsNoCopyOfAnyOther(number: Int) throws {
    let own = try entries(number, "南门", years[2], desk: 20)
    var others: [RecordedTally] = []
    for other in 1...13 where other != number && other != 11 {
      others += try entries(other, "会场\(other)", years[0], desk: UInt64(other))
    }
    #expect(found(own, others) == [])
  }

  /// One venue's own entries of the same day and those that came back with its report are no copy.
  @Test func theSameDayOfTheSameVenueIsNoCopyOfItself() throws {
    let own = try entries(1, "东门", years[0], desk: 1)
    #expect(found(own, try entries(1, "东门", years[0], desk: 0)) == [])
    #expect(found(own, try entries(1, "东门", years[0].adding(40), desk: 2)).count == 1)
  }

  /// Two venues of one day are compared with each other, once.
  @Test func oneVenueMayHaveCopiedAnotherOfTheSameDay() throws {
    let own = try entries(1, "东门", years[0], desk: 1) + entries(1, "西门", years[0], desk: 2)
    #expect(found(own, []).map(\.venue) == ["东门"])
  }

  /// A figure that is off by one, in another unit or with another qualifier is another figure.
  @Test func whatIsNotTheSameDoesNotCount() throws {
    let others = try entries(1, "东门", years[0], desk: 1)
    let changes: [(inout Quantity) -> Void] = [
      { $0.count += Count(1) }, { $0.unit = "袋" }, { $0.approx = .nearly },
    ]
    for change in changes {
      var own = try entries(1, "南门", years[2], desk: 3)
      for place in own.indices {
        for unit in own[place].entry.quantities.indices {
          change(&own[place].entry.quantities[unit])
        }
      }
      #expect(found(own, others) == [])
    }
  }

  @Test func theDraftAsksWhetherItWasCopied() throws {
    var draft = try SampleSummary.number(1).draft()
    draft.copied = found(
      try entries(1, "南门", years[2], desk: 3), try entries(1, "东门", years[0], desk: 1))
    let line =
      "- 有 5 个数与 2026-05-15 东门 的一模一样（那里共 5 个），是抄来的吗："
      + "宣传资料5500多份、参加单位26家、进口冻品13408件、进口冻品7批、进口冻品约180吨"
    #expect(try draft.text().lines(with: "一模一样") == [line])
  }
}
