import Values
import Vocabulary

/// The parts of the story of a case.
enum StorySection: String, CaseIterable, Sendable {
  case timeline, missing, due, overdue, estimated, routes, conflict
  case platformNumber = "platform_number"

  /// What people read.
  var phrase: Phrase {
    switch self {
    case .timeline: Term.whatHappened
    case .missing: Term.missing
    case .due: Term.latest
    case .overdue: Phrase("已逾期", "overdue")
    case .estimated: Phrase("放假安排尚未载入，可能差几天", "holidays not in place, may move")
    case .platformNumber: Term.platformNumber
    case .conflict: Term.twoThings
    case .routes: Phrase("其他途径", "Other routes")
    }
  }
}
