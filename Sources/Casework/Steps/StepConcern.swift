import Values

/// What a step does with another case than its own.
public enum StepConcern: Hashable, Sendable {
  /// Links the two.
  case links
  /// Takes the link between the two away.
  case unlinks
  /// Opens the other one out of this one.
  case opens

  /// Whether it joins two cases or parts them, which says nothing of either.
  public var isOfLinks: Bool {
    switch self {
    case .links, .unlinks: true
    case .opens: false
    }
  }
}
