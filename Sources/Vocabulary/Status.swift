import Values

/// Where a case stands.
public enum Status: String, CaseIterable, HashedByCase, Sendable {
  case registered
  case needMaterial = "need_material"
  case accepted, mediating, testing, referred, closed, void

  /// Whether somebody still has to do something about the case.
  public var isOpen: Bool {
    switch self {
    case .registered, .needMaterial, .accepted, .mediating, .testing, .referred: true
    case .closed, .void: false
    }
  }

  /// Whether nobody has yet decided to accept or to decline.
  public var isUndecided: Bool {
    switch self {
    case .registered, .needMaterial: true
    case .accepted, .mediating, .testing, .referred, .closed, .void: false
    }
  }
}
