import Values

/// What a step does with another case than its own.
public enum StepConcern: Hashable, Sendable {
  /// Links the two.
  case links
  /// Takes the link between the two away.
  case unlinks
  /// Opens the other one out of this one.
  case opens
}
