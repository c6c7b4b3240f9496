import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// An answer of the store.
public enum Answer: Sendable {
  case home(HomeBoard)
  case cases(CaseQuery, CasePage)
  case caseCount(CaseQuery, Int)
  case openCounts(OpenCounts)
  case views([SavedView])
  case oneCase(CaseID, Case?)
  /// What is wrong with a case, a sentence each; none of a whole one.
  case doubts(CaseID, [Phrase])
  /// The case of a number, or why none is meant.
  case numbered(Result<CaseID, Refusal>)
  case riskIndicators(CaseID, [RiskIndicator])
  case linked(CaseID, [CaseSummary])
  case totals(Totals)
  case board(Board)
  case visitor(phone: String, [CaseSummary])
  case merchant(name: String, [CaseSummary])
  case merchants(like: String, [KnownMerchant])
  case precedents(merchant: String, [Precedent])
  case frequentChoices(Day, FrequentChoices)
  case undo(redo: Bool, UndoPreview)
  case tallies(Day, [RecordedTally])
  case desks(DesksStand)
  case handOver(HandOverBoard)
}
