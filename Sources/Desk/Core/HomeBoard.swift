import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What stands on the home screen.
public struct HomeBoard: Sendable {
  /// Today's figures at this desk's venue.
  public var today: Totals
  /// Open cases that somebody at this desk can do something about.
  public var waiting: Int
  /// All open cases, referred ones too.
  public var open: Int
  /// The forms that are half typed, the last saved first.
  public var drafts: [Draft]
  /// What is due, lacks material, or is one of many against one merchant; nearest first.
  public var first: [CaseSummary]
  /// The cases taken down last, the last one first.
  public var recent: [CaseSummary]
  /// What should make an office look twice at cases of ``first``.
  public var riskIndicators: [CaseID: [RiskIndicator]] = [:]
  /// Whether the store holds no case and no ledger entry.
  public var isEmpty: Bool
  /// Whether the program was last ended without leaving it.
  public var endedUncleanly: Bool
  /// When the newest record was made, by the clock of then; nil where there is none.
  public var newestRecord: Instant?
  /// How the store was lost; nil while it is there.
  public var loss: Phrase?

  /// A board with all its parts but the risk indicators.
  public init(
    today: Totals, waiting: Int, open: Int, drafts: [Draft], first: [CaseSummary],
    recent: [CaseSummary], isEmpty: Bool, endedUncleanly: Bool
  ) {
    self.today = today
    self.waiting = waiting
    self.open = open
    self.drafts = drafts
    self.first = first
    self.recent = recent
    self.isEmpty = isEmpty
    self.endedUncleanly = endedUncleanly
  }
}

extension Context {
  /// Takes over what home says of the desk.
  mutating func note(_ board: HomeBoard) {
    (newestRecord, desks) = (board.newestRecord, board.today.desks)
    loss = board.loss ?? loss
  }

  /// Whose records a list is made of, where those of other desks are among them; else the numbers say it.
  var desksInLists: String {
    guard let desks, !desks.others.isEmpty else { return "" }
    return desks.words(in: zone)[language]
  }
}
