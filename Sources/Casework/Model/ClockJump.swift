import Values
import Vocabulary

/// The laptop's clock showed an earlier time than at the entry before it.
public struct ClockJump: Hashable, Sendable {
  /// What it showed before.
  public var from: Instant
  /// What it showed then.
  public var to: Instant

  /// Two times that one clock showed one after the other.
  public init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }

  /// Whether it went back: less than a minute is no difference.
  public var isBack: Bool { from.seconds - to.seconds >= 60 }
}
