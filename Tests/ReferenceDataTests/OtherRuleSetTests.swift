import Casework
import ReferenceData
import Testing
import Values

/// The rule sets of offices that are not market regulation.
struct OtherRuleSetTests {
  private let data = ReferenceData()

  private func book() throws -> RuleBook {
    try RuleBook(files: data.names(under: "rules/").map { ($0, data.bytes($0)) })
  }

  private func rules(_ officeKind: String) throws -> RuleSet {
    let day = try #require(Day("2027-03-15"))
    return try book().ruleSet(officeKind: officeKind, override: nil, on: day)
  }

  @Test func everyOfficeKindHasRulesOfItsOwn() throws {
    let kinds = DeskSettings.OfficeKind.allCases.map(\.rawValue)
    let sets = try kinds.map(rules)
    #expect(Set(sets.map(\.id)).count == kinds.count)
    for (kind, set) in zip(kinds, sets) { #expect(set.officeKinds == [kind]) }
  }

  /// All offices take the same steps from the same statuses: what differs is law and time, and that
  /// handing a report over is the end everywhere but in market supervision.
  @Test(arguments: ["council", "finance", "other"])
  func theStepsAreThoseOfTheInterface(officeKind: String) throws {
    func shape(_ rule: RuleSet.Rule) -> [String] {
      [rule.step, rule.kind, rule.variant ?? "", rule.to ?? "", rule.outcome ?? ""] + rule.from
    }
    let own = try rules(officeKind).steps.map(shape)
    let handingOver = StepName.handOver.rawValue
    let market = try rules("market").steps.map { rule in
      var rule = rule
      if rule.step == handingOver { (rule.to, rule.outcome) = ("closed", "handed_over") }
      return shape(rule)
    }
    #expect(Set(own) == Set(market))
    let here = try rules("market").rule(step: handingOver, kind: "report")
    #expect(here?.to == "referred" && here?.outcome == nil)
  }

  /// 国务院令第778号 art. 45 gives an association no number of days: they are its own, and say so.
  @Test func anAssociationsDaysAreItsOwn() throws {
    let deadlines = try rules("council").deadlines
    #expect(deadlines.map(\.name) == ["target", "reply"])
    #expect(deadlines.map(\.officeTarget) == [true, true])
    #expect(deadlines.allSatisfy { $0.article.isEmpty })
  }

  @Test func banksHaveFifteenThirtySixtyDays() throws {
    let target = try #require(try rules("finance").deadline("target", kind: "complaint"))
    #expect(target.unit == .calendar && !target.officeTarget)
    let ends = target.extendBy.reduce(into: [target.length]) { $0.append(($0.last ?? 0) + $1) }
    #expect(ends == [15, 30, 60])
    let report = try rules("finance").deadline("target", kind: "report")
    #expect(report?.officeTarget == true)
  }

  /// 国务院令第778号 art. 46 binds every authority: seven working days, sixty days to mediate.
  @Test func otherOfficesFollowTheRegulations() throws {
    let rules = try rules("other")
    #expect(rules.deadline("decide", kind: "complaint")?.length == 7)
    #expect(rules.deadline("decide", kind: "complaint")?.article == "46")
    let mediate = try #require(rules.deadline("mediate", kind: "complaint"))
    #expect(mediate.length == 60 && mediate.unit == .calendar && mediate.pausedIn == ["testing"])
    #expect(rules.deadlines.filter(\.officeTarget).map(\.name) == ["check", "reply"])
  }

  @Test(arguments: ["council", "finance", "other"])
  func eachIsWhole(officeKind: String) throws {
    let rules = try rules(officeKind)
    #expect(
      rules.required["complaint"]?.map(\.field) == [
        "consumer.name", "consumer.phone", "merchant.name", "facts", "requests",
      ])
    #expect(rules.required["complaint"]?.allSatisfy { !$0.article.isEmpty } == true)
    #expect(rules.grounds["decline"]?.map(\.number) == Array(1...7))
    #expect(rules.grounds["terminate"]?.map(\.number) == Array(1...8))
    #expect(rules.grounds.values.flatMap { $0 }.contains { !$0.article.isEmpty })
  }

