import Values
import Vocabulary

/// The first event of a case: its number, what was taken down, and the rules it was taken under.
public struct Registration: Hashable, Sendable {
  /// The case's number, given away for good.
  public var number: CaseNumber
  /// What was taken down.
  public var fields: CaseFields
  /// The number it carries elsewhere, unique in a store.
  public var externalID: String?
  /// The fields that a decision needs (总局令第121号 art. 10); a case that lacks one is
  /// `need_material`.
  public var required: [Field]
  /// The id of the rule set that set the first clocks.
  public var ruleSet: String
  /// The version of the rule set's file.
  public var version: Int
  /// The clocks that begin to run with the receipt.
  public var starts: [DeadlineStart]
  /// The case this one was turned out of.
  public var turnedFrom: CaseID?
  /// The fields whose values lie in erasable rows: they count as filled in even where the row was
  /// erased or cannot be opened, so that a case stands the same for everybody.
  public var beside: Set<Field>

  /// An opening with all its parts; what lies in erasable rows is told from the fields.
  public init(
    number: CaseNumber, fields: CaseFields, externalID: String?, required: [Field],
    ruleSet: String, version: Int, starts: [DeadlineStart], turnedFrom: CaseID? = nil
  ) {
    self.number = number
    self.fields = fields
    self.externalID = externalID
    self.required = required
    self.ruleSet = ruleSet
    self.version = version
    self.starts = starts
    self.turnedFrom = turnedFrom
    beside = Set(fields.values.keys.filter { $0.keeping != .open })
  }
}

/// A step that was taken, with what the rules made of it.
public struct StepRecord: Hashable, Sendable {
  /// The step as somebody asked for it.
  public var action: StepAction
  /// What the rules decided about it.
  public var transition: Transition
  /// The case that `link`, `unlink` and `turn` point at.
  public var other: CaseID?
  /// Which fields with values in erasable rows an amendment fills (true) or empties (false).
  public var beside: [Field: Bool]

  /// A step with its ruling; what an amendment does in erasable rows is told from its changes.
  public init(action: StepAction, transition: Transition, other: CaseID? = nil) {
    self.action = action
    self.transition = transition
    self.other = other
    beside = action.changes.filter { $0.key.keeping != .open }.mapValues { $0 != nil }
  }
}

/// Something that left the desk or was shown: it is recorded and cannot be undone.
public struct Disclosure: Hashable, Sendable {
  /// What was done.
  public enum Act: String, CaseIterable, Hashable, Sendable {
    /// Personal data were shown on the screen or printed by a command.
    case shown
    case exported, printed, packed
    /// Figures were given to somebody.
    case given
  }
  /// What was done with it.
  public var act: Act
  /// To whom or where to, and what; never personal data of a case.
  public var detail: String
  /// The figures as given, as JSON, where there are any.
  public var figures: JSON?

  /// A disclosure with all its parts.
  public init(_ act: Act, detail: String, figures: JSON? = nil) {
    self.act = act
    self.detail = detail
    self.figures = figures
  }
}

/// What an event says. Every kind ever shipped can be read for ever.
public enum EventPayload: Hashable, Sendable {
  case opened(Registration)
  case stepped(StepRecord)
  case tallied(TallyEntry)
  /// A whole save is taken back: the one whose first event is named.
  case undone(save: EventID)
  case redone(save: EventID)
  /// Settings of this desk that change; nil takes one away.
  case configured([DeskSettings.Key: String?])
  case disclosed(Disclosure)
  /// The figures that a venue sent up were read.
  case reported(VenueReport)
  /// The personal data and free texts of the case were erased.
  case erased(why: String)
  /// Files were laid beside the case as evidence.
  case attached(Attached)
  /// The desk names a public key of its own.
  case keyed(DeskKey)
  /// An event kind of a newer version: kept and shown, not understood.
  case unknown(kind: String, body: JSON)
}

/// One entry of the log.
public struct Event: Hashable, Sendable {
  /// Names the event for ever.
  public var id: EventID
  /// The reading of the logical clock: what all desks order events by.
  public var tick: Tick
  /// When it happened, as far as days, clocks and totals go.
  public var at: Instant
  /// When it was written down, by the laptop's true clock.
  public var recordedAt: Instant
  /// Who did it.
  public var clerk: String
  /// The case it belongs to; nil for ledger entries, settings and the like.
  public var caseID: CaseID?
  /// The first event of the save that this one was part of: one save is one undo.
  public var save: EventID
  /// What it says.
  public var payload: EventPayload
  /// What its desk knew of the case from other desks when it was written: of each the last event. Of
  /// its own desk it knew all that came before.
  public var trunk: [DeskID: Int] = [:]
  /// The keys of its body that this version does not know: what stands there is kept, not understood.
  public var unread: [String] = []

  /// An event with all its parts, written where nobody else had written yet.
  public init(
    id: EventID, tick: Tick, at: Instant, recordedAt: Instant, clerk: String, caseID: CaseID?,
    save: EventID, payload: EventPayload
  ) {
    self.id = id
    self.tick = tick
    self.at = at
    self.recordedAt = recordedAt
    self.clerk = clerk
    self.caseID = caseID
    self.save = save
    self.payload = payload
  }
}

extension Event {
  /// Whether the desk that wrote this event knew of another one of the same case.
  public func knows(_ other: EventID) -> Bool {
    other.desk == id.desk ? other.sequence < id.sequence : other.sequence <= trunk[other.desk] ?? 0
  }
}

extension Event: Comparable {
  /// The same order on every laptop, whatever their clocks say.
  public static func < (a: Event, b: Event) -> Bool { (a.tick, a.id) < (b.tick, b.id) }
}
