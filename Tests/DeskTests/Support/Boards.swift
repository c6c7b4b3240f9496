import Casework
import Reports
import Values
import Vocabulary

@testable import Desk

extension HomeBoard {
  /// A home screen's data with nothing but drafts on it.
  static func empty(_ source: TotalsInput, _ context: Context, drafts: [Draft]) throws
    -> HomeBoard
  {
    let totals = Totals(
      source, catalogue: context.catalogue, ledger: context.reference.ledger,
      settings: context.settings, zone: context.zone)
    return HomeBoard(
      today: totals, waiting: 0, open: 0, drafts: drafts, first: [], recent: [], isEmpty: false,
      endedUncleanly: false)
  }
}
