import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// Who must be told of what: 总局令第121号 art. 15, 16, 23, 34, 41.
@Suite struct TellingTests {
  private static let phone = FieldValue.text("phone")

  private func tell(_ scene: Scene) -> Deadline? {
    scene.subject.deadlines.last { $0.name == .tell && $0.isRunning }
  }

  /// Before a decision a notice is only noted.
  @Test(arguments: ["consumer", "merchant", "both", ""]) func aNoticeBeforeADecisionEndsNothing(
    whom: String
  ) throws {
    for fields in [Scene.whole, [.facts: .text("样")]] {
      var scene = try Scene(.complaint, fields)
      try scene.take(.notify, [.by: TellingTests.phone, .whom: .text(whom)])
      #expect(tell(scene) != nil)
    }
    var scene = try Scene(.complaint)
    try scene.take(.notify, [.by: TellingTests.phone, .whom: .text(whom)])
    try scene.take(.accept)
    #expect(scene.due()?.what == .tell)
    try scene.take(.notify, [.by: TellingTests.phone])
    #expect(scene.due()?.what == .mediate)
  }

  struct Way: Sendable, CustomTestStringConvertible {
    var decision: StepAction
    var notices: [StepAction]
    var isWhole: Bool
    var testDescription: String { "\(decision.name) \(notices.map(\.options)) \(isWhole)" }
  }

  private static func notice(_ whom: String) -> StepAction {
    StepAction(.notify, [.by: .text("letter"), .whom: .text(whom)])
  }

  private static func terminate(_ options: [StepOption: FieldValue] = [:]) -> StepAction {
    StepAction(.terminate, [StepOption.ground: .number(3)].merging(options) { $1 })
  }

  static let ways: [Way] = [
    Way(decision: StepAction(.accept), notices: [], isWhole: false),
    Way(decision: StepAction(.accept), notices: [notice("merchant")], isWhole: false),
    Way(decision: StepAction(.accept), notices: [notice("consumer")], isWhole: true),
    Way(decision: StepAction(.accept), notices: [notice("both")], isWhole: true),
    Way(decision: StepAction(.accept), notices: [notice("")], isWhole: true),
    Way(decision: StepAction(.accept, [.told: phone]), notices: [], isWhole: true),
    Way(decision: StepAction(.decline, [.ground: .number(1)]), notices: [], isWhole: false),
    Way(
      decision: StepAction(.decline, [.ground: .number(1)]), notices: [notice("merchant")],
      isWhole: false),
    Way(
      decision: StepAction(.decline, [.ground: .number(1)]), notices: [notice("consumer")],
      isWhole: true),
    Way(
      decision: StepAction(.decline, [.ground: .number(1), .told: phone]), notices: [],
      isWhole: true),
    Way(decision: terminate(), notices: [], isWhole: false),
    Way(decision: terminate(), notices: [notice("consumer")], isWhole: false),
    Way(decision: terminate(), notices: [notice("merchant")], isWhole: false),
    Way(
      decision: terminate(), notices: [notice("consumer"), notice("merchant")], isWhole: true),
    Way(
      decision: terminate(), notices: [notice("consumer"), notice("consumer")], isWhole: false),
    Way(decision: terminate(), notices: [notice("both")], isWhole: true),
    Way(decision: terminate([.told: phone]), notices: [], isWhole: false),
    Way(decision: terminate([.told: phone]), notices: [notice("merchant")], isWhole: true),
    Way(decision: terminate([.toldMerchant: phone]), notices: [], isWhole: false),
    Way(decision: terminate([.toldMerchant: phone]), notices: [notice("consumer")], isWhole: true),
    Way(decision: terminate([.told: phone, .toldMerchant: phone]), notices: [], isWhole: true),
    Way(
      decision: StepAction(.refer, [.to: .text("公安")]), notices: [], isWhole: false),
    Way(
      decision: StepAction(.refer, [.to: .text("公安")]), notices: [notice("consumer")],
      isWhole: true),
    Way(
      decision: StepAction(.refer, [.to: .text("公安")]), notices: [notice("merchant")],
      isWhole: false),
    Way(decision: StepAction(.refer, [.to: .text("市场监管")]), notices: [], isWhole: true),
    Way(decision: StepAction(.refer, [.to: .text("样区市场监督管理局")]), notices: [], isWhole: true),
    Way(decision: StepAction(.refer, [.to: .text("樣區市場監管所")]), notices: [], isWhole: true),
    Way(
      decision: StepAction(.settle, [.onSpot: .flag(true)]), notices: [], isWhole: true),
    Way(decision: StepAction(.withdraw), notices: [], isWhole: true),
  ]

