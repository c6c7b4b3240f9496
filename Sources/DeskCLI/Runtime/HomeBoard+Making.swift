import CaseStore
import Casework
import Desk
import Reports
import Wording

extension Performer {
  /// What stands on the home screen now.
  func homeBoard() throws -> HomeBoard {
    let today = environment.today
    let venue = try store.settings().venue
    let figures = try totals(today, today, [venue])
    let open = CaseQuery(state: .open, sort: .due, limit: HomeBoard.considered)
    let nearest = try store.summaries(open, today: today)
    let openCount = try store.count(CaseQuery(state: .open), today: today)
    let referred = try store.count(CaseQuery(state: .open, status: .referred), today: today)
    let many = try manyAgainstOne(figures, venue)
    defer { saysUnclean = false }
    let waiting = drafts.inOrder.reversed()
    let stored = try store.drafts().filter { drafts.waiting[$0.id] == nil }
    var board = HomeBoard(
      today: figures, waiting: openCount - referred, open: openCount, drafts: waiting + stored,
      first: HomeBoard.first(of: nearest, many),
      recent: try store.summaries(CaseQuery(limit: HomeBoard.considered), today: today),
      isEmpty: try store.firstAndLastDay() == nil, endedUncleanly: saysUnclean)
    board.nthAgainstMerchant = many
    return board
  }

  /// Of the merchants with five or more complaints today: the newest cases from the fifth on, and
  /// which of the day's complaints each one is. Many against one may be one matter (总局令第121号
  /// art. 12), or one of the signs of art. 17.
  private func manyAgainstOne(_ figures: Totals, _ venue: String) throws -> [CaseID: Int] {
    var places: [CaseID: Int] = [:]
    for merchant in figures.merchants where merchant.count >= HomeBoard.many {
      let newest = try store.sameMerchant(
        merchant.label.zh, today: environment.today)
      let todays = newest.filter {
        $0.kind == .complaint && $0.venue == venue
          && $0.receivedAt.day(in: environment.zone) == environment.today
      }
      for (index, subject) in todays.enumerated() where merchant.count - index >= HomeBoard.many {
        places[subject.id] = merchant.count - index
      }
    }
    return places
  }
}

extension HomeBoard {
  /// How many open cases are looked through for those to be done first.
  static let considered = 60
  /// From how many complaints of a day against one merchant on the home screen says so.
  static let many = 5

  /// What cannot wait: overdue or due by tomorrow, lacking material, or one of many against the
  /// same merchant today. Nearest first.
  static func first(of open: [CaseSummary], _ many: [CaseID: Int]) -> [CaseSummary] {
    open.filter { summary in
      summary.due.map { $0.daysLeft <= 1 } ?? false || summary.status == .needMaterial
        || many[summary.id] != nil
    }
  }
}
