import Values
import Vocabulary

/// One entry of the log.
public struct Event: Hashable, Sendable {
  /// Names the event for ever.
  public var id: EventID
  /// The reading of the logical clock: what all desks order events by.
  public var tick: Tick
  /// When it happened, as far as days, deadlines and totals go.
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
  /// Whether persons or texts of it lie there and cannot be read, since the keys of the office are not here.
  public var isWithheld = false

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
