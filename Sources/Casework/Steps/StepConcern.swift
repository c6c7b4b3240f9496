import Values

/// What a step does with another case than its own.
public enum StepConcern: Hashable, Sendable {
  /// Links the two.
  case links
  /// Takes the link between the two away.
  case unlinks
  /// Links the two, the other being the one that this one tells again.
  case repeats
  /// Opens the other one out of this one.
  case opens

  /// Whether the two belong together by it.
  public var joins: Bool {
    switch self {
    case .links, .repeats, .opens: true
    case .unlinks: false
    }
  }

  /// Whether it links the case with one that it names.
  public var namesAnother: Bool {
    switch self {
    case .links, .repeats: true
    case .unlinks, .opens: false
    }
  }

  /// Whether it is about the link alone, and says nothing of either case.
  public var isOfLinks: Bool {
    switch self {
    case .links, .unlinks: true
    case .repeats, .opens: false
    }
  }
}
