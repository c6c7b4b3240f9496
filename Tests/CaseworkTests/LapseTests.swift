import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// A lapse of time as a ground: it holds only once it has lapsed (总局令第121号 art. 23(5)).
@Suite struct LapseTests {
  private static let phone = FieldValue.text("phone")

  /// Sixty calendar days from the acceptance, the days of a test and a holiday added.
  @Test func theLapseIsAGroundOnlyOnceItHasLapsed() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: LapseTests.phone])
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
    try scene.take(.accept, [.told: LapseTests.phone])
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

  /// Another deadline that has run out meanwhile is no ground.
  @Test func theLapseIsThatOfItsOwnDeadline() throws {
    var rules = Shipped.reference.rules(for: DeskSettings(), on: Given.day("2027-03-15"))
    let place = try #require(rules.deadlines.firstIndex { $0.name == "check" })
    rules.deadlines[place].kinds = ["complaint"]
    rules.deadlines[place].startsAt = ["mediate"]
    var scene = try Scene(.complaint, rules: rules)
    try scene.take(.accept, [.told: LapseTests.phone])
    try scene.take(.mediate, at: "2027-03-15T11:00")
    #expect(scene.subject.deadlines.last?.name == .check)
    let refusal = Refusal.groundNotYet(
      step: .terminate, number: scene.subject.number, ground: 5, from: Given.day("2027-05-14"),
      rule: RuleReference(order: "总局令第121号", article: "23(5)"))
    #expect(throws: refusal) {
      try scene.take(.terminate, [.ground: .number(5)], at: "2027-05-06T10:00")
    }
  }
}
