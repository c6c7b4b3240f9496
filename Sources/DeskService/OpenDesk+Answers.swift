import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

extension OpenDesk {
  /// What the store says to a question.
  ///
  /// - Parameters:
  ///   - clerk: who asks, and could take a save back.
  ///   - drafts: the forms that are half typed, the last saved first; asked for where they are needed.
  ///   - endedUncleanly: whether the last screen on this store did not leave in order.
  package func answer(
    _ question: Question, clerk: String, drafts: () throws -> [Draft], endedUncleanly: Bool
  ) throws -> Answer {
    let (today, now) = (environment.today, environment.clock.now)
    return switch question {
    case .home: .home(try homeBoard(drafts: try drafts(), endedUncleanly: endedUncleanly))
    case .cases(let query, let first):
      .cases(query, try store.lists.firstPage(query, first: first, today: today))
    case .restOfCases(let query):
      .cases(query, CasePage(rows: try store.lists.summaries(query, today: today), isWhole: true))
    case .caseCount(let query): .caseCount(query, try store.lists.count(query, today: today))
    case .openCounts: .openCounts(try store.lists.openCounts(today: today))
    case .views: .views(try store.views.all())
    case .oneCase(let id): .oneCase(id, try store.load(id))
    case .doubts(let id): .doubts(id, try doubts(about: id))
    case .numbered(let number): .numbered(try found(number))
    case .riskIndicators(let id): .riskIndicators(id, try store.riskIndicators(of: id))
    case .linked(let id): .linked(id, try store.lists.linked(with: id, today: today))
    case .totals(let from, let to, let venues):
      // Screens that tell of the office's own fields tell of one day; for others nobody waits for them.
      .totals(try totals(of: from...to, venues: venues, withOwn: from == to))
    case .board(let from, let to): .board(try venueFigures.board(of: from...to))
    case .visitor(let phone): .visitor(phone: phone, try store.lists.samePhone(phone, today: today))
    case .merchant(let name): .merchant(name: name, try store.lists.sameMerchant(name, on: today))
    case .merchants(let typed):
      .merchants(like: typed, try store.merchants.names(like: typed, now: now))
    case .precedents(let name):
      .precedents(merchant: name, try store.merchants.precedents(of: name))
    case .frequentChoices(let day):
      .frequentChoices(day, try store.figures.frequentChoices(of: day))
    case .undo(let redo): .undo(redo: redo, try undoPreview(redo: redo, clerk: clerk))
    case .tallies(let day): .tallies(day, try tallies(of: day))
    case .desks: .desks(try bundles.stand())
    case .handOver(let day): .handOver(try handOverBoard(day, drafts: try drafts()))
    }
  }

  /// That a number means no case here is an answer, too.
  private func found(_ number: String) throws -> Result<CaseID, Refusal> {
    do {
      return .success(try resolve(number))
    } catch let refusal as Refusal {
      return .failure(refusal)
    }
  }

  /// The save that an undo by this clerk would take back, or a redo bring again.
  private func undoPreview(redo: Bool, clerk: String) throws -> UndoPreview {
    let choice =
      try redo ? store.undoChoices.redo(clerk: clerk) : store.undoChoices.undo(clerk: clerk)
    let newer = redo ? nil : try store.undoChoices.newest(after: choice, notBy: clerk)
    let companions = try choice.map { try store.undoChoices.companions(of: $0, by: clerk) } ?? []
    return UndoPreview(
      events: choice?.events ?? [], cases: choice?.cases ?? [], refusal: choice?.refusal,
      companions: redo ? [] : companions.map(\.number),
      newer: newer.map { .init(events: $0.events, cases: $0.cases) })
  }
}
