import Values
import Vocabulary

/// Where a case stands, as lists of cases say it behind what was taken down. The program works it out by
/// itself: it is written and not read.
enum StandingColumn: String, CaseIterable, Sendable {
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

  /// The Chinese header of the column in sheets.
  var heading: String {
    switch self {
    case .status: "状态"
    case .outcome: "结果"
    case .recovered: "挽回"
    case .doubled: "加倍赔偿"
    case .platformNumber: "平台编号"
    case .masked: "已遮盖"
    case .missing: "还缺"
    case .dueWhat: "下一步"
    case .dueOn: "最晚"
    case .dueDaysLeft: "剩余天数"
    case .dueOverdue: "逾期"
    case .dueEstimated: "推算"
    case .decidedLate: "逾期决定"
    case .toldLate: "逾期告知"
    case .mediatedLate: "逾期调解"
    }
  }

  /// What stands in the column.
  var shape: SheetColumn.Shape {
    switch self {
    case .status, .outcome, .platformNumber, .dueWhat: .text
    case .recovered, .doubled, .dueOn: .figure
    case .dueDaysLeft: .number
    case .missing: .list
    case .masked, .dueOverdue, .dueEstimated, .decidedLate, .toldLate, .mediatedLate: .flag
    }
  }
}
