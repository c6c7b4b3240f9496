import Casework
import Values

/// A case made in memory by the real rules: its opening and its steps, each an event of one desk.
public struct MadeCase {
  /// All of its events, in order.
  public var events: [Event] = []
  /// What decides about it.
  public var decision: Decision
  /// Who records.
  public var clerk: String
  /// The desk that records, where no other is named.
  public let desk: DeskID
  private let zone: Zone

  /// Opens the case, and takes the steps that its intake has: all of that is one save, as in a store.
  ///
  /// - Parameters:
  ///   - at: when it was received and, where a step says nothing else, when that was taken.
  ///   - first: the sequence of the first event.
  public init(
    _ intake: Intake, number: CaseNumber, _ decision: Decision, at: Instant,
    clerk: String = "王芳", desk: DeskID = DeskID(random: 0xA), first: Int = 1,
    zone: Zone = .shanghai
  ) throws {
    (self.decision, self.clerk, self.desk, self.zone) = (decision, clerk, desk, zone)
    add(.opened(try decision.registration(intake, number: number)), at: at, sequence: first)
    for step in intake.steps {
      try take(step.action, at: step.at ?? at)
      events[events.count - 1].save = events[0].save
    }
  }

  /// The case as its events make it.
  public var subject: Case {
    guard let subject = Case(replaying: events, zone: zone) else {
      fatalError("The first event opens the case")
    }
    return subject
  }

  /// Takes a step as the rules decide it; a refusal is thrown and changes nothing.
  public mutating func take(
    _ action: StepAction, at: Instant, moment: Decision.Moment? = nil
  ) throws {
    let transition = try decision.transition(action, on: subject, at: moment)
    append(.stepped(StepRecord(action: action, transition: transition)), at: at)
  }

  /// Adds what no rule is asked about: an event of this desk or of another.
  public mutating func append(_ payload: EventPayload, at: Instant, desk: DeskID? = nil) {
    let desk = desk ?? self.desk
    let last = events.last { $0.id.desk == desk }?.id.sequence ?? 0
    add(payload, at: at, sequence: last + 1, desk: desk)
  }

  private mutating func add(
    _ payload: EventPayload, at: Instant, sequence: Int, desk: DeskID? = nil
  ) {
    let id = EventID(desk: desk ?? self.desk, sequence: sequence)
    let tick = Tick((events.last?.tick.value ?? Int64(sequence) - 1) + 1)
    events.append(
      Event(
        id: id, tick: tick, at: at, recordedAt: at, clerk: clerk,
        caseID: CaseID(registration: events.first?.id ?? id), save: id, payload: payload))
  }
}
