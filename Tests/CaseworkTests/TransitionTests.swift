import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What rule files can say beside the order of steps: who consents, what grows, what stops a clock.
@Suite struct TransitionTests {
  // MARK: Consents (总局令第121号 art. 18, 19)

  private func accepted(_ entrust: Bool?) throws -> Scene {
    var fields = WholeComplaint.fields
    if let entrust { fields[.consentEntrust] = .flag(entrust) }
    var scene = try Scene(.complaint, fields)
    try scene.take(.accept, [.told: .text("phone")])
    return scene
  }

  @Test(arguments: [nil, true]) func whoeverHasNotRefusedIsEntrusted(_ answer: Bool?) throws {
    var scene = try accepted(answer)
    try scene.take(.mediate, [.entrustedTo: .text("消协")])
    #expect(scene.subject.status == .mediating)
  }

  @Test func whoeverRefusedEntrustingIsMediatedHereOrNotAtAll() throws {
    var scene = try accepted(false)
    let rule = RuleReference(order: "总局令第121号", article: "19")
    let refusal = Refusal.consentRefused(
      step: .mediate, number: scene.subject.number, field: .consentEntrust, rule: rule)
    #expect(throws: refusal) { try scene.take(.mediate, [.entrustedTo: .text("消协")]) }
    #expect(refusal.sort == .forbidden)
    try scene.take(.mediate)
    #expect(scene.subject.status == .mediating)
  }

  @Test func settlingOnTheSpotAsksNobodyAboutEntrusting() throws {
    var fields = WholeComplaint.fields
    fields[.consentEntrust] = .flag(false)
    var scene = try Scene(.complaint, fields)
    try scene.take(.settle, [.onSpot: .flag(true)])
    #expect(scene.subject.outcome == .settledOnSpot)
  }

  // MARK: Extending

  /// Rules that let no time limit grow still let the office say why it takes longer; no day moves.
  @Test(arguments: [Kind.complaint, .consultation])
  func whereNothingMayGrowTheReasonIsRecorded(_ kind: Kind) throws {
    var scene = try Scene(kind)
    let before = scene.due()
    try scene.take(.extend, [.why: .text("忙")])
    guard case .stepped(let step)? = scene.subject.timeline.last?.event.payload else {
      return #expect(Bool(false), "no step")
    }
    #expect(step.grewNothing)
    #expect(scene.due() == before)
  }

  /// A time limit that has ended does not grow.
  @Test func whatHasEndedIsNotExtended() throws {
    var scene = try Scene(.consultation)
    try scene.take(.refer, [.to: .text("住建")])
    try scene.take(.reply, [.text: .text("不归我们")])
    try scene.take(.extend, [.why: .text("忙")])
    guard case .stepped(let step)? = scene.subject.timeline.last?.event.payload else {
      return #expect(Bool(false), "no step")
    }
    #expect(step.grewNothing)
  }

  @Test func anExtensionThatGrowsSomethingIsToldApart() throws {
    var scene = try Scene(.report)
    try scene.take(.extend, [.why: .text("取证")])
    guard case .stepped(let step)? = scene.subject.timeline.last?.event.payload else {
      return #expect(Bool(false), "no step")
    }
    #expect(!step.grewNothing)
  }

  /// The days for a reply are the office's own: it may wait longer, once.
  @Test(arguments: Kind.allCases) func whoAwaitsAReplyMayWaitLonger(_ kind: Kind) throws {
    var scene = try Scene(kind, at: "2026-06-01T09:00")
    try scene.take(.refer, [.to: .text("住建")], at: "2026-06-01T10:00")
    if kind == .report { try scene.take(.extend, [.why: .text("先延核查")]) }
    let choice = scene.decision.choices(for: scene.subject.stepSubject).first { $0.name == .extend }
    #expect(choice != nil && choice?.refusal == nil)
    try scene.take(.extend, [.why: .text("对方还在查")])
    let reply = scene.subject.deadlines.last { $0.name == .reply }
    let day = reply?.lastDay(received: Given.day("2026-06-01"), calendar: Scene.calendar)
    // Twenty working days, the Dragon Boat festival among them.
    #expect(day?.day == Given.day("2026-06-30"))
    let error = #expect(throws: Refusal.self) { try scene.take(.extend, [.why: .text("再等")]) }
    guard case .extendedToTheEnd? = error else { throw error ?? .nothingEntered }
  }

  @Test func aDayThatWasSetGrowsByTheExtension() throws {
    var scene = try Scene(.complaint, at: "2026-06-01T09:00")
    try scene.take(
      .refer, [.to: .text("市场监管"), .replyBy: .day(Given.day("2026-06-05"))],
      at: "2026-06-01T10:00")
    try scene.take(.extend, [.why: .text("对方还在查")])
    #expect(scene.due(on: "2026-06-01")?.on == Given.day("2026-06-22"))
  }

  /// Ten working days behind a Sunday, the last of them 1 January of a year without a notice: inside such a
  /// window Monday to Friday count, and the day says that it is estimated.
  @Test func aGrownDayInAYearWithoutANoticeIsEstimated() throws {
    var scene = try Scene(.complaint, at: "2026-12-01T09:00")
    try scene.take(
      .refer, [.to: .text("市场监管"), .replyBy: .day(Given.day("2026-12-20"))],
      at: "2026-12-01T10:00")
    let set = scene.due(on: "2026-12-01")
    #expect(set?.on == Given.day("2026-12-20") && set?.isEstimated == false)
    try scene.take(.extend, [.why: .text("对方还在查")])
    let grown = scene.due(on: "2026-12-01")
    #expect(grown?.what == .reply && grown?.on == Given.day("2027-01-01"))
    #expect(grown?.isEstimated == true)
  }

