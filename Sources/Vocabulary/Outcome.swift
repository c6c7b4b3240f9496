/// How a closed case ended.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  case settledOnSpot = "settled_on_spot"
  case settled, terminated, declined, withdrawn, answered
  case handedOver = "handed_over"
  case replied

  /// Whether the parties agreed, on the spot or later.
  public var isSettled: Bool { self == .settled || self == .settledOnSpot }
}
