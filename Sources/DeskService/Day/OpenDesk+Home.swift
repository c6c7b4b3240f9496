import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

extension OpenDesk {
  /// What stands on the home screen now.
  ///
  /// - Parameter drafts: the forms that are half typed, the last saved first.
  func homeBoard(drafts: [Draft], endedUncleanly: Bool) throws -> HomeBoard {
    let today = environment.today
    let figures = try totals(of: today...today)
    let open = CaseQuery(state: .open, sort: .due, limit: HomeBoard.considered)
    let nearest = try store.lists.summaries(open, today: today)
    let parts = try store.lists.openParts()
    let openCount = parts.values.reduce(0, +)
    let referred = parts.reduce(0) { $0 + ($1.key.status == .referred ? $1.value : 0) }
    let recent = try store.lists.takenDownLast(limit: HomeBoard.considered, today: today)
    // What compares cases with all others waits until these are in the lists.
    let isWhole = store.listsStand == nil
    let riskIndicators = isWhole ? try HomeBoard.riskIndicators(figures, recent, in: self) : [:]
    var board = HomeBoard(
      today: figures, waiting: openCount - referred, open: openCount, drafts: drafts,
      first: HomeBoard.first(of: nearest, riskIndicators), recent: recent,
      isEmpty: try isWhole && store.figures.firstAndLastDay() == nil, endedUncleanly: endedUncleanly
    )
    board.riskIndicators = riskIndicators
    board.newestRecord = try store.log.newestRecord()
    return board
  }
}

extension HomeBoard {
  /// How many open cases are looked through for those to be done first.
  static let considered = 60
  /// How many of the cases received last are looked at for risk indicators: home must open at once.
  static let watched = 3
  /// How many of the complaints against one merchant are named.
  static let newest = 20

  /// What cannot wait: overdue or due by tomorrow, lacking material, or with an indicator that
  /// asks for a second look. Nearest first.
  static func first(of open: [CaseSummary], _ riskIndicators: [CaseID: [RiskIndicator]])
    -> [CaseSummary]
  {
    open.filter { summary in
      summary.due.map { $0.daysLeft <= 1 } ?? false || summary.status == .needMaterial
        || riskIndicators[summary.id] != nil
    }
  }

  /// The risk indicators of today's complaints against merchants with many of them, and of the complaints
  /// received last: one shows while the visitor is still there.
  fileprivate static func riskIndicators(
    _ figures: Totals, _ recent: [CaseSummary], in open: OpenDesk
  ) throws -> [CaseID: [RiskIndicator]] {
    let (store, today) = (open.store, open.environment.today)
    var riskIndicators: [CaseID: [RiskIndicator]] = [:]
    for merchant in figures.merchants where merchant.count >= RiskIndicator.leastOfADay {
      // The first of a day have no indicator, and are not asked for.
      let later = merchant.count - RiskIndicator.leastOfADay + 1
      let newest = try store.lists.sameMerchantIDs(
        merchant.label.zh, on: today, limit: min(HomeBoard.newest, later))
      for (index, id) in newest.enumerated()
      where merchant.count - index >= RiskIndicator.leastOfADay {
        riskIndicators[id] = [.manyAgainstMerchant(place: merchant.count - index)]
      }
    }
    let watched = recent.prefix(HomeBoard.watched).filter {
      $0.kind == .complaint && $0.receivedAt.day(in: open.environment.zone) == today
    }
    for subject in watched {
      riskIndicators[subject.id] = try store.riskIndicators(of: subject.id)
    }
    return riskIndicators.filter { !$0.value.isEmpty }
  }
}