  /// The clock ends once all have been told whom the article names, in one act or in several.
  @Test(arguments: ways) func theClockEndsWhenAllHaveBeenTold(_ way: Way) throws {
    for kept in [way.notices.count, 0] {
      var scene = try Scene(.complaint)
      if way.decision.name == .terminate {
        try scene.take(.accept, [.told: TellingTests.phone])
        #expect(tell(scene) == nil)
      }
      for action in [way.decision] + way.notices.prefix(kept) {
        try scene.take(action.name, action.options)
      }
      if kept == way.notices.count { #expect((tell(scene) == nil) == way.isWhole) }
    }
  }

  /// What was told of an acceptance tells nobody of the end.
  @Test func anEarlierNoticeDoesNotCount() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    try scene.take(.notify, [.by: TellingTests.phone, .whom: .text("both")])
    try scene.take(.terminate, [.ground: .number(3), .told: TellingTests.phone])
    #expect(tell(scene) != nil)
  }

  /// The office that a case was referred to within the system decides; it comes back with both days.
  @Test func whatComesBackIsDecidedAndToldHere() throws {
    var scene = try Scene(.complaint)
    try scene.take(.refer, [.to: .text("市场监管")])
    #expect(scene.due()?.what == .reply)
    try scene.take(.reply, [.text: .text("不归我们管")])
    #expect(scene.due()?.what == .decide)
    try scene.take(.accept)
    #expect(scene.due()?.what == .tell)
    #expect(scene.due()?.on.description == "2027-03-24")
  }

  @Test(arguments: [
    ("公安", "16(1), 消费者权益保护法 39", Kind.complaint), ("市场监管", "41", .complaint),
    ("", "41", .complaint),
    ("公安", "34", .report), ("市场监管", "41", .report), ("公安", "41", .consultation),
  ])
  func theArticleIsThatOfWhereItGoes(department: String, article: String, kind: Kind) throws {
    let scene = try Scene(kind)
    let rule = try #require(scene.decision.rules.rule(step: "refer", kind: kind.rawValue))
    #expect(scene.decision.article(of: rule, to: department) == article)
  }

  /// Steps of an older version say nobody that must be told: they end what they ended.
  @Test func anOlderNoticeEndsWhatItEnded() throws {
    var scene = try Scene(.complaint)
    let notice = StepAction(.notify, [.by: TellingTests.phone])
    let old = Transition(
      ruleSet: "samr121", version: 2, from: [.registered, .accepted], ends: [.tell])
    scene.append(
      .stepped(StepRecord(action: notice, transition: old)), at: Given.instant("2027-03-15T10:00"))
    #expect(tell(scene) == nil)
    let accept = Transition(
      ruleSet: "samr121", version: 2, from: [.registered], to: .accepted, ends: [.decide])
    var other = try Scene(.complaint)
    other.append(
      .stepped(StepRecord(action: StepAction(.accept), transition: accept)),
      at: Given.instant("2027-03-15T10:00"))
    try other.take(.notify, [.by: TellingTests.phone])
    #expect(tell(other) == nil)
  }

  // MARK: A lapse of time

