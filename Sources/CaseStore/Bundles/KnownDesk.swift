import Casework
import Values
import Vocabulary

/// How far a store knows the log of a desk.
public struct KnownDesk: Hashable, Sendable {
  /// Its letters, or its name in the log where nobody has told them.
  public let name: String
  /// Where it stands; empty where nobody has told.
  public let venue: String
  /// Whether it is this desk.
  public let isOwn: Bool
  /// How many of its events are here.
  public let events: Int
  /// The eight characters by which the other desk is told how far this one knows its log.
  public let code: String
  /// When it wrote the newest bundle that was read here; nil where none was.
  public let heard: Instant?
}
