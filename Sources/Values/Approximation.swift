/// How exact a count is.
public enum Approximation: String, CaseIterable, HashedByCase, Sendable {
  /// Counted.
  case exact
  /// 多, 余: this many or some more.
  case atLeast = "at_least"
  /// 近: almost this many.
  case nearly
  /// 约: somewhat more or fewer.
  case about

  /// How exact a sum is: exact adds nothing, equals stay, all else is about.
  public static func sum(_ lhs: Approximation, _ rhs: Approximation) -> Approximation {
    if lhs == .exact || lhs == rhs { return rhs }
    return rhs == .exact ? lhs : .about
  }

  /// How exact what is left is when something is taken away: what was more than said leaves less.
  /// `6000 - 480多` leaves almost 5520, `6000多 - 480` at least so much, `6000多 - 480多` about.
  public static func difference(_ lhs: Approximation, _ rhs: Approximation) -> Approximation {
    switch rhs {
    case .exact, .about: sum(lhs, rhs)
    case .atLeast: sum(lhs, .nearly)
    case .nearly: sum(lhs, .atLeast)
    }
  }
}
