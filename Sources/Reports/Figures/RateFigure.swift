import Casework
import Values
import Vocabulary

/// A share that is told, always with both of its numbers, named as in JSON.
public enum RateFigure: String, CaseIterable, Hashable, Sendable {
  /// Closed of registered, complaints and reports together.
  case closed
  case closedComplaint = "closed_complaint"
  case closedReport = "closed_report"
  /// Settled of accepted complaints (解决率).
  case resolved
  /// Settled of settled and terminated complaints.
  case mediated
  /// Decided and told in time of the complaints whose limit has passed or was kept (按时初查率).
  case decidedInTime = "decided_in_time"
  /// Closed in time of the closed complaints and reports (按期办结率).
  case closedInTime = "closed_in_time"

  /// What tables call it.
  public func phrase(_ states: StateWords) -> Phrase {
    switch self {
    case .closed: Phrase("办结率", "Closed of registered")
    case .closedComplaint: RateFigure.share(of: .complaint, states)
    case .closedReport: RateFigure.share(of: .report, states)
    case .resolved: Phrase("解决率", "Settled of accepted")
    case .mediated: Phrase("调解成功率", "Settled of mediated")
    case .decidedInTime: Phrase("按时初查率", "Decided and told in time")
    case .closedInTime: Phrase("按期办结率", "Closed in time")
    }
  }

  private static func share(of kind: Kind, _ states: StateWords) -> Phrase {
    let cases = states.kinds.plural(kind)
    return Phrase("\(cases.zh)办结率", "\(cases.en) closed")
  }

  /// What it is called in a row of shares on the screen.
  public func short(_ states: StateWords) -> Phrase {
    switch self {
    case .closed, .closedComplaint, .closedReport: phrase(states)
    case .resolved: phrase(states).worded("resolved")
    case .mediated: phrase(states).worded("mediated")
    case .decidedInTime: phrase(states).worded("Decided in time")
    case .closedInTime: phrase(states).inside
    }
  }

  /// The share of some cases, with what it leaves out.
  func rate(of cases: ByKind<CaseCounts>) -> Rate {
    let (complaints, reports) = (cases.complaint, cases.report)
    func both(_ metric: Metric) -> Int { complaints[metric] + reports[metric] }
    func rest(_ count: Int, of all: Int, _ words: Phrase) -> Rate.Rest {
      Rate.Rest(count: count, among: all, words: words)
    }
    let received = complaints[.registered]
    let undecided = rest(
      complaints[.undecided] + complaints[.needMaterial], of: received, Words.notDecided)
    switch self {
    case .closed: return Rate(n: both(.closed), of: both(.registered))
    case .closedComplaint: return Rate(n: complaints[.closed], of: received)
    case .closedReport: return Rate(n: reports[.closed], of: reports[.registered])
    case .resolved:
      return Rate(n: complaints.settledAccepted, of: complaints[.accepted], rest: undecided)
    case .mediated:
      let settled = complaints[.settled]
      return Rate(n: settled, of: settled + complaints.terminated, rest: undecided)
    case .decidedInTime:
      let kept = complaints.decisions
      return Rate(
        n: kept.met, of: kept.met + kept.late,
        rest: rest(kept.running, of: received, Words.notDueYet))
    case .closedInTime:
      let met = complaints.closings.met + reports.closings.met
      return Rate(
        n: met, of: met + complaints.closings.late + reports.closings.late,
        rest: rest(both(.open), of: both(.registered), Words.notClosed))
    }
  }
}
