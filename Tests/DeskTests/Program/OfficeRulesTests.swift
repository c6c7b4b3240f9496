import Casework
import LineFinding
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What the screen says of the office's own rules and files.
@Suite struct OfficeRulesTests {
  private func session(
    _ language: Language = .chinese, settings: [DeskSettings.Key: String?] = [:],
    faults: [Phrase] = []
  ) throws -> Session {
    var context = try SquareDay.context(language)
    context.settings.apply(settings)
    context.faults = faults
    return Session(context, try SquareDay.desk(context))
  }

  // MARK: Files left aside

  private static let fault = Phrase(
    "~/.config/desk315/rules/x.json 第 3 行：没写完", "~/.config/desk315/rules/x.json line 3: ends")

  @Test(arguments: [(Language.chinese, "有 1 处用不了"), (.english, "1 fault(s)")])
  func homeSaysThatAFileIsLeftAside(language: Language, words: String) throws {
    var session = try session(language, faults: [Self.fault])
    #expect(session.row(1).contains(words))
    #expect(Frames.problems(session.frame).isEmpty)
    session.press(.text("9"), .text("gy"), .enter)
    let about = (0..<24).map { session.row($0) }.joined(separator: "\n")
    #expect(about.contains("rules/x.json") && about.contains("3"))
    #expect(about.contains(language == .chinese ? "用不了的数据文件" : "Data files that are not used"))
    #expect(Frames.problems(session.frame).isEmpty)
  }

  @Test func withoutFaultsNothingIsSaid() throws {
    #expect(try session().row(1).allSatisfy(\.isWhitespace))
  }

  /// Rules chosen on another laptop may not be here: others hold, and that is said.
  @Test func rulesThatAreNotHereAreMissed() throws {
    var session = try session(settings: [.rules: "elsewhere"])
    #expect(session.row(1).contains("1 处"))
    session.press(.text("9"), .text("gy"), .enter)
    #expect((0..<24).contains { session.row($0).contains("elsewhere") })
    session.press(.function(10), .text("9"), .text("sz"), .enter)
    #expect((0..<24).contains { session.row($0).contains("elsewhere（这里没有）") })
    session.press(.control("s"))
    #expect(session.program.context.settings.rules == "elsewhere")
  }

  // MARK: The rules in the settings

  @Test func theSettingsOfferEveryRuleSet() throws {
    var session = try session()
    session.press(.text("9"), .text("sz"), .enter)
    #expect((0..<24).contains { session.row($0).contains("随单位类别") })
    let keys = [Key](repeating: .enter, count: SetupScreen.Part.allCases.count - 1)
    for key in keys { session.press(key) }
    session.press(.text("其他部门"), .enter, .control("s"))
    let saved = session.effects.compactMap { effect -> String? in
      guard case .record(.configure(let changes), _) = effect else { return nil }
      return changes[.rules] ?? nil
    }
    let chosen = try #require(saved.last)
    #expect(session.program.context.reference.rules[chosen]?.order == "国务院令第778号")
  }

  // MARK: Whose target it is

  @Test(arguments: [
    ("council", Language.chinese, "内部时限 03-30"), ("council", .english, "own target is 03-30"),
    ("finance", .chinese, "03-30前办理并答复"), ("finance", .english, "handled and answered by 03-30"),
    ("other", .chinese, "03-24前告知是否受理"), ("other", .english, "an answer comes by 03-24"),
  ])
  func theVisitorIsToldByWhen(kind: String, language: Language, words: String) throws {
    var session = try session(language, settings: [.officeKind: kind])
    session.press(.text("2"), .text("13800001234"), .tab, .text("样"), .control("s"))
    // A message that is too long for its row begins on the one above.
    let said = [21, 22].map { session.row($0) }.joined().filter { $0 != " " }
    #expect(said.contains(words.filter { $0 != " " }), "\(said)")
    #expect(Frames.problems(session.frame).isEmpty)
  }

  @Test(arguments: [("council", "03-30内部时限", 7), ("finance", "03-30办理", 6)])
  func listsSayWhoseTargetItIs(kind: String, words: String, count: Int) throws {
    var session = try session(settings: [.officeKind: kind])
    session.press(.text("2"), .text("13800001234"), .tab, .text("样"), .control("s"), .text("6"))
    #expect(session.frame.description.lines(with: words).count == count)
  }