  /// Mediation and entrusting need both sides (总局令第121号 art. 18, 19).
  @Test(arguments: ["market", "council", "finance", "other"])
  func bothSidesConsent(officeKind: String) throws {
    let rules = try rules(officeKind)
    for moment in ["mediate", "mediate:entrusted_to", "settle:on_spot"] {
      #expect(rules.consent(to: moment)?.of == ["consumer", "merchant"])
    }
    #expect(rules.consent(to: "mediate:entrusted_to")?.field == "consents.entrust")
    #expect(rules.consent(to: "settle") == nil)
    guard officeKind == "market" else { return }
    #expect(rules.consent(to: "mediate")?.article == "18")
    #expect(rules.consent(to: "mediate:entrusted_to")?.article == "19")
  }

  /// A set of rules with another first and last day, as if its file said so.
  private func set(_ id: String, _ from: String, _ until: String?) throws -> RuleSet {
    var set = try rules("market")
    (set.id, set.from) = (id, try #require(Day(from)))
    set.until = try until.map { try #require(Day($0)) }
    return set
  }

  @Test(arguments: [
    ("2019-12-31", "first"), ("2020-01-01", "first"), ("2026-04-14", "first"),
    ("2026-04-15", "second"), ("2026-12-31", "second"),
    // One that ended gives way to what held before; after all of them the youngest stays.
    ("2027-01-01", "second"),
  ])
  func aSetEndsOnItsLastDay(day: String, id: String) throws {
    let book = try RuleBook([
      set("first", "2020-01-01", "2026-04-14"), set("second", "2026-04-15", "2026-12-31"),
    ])
    let day = try #require(Day(day))
    #expect(book.ruleSet(officeKind: "market", override: nil, on: day).id == id)
  }

  @Test func whatHeldBeforeComesBackWhenAnExperimentEnds() throws {
    let book = try RuleBook([
      set("lasting", "2020-01-01", nil), set("trial", "2026-01-01", "2026-06-30"),
    ])
    for (day, id) in [
      ("2025-12-31", "lasting"), ("2026-01-01", "trial"), ("2026-06-30", "trial"),
      ("2026-07-01", "lasting"),
    ] {
      let day = try #require(Day(day))
      #expect(book.ruleSet(officeKind: "market", override: nil, on: day).id == id)
    }
  }

  @Test func earlierVersionsStandNewestFirst() throws {
    let former = try [2, 1, 4, 3].map { version in
      var rules = try set("lasting", "2020-01-01", nil)
      rules.version = version
      return rules
    }
    let book = try RuleBook([set("lasting", "2020-01-01", nil)], former: former)
    #expect(book.former(of: "lasting").map(\.version) == [4, 3, 2, 1])
    #expect(book.former(of: "trial").isEmpty)
  }

  @Test func setsStandOldestFirstThenByNameAndVersion() throws {
    var other = try set("b", "2020-01-01", nil)
    other.version = 1
    let book = try RuleBook([
      set("c", "2021-01-01", nil), set("b", "2020-01-01", nil), set("a", "2020-01-01", nil), other,
    ])
    #expect(book.ruleSets.map(\.id) == ["a", "b", "b", "c"])
    #expect(book.ruleSets[1].version == 1)
  }

  @Test func twoFilesOfOneIDCannotBothBe() throws {
    let bytes = try #require(data.bytes("rules/council.json"))
    let home = try #require(data.bytes("rules/samr121.json"))
    let error = #expect(throws: ReferenceError.self) {
      try RuleBook(files: [
        ("rules/a.json", home), ("rules/b.json", bytes), ("rules/c.json", bytes),
      ])
    }
    #expect(error?.file == "rules/c.json")
    #expect(error?.reason == .duplicate("council"))
    #expect(error.map { $0.line > 1 } == true)
  }
}
