import Values

/// A step of a case, named as its command (steps and their meaning: the interface's table of
/// steps).
public enum StepName: String, CaseIterable, Hashable, Sendable {
  case accept, decline, mediate, test, settle, terminate, withdraw, refer, reply
  case handOver = "hand-over"
  case answer, dispatch, extend, turn, notify, note, amend, link, unlink
  case platformNumber = "platform-number"
  case void, reopen

  /// Reads a command or a history entry; `_` counts as `-`.
  public init?(spelling: String) {
    self.init(rawValue: String(spelling.map { $0 == "_" ? "-" : $0 }))
  }
}
