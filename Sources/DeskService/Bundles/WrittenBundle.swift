import Values

/// What was written into a bundle.
package struct WrittenBundle: Hashable, Sendable {
  /// How many events.
  package let events: Int
  /// A sentence for each thing that is to be known.
  package let words: [Phrase]
}
