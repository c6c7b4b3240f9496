import CaseStore
import Casework
import Values
import Vocabulary

/// What came of reading a bundle.
package struct ReadBundle: Hashable, Sendable {
  /// How many events joined the log, were known before, and wait for others.
  package let new: Int
  package let known: Int
  package let waiting: Int
  /// A sentence for each thing that is to be known.
  package let words: [Phrase]
}
