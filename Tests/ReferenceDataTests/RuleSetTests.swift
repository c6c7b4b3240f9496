import CaseMaking
import Casework
import ReferenceData
import Testing
import Values
import Vocabulary

struct RuleSetTests {
  private let data = ReferenceData()

  private func book() throws -> RuleBook {
    try RuleBook(files: data.names(under: "rules/").map { ($0, data.bytes($0)) })
  }

  private func market() throws -> RuleSet {
    try book().ruleSet(officeKind: "market", override: nil, on: try day("2027-03-15"))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func theStepsAreThoseOfTheTable() throws {
    let rules = try market()
    let count = StepExpectation.all.reduce(0) { $0 + $1.kinds.count }
    #expect(rules.steps.count == count)
    for row in StepExpectation.all {
      for kind in row.kinds {
        let rule = try #require(
          rules.rule(step: row.step.rawValue, kind: kind.rawValue, variant: row.choice),
          "\(row) \(kind)")
        #expect(rule.from == row.from.map(\.rawValue), "\(row) \(kind)")
        #expect(rule.to == (row.isBack ? "back" : row.to?.rawValue), "\(row) \(kind)")
        #expect(rule.outcome == row.outcome?.rawValue, "\(row) \(kind)")
      }
    }
  }

  @Test func aVersionOfASetIsReadAndWritten() throws {
    let name = try #require(RuleSet.Name("samr121@3"))
    #expect(name.id == "samr121" && name.version == 3 && name.description == "samr121@3")
    #expect(RuleSet.Name("council@1")?.version == 1)
    for words in [
      "", "@", "samr121", "samr121@", "@3", "samr121@0", "samr121@-1", "samr121@x", "samr121@3@",
      "samr121@3@4", "samr121@@3", "@samr121@3",
    ] {
      #expect(RuleSet.Name(words) == nil, "\(words)")
    }
  }

  @Test func rulesMayHoldForOneDay() throws {
    let text = String(decoding: try #require(data.bytes("rules/samr121.json")), as: UTF8.self)
    let from = "\"from\": \"2026-04-15\""
    let one = text.replacing(from, with: from + ", \"until\": \"2026-04-15\"")
    let rules = try RuleSet(file: "rules/samr121.json", Array(one.utf8))
    #expect(rules.until == rules.from)
  }

  @Test func theClocksAreThoseOfTheOrder() throws {
    let rules = try market()
    #expect(rules.deadlines.map(\.name) == ["decide", "tell", "check", "mediate", "reply"])
    #expect(rules.deadlines.map(\.length) == [7, 7, 15, 60, 10])
    #expect(rules.deadlines.map(\.unit) == [.working, .working, .working, .calendar, .working])
    #expect(rules.deadlines.filter(\.officeTarget).map(\.name) == ["reply"])
    let mediate = try #require(rules.deadline("mediate", kind: "complaint"))
    #expect(mediate.rollsOffHolidays && mediate.pausedIn == ["testing"])
    #expect(rules.deadline("check", kind: "report")?.extendBy == [15])
    #expect(rules.deadline("reply", kind: "complaint")?.extendBy == [10])
    #expect(rules.deadlines.filter { !$0.extendBy.isEmpty }.map(\.name) == ["check", "reply"])
    #expect(rules.deadline("check", kind: "complaint") == nil)
    #expect(rules.deadline("tell", kind: "complaint")?.startsAt == ["received", "terminate"])
  }

  @Test func theGroundsAreNumberedAsInTheOrder() throws {
    let rules = try market()
    #expect(rules.grounds["decline"]?.map(\.number) == Array(1...7))
    #expect(rules.grounds["terminate"]?.map(\.number) == Array(1...8))
    #expect(rules.ground(step: "decline", number: 4)?.article == "16(4)")
    #expect(rules.ground(step: "terminate", number: 5)?.article == "23(5)")
    #expect(rules.ground(step: "terminate", number: 9) == nil)
  }

  @Test func theRequiredFieldsKeepTheirOrder() throws {
    #expect(
      try market().required["complaint"]?.map(\.field) == [
        "consumer.name", "consumer.phone", "consumer.address", "merchant.name",
        "merchant.address", "facts", "requests",
      ])
    #expect(try market().required["report"] == nil)
  }

