import Values

/// How content somebody was with how a case was dealt with, as he said when he was called back.
public enum Satisfaction: String, CaseIterable, HashedByCase, Sendable {
  case very, yes, fair, no

  /// What people read.
  public var phrase: Phrase {
    switch self {
    case .very: Phrase("非常满意", "very satisfied")
    case .yes: Phrase("满意", "satisfied")
    case .fair: Phrase("一般", "fair")
    case .no: Phrase("不满意", "not satisfied")
    }
  }
}
