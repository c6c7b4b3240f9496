import Casework
import Values
import Vocabulary

/// A figure about consultations by head, named as in JSON.
public enum HeadFigure: String, CaseIterable, Hashable, Sendable {
  /// Persons of the consultations that were taken down.
  case records
  /// Persons who were counted without a record, on site and on the day.
  case tallied
  /// Both together.
  case total

  /// What tables call it.
  var phrase: Phrase {
    switch self {
    case .records: Term.recorded
    case .tallied: Term.tallied
    case .total: Term.total
    }
  }
}
