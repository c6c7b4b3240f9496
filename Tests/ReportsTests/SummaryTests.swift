import CaseMaking
import Casework
import Foundation
import LineFinding
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// The draft of a day's figures.
struct Draft {
  let reference: Reference
  var settings = DeskSettings()
  var complaints: [CountedCase] = []
  var tallies: [RecordedTally] = []
  var cases: [Case] = []
  var copied: [CopiedFigures] = []
  var from = CountedDay.day
  var to = CountedDay.day
  var before: Totals?
  var region: Totals?
  var coverage: RollUp.Coverage?

  init(_ reference: Reference = Shipped.reference) throws { self.reference = reference }

  func totals() -> Totals {
    let source = TotalsInput(
      from: from, to: to, venues: [],
      asOf: Instant(CountedDay.day, hour: 18, in: .shanghai), registered: Tabulation(complaints),
      closedInScope: [:], tallies: tallies)
    return Totals(
      source, reference: reference, settings: settings,
      zone: .shanghai, coverage: coverage)
  }

  func content() -> SummaryContent {
    SummaryContent(
      totals(), settings: settings, reference: reference, cases: cases, copied: copied,
      before: before, region: region)
  }

  func printed(own: [String: String] = [:]) throws -> SummaryPress.Printed {
    let press = SummaryPress(
      own: { own[$0].map { Array($0.utf8) } ?? DataFolder.bytes($0) }, builtIn: DataFolder.bytes,
      shown: { $0 })
    return try press.print(content())
  }

  func text() throws -> String { try printed().summary.markdown }
}

@Suite struct SummaryTests {
  @Test func anEmptyDayIsAllGapsAndInventsNothing() throws {
    let summary = try Draft().printed().summary
    #expect(summary.gaps.count >= 10)
    #expect(summary.markdown.contains("\n\n## 还要填的\n\n- 【待填：主办单位】\n- 【待填：年主题】"))
    let figures = summary.markdown.matches(of: /[0-9]+/).map { String($0.output) }
    #expect(Set(figures) == ["2027", "3", "15"])
    #expect(summary.doubts.isEmpty)
    #expect(summary.page.contains("<span class=\"gap\">【待填：主办单位】</span>"))
  }

  @Test(arguments: [
    ("market", "执法检查"), ("council", "向消费者提供信息和咨询"), ("finance", "金融消费者教育"),
    ("other", "开展国际消费者权益日宣传活动。"),
  ])
  func theKindOfOfficeChoosesTheSections(kind: String, words: String) throws {
    var draft = try Draft()
    draft.settings.apply([.officeKind: kind])
    let text = try draft.text()
    #expect(text.contains(words))
    #expect(text.contains("## 四、执法检查") == (kind == "market"))
    #expect(text.contains("## 四、典型案例") == (kind != "market"))
  }

