import Casework
import Wording

extension Totals {
  /// Makes the figures out of what a store has counted.
  ///
  /// - Parameters:
  ///   - zone: where the hours of the day are counted.
  ///   - coverage: which venues are in, where the figures were added up from what venues sent.
  public init(
    _ source: FiguresSource, catalogue: Catalogue, ledger: LedgerCatalogue,
    settings: DeskSettings, zone: Zone, coverage: RollUp.Coverage? = nil
  ) {
    var adder = Adder(catalogue: catalogue, zone: zone)
    let today = source.asOf.day(in: zone)
    for (share, sums) in source.registered.sums { adder.add(sums, to: share, today: today) }
    adder.countTheRest()
    for tally in source.tallies where tally.entry.countsConsultations { adder.add(tally) }
    for (kind, count) in source.closedInScope { adder.cases[kind]?[.closedInScope] = count }
    from = source.from
    to = source.to
    venues = source.venues
    self.coverage = coverage
    closedEarlier = source.closedEarlier
    asOf = source.asOf
    counter = settings.counter
    isDemonstration = settings.isDemonstration
    cases = adder.cases
    consultations = adder.consultations
    rates = Rates(adder.cases)
    money = adder.money
    breakdowns = Dimension.allCases.map { Breakdown($0, adder.counts[$0] ?? [:], catalogue) }
    merchants = Totals.ranked(adder.merchants) { Phrase($0) }
    topics = Totals.ranked(adder.topics) {
      catalogue.topics[$0]?.label ?? Phrase($0)
    }
    self.ledger = LedgerRow.rows(source.tallies, ledger, zone: zone)
    presence = Presence.all(self.ledger, ledger)
    occasions = source.tallies.map(\.entry.masked).filter(\.isOccasion)
    activity = settings.activityRecord
    trades = catalogue.trades
    given = source.given
  }

  private static func ranked(
    _ counts: [String: Int], _ label: (String) -> Phrase
  ) -> [Frequent] {
    let ranked = counts.filter { $0.value > 0 }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return ranked.prefix(10).map { Frequent(label: label($0.key), count: $0.value) }
  }
}

extension TallyEntry {
  /// Whether the entry is added to the consultations of records; the figure of a whole period and
  /// what other venues reported are not.
  var countsConsultations: Bool { item == "consultation" && scope != .period }
}

extension Totals.Rates {
  init(_ cases: [Kind: KindFigures]) {
    let complaints = cases[.complaint] ?? KindFigures()
    let reports = cases[.report] ?? KindFigures()
    closedComplaint = Rate(n: complaints[.closed], of: complaints[.registered])
    closedReport = Rate(n: reports[.closed], of: reports[.registered])
    closed = Rate(
      n: closedComplaint.n + closedReport.n, of: closedComplaint.of + closedReport.of)
    resolved = Rate(n: complaints[.settled], of: complaints[.accepted])
    mediated = Rate(
      n: complaints[.settled], of: complaints[.settled] + complaints.terminated)
  }
}

/// Adds up case by case and entry by entry.
private struct Adder {
  let catalogue: Catalogue
  let zone: Zone
  var cases: [Kind: KindFigures] = [
    .complaint: KindFigures(), .report: KindFigures(), .consultation: KindFigures(),
  ]
  var consultations = Totals.Consultations()
  var money = Totals.Amounts()
  var counts: [Dimension: [String: KindCounts]] = [:]
  var merchants: [String: Int] = [:]
  var topics: [String: Int] = [:]

  /// What has been sorted of each kind in each dimension.
  var sorted: [Dimension: KindCounts] = [:]

  mutating func add(_ sums: Sums, to share: Share, today: Day) {
    let heads = share.kind == .consultation ? sums.people : sums.count
    switch share.aspect {
    case .stage: addStage(share, sums)
    case .due: if let on = Int(share.value), on < today.number { addOverdue(share.kind, sums) }
    case .merchant:
      if share.kind == .complaint { merchants[share.value, default: 0] += sums.count }
    case .topic: if share.kind == .consultation { addTopic(share.value, heads) }
    case .amountApprox: if share.kind == .complaint, sums.count > 0 { money.add(share.value) }
    case .channel, .nature, .goodsClass, .trade, .hour, .clerk, .venue, .department:
      sort(share, heads)
    }
  }

