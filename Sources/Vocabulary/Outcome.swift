import Values

/// How a closed case ended.
public enum Outcome: String, CaseIterable, HashedByCase, Sendable {
  case settledOnSpot = "settled_on_spot"
  case settled, terminated, declined, withdrawn, answered
  case handedOver = "handed_over"
  case replied
  /// A report that tells again what the same person has reported already (总局令第121号 art. 35).
  case repeated

  /// Whether the parties agreed, on the spot or later.
  public var isSettled: Bool {
    switch self {
    case .settled, .settledOnSpot: true
    case .terminated, .declined, .withdrawn, .answered, .handedOver, .replied, .repeated: false
    }
  }

  /// Whether the consumer was turned away: by a decision not to accept, or to end the mediation.
  public var isTurnedAway: Bool {
    switch self {
    case .declined, .terminated: true
    case .settledOnSpot, .settled, .withdrawn, .answered, .handedOver, .replied, .repeated:
      false
    }
  }
}
