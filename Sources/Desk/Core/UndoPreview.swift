import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The save that an undo would take back, or a redo bring again.
public struct UndoPreview: Sendable {
  /// The events of the save, in order; empty where this clerk has none.
  public var events: [Event]
  /// The numbers of the cases that the save concerns.
  public var numbers: [CaseID: CaseNumber]
  /// Why it cannot be, nil when it can.
  public var refusal: Refusal?
  /// The numbers of the cases that took the same step together with it, each in a save of its own.
  public var companions: [CaseNumber]
  /// What another clerk recorded since, which stays as it is.
  public var newer: OthersSave?
  /// What lies over the words of the save: nobody is named in them.
  public var veil: Veil

  /// A save of another clerk.
  public struct OthersSave: Sendable {
    /// Its events, in order.
    public var events: [Event]
    /// The numbers of the cases that it concerns.
    public var numbers: [CaseID: CaseNumber]
    /// What lies over its words.
    public var veil: Veil

    /// A save with its events and cases.
    public init(events: [Event], cases: [Case]) {
      self.events = events
      numbers = Dictionary(cases.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
      veil = Veil(cases)
    }
  }

  /// A save, its cases, and what stands against taking it back or bringing it again.
  public init(
    events: [Event], cases: [Case], refusal: Refusal? = nil, companions: [CaseNumber] = [],
    newer: OthersSave? = nil
  ) {
    self.events = events
    numbers = Dictionary(cases.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
    self.refusal = refusal
    self.companions = companions
    self.newer = newer
    veil = Veil(cases)
  }
}

extension UndoPreview {
  /// The numbers of its cases, each once, in the order in which the save speaks of them.
  var inOrder: [CaseNumber] {
    var found: [CaseNumber] = []
    for number in events.compactMap({ $0.caseID.flatMap { numbers[$0] } })
    where !found.contains(number) {
      found.append(number)
    }
    return found
  }
}