  @Test func everyWordOfTheRulesIsKnown() throws {
    let catalogue = try Catalogue(data.bytes)
    for rule in try book().ruleSets.flatMap(\.steps) {
      #expect(catalogue.steps.list.contains(rule.step))
      #expect(catalogue.kinds.list.contains(rule.kind))
      #expect(rule.from.allSatisfy(catalogue.statuses.list.contains))
      #expect(rule.to.map { $0 == "back" || catalogue.statuses.list.contains($0) } ?? true)
      #expect(rule.outcome.map(catalogue.outcomes.list.contains) ?? true)
    }
    for deadline in try book().ruleSets.flatMap(\.deadlines) {
      #expect(catalogue.deadlines.list.contains(deadline.name))
    }
  }

  @Test func theSetIsChosenByOfficeChoiceAndDay() throws {
    var old = try market()
    (old.id, old.from, old.officeKinds) = ("old", try day("2020-01-01"), ["market"])
    var council = try market()
    (council.id, council.from, council.officeKinds) = ("own", try day("2024-07-01"), ["council"])
    let current = try market()
    let book = try RuleBook([council, current, old])
    let chosen = { (kind: String, override: String?, on: String) in
      book.ruleSet(officeKind: kind, override: override, on: try day(on)).id
    }
    #expect(try chosen("market", nil, "2026-04-15") == current.id)
    #expect(try chosen("market", nil, "2026-04-14") == "old")
    #expect(try chosen("market", nil, "2010-01-01") == "old")
    #expect(try chosen("council", nil, "2027-03-15") == "own")
    #expect(try chosen("council", nil, "2010-01-01") == "own")
    #expect(try chosen("finance", nil, "2027-03-15") == current.id)
    #expect(try chosen("market", "own", "2027-03-15") == "own")
    #expect(try chosen("market", "unknown", "2027-03-15") == current.id)
    #expect(book.contains("own") && !book.contains("unknown"))
  }

  @Test func beforeTheFirstDayTheOldestSetHolds() throws {
    let set = try book().ruleSet(officeKind: "market", override: nil, on: try day("2026-03-15"))
    #expect(set == (try market()))
  }

  @Test func aBookNeedsTheMarketRules() throws {
    var council = try market()
    council.officeKinds = ["council"]
    let error = ReferenceError(file: "rules/", line: 1, reason: .noRules(officeKind: "market"))
    #expect(throws: error) {
      try RuleBook([council])
    }
  }

  @Test(arguments: [
    (
      "\"length\": 60", "\"length\": 0", ReferenceError.Reason.wrongValue(key: "length", value: "0")
    ),
    ("\"calendar\"", "\"lunar\"", .wrongValue(key: "unit", value: "lunar")),
    ("2026-04-15\"", "2026-04-31\"", .wrongValue(key: "from", value: "2026-04-31")),
    ("\"number\": 7, \"article\": \"16", "\"number\": 6, \"article\": \"16", .duplicate("6")),
    ("\"outcome\": \"declined\"", "\"outcom\": \"declined\"", .unknownKey("outcom")),
  ])
  func aSlipInARuleFileIsFound(
    word: String, slip: String, reason: ReferenceError.Reason
  ) throws {
    let name = "rules/samr121.json"
    let text = String(decoding: try #require(data.bytes(name)), as: UTF8.self)
    let broken = text.replacing(word, with: slip)
    #expect(broken != text)
    let error = #expect(throws: ReferenceError.self) {
      try RuleSet(file: name, Array(broken.utf8))
    }
    #expect(error?.reason == reason)
    #expect(error?.file == name)
    let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(error?.line ?? 0).last
    #expect(expected?.contains(word) == true)
  }
}
