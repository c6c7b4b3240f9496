/// How exact a count is.
public enum Approximation: String, CaseIterable, Hashable, Sendable {
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
}
