import Values
import Vocabulary

/// Why an event of a known kind cannot be read.
public struct UnreadableEvent: Error, Hashable, Sendable {
  /// The event kind.
  public var kind: String
  /// The key whose value is missing or makes no sense.
  public var key: String

  /// An event kind and the key that stands in the way.
  public init(kind: String, key: String) {
    self.kind = kind
    self.key = key
  }
}
