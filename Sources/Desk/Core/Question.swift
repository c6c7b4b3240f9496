import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// A question to the store, answered before the next frame is drawn.
public enum Question: Hashable, Sendable {
  case home
  /// The rows of a list, or so many of the first where words are looked for that many cases have.
  case cases(CaseQuery, first: Int = CasePage.first)
  /// All rows of such a list; it is left off where somebody presses a key.
  case restOfCases(CaseQuery)
  /// How many cases a list has beyond those it shows; it is left off where somebody presses a key.
  case caseCount(CaseQuery)
  /// How many cases are open, and where they stand.
  case openCounts
  /// The named ways of looking at open cases.
  case views
  case oneCase(CaseID)
  /// What is wrong with a case that is looked at: a value that was changed is not shown as if it were right.
  case doubts(CaseID)
  /// The case that a number means, or the end of one.
  case numbered(String)
  /// What should make an office look twice at a case.
  case riskIndicators(CaseID)
  /// The cases that a case is linked with.
  case linked(CaseID)
  case totals(from: Day, to: Day, venues: [String])
  /// How the venues stand.
  case board(from: Day, to: Day)
  /// Earlier cases of the same phone.
  case visitor(phone: String)
  /// Today's complaints against the same merchant.
  case merchant(name: String)
  /// Merchants of earlier cases that begin so, by name or pinyin.
  case merchants(like: String)
  /// Earlier complaints against a merchant.
  case precedents(merchant: String)
  /// Which classes and natures a day's complaints have.
  case frequentChoices(Day)
  /// What an undo or a redo would take back or bring again.
  case undo(redo: Bool)
  case tallies(Day)
  /// How things stand with the other desks of the office.
  case desks
  /// What is still to be done before a day is handed over, and where it can go.
  case handOver(Day)
}

extension Question {
  /// Whether nobody has to wait for the answer: a key that is pressed meanwhile is taken instead.
  public var canBeLeftOff: Bool {
    switch self {
    case .restOfCases, .caseCount: true
    case .home, .cases, .openCounts, .views, .oneCase, .doubts, .numbered, .riskIndicators, .linked,
      .totals, .board, .visitor, .merchant, .merchants, .precedents, .frequentChoices, .undo,
      .tallies, .desks, .handOver:
      false
    }
  }

  /// What is done with a question while lists are made anew.
  public enum NeedOfLists: Hashable, Sendable {
    /// It is answered: out of the log, or by what is in the lists so far, which the title bar says.
    case none
    /// It has no answer before all cases are there: nobody asked in words.
    case silent
    /// It has none, and that is said: somebody came for it.
    case told
  }

  /// What it needs of lists that are being made anew.
  public var needOfLists: NeedOfLists {
    switch self {
    case .home, .cases, .restOfCases, .openCounts, .views, .oneCase, .doubts, .numbered, .undo:
      .none
    case .caseCount, .riskIndicators, .linked, .visitor, .merchant, .merchants, .precedents,
      .frequentChoices:
      .silent
    case .totals, .board, .tallies, .desks, .handOver: .told
    }
  }

  /// Whether what is answered grows as lists are made anew.
  var isOfLists: Bool {
    switch self {
    case .home, .cases, .restOfCases, .openCounts: true
    case .views, .oneCase, .doubts, .numbered, .undo, .caseCount, .riskIndicators, .linked,
      .visitor,
      .merchant, .merchants, .precedents, .frequentChoices, .totals, .board, .tallies, .desks,
      .handOver:
      false
    }
  }

  /// The figures that it asked for, out of a message; nil where that says nothing of them.
  func totals(in message: Message) -> Totals? {
    guard case .totals(let from, let to, let venues) = self,
      case .answer(.totals(let totals)) = message,
      totals.from == from, totals.to == to, totals.venues == venues
    else { return nil }
    return totals
  }
}
