/// A deadline of the rules; the order of the cases breaks ties between equal days.
public enum DeadlineName: String, CaseIterable, Hashable, Sendable {
  case decide, tell, check, mediate, reply, target
}
