import Values

/// Where a case stands.
public enum Status: String, CaseIterable, Hashable, Sendable {
  case registered
  case needMaterial = "need_material"
  case accepted, mediating, testing, referred, closed, void

  /// Whether somebody still has to do something about the case.
  public var isOpen: Bool { self != .closed && self != .void }

  /// Whether nobody has yet decided to accept or to decline.
  public var isUndecided: Bool { self == .registered || self == .needMaterial }
}

extension Status {
  /// What a case of a kind is waiting for, in a word or two, as lists and figures say it. What stands
  /// in files and on papers is the office's own (`data/labels.json`).
  public func word(for kind: Kind) -> Phrase {
    switch self {
    case .registered: Status.undecided(kind)
    case .needMaterial: Phrase("待补材料", "needs material")
    case .accepted: Phrase("已受理", "accepted")
    case .mediating: Phrase("调解中", "mediation")
    case .testing: Phrase("检测中", "testing")
    case .referred: Phrase("已转办", "referred")
    case .closed: Phrase("已办结", "closed")
    case .void: Phrase("作废", "void")
    }
  }

  private static func undecided(_ kind: Kind) -> Phrase {
    switch kind {
    case .complaint: Phrase("待决定", "to decide")
    case .report: Phrase("待核查", "to check")
    case .consultation: Phrase("待答复", "to answer")
    }
  }
}
