/// What a measurement has to reach: its figure, or what that is beside its yardstick.
public struct Limit: Hashable, Sendable {
  /// What is held against the bound.
  public enum Subject: String, Hashable, Sendable { case figure, beside }
  /// On which side of the bound it has to lie.
  public enum Side: String, Hashable, Sendable { case atMost, atLeast }

  /// What is held against the bound.
  public var subject: Subject
  /// On which side of it that has to lie.
  public var side: Side
  /// The bound itself counts as reached.
  public var bound: Double

  /// The figure is at most so much.
  public static func atMost(_ bound: Double) -> Limit {
    Limit(subject: .figure, side: .atMost, bound: bound)
  }
  /// The figure is at least so much.
  public static func atLeast(_ bound: Double) -> Limit {
    Limit(subject: .figure, side: .atLeast, bound: bound)
  }
  /// Beside the yardstick it is at most so much.
  public static func besideAtMost(_ bound: Double) -> Limit {
    Limit(subject: .beside, side: .atMost, bound: bound)
  }
  /// Beside the yardstick it is at least so much.
  public static func besideAtLeast(_ bound: Double) -> Limit {
    Limit(subject: .beside, side: .atLeast, bound: bound)
  }

  /// Whether a value reaches it. What could not be measured (NaN) reaches nothing.
  public func isReached(by value: Double) -> Bool {
    switch side {
    case .atMost: value <= bound
    case .atLeast: value >= bound
    }
  }
}
