import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// The clocks of 总局令第121号: what is due next, and when.
@Suite struct DueTests {
  private func check(
    _ due: Due?, _ what: DeadlineName, _ on: String, estimated: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(due?.what == what, sourceLocation: location)
    #expect(due?.on.description == on, sourceLocation: location)
    #expect(due?.isEstimated == estimated, sourceLocation: location)
  }

  @Test func aNewComplaintIsToBeDecidedInSevenWorkingDays() throws {
    check(try Scene(.complaint).due(), .decide, "2027-03-24")
  }

  @Test func daysLeftCountFromTodayAndTurnNegative() throws {
    let scene = try Scene(.complaint)
    #expect(scene.due(on: "2027-03-15")?.daysLeft == 9)
    #expect(scene.due(on: "2027-03-24")?.isOverdue == false)
    #expect(scene.due(on: "2027-03-25")?.daysLeft == -1)
    #expect(scene.due(on: "2027-03-25")?.isOverdue == true)
  }

  @Test func anAcceptanceNobodyWasToldOfLeavesTheNoticeDue() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    check(scene.due(), .tell, "2027-03-24")
    try scene.take(.notify, [.by: .text("phone")])
    check(scene.due(), .mediate, "2027-05-14")
  }

  @Test func tellingInTheSameActEndsTheNotice() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("in_person")], at: "2027-03-18T10:00")
    check(scene.due(), .mediate, "2027-05-17")
  }

  @Test func daysInTestingAreAddedAndTheClockIsHiddenMeanwhile() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")], at: "2027-03-18T10:00")
    try scene.take(.test, [.item: .text("电饭锅")], at: "2027-03-20T10:00")
    #expect(scene.due() == nil)
    try scene.take(.test, [.done: .flag(true)], at: "2027-04-03T10:00")
    #expect(scene.subject.status == .accepted)
    check(scene.due(), .mediate, "2027-05-31")
  }

  @Test func aLastDayThatIsAListedHolidayRolls() throws {
    var scene = try Scene(.complaint, at: "2026-08-01T09:00")
    try scene.take(.accept, [.told: .text("phone")], at: "2026-08-02T10:00")
    check(scene.due(on: "2026-08-02"), .mediate, "2026-10-08")
  }

  @Test func reportsAreCheckedInFifteenWorkingDaysAndExtendedOnce() throws {
    var scene = try Scene(.report, at: "2026-06-01T09:00")
    check(scene.due(on: "2026-06-01"), .check, "2026-06-23")
    try scene.take(.extend, [.why: .text("送检")])
    check(scene.due(on: "2026-06-01"), .check, "2026-07-14")
    let error = #expect(throws: Refusal.self) { try scene.take(.extend, [.why: .text("再延")]) }
    guard case .extendedToTheEnd(_, .check, _)? = error else { throw error ?? .nothingEntered }
  }

  @Test func aReferralWaitsForItsReplyAndGivesTheOldDayBack() throws {
    var scene = try Scene(.complaint)
    try scene.take(
      .refer, [.to: .text("市场监管"), .replyBy: .day(Given.day("2027-03-29"))])
    check(scene.due(), .reply, "2027-03-29")
    try scene.take(.reply, [.text: .text("不归我们")], at: "2027-03-17T10:00")
    #expect(scene.subject.status == .registered)
    check(scene.due(), .decide, "2027-03-24")
  }

  @Test func withoutADayTheOfficesTenWorkingDaysHold() throws {
    var scene = try Scene(.consultation)
    #expect(scene.due() == nil)
    try scene.take(.refer, [.to: .text("住建")])
    check(scene.due(), .reply, "2027-03-29")
  }

  @Test func terminatingStartsTheNoticeAgainOnAClosedCase() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")])
    try scene.take(.terminate, [.ground: .number(3)], at: "2027-03-16T10:00")
    #expect(scene.subject.status == .closed)
    check(scene.due(), .tell, "2027-03-25")
    try scene.take(.notify, [.by: .text("letter"), .whom: .text("both")])
    #expect(scene.due() == nil)
  }

  @Test func aDeclineNobodyWasToldOfStillOwesTheNotice() throws {
    var scene = try Scene(.complaint)
    try scene.take(.decline, [.ground: .number(1)])
    check(scene.due(), .tell, "2027-03-24")
  }

  @Test func settlingOnTheSpotOwesNothingAndReopensAsAccepted() throws {
    var scene = try Scene(.complaint)
    try scene.take(.settle, [.onSpot: .flag(true)])
    #expect(scene.subject.outcome == .settledOnSpot)
    #expect(scene.subject.wasAccepted)
    #expect(scene.due() == nil)
    try scene.take(.reopen, [.why: .text("反悔")], at: "2027-03-16T10:00")
    #expect(scene.subject.status == .accepted)
    check(scene.due(), .mediate, "2027-05-14")
  }

  @Test func reopeningADeclinedCaseBringsItsOldClocksBack() throws {
    var scene = try Scene(.complaint)
    try scene.take(.decline, [.ground: .number(2), .told: .text("phone")])
    #expect(scene.due() == nil)
    try scene.take(.reopen, [.why: .text("查错了")], at: "2027-03-17T10:00")
    #expect(scene.subject.status == .registered)
    check(scene.due(), .decide, "2027-03-24")
  }

  @Test func reopeningIntoATestStopsTheClockAgain() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")], at: "2027-03-18T10:00")
    try scene.take(.test, [.item: .text("电饭锅")], at: "2027-03-20T10:00")
    try scene.take(.settle, at: "2027-03-25T10:00")
    try scene.take(.reopen, [.why: .text("反悔")], at: "2027-03-27T10:00")
    #expect(scene.subject.status == .testing)
    #expect(scene.due() == nil)
    try scene.take(.test, [.done: .flag(true)], at: "2027-04-03T10:00")
    // Five days of testing before it was closed and seven after: the two between them count.
    check(scene.due(), .mediate, "2027-05-29")
  }

  @Test func aVoidCaseOwesNothingAndHasNoOutcome() throws {
    var scene = try Scene(.complaint)
    try scene.take(.settle, [.onSpot: .flag(true)])
    try scene.take(.void, [.why: .text("误录")])
    #expect(scene.due() == nil)
    #expect(scene.subject.status == .void)
    #expect(scene.subject.outcome == nil)
  }

  /// The notice that a case still owes is not owed by a void one.
  @Test func aCaseThatWasAMistakeOwesNoNotice() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    #expect(scene.due()?.what == .tell)
    try scene.take(.void, [.why: .text("误录")])
    #expect(scene.subject.deadlines.contains { $0.name == .tell && $0.isRunning })
    #expect(scene.due() == nil)
  }

  @Test func settlingOnTheSpotInAMediationReopensTheMediation() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")])
    try scene.take(.mediate)
    try scene.take(.settle, [.onSpot: .flag(true)])
    try scene.take(.reopen, [.why: .text("反悔")], at: "2027-03-16T10:00")
    #expect(scene.subject.status == .mediating)
    check(scene.due(), .mediate, "2027-05-14")
  }

  /// The notice that a termination owed goes with it; who was told of the acceptance stays told.
  @Test func reopeningATerminatedCaseTakesItsNoticeBack() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("phone")])
    try scene.take(.terminate, [.ground: .number(3)], at: "2027-03-16T10:00")
    try scene.take(.reopen, [.why: .text("又来了")], at: "2027-03-17T10:00")
    #expect(scene.subject.deadlines.filter(\.isRunning).map(\.name) == [.mediate])
    check(scene.due(), .mediate, "2027-05-14")
  }

  /// Whoever was not told of the acceptance is still owed that, and nobody else is.
  @Test(arguments: ["consumer", "both"])
  func reopeningATerminatedCaseOwesWhatWasOwedBefore(whom: String) throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    try scene.take(.terminate, [.ground: .number(3)], at: "2027-03-16T10:00")
    try scene.take(
      .notify, [.by: .text("phone"), .whom: .text("merchant")], at: "2027-03-16T11:00")
    try scene.take(.reopen, [.why: .text("又来了")], at: "2027-03-17T10:00")
    check(scene.due(), .tell, "2027-03-24")
    try scene.take(.notify, [.by: .text("phone"), .whom: .text(whom)], at: "2027-03-17T11:00")
    check(scene.due(), .mediate, "2027-05-14")
  }

  @Test func aSpanOverAFestivalWithoutATableIsEstimated() throws {
    check(try Scene(.report).due(), .check, "2027-04-05", estimated: true)
  }
}
