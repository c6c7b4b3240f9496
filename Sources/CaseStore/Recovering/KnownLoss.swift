import Casework
import GRDB
import Values

/// What is told of what a store is known to lack.
public struct KnownLoss: Hashable, Sendable {
  /// Events that are gone.
  public let holes: [Hole]
  /// How many events have lost what lay beside them.
  public let bare: Int
  /// The cases of these.
  public let bareCases: [CaseNumber]
}