  private mutating func addStage(_ share: Share, _ sums: Sums) {
    guard let stage = Stage(share.value) else { return }
    cases[share.kind]?.add(stage, sums)
    switch share.kind {
    case .complaint:
      money.claimed += sums.claimed
      money.recovered += sums.recovered
      money.doubled += sums.doubled
    case .consultation: consultations.records += sums.people
    case .report: break
    }
  }

  private mutating func addOverdue(_ kind: Kind, _ sums: Sums) {
    cases[kind]?[.overdue] += sums.count
  }

  private mutating func sort(_ share: Share, _ heads: Int) {
    guard let dimension = Dimension(rawValue: share.aspect.rawValue) else { return }
    var counts = KindCounts()
    counts[share.kind] = heads
    sorted[dimension, default: KindCounts()] += counts
    add(counts, under: value(of: dimension, share.value), dimension)
  }

  /// What has no value in a dimension is what is left of all.
  mutating func countTheRest() {
    for dimension in Dimension.allCases {
      var rest = KindCounts()
      for kind in Kind.allCases {
        let all =
          kind == .consultation ? consultations.records : cases[kind]?[.registered] ?? 0
        rest[kind] = all - (sorted[dimension] ?? KindCounts())[kind]
      }
      add(rest, under: "", dimension)
    }
  }

  private mutating func addTopic(_ topic: String, _ people: Int) {
    if !topic.isEmpty { topics[topic, default: 0] += people }
  }

  mutating func add(_ tally: RecordedTally) {
    // Half a person is none: each entry counts its whole ones, so that all breakdowns agree.
    let people = tally.entry.quantities.reduce(0) { $0 + $1.count.tenThousandths / 10_000 }
    var share = KindCounts()
    share.consultation = people
    for dimension in Dimension.allCases {
      add(share, under: value(of: dimension, tally), dimension)
    }
    consultations.tallied += people
    consultations.approx = tally.entry.quantities.reduce(consultations.approx) {
      .sum($0, $1.approx)
    }
    addTopic(tally.entry.topic ?? "", people)
  }

  private mutating func add(_ share: KindCounts, under id: String, _ dimension: Dimension) {
    let key = id.isEmpty ? Breakdown.none : id
    counts[dimension, default: [:]][key, default: KindCounts()] += share
  }

  private func value(of dimension: Dimension, _ value: String) -> String {
    switch dimension {
    case .goodsClass: catalogue.classes.root(of: value)
    case .hour: Int(value).map(Adder.hour) ?? ""
    case .department: catalogue.departmentName(value)
    default: value
    }
  }

  /// What a counted consultation has: it came to the booth unless its entry says otherwise.
  private func value(of dimension: Dimension, _ tally: RecordedTally) -> String {
    switch dimension {
    case .channel: tally.entry.channel ?? "visit"
    case .trade: tally.entry.trade ?? ""
    case .hour: Adder.hour(tally.at.hour(in: zone))
    case .clerk: tally.clerk
    case .venue: tally.entry.venue
    case .nature, .goodsClass, .department: ""
    }
  }

  private static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }
}

extension KindFigures {
  fileprivate mutating func add(_ stage: Stage, _ sums: Sums) {
    for figure in CaseFigure.allCases where stage.counts(as: figure) { self[figure] += sums.count }
    self[.doubled] += sums.doubledCount
    if stage.outcome == .settledOnSpot { settledOnSpot += sums.count }
    if stage.outcome == .terminated { terminated += sums.count }
  }
}

extension Stage {
  fileprivate func counts(as figure: CaseFigure) -> Bool {
    switch figure {
    case .registered: true
    case .accepted: wasAccepted
    case .declined: outcome == .declined
    case .withdrawn: outcome == .withdrawn
    case .settled: outcome == .settled || outcome == .settledOnSpot
    case .closed: status == .closed
    case .open: status.isOpen
    case .referred: status == .referred
    case .needMaterial: status == .needMaterial
    case .mediating: status == .mediating
    case .testing: status == .testing
    case .undecided: status == .registered
    case .overdue, .doubled, .closedInScope: false
    }
  }
}
