import Casework
import Values
import Vocabulary

/// Why a paper is not printed.
public enum PaperRefusal: Error, Hashable, Sendable {
  /// The number was given away for nothing.
  case void
  /// Cases of this kind have no such paper.
  case notOf(Kind)
  /// Nobody has referred the case or handed it over.
  case notReferred
  /// The paper names no reporter, whoever asks.
  case namesNoReporter
}
