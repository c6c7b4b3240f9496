import Values
import Vocabulary

/// Where a case stands, as lists of cases say it behind what was taken down. The program works it out by
/// itself: it is written and not read.
package enum StateColumn: String, CaseIterable, Sendable {
  case status, outcome, recovered, doubled
  case platformNumber = "platform_number"
  /// Whether persons are starred: that alone is read back, so that nobody takes stars for names.
  case masked
  case missing
  case dueWhat = "due.what"
  case dueOn = "due.on"
  case dueDaysLeft = "due.days_left"
  case dueOverdue = "due.overdue"
  case dueEstimated = "due.estimated"
  case decidedLate = "decided_late"
  case toldLate = "told_late"
  case mediatedLate = "mediated_late"
  /// What came of calling back after a settlement.
  case calledBack = "called_back"

  /// The header of the column in sheets; in English, where a sheet is for programs, that is its name.
  package var heading: Phrase {
    switch self {
    case .status: Term.status
    case .outcome: Term.result.worded("Outcome")
    case .recovered: Term.recovered
    case .doubled: Term.doubled
    case .platformNumber: Term.platformNumber
    case .masked: Phrase("已遮盖", "Masked")
    case .missing: Term.missing
    case .dueWhat: Phrase("下一步", "Next")
    case .dueOn: Term.latest.worded("By")
    case .dueDaysLeft: Phrase("剩余天数", "Days left")
    case .dueOverdue: Term.overdue
    case .dueEstimated: Phrase("推算", "Estimated")
    case .decidedLate: Phrase("逾期决定", "Decided late")
    case .toldLate: Phrase("逾期告知", "Told late")
    case .mediatedLate: Phrase("逾期调解", "Mediated late")
    case .calledBack: Phrase("回访结果", "Called back")
    }
  }

  /// What stands in the column.
  var shape: SheetColumn.Shape {
    switch self {
    case .status, .outcome, .platformNumber, .dueWhat, .calledBack: .text
    case .recovered, .doubled, .dueOn: .figure
    case .dueDaysLeft: .number
    case .missing: .list
    case .masked, .dueOverdue, .dueEstimated, .decidedLate, .toldLate, .mediatedLate: .flag
    }
  }
}
