import Values
import Vocabulary

/// The rows of totals that are no figures of cases.
enum RowName: String, CaseIterable, Sendable {
  case records, tallied, closed, resolved, mediated, claimed, recovered, doubled
  case closedComplaint = "closed_complaint"
  case closedReport = "closed_report"
  case decidedInTime = "decided_in_time"
  case closedInTime = "closed_in_time"

  /// What people read.
  var phrase: Phrase {
    switch self {
    case .records: Phrase("记录", "Recorded")
    case .tallied: Phrase("计数", "Counted")
    case .closed: Phrase("办结率", "Closed of registered")
    case .closedComplaint: Term.complaintsClosed
    case .closedReport: Phrase("举报办结率", "Reports closed")
    case .resolved: Phrase("解决率", "Settled of accepted")
    case .mediated: Phrase("调解成功率", "Settled of mediated")
    case .decidedInTime: Phrase("按时初查率", "Decided and told in time")
    case .closedInTime: Phrase("按期办结率", "Closed in time")
    case .claimed: Phrase("涉及金额", "In dispute")
    case .recovered: Phrase("挽回损失", "Recovered")
    case .doubled: Phrase("加倍赔偿", "Doubled compensation")
    }
  }
}
