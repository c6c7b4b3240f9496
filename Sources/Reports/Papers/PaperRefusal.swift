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
  /// It went to an office that the order does not bind, for which there is the referral sheet.
  case notInOwnSystem
  /// Only offices of market regulation issue it.
  case notOfThisOffice
  /// What it tells was not decided, or does not stand any more.
  case notDecided(StepName)
  /// The paper names no reporter, whoever asks.
  case namesNoReporter
}
