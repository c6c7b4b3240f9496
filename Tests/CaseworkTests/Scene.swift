import Casework
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// One case played through the rules in memory: intake, then steps at given times.
struct Scene {
  static let reference: Reference = {
    let data = ReferenceData()
    do {
      return try Reference(names: data.names(under:), bytes: data.bytes)
    } catch {
      fatalError("The reference data that the program ships cannot be read: \(error)")
    }
  }()
  static let desk = DeskID(random: 0xA)
  static let calendar = reference.calendar

  var events: [Event] = []
  var decision: Decision

  init(_ kind: Kind, _ fields: [Field: FieldValue] = Scene.whole, at: String = "2027-03-15T09:00")
    throws
  {
    let at = Scene.instant(at)
    decision = Decision(
      rules: Scene.reference.rules(for: DeskSettings(), on: at.day(in: .shanghai)))
    let number = CaseNumber(kind: kind, day: at.day(in: .shanghai), letters: "A", counter: 1)
    let opening = try decision.opening(
      Intake(kind: kind, fields: CaseFields(fields)), number: number)
    append(.opened(opening), at: at)
  }

  /// Everything that art. 10 asks for.
  static let whole: [Field: FieldValue] = [
    .consumerName: .text("样一"), .consumerPhone: .text("13800000001"),
    .consumerAddress: .text("样区一路1号"), .merchantName: .text("样品商店"),
    .merchantAddress: .text("样区二路2号"), .facts: .text("买来就坏"), .requests: .list(["refund"]),
  ]

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(iso: text.count == 16 ? text + ":00+08:00" : text) else {
      fatalError("not an instant: \(text)")
    }
    return instant
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { fatalError("not a day: \(text)") }
    return day
  }

  var subject: Case {
    guard let subject = Case(replaying: events, zone: .shanghai) else { fatalError("no opening") }
    return subject
  }

  mutating func append(_ fact: Fact, at: Instant, desk: DeskID = Scene.desk) {
    let id = EventID(desk: desk, sequence: events.count { $0.id.desk == desk } + 1)
    let tick = Tick((events.last?.tick.value ?? 0) + 1)
    let opening = events.first?.id ?? id
    events.append(
      Event(
        id: id, tick: tick, at: at, recordedAt: at, clerk: "王芳",
        caseID: CaseID(opening: opening), save: id, fact: fact))
  }

  /// Takes a step; a refusal is thrown and changes nothing.
  mutating func take(
    _ name: StepName, _ options: [StepOption: FieldValue] = [:],
    changes: [Field: FieldValue?] = [:], at: String = "2027-03-15T10:00"
  ) throws {
    let action = StepAction(name, options, changes: changes)
    let instant = Scene.instant(at)
    let moment = Decision.Moment(
      day: instant.day(in: .shanghai), received: subject.receivedAt.day(in: .shanghai),
      calendar: Scene.calendar)
    let ruling = try decision.ruling(action, on: subject, at: moment)
    append(.stepped(TakenStep(action: action, ruling: ruling)), at: instant)
  }

  func due(on today: String = "2027-03-15") -> Due? {
    subject.due(on: Scene.day(today), calendar: Scene.calendar, zone: .shanghai)
  }
}
