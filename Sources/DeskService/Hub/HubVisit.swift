import Values

/// What came of a visit at a hub.
package struct HubVisit: Hashable, Sendable {
  /// How many events the hub has confirmed, and how many joined the log here.
  package let pushed: Int
  package let pulled: Int
  /// Whether nothing was left on the way.
  package let isWhole: Bool
  /// A sentence for each thing that is to be known.
  package let words: [Phrase]
}
