import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What 总局令第121号 and 银保监会令2020年第3号 ask beside decisions and days.
@Suite struct LawStepTests {
  private func rules(_ office: DeskSettings.OfficeKind) -> RuleSet {
    var settings = DeskSettings()
    settings.apply([.officeKind: office.rawValue])
    return Shipped.reference.rules(for: settings, on: Given.day("2027-03-15"))
  }

  private func order(_ article: String) -> RuleReference {
    RuleReference(order: "总局令第121号", article: article)
  }

  // MARK: Reports (art. 35)

  @Test func newFactsBeginTheDaysOfAReportAnew() throws {
    var scene = try Scene(.report, at: "2026-05-15T09:00")
    #expect(scene.due(on: "2026-05-15")?.on == Given.day("2026-06-05"))
    try scene.take(.supplement, [.facts: .text("又见一批")], at: "2026-06-01T10:00")
    #expect(scene.due(on: "2026-06-01")?.on == Given.day("2026-06-23"))
    #expect(scene.subject.status == .registered)
    #expect(scene.subject.deadlines.map(\.isRunning) == [false, true])
  }

  /// What was late before the new facts came stays late.
  @Test func newFactsDoNotHideThatItWasLate() throws {
    var scene = try Scene(.report, at: "2026-05-15T09:00")
    try scene.take(.supplement, [.facts: .text("又见一批")], at: "2026-06-20T10:00")
    try scene.take(.handOver, at: "2026-06-23T10:00")
    try scene.take(.reply, [.text: .text("已查"), .close: .flag(true)], at: "2026-06-24T10:00")
    let first = try #require(scene.subject.deadlines.first)
    #expect(first.endedOn == Given.day("2026-06-20"))
    #expect(CaseTiming(scene.subject, calendar: Scene.calendar).closing == .late)
  }

