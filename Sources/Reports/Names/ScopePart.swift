import Values
import Vocabulary

/// What the figures of a sheet cover.
enum ScopePart: String, CaseIterable, Sendable {
  case days, venues
  case asOf = "as_of"

  /// What people read.
  var phrase: Phrase {
    switch self {
    case .days: Term.days
    case .venues: Term.venues
    case .asOf: Term.asOf
    }
  }
}
