import Casework

/// What an undo or a redo would do now.
public struct UndoChoice: Hashable, Sendable {
  /// The save it is about: its first event.
  public var save: EventID
  /// All events of that save.
  public var events: [Event]
  /// The cases it concerns, as they stand now.
  public var cases: [Case]
  /// Why it cannot be, nil when it can.
  public var refusal: Refusal?

  /// The numbers of its cases.
  public var numbers: [CaseID: CaseNumber] {
    Dictionary(cases.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }
}
