import Values

/// What a visitor brings: a dispute to settle, a clue about a violation, or a question
/// (总局令第121号 art. 3). The three are never added into one another.
public enum Kind: String, CaseIterable, HashedByCase, Sendable {
  case complaint, report, consultation

  /// The first part of a case number.
  public var prefix: String {
    switch self {
    case .complaint: "TS"
    case .report: "JB"
    case .consultation: "ZX"
    }
  }
}