  /// What an office calls kinds and outcomes is what its draft counts.
  @Test func theDraftCountsInTheOfficesWords() throws {
    let office = try RenamedOffice().reference
    var draft = try Draft(office)
    draft.complaints = [
      CountedCase(
        kind: .complaint, status: .closed, outcome: .settledOnSpot, channel: "visit", venue: "东门",
        hour: 9, sums: Sums(count: 2)),
      CountedCase(
        kind: .report, status: .referred, channel: "visit", venue: "东门", hour: 9,
        sums: Sums(count: 1)),
      CountedCase(
        kind: .consultation, status: .closed, outcome: .answered, channel: "visit", venue: "东门",
        hour: 9, sums: Sums(count: 1)),
    ]
    let states = office.catalogue.states
    let (complaint, report) = (states.one(.complaint).zh, states.one(.report).zh)
    let consultation = states.one(.consultation).zh
    let settled = states.outcomes.phrase(Outcome.settledOnSpot).zh
    let text = try draft.text()
    let both = "\(complaint)2件、\(report)1件"
    #expect(
      text.lines(with: "接到") == [
        "现场接受咨询1人次。共接到\(both)，\(complaint)已全部办结，均为\(settled)；其余\(report)1件已转有关部门办理。"
      ])
    #expect(text.lines(with: "从反映渠道看") == [])
    draft.complaints[0].channel = "phone"
    #expect(
      try draft.text().lines(with: "从反映渠道看") == [
        "从反映渠道看，来访\(report)1件、\(consultation)1人次，来电\(complaint)2件。"
      ])
    draft.complaints[0].channel = "visit"
    let sentence = draft.totals().sentence(.chinese)
    #expect(
      sentence
        == "现场接受\(consultation)1人次，接到\(both)，办结\(complaint)2件（\(settled)2件），转办\(report)1件。")
  }

  @Test func figuresOfSeveralDaysAreNotSaidToBeOfOne() throws {
    var draft = try Draft()
    draft.tallies = [
      try CountedDay.tally("leaflets", "500份"), try CountedDay.tally("consultation", "120"),
    ]
    let one = try draft.text()
    #expect(one.lines(with: "人次") == ["现场接受咨询120人次。"])
    #expect(one.lines(with: "宣传资料") == ["发放宣传资料500份。"])
    draft.to = CountedDay.day.adding(3)
    let several = try draft.text()
    #expect(several.contains("2027年3月15日至18日"))
    #expect(several.lines(with: "人次") == ["3月15日当天接受咨询120人次。"])
    #expect(several.lines(with: "宣传资料") == ["3月15日当天，发放宣传资料500份。"])
    #expect(several.lines(with: "现场") == [])
    var later = try CountedDay.tally("leaflets", "30份", sequence: 9)
    later.at = Instant(CountedDay.day.adding(1), hour: 9, in: .shanghai)
    draft.tallies.append(later)
    #expect(try draft.text().lines(with: "宣传资料") == ["活动的几天里，发放宣传资料530份。"])
  }

  /// The figure of all consultations keeps the scope and the words of the entry it is made of.
  @Test func consultationsKeepTheirScopeAndWords() throws {
    var draft = try Draft()
    draft.to = CountedDay.day.adding(30)
    var site = try CountedDay.tally("consultation", "130余人次")
    site.entry.scope = .site
    draft.tallies = [site]
    #expect(try draft.text().lines(with: "接受咨询") == ["现场接受咨询130余人次。"])
    draft.to = CountedDay.day
    #expect(try draft.text().lines(with: "接受咨询") == ["现场接受咨询130余人次。"])
    #expect(draft.totals().sentence(.chinese) == "现场接受咨询130余人次。")
    // Two entries are a sum, and a sum of two scopes is of neither, but of its days.
    draft.to = CountedDay.day.adding(30)
    draft.tallies.append(try CountedDay.tally("consultation", "20人次", sequence: 2))
    #expect(try draft.text().lines(with: "接受咨询") == ["3月15日当天接受咨询150多人次。"])
    var later = try CountedDay.tally("consultation", "5人次", sequence: 3)
    later.at = Instant(CountedDay.day.adding(1), hour: 9, in: .shanghai)
    draft.tallies.append(later)
    #expect(try draft.text().lines(with: "接受咨询") == ["活动的几天里接受咨询155多人次。"])
  }

  @Test(arguments: [
    "{{x}}", "{{office}}", "=1+1", "<script>alert(1)</script>", "# 题", "- 项", "【待填：假】",
  ])
  func aValueIsNeitherTemplateNorMarkup(words: String) throws {
    var draft = try Draft()
    draft.settings.apply([.organisers: words, .activity: words])
    draft.tallies = [try CountedDay.tally("other", "4个", detail: words)]
    let summary = try draft.printed().summary
    var plain = try Draft()
    plain.settings.apply([.organisers: "甲", .activity: "甲"])
    plain.tallies = [try CountedDay.tally("other", "4个", detail: "甲")]
    let other = try plain.printed().summary
    #expect(summary.gaps == other.gaps)
    #expect(summary.blocks.count == other.blocks.count)
    #expect(summary.page.count { $0 == "<" } == other.page.count { $0 == "<" })
    #expect(summary.page.contains(Markup.html("另有\(words)4个")))
    #expect(summary.markdown.contains(Markup.markdown("另有\(words)4个")))
  }

  @Test func aBrokenTemplateIsNamedAndLeftAside() throws {
    let file = "templates/summary.mustache"
    let draft = try Draft()
    for (text, line, reason) in [
      ("# 题\n{{slogon}}", 2, TemplateError.Reason.unknownName("slogon")),
      ("# 题\n\n{{#cases}}", 3, .notClosed("cases")), ("{{{office}}}", 1, .forbiddenTag("{{{")),
    ] {
      let printed = try draft.printed(own: [file: text])
      #expect(printed.fault == TemplateError(file: file, line: line, reason: reason))
      #expect(printed.summary == (try draft.printed().summary))
    }
    let own = try draft.printed(own: [file: "# 我们的总结\n{{^asked}}【待填：人次】{{/asked}}"])
    #expect(own.fault == nil)
    #expect(own.summary.markdown == "# 我们的总结\n\n【待填：人次】\n\n## 还要填的\n\n- 【待填：人次】\n")
  }

  @Test(arguments: [
    ("3月15日和3月15日值班", SummaryDoubt.sameDayTwice("3月15日和3月15日")),
    ("3月15日至3月15日", .sameDayTwice("3月15日至3月15日")), ("20xx年", .leftover("20xx")),
    ("咨询×××人次", .leftover("×××")), ("投诉ｘｘ件", .leftover("ｘｘ")),
    ("调处率达到100，", .noPercent("率达到100")), ("办结率88.5，", .noPercent("率88.5")),
  ])
  func aSlipInTheWordsIsDoubted(words: String, doubt: SummaryDoubt) throws {
    var draft = try Draft()
    draft.tallies = [try CountedDay.tally("other", "4个", detail: words)]
    #expect(try draft.printed().summary.doubts == [doubt])
    draft.tallies = []
    draft.settings.apply([.slogan: words])
    #expect(try draft.printed().summary.doubts == [doubt])
  }

  @Test(arguments: ["3月15日和3月16日", "13月15日、3月15日", "办结率88%", "率达100％", "效率提高", "x光机检测", "2027年"])
  func whatIsRightIsNotDoubted(words: String) throws {
    var draft = try Draft()
    draft.tallies = [try CountedDay.tally("other", "4个", detail: words)]
    #expect(try draft.printed().summary.doubts == [])
  }

  @Test func aFinishedSummaryIsLookedThrough() {
    let text = """
      # 总结
      3月15日至3月15日，现场接受咨询1200人次，发放3万余份。
      【待填：下一步】
      当天接受咨询1,200余人次；投诉调处率达到100，活动期间发放3万份。当天来了1人，现场1人。
      """
    let found = SummaryCheck(text).findings.map { "\($0.line) \($0.words.zh)" }
    #expect(
      found == [
        "2 同一天写了两次：3月15日至3月15日", "3 没有填：下一步", "4 比率没有百分号：率达到100",
        "4 同一项有几个范围的数，不可相加，也许是同一个数：现场1200人次、当天1200人次",
        "4 同一项有几个范围的数，不可相加，也许是同一个数：现场3万份、期间3万份",
      ])
    let page =
      "<html><style>p { width: 100% }</style>\n<body><p>调处率<b>达到</b>100，20xx年&lt;好&gt;</p></body>"
    #expect(
      SummaryCheck(page).findings.map { "\($0.line) \($0.words.zh)" } == [
        "2 没有填的地方：20xx", "2 比率没有百分号：率达到100",
      ])
    #expect(SummaryCheck("现场接受咨询120人次，当天发放宣传资料500份，办结率88%。").findings.isEmpty)
  }

  @Test func oneFigureUnderTwoScopesIsDoubted() throws {
    var draft = try Draft()
    draft.tallies = [
      try CountedDay.tally("participants", "4000多人", scope: .site),
      try CountedDay.tally("participants", "近25万人"), try CountedDay.tally("leaflets", "9册"),
      try CountedDay.tally("leaflets", "9份", scope: .period),
      try CountedDay.tally("media", "6家", scope: .site, detail: "平面"),
      try CountedDay.tally("media", "6家", scope: .period, detail: "网络"),
    ]
    #expect(try draft.printed().summary.doubts == [.twoScopes("参与群众 现场4000多人、当天近25万人")])
  }

  @Test func aRosterWithOneDayTwiceIsDoubted() throws {
    let day = try #require(DayTime("2027-03-15"))
    func duty(_ day: DayTime, _ sequence: Int) throws -> RecordedTally {
      var tally = try CountedDay.tally("duty", "2名", sequence: sequence)
      tally.entry.from = day
      return tally
    }
    var draft = try Draft()
    draft.tallies = [try duty(day, 1), try duty(day, 2)]
    #expect(try draft.printed().summary.doubts == [.sameDayTwice("值班 3月15日、3月15日")])
    draft.tallies = [try duty(day, 1), try duty(DayTime(day.day.adding(1)), 2)]
    #expect(try draft.printed().summary.doubts == [])
  }

  @Test func casesAreToldWithoutEitherSide() throws {
    let cases = try StoreInMemory(DataFolder.lines("square-day.jsonl")).cases
    let stories = SummaryStory.proposed(cases, Shipped.catalogue)
    #expect(stories.count == 3)
    #expect(Set(stories.map { $0.prefix { $0 != "的" } }).count == 3)
    #expect(stories.first?.contains("加倍赔偿") == true)
    for subject in cases {
      for field in [Field.consumerName, .consumerPhone, .merchantName, .facts, .product] {
        let words = subject.fields[text: field]
        if words.count < 2 { continue }
        #expect(!stories.contains { $0.contains(words) }, "\(words)")
      }
    }
    var draft = try Draft()
    draft.cases = cases
    #expect(try draft.text().contains("\n\n- 一名消费者投诉"))
  }
}
