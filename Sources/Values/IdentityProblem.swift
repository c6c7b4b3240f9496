/// What looks wrong with an identity number; it is said, never refused.
public enum IdentityProblem: Hashable, Sendable {
  /// Not eighteen characters.
  case length(Int)
  /// Something else than digits and a last X.
  case character(Character)
  /// The eight digits that name the day of birth name no day.
  case birthday
  /// The last character does not follow from the others.
  case checksum
}
