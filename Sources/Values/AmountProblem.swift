/// Why words are no amount in yuan.
public enum AmountProblem: Error, Hashable, Sendable {
  case notUnderstood, negative
  /// More than two places behind the point.
  case tooFine
  /// More than twelve digits.
  case tooLarge
  /// Money of another country.
  case foreign
  /// From so much to so much, or some hundreds.
  case range
}
