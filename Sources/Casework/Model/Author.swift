import Values
import Vocabulary

/// Who asks, and when: clock and clerk enter a store here and nowhere deeper.
public struct Author: Hashable, Sendable {
  /// Who asks.
  public var clerk: String
  /// When it happened, for days, deadlines and totals.
  public var at: Instant
  /// The laptop's true clock, in milliseconds since 1970: for the logical clock and the record.
  public var wallMilliseconds: Int64

  /// A clerk and a moment, by both clocks.
  public init(clerk: String, at: Instant, wallMilliseconds: Int64) {
    self.clerk = clerk
    self.at = at
    self.wallMilliseconds = wallMilliseconds
  }
}
