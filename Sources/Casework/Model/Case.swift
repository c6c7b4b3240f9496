import Values
import Vocabulary

/// A case as its events have made it.
public struct Case: Hashable, Sendable, Identifiable {
  /// A case that belongs together with this one.
  public struct Link: Hashable, Sendable {
    /// The other case.
    public var other: CaseID
    /// The other case's number as printed, `TS-20270315-A-0012`.
    public var number: String
    /// Why they belong together, empty when nobody said.
    public var why: String
  }

  /// Names the case for ever.
  public let id: CaseID
  /// The number that the clerk reads out; it stays, whatever becomes of the case.
  public let number: CaseNumber
  /// The number it carries elsewhere, unique in a store over cases and ledger.
  public let externalID: String?
  /// When the case was taken down, by the event.
  public let openedAt: Instant
  /// Who took it down.
  public let clerk: String
  /// The case it was turned out of.
  public let turnedFrom: CaseID?
  /// What was taken down, with all corrections and the answer; an erasure takes persons and texts.
  public internal(set) var fields: CaseFields
  /// Where the case stands.
  public internal(set) var status: Status
  /// How it ended, nil while it is open.
  public internal(set) var outcome: Outcome?
  /// When it was closed, nil while it is open.
  public internal(set) var closedAt: Instant?
  /// Whether somebody ever accepted it, closed since or not.
  public internal(set) var wasAccepted = false
  /// Whether a report was ever handed over to the unit that checks it, closed by it or not.
  public internal(set) var wasHandedOver = false
  /// Whom the last decision must be told to; nil where none said so.
  public internal(set) var owed: Set<Addressee>?
  /// Who has been told since the last decision.
  public internal(set) var told: Set<Addressee> = []
  /// What the consumer got back, nil when nobody said.
  public internal(set) var recovered: Money?
  /// The doubled or greater compensation that was paid, nil when nobody said.
  public internal(set) var doubled: Money?
  /// What came of calling back since it was closed; nil where nobody has.
  public internal(set) var calledBack: CalledBack?
  /// Its number on the national 12315 platform, once it was entered there.
  public internal(set) var platformNumber: String?
  /// The department it was last referred or handed over to.
  public internal(set) var department: String?
  /// The cases that belong together with it, in the order in which they were linked.
  public internal(set) var links: [Link] = []
  /// What was laid beside it as evidence, in the order in which it came; an erasure takes it.
  public internal(set) var attachments: [Attachment] = []
  /// Every deadline that was set going, running or ended, in that order.
  public internal(set) var deadlines = Deadlines()
  /// Whether its persons and free texts were erased for good.
  public internal(set) var isErased = false
  /// Everything that happened, in order; what was undone or overtaken stays in it.
  public internal(set) var timeline: [TimelineEntry] = []
  /// The fields that a decision needs, as the rules stood when the case was taken down.
  public let required: [Field]
  /// The fields that it needs where another one is filled in.
  let requiredWith: [Field: Field]
  /// The rules the case was taken down under.
  public let ruleSet: String

  /// Whom the cases linked with this one name, as far as they are known: the store fills it in with
  /// every case it hands out, and replay alone leaves it empty.
  public var linked = LinkedPersons()

  let zone: Zone
  /// Whether a save with something of the case was ever taken back or brought again.
  var hasWordsOnSaves = false
  /// The fields that were filled in, erased or not.
  var present: Set<Field>
  var closing: Closing?
  var referral: Pause?
  var test: Pause?

  /// What the visitor brought, as the number says.
  public var kind: Kind { number.kind }

  /// The last that happened: what a step of somebody who sees the case must have seen.
  public var lastEvent: EventID { timeline.last?.event.id ?? id.registration }

  /// When the matter reached the desk: entered by hand, else when it was taken down.
  public var receivedAt: Instant { fields.receivedAt ?? openedAt }

  /// The fields that a decision still needs, in the order of the rules; none once decided.
  public var missing: [Field] {
    status.isUndecided ? gaps : []
  }

  var gaps: [Field] {
    required.filter { !present.contains($0) }
      + Field.allCases.filter { field in
        requiredWith[field].map(present.contains) ?? false && !present.contains(field)
      }
  }

  /// Whether several persons complain together and have chosen who speaks for them (总局令第121号 art. 12).
  public var isJoint: Bool { !fields.representatives.isEmpty }

  /// What is due next; nothing in a void case. A closed one can still owe a notice.
  public func due(on today: Day, calendar: WorkCalendar, zone: Zone) -> Due? {
    guard status != .void else { return nil }
    return deadlines.due(received: receivedAt.day(in: zone), on: today, calendar: calendar)
  }
}

/// How a case was closed, kept so that it can be reopened where it stood.
struct Closing: Hashable, Sendable {
  var from: Status
  var by: EventID
  var recovered: Money?
  var doubled: Money?
  /// Who was owed a notice before it, and who had been told.
  var owed: Set<Addressee>?
  var told: Set<Addressee> = []
}

/// Where a case goes back to when a referral is answered or a test is done.
struct Pause: Hashable, Sendable {
  var from: Status
  var by: EventID
}
