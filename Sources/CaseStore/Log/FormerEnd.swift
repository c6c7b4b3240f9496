import Casework
import Values

/// An event at which a log ended once.
public struct FormerEnd: Hashable, Sendable {
  /// The event.
  public let event: EventID
  /// When it happened.
  public let at: Instant
  /// Who wrote it down.
  public let clerk: String
  /// How many events its desk has written since.
  public let since: Int
}
