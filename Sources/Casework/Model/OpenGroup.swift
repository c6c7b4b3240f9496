import Values

/// Kinds of open: every open case is in exactly one of the first; the last two cut across them.
///
/// Named views are kept by the raw values: these stay as they are, whatever the cases are called.
public enum OpenGroup: String, CaseIterable, HashedByCase, Sendable {
  case all = "all"
  case undecided = "undecided"
  case needMaterial = "needMaterial"
  case accepted = "accepted"
  case mediating = "mediating"
  case testing = "testing"
  case referred = "referred"
  case handOver = "handOver"
  case answer = "answer"
  case overdue = "overdue"
  case soon = "soon"
}
