import Casework
import Wording

extension Totals {
  /// Makes the figures out of what a store has counted.
  ///
  /// - Parameter zone: where the hours of the day are counted.
  public init(
    _ source: FiguresSource, catalogue: Catalogue, ledger: LedgerCatalogue,
    settings: DeskSettings, zone: Zone
  ) {
    var adder = Adder(catalogue: catalogue, zone: zone)
    for figures in source.registered where figures.status != .void { adder.add(figures) }
    for tally in source.tallies where tally.entry.countsConsultations { adder.add(tally) }
    for (kind, count) in source.closedInScope { adder.cases[kind]?[.closedInScope] = count }
    from = source.from
    to = source.to
    venues = source.venues
    asOf = source.asOf
    counter = settings.counter
    cases = adder.cases
    consultations = adder.consultations
    rates = Rates(adder.cases)
    money = adder.money
    breakdowns = Dimension.allCases.map { Breakdown($0, adder.counts[$0] ?? [:], catalogue) }
    merchants = Totals.ranked(adder.merchants) { Phrase($0, $0) }
    topics = Totals.ranked(adder.topics) {
      catalogue.topics[$0]?.label ?? Phrase($0, $0)
    }
    self.ledger = LedgerRow.rows(source.tallies, ledger)
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

  mutating func add(_ figures: CaseFigures) {
    cases[figures.kind]?.add(figures)
    var share = KindCounts()
    share[figures.kind] = figures.kind == .consultation ? figures.people : figures.count
    for dimension in Dimension.allCases {
      add(share, under: value(of: dimension, figures), dimension)
    }
    switch figures.kind {
    case .complaint: addComplaint(figures)
    case .consultation:
      consultations.records += figures.people
      addTopic(figures.topic, figures.people)
    case .report: break
    }
  }

  private mutating func addComplaint(_ figures: CaseFigures) {
    money.claimed += figures.claimed
    money.recovered += figures.recovered
    money.doubled += figures.doubled
    if !figures.merchant.isEmpty { merchants[figures.merchant, default: 0] += figures.count }
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

  private func value(of dimension: Dimension, _ figures: CaseFigures) -> String {
    switch dimension {
    case .channel: figures.channel
    case .nature: figures.nature
    case .goodsClass:
      figures.goodsClass.isEmpty ? "" : catalogue.classes.root(of: figures.goodsClass)
    case .trade: figures.trade
    case .hour: Adder.hour(figures.hour)
    case .clerk: figures.clerk
    case .venue: figures.venue
    case .department: figures.department
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
  fileprivate mutating func add(_ figures: CaseFigures) {
    for figure in CaseFigure.allCases {
      switch figure {
      case .doubled: self[.doubled] += figures.doubledCount
      case .closedInScope: break
      default: if figures.counts(as: figure) { self[figure] += figures.count }
      }
    }
    if figures.outcome == .settledOnSpot { settledOnSpot += figures.count }
    if figures.outcome == .terminated { terminated += figures.count }
  }
}

extension CaseFigures {
  fileprivate func counts(as figure: CaseFigure) -> Bool {
    switch figure {
    case .registered: true
    case .accepted: wasAccepted
    case .declined: outcome == .declined
    case .withdrawn: outcome == .withdrawn
    case .settled: outcome == .settled || outcome == .settledOnSpot
    case .closed: status == .closed
    case .open: status.isOpen
    case .overdue: isOverdue
    case .referred: status == .referred
    case .needMaterial: status == .needMaterial
    case .mediating: status == .mediating
    case .testing: status == .testing
    case .undecided: status == .registered
    case .doubled, .closedInScope: false
    }
  }
}
