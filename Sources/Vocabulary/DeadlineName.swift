import Values

/// A deadline of the rules; the order of the cases breaks ties between equal days.
public enum DeadlineName: String, CaseIterable, HashedByCase, Sendable {
  case decide, tell, check, mediate, reply, target
}
