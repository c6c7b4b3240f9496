import Values
import Vocabulary

/// Which venues are in a sum.
enum CoveragePart: String, CaseIterable, Sendable {
  case venues, missing, waiting
  case mainVenue = "main_venue"

  /// What people read.
  var phrase: Phrase {
    switch self {
    case .venues: Phrase("报了的会场", "Venues that sent")
    case .mainVenue: Term.mainVenue
    case .missing: Phrase("没报的", "Missing")
    case .waiting: Phrase("等确认、没有算的", "Not confirmed, left out")
    }
  }
}