  @Test func theRulesOfTheOfficeAreTold() throws {
    var session = try session(settings: [.officeKind: "council"])
    session.press(.text("9"), .text("gy"), .enter)
    let about = session.frame.description
    #expect(about.lines(with: "内部时限（投诉、举报）") == ["内部时限（投诉、举报）15天，可延15、再延30（本单位自定）"])
    #expect(about.lines(with: "国务院令第778号") == ["消费者权益保护法及实施条例（消费者组织） (国务院令第778号, council v3)"])
  }

  // MARK: Steps

  /// The office's rules without mediation: the digit stays in its place and says why.
  @Test(arguments: Language.allCases) func aStepThatTheRulesLackAnswers(_ language: Language) throws
  {
    var context = try SquareDay.context(language)
    var rules = try #require(
      context.reference.rules.ruleSets.first { $0.officeKinds == ["market"] })
    rules.steps.removeAll { $0.step == "mediate" }
    context.reference.rules = try RuleBook([rules])
    var session = Session(context, try SquareDay.desk(SquareDay.context(language)))
    session.press(.text("6"), .text("力"), .escape)
    let subject = session.top(ListScreen.self)?.selected
    let key = try #require(subject.map { StepKeys.map(for: $0, context) })
    let accepted = try #require(subject)
    #expect(accepted.status == .mediating)
    let rows = key.bindings.filter { $0.disabled != nil }
    #expect(!rows.isEmpty)
    session.press(.text("2"))
    #expect(
      session.messageRow.contains(ArticleWords.ownProcedure[language]), "\(session.messageRow)")
  }

  @Test(arguments: [
    (
      Language.chinese, " A-0047 没有可以延长的期限：原因已记下，期限不变", " 已记 A-0046  已登记（延期）"
    ),
    (
      .english, " A-0047 has no time limit that may grow: the reason is recorded, no day moved",
      " Recorded A-0046  Registered (Extend)"
    ),
  ])
  func anExtensionThatGrowsNothingSaysSo(language: Language, words: String, grown: String) throws {
    var session = try Session(language)
    let id = try #require(session.desk.subject(47)?.id)
    let extend = StepAction(.extend, [.why: .text("等检测")])
    session.record(.take([extend], on: id, seen: nil))
    #expect(session.messageRow == words)
    let report = try #require(session.desk.subject(46)?.id)
    session.record(.take([extend], on: report, seen: nil))
    #expect(session.messageRow == grown)
  }

  /// What a refusal of the rules says: the order, the article, what is missing, in both languages.
  @Test func refusalsNameOrderAndArticle() throws {
    let catalogue = try SquareDay.context().catalogue
    let number = try #require(CaseNumber("TS-20270315-A-0012"))
    let rule = RuleReference(order: "样令第7号", article: "16(1), 消费者权益保护法 39(2)")
    let refusals: [Refusal] = [
      .notFrom(
        step: .mediate, number: number, status: .registered, allowed: [.accepted], rule: rule),
      .notForKind(step: .accept, number: number, kind: .report, rule: rule),
      .gaps(number: number, fields: [.consumerPhone], rule: rule),
      .extendedToTheEnd(number: number, deadline: .check, rule: rule),
      .consentRefused(step: .mediate, number: number, field: .consentEntrust, rule: rule),
      .noSuchGround(step: .decline, given: 9, highest: 7, rule: rule),
    ]
    for refusal in refusals {
      let phrase = refusal.phrase(catalogue)
      #expect(phrase.zh.contains("（样令第7号第16条第1项、消费者权益保护法第39条第2项）"), "\(phrase.zh)")
      #expect(phrase.en.contains("(样令第7号 art. 16(1); 消费者权益保护法 art. 39(2))"), "\(phrase.en)")
    }
    let rules = "（样令第7号第16条第1项、消费者权益保护法第39条第2项）"
    #expect(refusals[2].phrase(catalogue).zh == "A-0012 还缺电话，补齐后才能受理" + rules)
    #expect(refusals[5].phrase(catalogue).zh == "没有第9项理由：“不予受理”只有 1 到 7 项" + rules)
  }

  /// A ground is named by the rules that numbered it, whatever rules hold at the desk now.
  @Test func aGroundKeepsTheWordsOfItsRules() throws {
    var context = try SquareDay.context()
    let fields = CaseFields([.facts: .text("坏了")])
    let decline = StepAction(.decline, [.ground: .number(3)])
    let intake = Intake(kind: .complaint, fields: fields, steps: [.init(decline)])
    let subject = try Booth.record(intake, context)
    context.settings.apply([.officeKind: "council"])
    let words = context.eventWords(.plain).details(
      try #require(subject.timeline.last?.event.payload)
    ).map { $0.text(": ") }
    #expect(words == ["理由: 3 非生活消费或无争议证明（总局令第121号第16条第3项）"])
  }
}
