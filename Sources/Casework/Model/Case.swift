/// A case as its events have made it.
public struct Case: Hashable, Sendable, Identifiable {
  /// A case that belongs together with this one.
  public struct Link: Hashable, Sendable {
    public var other: CaseID
    public var number: String
    public var why: String
  }

  public let id: CaseID
  public let number: CaseNumber
  public let externalID: String?
  /// When the case was taken down, by the event.
  public let openedAt: Instant
  public let clerk: String
  public let turnedFrom: CaseID?
  public internal(set) var fields: CaseFields
  public internal(set) var status: Status
  public internal(set) var outcome: Outcome?
  /// When it was closed, nil while it is open.
  public internal(set) var closedAt: Instant?
  /// Whether somebody ever accepted it, closed since or not.
  public internal(set) var wasAccepted = false
  public internal(set) var recovered: Money?
  public internal(set) var doubled: Money?
  public internal(set) var platformNumber: String?
  /// The department it was last referred or handed over to.
  public internal(set) var department: String?
  public internal(set) var links: [Link] = []
  public internal(set) var clocks: [Clock] = []
  public internal(set) var isErased = false
  /// Everything that happened, in order; what was undone or overtaken stays in it.
  public internal(set) var timeline: [TimelineEntry] = []
  /// The fields that a decision needs, as the rules stood when the case was taken down.
  public let required: [Field]
  /// The rules the case was taken down under.
  public let ruleSet: String

  let zone: Zone
  /// The fields that were filled in, erased or not.
  var present: Set<Field>
  var closing: Closing?
  var referral: Pause?
  var test: Pause?

  public var kind: Kind { number.kind }

  /// When the matter reached the desk: entered by hand, else when it was taken down.
  public var receivedAt: Instant { fields.receivedAt ?? openedAt }

  /// The fields that a decision still needs, in the order of the rules; none once decided.
  public var missing: [Field] {
    status.isUndecided ? gaps : []
  }
}

extension Case {
  var gaps: [Field] { required.filter { !present.contains($0) } }
}

/// How a case was closed, kept so that it can be reopened where it stood.
struct Closing: Hashable, Sendable {
  var from: Status
  var by: EventID
  var recovered: Money?
  var doubled: Money?
}

/// Where a case goes back to when a referral is answered or a test is done.
struct Pause: Hashable, Sendable {
  var from: Status
  var by: EventID
}

/// One line of a case's story.
public struct TimelineEntry: Hashable, Sendable {
  public let event: Event
  /// Whether it lost a race against another desk: it is shown and has no effect.
  public var isOvertaken = false
  /// Whether somebody took it back.
  public var isUndone = false

  public init(event: Event) { self.event = event }
}