  /// 银保监会令2020年第3号: fifteen days, then thirty, then sixty, and no more.
  @Test func aBanksDaysGrowTwice() throws {
    var settings = DeskSettings()
    settings.apply([.officeKind: DeskSettings.OfficeKind.finance.rawValue])
    let rules = Shipped.reference.rules(for: settings, on: Given.day("2026-06-01"))
    var scene = try Scene(.complaint, at: "2026-06-01T09:00", rules: rules)
    func extend(_ why: String) throws {
      try scene.take(.extend, [.why: .text(why), .approvedBy: .text("负责人")])
    }
    for day in ["2026-06-16", "2026-07-01", "2026-07-31"] {
      #expect(scene.due(on: "2026-06-01")?.on == Given.day(day))
      if day != "2026-07-31" { try extend("复杂") }
    }
    let refusal = Refusal.extendedToTheEnd(
      number: scene.subject.number, deadline: .target,
      rule: RuleReference(
        order: rules.order, article: rules.deadline("target", kind: "complaint")?.article ?? ""))
    #expect(throws: refusal) { try extend("再延") }
  }

  // MARK: Rule sets that are not shipped

  /// The market's rules with one clock changed.
  private func rules(_ name: String, _ change: (inout RuleSet.Deadline) -> Void) throws -> RuleSet {
    var rules = try #require(
      Shipped.reference.rules.ruleSets.first { $0.officeKinds == ["market"] })
    for index in rules.deadlines.indices where rules.deadlines[index].name == name {
      change(&rules.deadlines[index])
    }
    return rules
  }

  /// Forty-five working days without those of a test, as an older order had it.
  @Test func aTestStopsAClockOfWorkingDaysToo() throws {
    var scene = try Scene(.complaint, at: "2026-03-15T09:00")
    scene.decision = Decision(
      rules: try rules("mediate") { ($0.length, $0.unit) = (45, .working) })
    try scene.take(.accept, [.told: .text("phone")], at: "2026-03-15T10:00")
    #expect(scene.due(on: "2026-03-15")?.on == Given.day("2026-05-20"))
    try scene.take(.test, [.item: .text("电饭锅")], at: "2026-03-19T10:00")
    try scene.take(.test, [.done: .flag(true)], at: "2026-03-24T10:00")
    // From the 20th to the 24th three days were worked.
    #expect(scene.due(on: "2026-03-24")?.on == Given.day("2026-05-25"))
  }

  @Test func aNoticeThatEndsWithTheCaseIsNotOwedAfterIt() throws {
    var scene = try Scene(.complaint)
    try scene.take(.decline, [.ground: .number(1)])
    #expect(scene.due()?.what == .tell)
    var other = try Scene(.complaint)
    other.decision = Decision(rules: try rules("tell") { $0.endsOn.append("close") })
    try other.take(.decline, [.ground: .number(1)])
    #expect(other.due() == nil)
  }

  /// Grounds of several articles: the refusal names the article of the step, if it has one.
  @Test func aGroundThatIsNotThereNamesTheArticle() throws {
    let book = Shipped.reference.rules
    let number = try Scene(.complaint).subject.number
    for (kind, article, highest) in [("market", "16", 7), ("other", "46", 7), ("council", "", 7)] {
      var scene = try Scene(.complaint)
      let set = book.ruleSet(officeKind: kind, override: nil, on: Given.day("2027-03-15"))
      scene.decision = Decision(rules: set)
      let rule = RuleReference(order: set.order, article: article)
      #expect(
        throws: Refusal.noSuchGround(step: .decline, given: 9, highest: highest, rule: rule)
      ) { try scene.take(.decline, [.ground: .number(9)]) }
      #expect(scene.subject.number == number)
    }
  }

  /// Where the grounds are the items of one article it is named, else that of the step; without grounds
  /// there is no highest.
  @Test func theArticleOfTheGroundsGoesBeforeThatOfTheStep() throws {
    let named = [(["16(1)", "16(2)"], "16"), (["16(1)", "20"], "15"), ([], "15")]
    for (articles, article) in named {
      var rules = try rules("tell") { _ in }
      let place = try #require(rules.steps.firstIndex { $0.step == "decline" })
      rules.steps[place].article = "15"
      rules.grounds["decline"] = zip(rules.grounds["decline"] ?? [], articles).map {
        ground, article in
        var ground = ground
        ground.article = article
        return ground
      }
      var scene = try Scene(.complaint, rules: rules)
      let reference = RuleReference(order: rules.order, article: article)
      let refusal = Refusal.noSuchGround(
        step: .decline, given: 9, highest: articles.count, rule: reference)
      #expect(throws: refusal) { try scene.take(.decline, [.ground: .number(9)]) }
    }
  }

  /// A step sets going again what its rules name, and that of its kind of case alone.
  @Test func whatTheRulesNameIsSetGoingAgain() throws {
    let answers: [(Kind, [DeadlineName])] = [
      (.complaint, [.decide, .tell]), (.report, []), (.consultation, []),
    ]
    for (kind, expected) in answers {
      var scene = try Scene(kind)
      try scene.take(.note, [.text: .text("样")])
      try scene.take(.refer, [.to: .text("样局")])
      try scene.take(.reply, [.text: .text("样")])
      let resumed = scene.events.compactMap { event -> [DeadlineName]? in
        if case .stepped(let step) = event.payload { step.transition.resumes } else { nil }
      }
      #expect(resumed == [[], [], expected], "\(kind)")
    }
  }
}
