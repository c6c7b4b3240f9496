import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// Whether time limits were kept, on the last day and on the day behind it.
@Suite struct CaseTimingTests {
  private typealias Timeliness = CaseTiming.Timeliness

  /// A step and the day on which it is taken.
  struct Step: Sendable {
    var name: StepName
    var options: [StepOption: FieldValue]
    var day: String

    init(_ name: StepName, _ options: [StepOption: FieldValue] = [:], on day: String) {
      (self.name, self.options, self.day) = (name, options, day)
    }
  }

  struct Course: Sendable, CustomTestStringConvertible {
    var kind = Kind.complaint
    var steps: [Step]
    /// As `CaseTiming` tells the five, `-` for none and `@` before the last day of what runs.
    var kept: String

    var testDescription: String { "\(kind) \(steps.map { "\($0.name) \($0.day)" }) \(kept)" }
  }

  private static let phone: [StepOption: FieldValue] = [.told: .text("phone")]
  private static let both: [StepOption: FieldValue] = [
    .ground: .number(3), .told: .text("phone"), .toldMerchant: .text("phone"),
  ]

  /// All received on 2027-03-15: to be decided and told by 03-24, mediated within sixty days.
  static let courses = [
    Course(
      steps: [],
      kept: "decision @2027-03-24, closing -, decided @2027-03-24, told @2027-03-24, mediated -"),
    Course(
      steps: [Step(.accept, phone, on: "2027-03-24")],
      kept: "decision met, closing -, decided met, told met, mediated @2027-05-23"),
    Course(
      steps: [Step(.accept, phone, on: "2027-03-25")],
      kept: "decision late, closing -, decided late, told late, mediated @2027-05-24"),
    Course(
      steps: [Step(.accept, on: "2027-03-16")],
      kept: "decision @2027-03-24, closing -, decided met, told @2027-03-24, mediated @2027-05-15"),
    Course(
      steps: [
        Step(.accept, on: "2027-03-16"), Step(.notify, [.by: .text("sms")], on: "2027-03-25"),
      ],
      kept: "decision late, closing -, decided met, told late, mediated @2027-05-15"),
    // What went away before it was decided is no decision, unless it was late already.
    Course(
      steps: [Step(.withdraw, on: "2027-03-24")],
      kept: "decision -, closing met, decided met, told met, mediated -"),
    Course(
      steps: [Step(.withdraw, on: "2027-03-25")],
      kept: "decision late, closing late, decided late, told late, mediated -"),
    Course(
      steps: [Step(.refer, [.to: .text("公安")], on: "2027-03-16")],
      kept: "decision -, closing -, decided met, told @2027-03-24, mediated -"),
    Course(
      steps: [
        Step(.refer, [.to: .text("公安")], on: "2027-03-16"),
        Step(.reply, [.text: .text("已办"), .close: .flag(true)], on: "2027-06-01"),
      ], kept: "decision -, closing met, decided met, told @2027-03-24, mediated -"),
    Course(
      steps: [Step(.decline, [.ground: .number(1), .told: .text("phone")], on: "2027-03-24")],
      kept: "decision met, closing met, decided met, told met, mediated -"),
    Course(
      steps: [Step(.decline, [.ground: .number(1), .told: .text("phone")], on: "2027-03-25")],
      kept: "decision late, closing late, decided late, told late, mediated -"),
    // Sixty days from 03-16 end on 05-15, a Saturday.
    Course(
      steps: [Step(.accept, phone, on: "2027-03-16"), Step(.settle, on: "2027-05-15")],
      kept: "decision met, closing met, decided met, told met, mediated met"),
    Course(
      steps: [Step(.accept, phone, on: "2027-03-16"), Step(.settle, on: "2027-05-16")],
      kept: "decision met, closing late, decided met, told met, mediated late"),
    // The notice of a termination is one more time limit of that name, and not the office's own work.
    Course(
      steps: [
        Step(.accept, phone, on: "2027-03-16"),
        Step(.terminate, [.ground: .number(3)], on: "2027-03-17"),
      ], kept: "decision met, closing met, decided met, told @2027-03-26, mediated met"),
    Course(
      steps: [
        Step(.accept, phone, on: "2027-03-16"),
        Step(.terminate, [.ground: .number(3)], on: "2027-03-17"),
        Step(.notify, [.by: .text("letter"), .whom: .text("both")], on: "2027-03-29"),
      ], kept: "decision met, closing met, decided met, told late, mediated met"),
    Course(
      steps: [
        Step(.accept, phone, on: "2027-03-25"), Step(.terminate, both, on: "2027-03-26"),
      ], kept: "decision late, closing met, decided late, told late, mediated met"),
    // What stands still is late on no day.
    Course(
      steps: [
        Step(.accept, phone, on: "2027-03-16"), Step(.test, [.item: .text("样")], on: "2027-03-20"),
      ], kept: "decision met, closing -, decided met, told met, mediated never"),
    Course(
      kind: .report, steps: [],
      kept: "decision -, closing -, decided -, told -, mediated -"),
    // Fifteen working days end on 04-05, as long as nobody knows the holidays of the year.
    Course(
      kind: .report, steps: [Step(.withdraw, on: "2027-04-05")],
      kept: "decision -, closing met, decided -, told -, mediated -"),
    Course(
      kind: .report, steps: [Step(.withdraw, on: "2027-04-06")],
      kept: "decision -, closing late, decided -, told -, mediated -"),
    Course(
      kind: .consultation, steps: [Step(.answer, on: "2027-06-01")],
      kept: "decision -, closing -, decided -, told -, mediated -"),
  ]

