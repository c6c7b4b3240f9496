import Casework
import Values

/// An entry of the ledger without its notes.
public struct ExchangedTally: Hashable, Sendable {
  /// The entry with what tells its detail apart.
  public let tally: RecordedTally
  /// The logical clock when it was made.
  public let tick: Tick
  /// The day it counts on.
  public let day: Day
}
