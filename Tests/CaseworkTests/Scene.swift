import CaseMaking
import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// One case played through the rules in memory: intake, then steps at given times.
struct Scene {
  static let desk = DeskID(random: 0xA)
  static let calendar = Shipped.reference.calendar

  private var made: MadeCase

  /// - Parameter rules: those it is taken down under; without them the market's of that day.
  init(
    _ kind: Kind, _ fields: [Field: FieldValue] = WholeComplaint.fields,
    at: String = "2027-03-15T09:00",
    rules: RuleSet? = nil
  ) throws {
    let at = Given.instant(at)
    let day = at.day(in: .shanghai)
    made = try MadeCase(
      Intake(kind: kind, fields: CaseFields(fields)),
      number: CaseNumber(kind: kind, day: day, letters: "A", counter: 1),
      Decision(rules: rules ?? Shipped.reference.rules(for: DeskSettings(), on: day)), at: at,
      desk: Scene.desk)
  }

  var events: [Event] {
    get { made.events }
    set { made.events = newValue }
  }

  var decision: Decision {
    get { made.decision }
    set { made.decision = newValue }
  }

  var subject: Case { made.subject }

  mutating func append(_ payload: EventPayload, at: Instant, desk: DeskID = Scene.desk) {
    made.append(payload, at: at, desk: desk)
  }

  /// Takes a step; a refusal is thrown and changes nothing.
  mutating func take(
    _ name: StepName, _ options: [StepOption: FieldValue] = [:],
    changes: [Field: FieldValue?] = [:], at: String = "2027-03-15T10:00"
  ) throws {
    let instant = Given.instant(at)
    let moment = Decision.Moment(
      day: instant.day(in: .shanghai), received: subject.receivedAt.day(in: .shanghai),
      calendar: Scene.calendar)
    try made.take(StepAction(name, options, changes: changes), at: instant, moment: moment)
  }

  func due(on today: String = "2027-03-15") -> Due? {
    subject.due(on: Given.day(today), calendar: Scene.calendar, zone: .shanghai)
  }
}