  @Test func newFactsComeAfterTheReport() throws {
    var scene = try Scene(.report, at: "2026-05-15T09:00")
    let early = Refusal.factsBeforeReceipt(
      number: scene.subject.number, given: Given.day("2026-05-14"),
      received: Given.day("2026-05-15"))
    #expect(early.sort == .badData)
    #expect(throws: early) {
      try scene.take(
        .supplement, [.facts: .text("样"), .received: .day(Given.day("2026-05-14"))],
        at: "2026-05-20T10:00")
    }
    #expect(throws: Refusal.missingOption(step: .supplement, option: .facts)) {
      try scene.take(.supplement, at: "2026-05-20T10:00")
    }
  }

  @Test func aRepeatedReportIsClosedAsOne() throws {
    var scene = try Scene(.report)
    try scene.take(.repeatOf, [.number: .text("TS-20270315-A-0001")])
    #expect(scene.subject.outcome == .repeated)
    #expect(scene.due() == nil)
    try scene.take(.reopen, [.why: .text("不是同一件事")])
    #expect(scene.due()?.what == .check)
  }

  // MARK: Mediation and tests (art. 20 to 22)

  @Test func aMediationIsAppointedAnewWhereAMediatorStepsAside() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    let asked: [StepOption: FieldValue] = [
      .again: .flag(true), .recusalAsked: .text("merchant"), .recused: .flag(true),
      .mediator: .text("赵调解"), .time: .text("3月18日9时"),
    ]
    #expect(throws: Refusal.self) { try scene.take(.mediate, asked) }
    try scene.take(.mediate, [.mediator: .text("李调解"), .time: .text("3月17日9时")])
    try scene.take(.mediate, asked)
    #expect(scene.subject.status == .mediating)
    guard case .stepped(let step)? = scene.subject.timeline.last?.event.payload else { return }
    #expect(step.remarks.map(\.zh) == ["决定回避"])
    #expect(throws: Refusal.strayOption(step: .mediate, option: .entrustedTo)) {
      try scene.take(.mediate, [.again: .flag(true), .entrustedTo: .text("消协")])
    }
    #expect(throws: Refusal.strayOption(step: .mediate, option: .recused)) {
      try scene.take(.mediate, [.recused: .flag(true)])
    }
  }

  @Test func aTestSaysWhoTestsAndWhoPays() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    try scene.take(
      .test, [.item: .text("是否漏电"), .body: .text("质检院"), .payer: .text("both")])
    for option in [StepOption.body, .payer, .item] {
      #expect(throws: Refusal.strayOption(step: .test, option: option)) {
        try scene.take(.test, [.done: .flag(true), option: .text("both")])
      }
    }
    try scene.take(.test, [.done: .flag(true), .result: .text("合格")])
    #expect(scene.subject.status == .accepted)
  }

  /// An association that was entrusted may not pass the matter on (art. 19).
  @Test func anAssociationPassesNothingOn() throws {
    var scene = try Scene(.complaint, rules: rules(.council))
    try scene.take(.accept)
    #expect(throws: Refusal.strayOption(step: .mediate, option: .entrustedTo)) {
      try scene.take(.mediate, [.entrustedTo: .text("别的组织")])
    }
    try scene.take(.mediate, [.mediator: .text("李调解")])
  }

  // MARK: Delegates (art. 11)

  private static let delegate = WholeComplaint.fields.merging(
    [.delegateName: .text("李四")], uniquingKeysWith: { $1 })

  @Test func aDelegateShowsThatHeIsAuthorised() throws {
    var scene = try Scene(.complaint, Self.delegate)
    #expect(scene.subject.status == .needMaterial)
    #expect(scene.subject.missing == [.delegateAuthorised])
    let gaps = Refusal.gaps(
      number: scene.subject.number, fields: [.delegateAuthorised], rule: order("11"))
    #expect(throws: gaps) { try scene.take(.accept) }
    try scene.take(.amend, changes: [.delegateAuthorised: .flag(false)])
    #expect(scene.subject.missing == [.delegateAuthorised])
    try scene.take(.amend, changes: [.delegateAuthorised: .flag(true)])
    #expect(scene.subject.status == .registered)
    try scene.take(.amend, changes: [.delegateAuthorised: .flag(false)])
    #expect(scene.subject.status == .needMaterial)
    try scene.take(.amend, changes: [.delegateName: nil])
    #expect(scene.subject.status == .registered)
  }

  /// Without a row of persons, as where it was erased, it stands as it stood.
  @Test func itStandsTheSameWhereThePersonsAreGone() throws {
    for (authorised, status) in [(true, Status.registered), (false, .needMaterial)] {
      let fields = Self.delegate.merging(
        [.delegateAuthorised: .flag(authorised)], uniquingKeysWith: { $1 })
      let scene = try Scene(.complaint, fields)
      var encoded = EncodedPayload(scene.events[0].payload)
      encoded.personal = nil
      var event = scene.events[0]
      event.payload = try encoded.payload()
      #expect(Case(replaying: [event], zone: .shanghai)?.status == status)
    }
  }

  // MARK: Joint complaints (art. 12)

  private func joint(_ count: Int) -> [Field: FieldValue] {
    let people = (0..<count).map { Representative(name: "甲\($0)", phone: "1390000000\($0)") }
    return WholeComplaint.fields.merging(
      [.representatives: .people(people)], uniquingKeysWith: { $1 })
  }

  @Test func representativesNeedTheConsentOfThoseTheySpeakFor() throws {
    var scene = try Scene(.complaint, joint(2))
    try scene.take(.accept)
    for (step, options) in [
      (StepName.withdraw, [:]), (.settle, [:]), (.settle, [StepOption.onSpot: .flag(true)]),
    ] as [(StepName, [StepOption: FieldValue])] {
      let refusal = Refusal.jointNotAgreed(
        step: step, number: scene.subject.number, rule: order("12"))
      #expect(throws: refusal) { try scene.take(step, options) }
    }
    try scene.take(.withdraw, [.agreedBy: .text("全体八人，见签字")])
    #expect(scene.subject.outcome == .withdrawn)
  }

  @Test(arguments: [(DeskSettings.OfficeKind.market, 2), (.finance, 5)])
  func onlySoManyRepresentatives(_ office: DeskSettings.OfficeKind, most: Int) throws {
    let rules = rules(office)
    _ = try Scene(.complaint, joint(most), rules: rules)
    let refusal = Refusal.tooMany(
      field: .representatives, most: most,
      rule: RuleReference(order: rules.order, article: "12"))
    #expect(throws: refusal) { _ = try Scene(.complaint, joint(most + 1), rules: rules) }
    var scene = try Scene(.complaint, rules: rules)
    #expect(throws: refusal) {
      try scene.take(.amend, changes: [.representatives: joint(most + 1)[.representatives]])
    }
  }

  // MARK: Extensions

  /// A bank's second extension, to sixty days, needs the approval of a superior.
  @Test func theSecondExtensionOfABankNamesWhoApproved() throws {
    var scene = try Scene(.complaint, rules: rules(.finance))
    try scene.take(.extend, [.why: .text("复杂")])
    #expect(throws: Refusal.missingOption(step: .extend, option: .approvedBy)) {
      try scene.take(.extend, [.why: .text("特别复杂")])
    }
    try scene.take(
      .extend, [.why: .text("特别复杂"), .approvedBy: .text("总行"), .told: .text("phone")])
    #expect(scene.due()?.on == Given.day("2027-05-14"))
  }

  /// That it takes longer is told, and is no notice of a decision.
  @Test func tellingOfAnExtensionEndsNoOtherNotice() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    try scene.take(.extend, [.why: .text("复杂"), .told: .text("phone")])
    #expect(scene.subject.deadlines.contains { $0.name == .tell && $0.isRunning })
  }

  // MARK: Calling back (art. 26)

  @Test func whoIsCalledBackWasReachedOrNot() throws {
    var scene = try Scene(.complaint)
    try scene.take(.settle, [.onSpot: .flag(true)])
    let (reached, not) = (StepOption.reached, StepOption.notReached)
    #expect(throws: Refusal.missingOption(step: .callBack, option: reached)) {
      try scene.take(.callBack, [.satisfaction: .text("yes")])
    }
    #expect(throws: Refusal.strayOption(step: .callBack, option: not)) {
      try scene.take(.callBack, [reached: .flag(true), not: .flag(true)])
    }
    #expect(throws: Refusal.strayOption(step: .callBack, option: .satisfaction)) {
      try scene.take(.callBack, [not: .flag(true), .satisfaction: .text("very")])
    }
    try scene.take(.callBack, [not: .flag(true)])
    try scene.take(.callBack, [reached: .flag(true), .satisfaction: .text("no")])
    #expect(scene.subject.status == .closed)
    #expect(scene.subject.timeline.count == 4)
  }

  /// What somebody once said stays where the next call reaches nobody; a case that was closed anew is asked anew.
  @Test func whatSomebodySaidStaysUntilTheCaseIsClosedAnew() throws {
    var scene = try Scene(.complaint)
    try scene.take(.settle, [.onSpot: .flag(true)])
    #expect(scene.subject.isToBeCalledBack && scene.subject.calledBack == nil)
    try scene.take(.callBack, [.notReached: .flag(true)])
    #expect(scene.subject.isToBeCalledBack && scene.subject.countedCallBack == .notReached)
    try scene.take(.callBack, [.reached: .flag(true), .satisfaction: .text("no")])
    #expect(!scene.subject.isToBeCalledBack)
    try scene.take(.callBack, [.notReached: .flag(true)])
    #expect(scene.subject.calledBack == .reached(.no))
    try scene.take(.reopen, [.why: .text("又坏了")])
    #expect(!scene.subject.isToBeCalledBack && scene.subject.countedCallBack == nil)
    try scene.take(.settle, [:])
    #expect(scene.subject.isToBeCalledBack && scene.subject.calledBack == nil)
  }

  @Test func onlyWhoAnsweredCountsAsSatisfied() {
    let satisfied = CalledBack.all.filter(\.isSatisfied)
    #expect(satisfied == [.reached(.very), .reached(.yes)])
    #expect(CalledBack.all.filter { !$0.wasReached } == [.notReached])
    #expect(CalledBack.all.map { CalledBack($0.text) } == CalledBack.all.map(Optional.some))
    #expect(CalledBack("content") == nil)
  }
}
