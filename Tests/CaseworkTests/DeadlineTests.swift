import CaseMaking
import Testing
import Values
import Vocabulary

@testable import Casework

/// The arithmetic of one time limit, against last days that a program of its own counted out of the tables
/// of holidays.
@Suite struct DeadlineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var deadline: Deadline
    var received: String
    var last: String
    var isEstimated: Bool

    init(
      _ length: Int, _ unit: DeadlineStart.Unit, received: String, started: String, last: String,
      rolls: Bool = false, grown: Int = 0, pauses: [(String, String)] = [], on: String? = nil,
      sinceReceived: Bool = false, estimated: Bool = false
    ) {
      deadline = Deadline(
        start: DeadlineStart(
          name: .mediate, length: length, unit: unit, rollsOffHolidays: rolls,
          on: on.map(Given.day), pausedIn: [], sinceReceived: sinceReceived, isOfficeTarget: false,
          extensions: []),
        startedOn: Given.day(started), startedBy: EventID(desk: Scene.desk, sequence: 1))
      deadline.grown = grown
      deadline.pauses = pauses.map { .init(from: Given.day($0.0), to: Given.day($0.1)) }
      self.received = received
      self.last = last
      isEstimated = estimated
    }

    var testDescription: String { "\(deadline.start.length) days to \(last)" }
  }

  static let rows = [
    Row(
      7, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-04-29",
      sinceReceived: true),
    Row(7, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-05-06"),
    Row(
      15, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-06-03", grown: 15,
      sinceReceived: true),
    Row(
      60, .calendar, received: "2026-04-20", started: "2026-04-22", last: "2026-06-22", rolls: true),
    Row(60, .calendar, received: "2026-04-20", started: "2026-08-02", last: "2026-10-01"),
    Row(
      60, .calendar, received: "2026-04-20", started: "2026-08-02", last: "2026-10-08", rolls: true),
    Row(
      60, .calendar, received: "2026-04-20", started: "2026-04-22", last: "2026-07-01", rolls: true,
      pauses: [("2026-05-01", "2026-05-11")]),
    Row(
      60, .calendar, received: "2026-04-20", started: "2026-04-22", last: "2026-07-02", rolls: true,
      pauses: [("2026-05-01", "2026-05-11"), ("2026-06-01", "2026-06-02")]),
    Row(
      60, .calendar, received: "2026-04-20", started: "2026-04-22", last: "2026-06-22", rolls: true,
      pauses: [("2026-05-11", "2026-05-01")]),
    Row(
      45, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-07-06",
      pauses: [("2026-04-30", "2026-05-11")]),
    Row(
      45, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-06-29",
      pauses: [("2026-05-11", "2026-04-30")]),
    Row(
      45, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-07-15", grown: 10,
      pauses: [("2026-04-30", "2026-05-07")]),
    Row(
      10, .working, received: "2026-12-01", started: "2026-12-01", last: "2026-12-20",
      on: "2026-12-20"),
    Row(
      10, .working, received: "2026-12-01", started: "2026-12-01", last: "2027-01-01", grown: 10,
      on: "2026-12-20", estimated: true),
    Row(
      10, .working, received: "2026-09-01", started: "2026-09-01", last: "2026-10-08", grown: 1,
      on: "2026-09-30"),
    Row(
      30, .calendar, received: "2026-09-01", started: "2026-09-01", last: "2026-10-30", grown: 30,
      on: "2026-09-30"),
    Row(
      1, .calendar, received: "2026-09-01", started: "2026-09-01", last: "2026-10-08", rolls: true,
      grown: 1, on: "2026-09-30"),
    Row(
      15, .calendar, received: "2026-09-01", started: "2026-09-10", last: "2026-10-31", grown: 45,
      sinceReceived: true),
    Row(0, .working, received: "2026-04-20", started: "2026-04-22", last: "2026-04-22"),
    Row(
      0, .calendar, received: "2026-04-20", started: "2026-10-03", last: "2026-10-08", rolls: true),
    Row(
      1, .calendar, received: "2026-12-31", started: "2026-12-31", last: "2027-01-01", rolls: true,
      estimated: true),
    Row(
      5, .calendar, received: "2026-12-31", started: "2026-12-31", last: "2027-01-05", rolls: true),
    Row(
      10, .calendar, received: "2026-07-12", started: "2026-07-25", last: "2026-07-23",
      pauses: [("2026-07-26", "2026-07-27")], sinceReceived: true),
    Row(45, .working, received: "2025-08-21", started: "2025-09-06", last: "2025-11-13"),
    Row(
      30, .calendar, received: "2026-10-24", started: "2026-10-27", last: "2026-12-06", rolls: true,
      grown: 10),
    Row(60, .working, received: "2026-09-16", started: "2026-09-30", last: "2026-12-29"),
    Row(
      7, .working, received: "2025-08-31", started: "2025-09-06", last: "2025-10-20", grown: 10,
      pauses: [("2025-09-10", "2025-09-24")]),
    Row(
      15, .working, received: "2025-10-06", started: "2025-10-25", last: "2025-11-21", grown: 10,
      pauses: [("2025-10-26", "2025-11-05")], sinceReceived: true),
    Row(
      45, .calendar, received: "2026-03-20", started: "2026-03-20", last: "2026-05-19", grown: 15,
      sinceReceived: true),
    Row(
      7, .working, received: "2027-01-04", started: "2027-01-18", last: "2027-02-17", grown: 15,
      pauses: [("2027-01-23", "2027-01-23")], estimated: true),
    Row(
      15, .working, received: "2025-12-22", started: "2025-12-27", last: "2026-01-13",
      sinceReceived: true),
    Row(
      7, .calendar, received: "2026-04-01", started: "2026-04-04", last: "2026-04-24", rolls: true,
      grown: 10, pauses: [("2026-04-06", "2026-04-09")]),
    Row(
      10, .calendar, received: "2026-11-01", started: "2026-11-08", last: "2026-11-22", rolls: true,
      pauses: [("2026-11-16", "2026-11-20")]),
    Row(
      10, .calendar, received: "2027-04-15", started: "2027-04-21", last: "2027-04-30",
      pauses: [("2027-04-25", "2027-04-30")], sinceReceived: true),
  ]

  @Test(arguments: rows) func theLastDay(_ row: Row) {
    let last = row.deadline.lastDay(received: Given.day(row.received), calendar: Scene.calendar)
    #expect(last.day.description == row.last)
    #expect(last.isEstimated == row.isEstimated)
  }

  // MARK: Pauses

  private func deadline(pausedIn: [Status] = []) -> Deadline {
    Deadline(
      start: start(.mediate, 60, pausedIn: pausedIn),
      startedOn: Given.day("2026-05-06"), startedBy: EventID(desk: Scene.desk, sequence: 1))
  }

  @Test func whatIsStoppedTwiceStandsStillSinceTheFirst() {
    var deadline = deadline()
    deadline.resume(on: Given.day("2026-05-07"))
    #expect(deadline.pauses.isEmpty)
    deadline.pause(on: Given.day("2026-05-08"))
    deadline.pause(on: Given.day("2026-05-10"))
    #expect(deadline.pausedSince == Given.day("2026-05-08"))
    deadline.resume(on: Given.day("2026-05-12"))
    deadline.resume(on: Given.day("2026-05-20"))
    #expect(
      deadline.pauses == [.init(from: Given.day("2026-05-08"), to: Given.day("2026-05-12"))])
    #expect(deadline.pausedSince == nil)
  }

  // MARK: Several of one case

  private static let event = EventID(desk: Scene.desk, sequence: 2)

  private func start(_ name: DeadlineName, _ length: Int, pausedIn: [Status] = []) -> DeadlineStart
  {
    DeadlineStart(
      name: name, length: length, unit: .calendar, rollsOffHolidays: false, pausedIn: pausedIn,
      sinceReceived: false, isOfficeTarget: false, extensions: [])
  }

  private func deadlines(_ starts: [DeadlineStart]) -> Deadlines {
    var deadlines = Deadlines()
    deadlines.start(
      starts, by: EventID(desk: Scene.desk, sequence: 1), on: Given.day("2026-05-06"))
    return deadlines
  }

  private func transition(
    to: Status? = nil, starts: [DeadlineStart] = [], ends: [DeadlineName] = [],
    grows: [DeadlineExtension] = []
  ) -> Transition {
    Transition(
      ruleSet: "samr121", version: 1, from: [], to: to, starts: starts, ends: ends, grows: grows)
  }

  private func due(_ deadlines: Deadlines, on today: String = "2026-05-06") -> Due? {
    deadlines.due(
      received: Given.day("2026-05-06"), on: Given.day(today), calendar: Scene.calendar)
  }

  @Test func theNearestIsDueAndTiesGoByTheNames() {
    #expect(due(deadlines([]))?.what == nil)
    #expect(due(deadlines([start(.mediate, 9), start(.tell, 8)]))?.what == .tell)
    #expect(due(deadlines([start(.tell, 8), start(.mediate, 9)]))?.what == .tell)
    for names in [[DeadlineName.target, .decide], [.decide, .target]] {
      #expect(due(deadlines(names.map { start($0, 8) }))?.what == .decide)
    }
  }

  @Test(arguments: [("2026-05-13", 1, false), ("2026-05-14", 0, false), ("2026-05-15", -1, true)])
  func aLastDayIsStillInTime(today: String, left: Int, isOverdue: Bool) {
    let found = due(deadlines([start(.check, 8)]), on: today)
    #expect(found?.on == Given.day("2026-05-14"))
    #expect(found?.daysLeft == left)
    #expect(found?.isOverdue == isOverdue)
  }

  @Test func aStepEndsWhatItNamesAndBeginsAnewWhatItStarts() {
    var deadlines = deadlines([start(.decide, 7), start(.tell, 7), start(.mediate, 60)])
    deadlines.follow(
      transition(to: .accepted, starts: [start(.tell, 5)], ends: [.decide]), by: Self.event,
      on: Given.day("2026-05-08"))
    #expect(deadlines.map(\.name) == [.decide, .tell, .mediate, .tell])
    #expect(deadlines.map(\.isRunning) == [false, false, true, true])
    #expect(deadlines.map(\.endedBy) == [Self.event, Self.event, nil, nil])
    let day = Given.day("2026-05-08")
    #expect(deadlines.map(\.endedOn) == [day, day, nil, nil])
    #expect(deadlines.last?.startedOn == day)
    #expect(deadlines.last?.startedBy == Self.event)
  }

  /// A closed case owes nothing but a notice, and so does a void one.
  @Test(arguments: [
    (Status.closed, false), (.void, false), (.accepted, true), (.testing, true), (.referred, true),
  ])
  func theEndOfACaseEndsAllButTheNotice(_ status: Status, runsOn: Bool) {
    var deadlines = deadlines(DeadlineName.allCases.map { start($0, 7) })
    deadlines.follow(transition(to: status), by: Self.event, on: Given.day("2026-05-08"))
    for deadline in deadlines {
      #expect(deadline.isRunning == (runsOn || deadline.name == .tell), "\(deadline.name)")
    }
  }

  @Test func whatEndedDoesNotEndAgain() {
    var deadlines = deadlines([start(.decide, 7)])
    deadlines.follow(transition(ends: [.decide]), by: Self.event, on: Given.day("2026-05-08"))
    let later = EventID(desk: Scene.desk, sequence: 3)
    deadlines.follow(
      transition(ends: [.decide], grows: [DeadlineExtension(name: .decide, length: 9)]),
      by: later, on: Given.day("2026-05-09"))
    #expect(deadlines.first?.endedBy == Self.event)
    #expect(deadlines.first?.endedOn == Given.day("2026-05-08"))
    #expect(deadlines.first?.grown == 0)
  }

  @Test func extensionsAddUp() {
    var deadlines = deadlines([start(.check, 15), start(.reply, 10)])
    for length in [15, 30] {
      deadlines.follow(
        transition(grows: [DeadlineExtension(name: .check, length: length)]), by: Self.event,
        on: Given.day("2026-05-08"))
    }
    #expect(deadlines.map(\.grown) == [45, 0])
    #expect(deadlines.map(\.timesExtended) == [2, 0])
  }

  @Test func aStatusStopsThoseThatStandStillInIt() {
    var deadlines = deadlines([start(.mediate, 60, pausedIn: [.testing]), start(.target, 30)])
    deadlines.enter(.testing, on: Given.day("2026-05-10"))
    #expect(deadlines.map(\.pausedSince) == [Given.day("2026-05-10"), nil])
    #expect(due(deadlines)?.what == .target)
    deadlines.enter(.mediating, on: Given.day("2026-05-17"))
    #expect(deadlines.map(\.pausedSince) == [nil, nil])
    #expect(deadlines.map(\.pauses.count) == [1, 0])
    #expect(due(deadlines)?.on == Given.day("2026-06-05"))
  }

  @Test func anEndIsTakenBackWhereThatEventMadeIt() {
    var deadlines = deadlines([start(.decide, 7), start(.tell, 7), start(.mediate, 60)])
    deadlines.follow(transition(ends: [.mediate]), by: Self.event, on: Given.day("2026-05-08"))
    let later = EventID(desk: Scene.desk, sequence: 3)
    deadlines.follow(
      transition(to: .closed, starts: [start(.tell, 7)]), by: later, on: Given.day("2026-05-09"))
    deadlines.takeBackEnds(by: later) { $0.name != .tell }
    let last = EventID(desk: Scene.desk, sequence: 4)
    deadlines.end(.tell, startedBy: later, by: last, on: Given.day("2026-05-10"))
    #expect(deadlines.map(\.name) == [.decide, .tell, .mediate, .tell])
    #expect(deadlines.map(\.isRunning) == [true, false, false, false])
    #expect(
      deadlines.map(\.endedOn) == [
        nil, Given.day("2026-05-09"), Given.day("2026-05-08"), Given.day("2026-05-10"),
      ])
  }
}
