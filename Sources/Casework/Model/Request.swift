import Values
import Vocabulary

/// What somebody at the desk asks the store to record. Each request is one save: all of it or
/// nothing, and one undo takes it back.
public enum Request: Hashable, Sendable {
  case open(Intake)
  /// Steps of one case, taken in order. `seen` is the last event of the case that the asking
  /// screen knew of; a case that has changed since is refused. Nil does not ask.
  case take([StepAction], on: CaseID, seen: EventID? = nil)
  case tally(TallyEntry)
  /// Entries that belong together, such as what a hotline received and what it closed.
  case tallies([TallyEntry])
  case configure([DeskSettings.Key: String?])
  case disclose(Disclosure, of: CaseID? = nil)
  /// What venues sent up is taken in.
  case report([VenueReport])
  case undo
  case redo
}

/// Who asks, and when: clock and clerk enter a store here and nowhere deeper.
public struct Author: Hashable, Sendable {
  /// Who asks.
  public var clerk: String
  /// When it happened, for days, clocks and totals.
  public var at: Instant
  /// The laptop's true clock, in milliseconds since 1970: for the logical clock and the record.
  public var wallMilliseconds: Int64

  /// A clerk and a moment, by both clocks.
  public init(clerk: String, at: Instant, wallMilliseconds: Int64) {
    self.clerk = clerk
    self.at = at
    self.wallMilliseconds = wallMilliseconds
  }
}

/// What a save has done.
public struct SaveResult: Hashable, Sendable {
  /// The events that were written, in order; empty when there was nothing to write.
  public var events: [EventID]
  /// The cases that changed, those opened first.
  public var cases: [Case]
  /// The cases opened by this save.
  public var opened: [CaseNumber]
  /// What an undo or redo took back or brought again.
  public var undone: [Event]
  /// What totals of the ledger took the place of.
  public var replaced: [RecordedTally] = []

  /// A receipt with what the save did; the rest is empty.
  public init(
    events: [EventID] = [], cases: [Case] = [], opened: [CaseNumber] = [], undone: [Event] = []
  ) {
    self.events = events
    self.cases = cases
    self.opened = opened
    self.undone = undone
  }
}

extension SaveResult {
  /// Whether the save only noted that something was shown or handed out.
  public var isDisclosure: Bool {
    opened.isEmpty && undone.isEmpty && !cases.isEmpty
      && cases.allSatisfy { subject in
        guard let last = subject.timeline.last, events.contains(last.event.id) else { return false }
        if case .disclosed = last.event.payload { return true }
        return false
      }
  }
}
