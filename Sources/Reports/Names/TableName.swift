import Casework
import Values
import Vocabulary

/// The tables of totals and of what goes with them.
enum TableName: String, CaseIterable, Sendable {
  case totals, scope, cases, consultations, rates, money, merchants, topics, ledger, coverage, sent,
    activity, present, occasions, presence, given
  case closedEarlier = "closed_earlier"
  case callBacks = "call_backs"

  /// What people read.
  func phrase(_ states: StateWords) -> Phrase {
    let complaints = states.kinds.plural(Kind.complaint)
    let consultations = states.kinds.plural(Kind.consultation)
    return switch self {
    case .totals: Term.totals
    case .scope: Term.scope
    case .cases: Phrase("登记与办理", "Cases")
    case .consultations: Phrase("\(consultations.zh)人次", "\(consultations.en) by head")
    case .rates: Term.rate.worded("Rates")
    case .money:
      Phrase("金额（登记的\(complaints.zh)）", "Amounts (registered \(complaints.inside.en))")
    case .merchants:
      Phrase("\(complaints.zh)较多的商家", "Merchants with most \(complaints.inside.en)")
    case .topics: Phrase("\(consultations.zh)较多的话题", "What was asked most")
    case .ledger: Term.ledger
    case .closedEarlier: Phrase("本期办结的以前登记的", "Closed in scope, registered before it")
    case .callBacks: Phrase("回访", "Call backs")
    case .coverage: Phrase("哪些会场报了数", "Which venues sent figures")
    case .sent: Phrase("各会场报的数", "What each venue sent")
    case .activity: Term.activity
    case .present: Phrase("参加单位", "Organisations present")
    case .occasions: Phrase("时间、地点、在场和事由", "When, where, before whom, about what")
    case .presence: Phrase("到场和离场", "Came and left")
    case .given: Phrase("报出的数和以后的变化", "Figures given, and what changed since")
    }
  }
}
