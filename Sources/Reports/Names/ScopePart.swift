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
    case .venues: Phrase("会场", "Venues")
    case .asOf: Phrase("截至", "As of")
    }
  }
}
