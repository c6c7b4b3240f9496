import Values
import Vocabulary

/// One of the sums over cases, named as files of figures name it.
public enum Measure: String, CaseIterable, HashedByCase, Sendable {
  /// How many cases.
  case count
  /// How many persons came with them.
  case people
  /// The amounts that the cases are about.
  case claimed
  /// What the consumers got back.
  case recovered
  /// The doubled or greater compensation that was paid.
  case doubled
  /// How many of the cases recovered doubled or greater compensation.
  case doubledCount = "doubled_count"

  /// Whether it is an amount, added up in fen; the others are counts.
  public var isAmount: Bool {
    switch self {
    case .claimed, .recovered, .doubled: true
    case .count, .people, .doubledCount: false
    }
  }

  /// Those that are told of cases closed on a day that came in before it.
  public static let ofClosedEarlier: [Measure] = [.count, .recovered, .doubled]
}
