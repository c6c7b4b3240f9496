/// What looks wrong with a unified social credit code; it is said, never refused.
public enum CreditCodeProblem: Hashable, Sendable {
  /// Not eighteen characters.
  case length(Int)
  /// A character that no code has: I, O, S, V and Z are left out, because they look like digits.
  case character(Character)
  /// The last character does not follow from the others.
  case checksum
}
