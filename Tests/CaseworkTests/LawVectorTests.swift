import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// The last days that the rule sets give, played through with real cases, against a second calculation that shares
/// nothing with the program (`PlainCalendar`).
@Suite struct LawVectorTests {
  /// One course of a case, and which last day is asked for.
  enum Course: String, CaseIterable, Sendable {
    case decided, toldOfDecision, toldOfEnd, checked, checkedLonger, factsAdded, factsSentEarlier
    case factsAddedThenLonger, mediated, mediatedWithTest, mediatedWithTwoTests, answered
    case bankFifteen, bankThirty, bankSixty, bankWithTest, authorityDecides, authorityMediates
  }

  struct Vector: Sendable, CustomTestStringConvertible {
    var course: Course
    var received: String
    var testDescription: String { "\(course) \(received)" }
  }

  /// Before holidays, on weekends, on make-up days, over the ends of months.
  private static let days = [
    "2026-04-20", "2026-04-24", "2026-05-08", "2026-05-31", "2026-06-12", "2026-06-18",
    "2026-08-02", "2026-09-18", "2026-09-24", "2026-09-30",
  ]

  static let vectors = Course.allCases.flatMap { course in
    days.map { Vector(course: course, received: $0) }
  }

  @Test func thereAreMoreThanAHundredAndTwenty() {
    #expect(Self.vectors.count >= 120)
  }

  @Test(arguments: vectors) func theLastDayIsThatOfTheSecondCalculation(_ vector: Vector) throws {
    let found = try Played(vector.received).last(vector.course)
    #expect(found == Self.expected(vector.course, PlainCalendar.Day(vector.received)).text)
  }

  /// The second calculation: what the orders say, in days.
  private static func expected(_ course: Course, _ received: PlainCalendar.Day) -> PlainCalendar.Day
  {
    let calendar = PlainCalendar()
    func later(_ days: Int) -> PlainCalendar.Day { calendar.days(days, after: received) }
    return switch course {
    case .decided, .toldOfDecision, .authorityDecides: calendar.workdays(7, after: received)
    case .toldOfEnd: calendar.workdays(7, after: later(3))
    case .checked: calendar.workdays(15, after: received)
    case .checkedLonger: calendar.workdays(30, after: received)
    case .factsAdded: calendar.workdays(15, after: later(9))
    case .factsSentEarlier: calendar.workdays(15, after: later(5))
    case .factsAddedThenLonger: calendar.workdays(30, after: later(9))
    case .mediated, .authorityMediates: calendar.rolled(later(2 + 60))
    case .mediatedWithTest: calendar.rolled(later(2 + 60 + 14))
    case .mediatedWithTwoTests: calendar.rolled(later(2 + 60 + 3 + 5))
    case .answered: calendar.workdays(10, after: later(1))
    case .bankFifteen: later(15)
    case .bankThirty: later(30)
    case .bankSixty: later(60)
    case .bankWithTest: later(15 + 10)
    }
  }
}

/// A case that was received on a day, and goes on.
private struct Played {
  let received: String
  private let first: PlainCalendar.Day

  init(_ received: String) {
    self.received = received
    first = PlainCalendar.Day(received)
  }

  private func at(_ later: Int) -> String {
    PlainCalendar().days(later, after: first).text + "T10:00"
  }

  private func scene(_ kind: Kind, _ office: DeskSettings.OfficeKind = .market) throws -> Scene {
    var settings = DeskSettings()
    settings.apply([.officeKind: office.rawValue])
    let rules = Shipped.reference.rules(for: settings, on: Given.day(received))
    return try Scene(kind, WholeComplaint.fields, at: received + "T09:00", rules: rules)
  }

  func last(_ course: LawVectorTests.Course) throws -> String? {
    switch course {
    case .decided: try day(.decide, of: scene(.complaint))
    case .toldOfDecision: try day(.tell, of: scene(.complaint))
    case .toldOfEnd: try day(.tell, of: ended())
    case .checked, .checkedLonger, .factsAdded, .factsSentEarlier, .factsAddedThenLonger:
      try day(.check, of: report(course))
    case .mediated: try day(.mediate, of: mediated(tests: []))
    case .mediatedWithTest: try day(.mediate, of: mediated(tests: [(4, 18)]))
    case .mediatedWithTwoTests: try day(.mediate, of: mediated(tests: [(4, 7), (20, 25)]))
    case .answered: try day(.reply, of: referred())
    case .bankFifteen: try day(.target, of: bank(extended: 0))
    case .bankThirty: try day(.target, of: bank(extended: 1))
    case .bankSixty: try day(.target, of: bank(extended: 2))
    case .bankWithTest: try day(.target, of: bankWithTest())
    case .authorityDecides: try day(.decide, of: scene(.complaint, .other))
    case .authorityMediates: try day(.mediate, of: mediated(tests: [], .other))
    }
  }

  private func day(_ name: DeadlineName, of scene: Scene) -> String? {
    let subject = scene.subject
    let running = subject.deadlines.last { $0.name == name && $0.isRunning }
    return running?.lastDay(
      received: subject.receivedAt.day(in: .shanghai), calendar: Scene.calendar
    ).day.description
  }

  private func ended() throws -> Scene {
    var scene = try scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")], at: at(0))
    try scene.take(.terminate, [.ground: .number(3)], at: at(3))
    return scene
  }

  private func report(_ course: LawVectorTests.Course) throws -> Scene {
    var scene = try scene(.report)
    let facts = FieldValue.text("又见一批")
    switch course {
    case .factsAdded, .factsAddedThenLonger:
      try scene.take(.supplement, [.facts: facts], at: at(9))
    case .factsSentEarlier:
      let came = Given.day(PlainCalendar().days(5, after: first).text)
      try scene.take(.supplement, [.facts: facts, .received: .day(came)], at: at(9))
    case .decided, .toldOfDecision, .toldOfEnd, .checked, .checkedLonger, .mediated,
      .mediatedWithTest, .mediatedWithTwoTests, .answered, .bankFifteen, .bankThirty, .bankSixty,
      .bankWithTest, .authorityDecides, .authorityMediates:
      break
    }
    if course == .checkedLonger || course == .factsAddedThenLonger {
      try scene.take(
        .extend, [.why: .text("取证"), .approvedBy: .text("李局")], at: at(10))
    }
    return scene
  }

  private func mediated(
    tests: [(from: Int, to: Int)], _ office: DeskSettings.OfficeKind = .market
  ) throws -> Scene {
    var scene = try scene(.complaint, office)
    try scene.take(.accept, at: at(2))
    for test in tests {
      try scene.take(.test, [.item: .text("样"), .payer: .text("merchant")], at: at(test.from))
      try scene.take(.test, [.done: .flag(true)], at: at(test.to))
    }
    return scene
  }

  private func referred() throws -> Scene {
    var scene = try scene(.complaint)
    try scene.take(.refer, [.to: .text("农业农村")], at: at(1))
    return scene
  }

  private func bank(extended: Int) throws -> Scene {
    var scene = try scene(.complaint, .finance)
    for time in 0..<extended {
      try scene.take(
        .extend, [.why: .text("复杂"), .approvedBy: .text("总行")], at: at(10 + time))
    }
    return scene
  }

  private func bankWithTest() throws -> Scene {
    var scene = try scene(.complaint, .finance)
    try scene.take(.accept, at: at(1))
    try scene.take(.test, [.item: .text("笔迹"), .body: .text("鉴定所")], at: at(2))
    try scene.take(.test, [.done: .flag(true)], at: at(12))
    return scene
  }
}
