import Casework
import Values
import Vocabulary

/// What is asked of a hub over all desks that may be seen. The server adds up rows; all else is as with a store.
public struct HubFigures {
  let hub: HubConnection

  /// The figures of a hub.
  public init(_ hub: HubConnection) { self.hub = hub }

  /// Everything that the figures of some days and venues are made of, as desks have told it last.
  ///
  /// - Parameter venues: those asked for; none means all.
  public func input(
    from: Day, to: Day, venues: [String] = [], asOf: Instant, zone: Zone
  ) throws -> TotalsInput {
    let scope = HubFigures.scope(from: from, to: to, venues: venues)
    let tallies = TallyEntry.inForce(try tallies(scope).map(\.tally), in: zone)
    return try input(from: from, to: to, venues: venues, asOf: asOf, tallies: tallies)
  }

  static func scope(from: Day, to: Day, venues: [String]) -> [String] {
    [String(from.number), String(to.number), SQLArray.text(venues)]
  }

  /// The same, where the entries of the ledger that count are known already.
  func input(
    from: Day, to: Day, venues: [String] = [], asOf: Instant, tallies: [RecordedTally]
  ) throws -> TotalsInput {
    let scope = HubFigures.scope(from: from, to: to, venues: venues)
    let closed = try closed(scope)
    var input = TotalsInput(
      from: from, to: to, venues: venues, asOf: asOf, registered: try registered(scope),
      closedInScope: closed.all, closedEarlier: closed.earlier, tallies: tallies)
    input.consultationDays = Set(
      try hub.ask(.consultationDays, scope).map { Day(number: try $0.number(0)) })
    return input
  }

  private func registered(_ scope: [String]) throws -> Tabulation {
    var tabulation = Tabulation()
    for row in try hub.ask(.counted, scope) {
      // What a newer program counts by besides is not asked for here.
      guard let kind = Kind(rawValue: try row.words(0)),
        let dimension = Dimension(rawValue: try row.words(1))
      else { continue }
      let share = Share(kind: kind, dimension: dimension, value: try row.words(2))
      tabulation.add(try row.sums(from: 3), to: share)
    }
    return tabulation
  }

  private func closed(_ scope: [String]) throws -> (all: [Kind: Int], earlier: [Kind: Sums]) {
    var (all, earlier): ([Kind: Int], [Kind: Sums]) = ([:], [:])
    for row in try hub.ask(.closed, scope) {
      guard let kind = Kind(rawValue: try row.words(0)) else { continue }
      let sums = try row.sums(from: 2)
      all[kind, default: 0] += sums.count
      if row.says(1) { earlier[kind] = sums.only(Measure.ofClosedEarlier) }
    }
    return (all, earlier)
  }

  /// Entries of the ledger with their offices, all by one question.
  func tallies(_ scope: [String]) throws -> [(office: String, tally: RecordedTally)] {
    try hub.ask(.ledger, scope).compactMap { row in
      guard let desk = DeskID(try row.words(0)) else { throw HubFault.damaged }
      let id = EventID(desk: desk, sequence: try row.number(1))
      let encoded = EncodedPayload(
        kind: EventKind.tallied.rawValue, body: try JSON.parse(row.words(6)),
        freeText: row.text(4).map { ["detail": .string($0)] })
      guard case .tallied(let entry) = try encoded.payload() else { return nil }
      let tally = RecordedTally(
        entry: entry, id: id, at: Instant(seconds: try row.number(2)), clerk: try row.words(3),
        detailName: row.text(5))
      return (try row.words(7), tally)
    }
  }

  /// The venues at which something was taken down or counted on some days.
  public func venues(from: Day, to: Day) throws -> [String] {
    try hub.ask(.venues, [String(from.number), String(to.number)]).map { try $0.words(0) }
      .filter { !$0.isEmpty }
  }

  /// The cases that a question finds, the newest first, without whom they are of.
  ///
  /// - Parameter query: of it state, kind, status, days of receipt and limit are asked.
  public func list(_ query: CaseQuery, today: Day) throws -> [CaseSummary] {
    let state: String
    switch query.state {
    case .open: state = "open"
    case .closed: state = "closed"
    case .any, .overdue, .dueSoon: state = ""
    }
    let overdue = query.state == .overdue ? String(today.number) : nil
    let rows = try hub.ask(
      .list,
      [
        query.status?.rawValue ?? "", query.kind?.rawValue ?? "",
        String(query.from?.number ?? HubFigures.earliest),
        String(query.to?.number ?? HubFigures.latest), overdue, state,
        query.limit.map(String.init),
      ])
    return try rows.map { row in
      guard let summary = HubCase.summary(try JSON.parse(row.words(0)), today: today) else {
        throw HubFault.damaged
      }
      return summary
    }
  }

  /// No day lies before or behind.
  private static let (earliest, latest) = (-1_000_000, 1_000_000)
}

extension HubRow {
  /// What ``HubStatement/counted`` sums up, in its order.
  func sums(from column: Int) throws(HubFault) -> Sums {
    var sums = Sums()
    let measures: [Measure] = [.count, .people, .claimed, .recovered, .doubled, .doubledCount]
    for (place, measure) in measures.enumerated() {
      sums[measure] = try number(column + place)
    }
    return sums
  }
}