  /// Sixty calendar days from the acceptance, the days of a test and a holiday added.
  @Test func theLapseIsAGroundOnlyOnceItHasLapsed() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: TellingTests.phone])
    let rule = RuleReference(order: "总局令第121号", article: "23(5)")
    let refusal = Refusal.groundNotYet(
      step: .terminate, number: scene.subject.number, ground: 5, from: Given.day("2027-05-14"),
      rule: rule)
    #expect(refusal.sort == .forbidden)
    for day in ["2027-03-23", "2027-05-13"] {
      #expect(throws: refusal) {
        try scene.take(.terminate, [.ground: .number(5)], at: "\(day)T10:00")
      }
    }
    try scene.take(.terminate, [.ground: .number(5)], at: "2027-05-14T10:00")
    #expect(scene.subject.outcome == .terminated)
  }

  @Test func theDaysOfATestAreAddedToTheLapse() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: TellingTests.phone])
    try scene.take(.test, [.item: .text("样")], at: "2027-03-20T10:00")
    let rule = RuleReference(order: "总局令第121号", article: "23(5)")
    let number = scene.subject.number
    let notBefore = { (day: String) in
      Refusal.groundNotYet(
        step: .terminate, number: number, ground: 5, from: Given.day(day), rule: rule)
    }
    #expect(throws: notBefore("2027-07-14")) {
      try scene.take(.terminate, [.ground: .number(5)], at: "2027-05-20T10:00")
    }
    try scene.take(.test, [.done: .flag(true)], at: "2027-03-30T10:00")
    #expect(throws: notBefore("2027-05-24")) {
      try scene.take(.terminate, [.ground: .number(5)], at: "2027-05-20T10:00")
    }
    try scene.take(.terminate, [.ground: .number(5)], at: "2027-05-24T10:00")
  }

  // MARK: Settling

  @Test func whatLacksMaterialIsSettledAndNotAccepted() throws {
    var scene = try Scene(.complaint, [.facts: .text("样")])
    try scene.take(.settle, [.onSpot: .flag(true)])
    #expect(!scene.subject.wasAccepted && scene.subject.outcome == .settledOnSpot)
    #expect(scene.due() == nil)
    try scene.take(.reopen, [.why: .text("反悔")])
    #expect(scene.subject.status == .needMaterial)
    #expect(scene.due()?.what == .decide)
  }

  @Test(arguments: [
    ("100", "100", nil), ("100", "50", nil), ("50", "100", "beyond"), ("0.01", "0.02", "beyond"),
    ("", "100", "missing"), ("100", "", nil),
  ])
  func doubledIsAPartOfRecovered(recovered: String, doubled: String, refused: String?) throws {
    var scene = try Scene(.complaint)
    var options: [StepOption: FieldValue] = [.onSpot: .flag(true)]
    options[.recovered] = Money(yuan: recovered).map { .money($0) }
    options[.doubled] = Money(yuan: doubled).map { .money($0) }
    do {
      try scene.take(.settle, options)
      #expect(refused == nil)
    } catch let refusal as Refusal {
      if case .doubledBeyondRecovered = refusal {
        #expect(refused == "beyond")
      } else {
        #expect(refused == "missing")
      }
    }
  }

  @Test(arguments: [
    ("150", "50", false), ("150.01", "50", true), ("9000", "50", true), ("9000", "", false),
    ("9000", "0", false), ("10", "50", false), ("3.03", "1", true), ("3.04", "1.01", true),
    ("3.03", "1.01", false),
  ])
  func whatIsFarMoreThanTheAmountIsAskedAbout(recovered: String, amount: String, asked: Bool) {
    let doubt = RecoveryDoubt(recovered: Money(yuan: recovered), amount: Money(yuan: amount))
    #expect((doubt != nil) == asked)
  }

  // MARK: Handing over

  @Test func theSameOfficeMustStillCheckAReport() throws {
    var scene = try Scene(.report)
    let before = try #require(scene.due())
    #expect(!scene.subject.wasHandedOver)
    try scene.take(.handOver, [.to: .text("执法队")])
    #expect(scene.subject.status == .referred && scene.subject.wasHandedOver)
    #expect(scene.subject.department == "执法队")
    #expect(scene.due() == before)
    try scene.take(.reply, [.text: .text("已核查"), .close: .flag(true)], at: "2027-03-20T10:00")
    #expect(scene.subject.outcome == .replied && scene.subject.wasHandedOver)
    #expect(scene.due() == nil)
  }

  @Test func whatTheUnitGivesBackGoesOnHere() throws {
    var scene = try Scene(.report)
    try scene.take(.handOver)
    try scene.take(.reply, [.text: .text("不归我们")])
    #expect(scene.subject.status == .registered && scene.due()?.what == .check)
  }

  @Test(arguments: [DeskSettings.OfficeKind.council, .finance, .other])
  func elsewhereHandingOverIsTheEnd(_ office: DeskSettings.OfficeKind) throws {
    var scene = try Scene(.report)
    var settings = DeskSettings()
    settings.apply([.officeKind: office.rawValue])
    scene.decision = Decision(
      rules: Shipped.reference.rules(for: settings, on: Given.day("2027-03-15")))
    try scene.take(.handOver)
    #expect(scene.subject.outcome == .handedOver && scene.subject.wasHandedOver)
    try scene.take(.reopen, [.why: .text("弄错")])
    #expect(!scene.subject.wasHandedOver && scene.subject.status == .registered)
  }

  /// An older event closed the report, and it stays closed.
  @Test func anOlderHandOverStaysTheEnd() throws {
    var scene = try Scene(.report)
    let old = Transition(
      ruleSet: "samr121", version: 2, from: [.registered], to: .closed, outcome: .handedOver,
      ends: [.check])
    scene.append(
      .stepped(StepRecord(action: StepAction(.handOver), transition: old)),
      at: Given.instant("2027-03-16T10:00"))
    #expect(scene.subject.status == .closed && scene.subject.outcome == .handedOver)
    #expect(scene.due() == nil)
  }
}
