import Values
import Vocabulary

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
  /// The case that the save opened, the first where it opened several; nil where it opened none.
  public var firstOpened: Case? {
    opened.first.flatMap { number in cases.first { $0.number == number } }
  }

  /// Whether the save only noted that something was shown or handed out.
  public var isDisclosure: Bool {
    opened.isEmpty && undone.isEmpty && !cases.isEmpty
      && cases.allSatisfy { subject in
        guard let last = subject.timeline.last, events.contains(last.event.id) else { return false }
        if case .disclosed = last.event.payload { return true }
        return false
      }
  }

  /// Whether the save noted that something of a case was shown or handed out, and nothing else.
  public func discloses(_ subject: CaseID) -> Bool {
    isDisclosure && cases.contains { $0.id == subject }
  }
}