  @Test(arguments: courses) func aCourseIsKeptOrNot(_ course: Course) throws {
    var scene = try Scene(course.kind)
    for step in course.steps {
      try scene.take(step.name, step.options, at: "\(step.day)T10:00")
    }
    let timing = CaseTiming(scene.subject, calendar: Scene.calendar)
    let kept = [
      ("decision", timing.decision), ("closing", timing.closing), ("decided", timing.decided),
      ("told", timing.told), ("mediated", timing.mediated),
    ].map { name, kept in "\(name) \(words(kept))" }
    #expect(kept.joined(separator: ", ") == course.kept)
  }

  private func words(_ kept: CaseTiming.Timeliness?) -> String {
    switch kept {
    case nil: "-"
    case .met?: "met"
    case .late?: "late"
    case .until(let day)?: day.number == 9_999_999 ? "never" : "@\(day)"
    }
  }

  /// A notice that came late, or was late when the case was opened again, stays late; one in time is none.
  @Test(arguments: [
    ("2027-03-25", "2027-03-25", "met"), ("2027-03-26", "2027-03-30", "late"),
    ("", "2027-03-25", "met"), ("", "2027-03-26", "late"),
  ])
  func reopeningHidesNoLateNotice(told: String, reopened: String, kept: String) throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")])
    try scene.take(.terminate, [.ground: .number(3)], at: "2027-03-16T10:00")
    if !told.isEmpty {
      try scene.take(.notify, [.by: .text("letter"), .whom: .text("both")], at: "\(told)T10:00")
    }
    try scene.take(.reopen, [.why: .text("又来了")], at: "\(reopened)T11:00")
    #expect(words(CaseTiming(scene.subject, calendar: Scene.calendar).told) == kept)
  }

  /// Where an office gives the notice more days, the decision is late from the nearer day on.
  @Test func theNearerOfTwoDaysCounts() throws {
    var rules = try #require(
      Shipped.reference.rules.ruleSets.first { $0.officeKinds == ["market"] })
    for index in rules.deadlines.indices where rules.deadlines[index].name == "tell" {
      rules.deadlines[index].length = 9
    }
    let timing = CaseTiming(
      try Scene(.complaint, rules: rules).subject, calendar: Scene.calendar)
    #expect(timing.told == .until(Given.day("2027-03-26")))
    #expect(timing.decision == .until(Given.day("2027-03-24")))
  }

  // MARK: In words

  @Test func theWordsAreReadBack() {
    let day = Given.day("2027-03-24")
    for kept in [Timeliness.met, .late, .until(day)] {
      #expect(Timeliness(kept.text) == kept)
    }
    #expect(Timeliness.until(day).text == "until:20901")
    for words in ["", "until", "until:", "until:x", "Met", "untilt:20901"] {
      #expect(Timeliness(words) == nil, "\(words)")
    }
  }

  @Test func theLastDayIsNotLate() {
    let day = Given.day("2027-03-24")
    #expect(!Timeliness.met.isLate(on: day.adding(99)))
    #expect(Timeliness.late.isLate(on: day.adding(-99)))
    #expect(!Timeliness.until(day).isLate(on: day))
    #expect(Timeliness.until(day).isLate(on: day.adding(1)))
  }
}
