import Casework
import Values
import Vocabulary

/// An amount of the complaints registered in the scope, named as in JSON.
public enum AmountFigure: String, CaseIterable, Hashable, Sendable {
  /// What the disputes are about.
  case claimed
  /// What consumers got back.
  case recovered
  /// What they got as doubled or greater compensation.
  case doubled

  /// What tables call it.
  public var phrase: Phrase {
    switch self {
    case .claimed: Phrase("涉及金额", "In dispute")
    case .recovered: Phrase("挽回损失", "Recovered")
    case .doubled: Term.doubled.worded("Doubled compensation")
    }
  }

  /// The sum; nil where nobody recorded any.
  func amount(of sums: Sums) -> Money? {
    let amount =
      switch self {
      case .claimed: sums.claimed
      case .recovered: sums.recovered
      case .doubled: sums.doubled
      }
    return amount == .zero ? nil : amount
  }
}
