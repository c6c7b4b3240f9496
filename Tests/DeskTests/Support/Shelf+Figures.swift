import Casework
import Reports

@testable import Desk

extension Shelf {
  func totals(_ from: Day, _ to: Day, _ venues: [String]) -> Totals {
    let isInside = { (day: Day) in (from...to).contains(day) }
    let inVenue = { (venue: String) in venues.isEmpty || venues.contains(venue) }
    let inPlace = all.filter { inVenue($0.fields[text: .venue]) && $0.status != .void }
    let source = TotalsInput(
      from: from, to: to, venues: venues, asOf: now,
      registered: Figures(inPlace.filter { isInside($0.receivedAt.day(in: zone)) }.map(figures)),
      closedInScope: Dictionary(grouping: inPlace) { $0.kind }.mapValues { cases in
        cases.count { $0.closedAt.map { isInside($0.day(in: zone)) } ?? false }
      },
      closedEarlier: from == to ? closedEarlier(on: from, inPlace) : [:],
      tallies: counted.filter { isInside($0.at.day(in: zone)) && inVenue($0.entry.venue) },
      given: events.compactMap { GivenFigures($0) }.filter {
        $0.isAbout(from: from, to: to, venues: venues, among: [settings.venue])
      })
    return Totals(
      source, catalogue: reference.catalogue, ledger: reference.ledger, settings: settings,
      zone: zone)
  }

  private func closedEarlier(on day: Day, _ cases: [Case]) -> [Kind: Sums] {
    let earlier = cases.filter {
      $0.closedAt?.day(in: zone) == day && $0.receivedAt.day(in: zone) < day
    }
    return earlier.reduce(into: [:]) { $0[$1.kind, default: Sums()] += figures($1).sums }
  }

  private var counted: [RecordedTally] {
    guard case .tallies(_, let all) = question(.tallies(today)) else { return [] }
    return TallyEntry.standing(all, in: zone)
  }

  private func question(_ question: Question) -> Answer? {
    var copy = self
    guard case .answer(let answer)? = copy.perform(.ask(question)).first else { return nil }
    return answer
  }

  private func figures(_ subject: Case) -> CountedCase {
    CountedCase(
      subject, dueOn: summary(subject).due?.on,
      timing: CaseTiming(subject, calendar: reference.calendar), zone: zone)
  }

  /// What stands on the home screen.
  var board: HomeBoard {
    let open = summaries(CaseQuery(state: .open, sort: .due))
    let nth = nthAgainstMerchant
    let first = open.filter { row in
      row.isUrgent || row.status == .needMaterial || nth[row.id, default: 0] >= 5
    }
    var board = HomeBoard(
      today: totals(today, today, [settings.venue]),
      waiting: open.count { $0.status != .referred }, open: open.count, drafts: drafts,
      first: first, recent: summaries(CaseQuery(limit: 20)),
      isEmpty: cases.isEmpty && counted.isEmpty, endedUncleanly: false)
    board.newestRecord = newestRecord
    board.signs = nth.filter { $0.value >= 5 }.mapValues { [.manyAgainstMerchant(place: $0)] }
    return board
  }

  func signs(of id: CaseID) -> [Sign] {
    nthAgainstMerchant[id].map { $0 >= 5 ? [.manyAgainstMerchant(place: $0)] : [] } ?? []
  }

  private var nthAgainstMerchant: [CaseID: Int] {
    var counts: [String: Int] = [:]
    return all.reduce(into: [:]) { nth, subject in
      let merchant = subject.fields[text: .merchantName]
      let isOfToday = subject.receivedAt.day(in: zone) == today
      guard subject.kind == .complaint, isOfToday, !merchant.isEmpty else { return }
      counts[merchant, default: 0] += 1
      nth[subject.id] = counts[merchant]
    }
  }
}
