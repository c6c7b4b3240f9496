import Casework
import GRDB
import Values
import Vocabulary

/// Two cases, taken down at two desks, that seem to be of one visitor and are not linked.
public struct SameVisitor: Hashable, Sendable {
  /// The number of the one that came later.
  public let number: String
  /// The number of the other.
  public let other: String
  /// What they have in common.
  public let why: Why

  /// What tells a visitor again.
  public enum Why: Hashable, Sendable {
    case phone
    /// The name, the merchant and the day.
    case nameAndMerchant
  }
}
