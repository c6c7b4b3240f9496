import Casework
import Values
import Vocabulary

extension Totals {
  /// Makes the figures out of what a store has counted.
  ///
  /// - Parameters:
  ///   - zone: where the hours of the day are counted.
  ///   - coverage: which venues are in, where the figures were added up from what venues sent.
  public init(
    _ source: TotalsInput, catalogue: Catalogue, ledger: LedgerCatalogue,
    settings: DeskSettings, zone: Zone, coverage: RollUp.Coverage? = nil
  ) {
    var adder = Adder(catalogue: catalogue, zone: zone)
    let today = source.asOf.day(in: zone)
    for (share, sums) in source.registered.sums { adder.add(sums, to: share, today: today) }
    adder.countTheRest()
    let counted = source.tallies.filter(\.entry.countsConsultations)
    for tally in counted { adder.add(tally) }
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
    consultationDays = source.consultationDays.union(counted.map { $0.at.day(in: zone) })
    rates = Rates(adder.cases)
    money = adder.money
    breakdowns = Dimension.brokenDown.map {
      Breakdown($0, adder.counts[$0] ?? [:], heads: adder.heads[$0] ?? [:], catalogue)
    }
    merchants = Totals.ranked(adder.spellings.merchants) { Frequent(label: Phrase($0), count: $1) }
    topics = Totals.ranked(adder.topics.mapValues(\.wholeCount)) {
      Frequent(
        label: catalogue.topics[$0]?.label ?? Phrase($0), count: $1, heads: adder.topics[$0])
    }
    self.ledger = LedgerRow.rows(source.tallies, ledger, zone: zone)
    ledgerVenues = Set(source.tallies.map(\.entry.venue)).sorted()
    presence = Presence.all(self.ledger, ledger)
    occasions = source.tallies.map(\.entry.masked).filter(\.isOccasion)
    activity = settings.activityRecord
    trades = catalogue.trades
    given = source.given
  }

  private static func ranked(
    _ counts: [String: Int], _ told: (String, Int) -> Frequent
  ) -> [Frequent] {
    let ranked = counts.filter { $0.value > 0 }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return ranked.prefix(10).map { told($0.key, $0.value) }
  }
}

extension Totals.Rates {
  init(_ cases: [Kind: KindFigures]) {
    let complaints = cases[.complaint] ?? KindFigures()
    let reports = cases[.report] ?? KindFigures()
    closedComplaint = Rate(n: complaints[.closed], of: complaints[.registered])
    closedReport = Rate(n: reports[.closed], of: reports[.registered])
    closed = Rate(
      n: closedComplaint.n + closedReport.n, of: closedComplaint.of + closedReport.of)
    let undecided = Rate.Rest(
      count: complaints.unresolved, among: complaints[.registered], words: Words.notDecided)
    resolved = Rate(
      n: complaints.settledAccepted, of: complaints[.accepted], rest: undecided)
    mediated = Rate(
      n: complaints[.settled], of: complaints[.settled] + complaints.terminated, rest: undecided)
    let decisions = complaints.decisions
    decidedInTime = Rate(
      n: decisions.met, of: decisions.met + decisions.late,
      rest: Rate.Rest(
        count: decisions.running, among: complaints[.registered], words: Words.notDueYet))
    let (met, late) = (
      complaints.closings.met + reports.closings.met,
      complaints.closings.late + reports.closings.late
    )
    closedInTime = Rate(
      n: met, of: met + late,
      rest: Rate.Rest(
        count: complaints[.open] + reports[.open],
        among: complaints[.registered] + reports[.registered], words: Words.notClosed))
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
  var spellings = Spellings()
  /// What was counted by head, with its words.
  var heads: [Dimension: [String: Quantity]] = [:]
  var topics: [String: Quantity] = [:]

  /// What has been sorted of each kind in each dimension.
  var sorted: [Dimension: KindCounts] = [:]

  mutating func add(_ sums: Sums, to share: Share, today: Day) {
    let heads = share.kind == .consultation ? sums.people : sums.count
    switch share.dimension {
    case .disposition: addDisposition(share, sums)
    case .due: if let on = Int(share.value), on < today.number { addOverdue(share.kind, sums) }
    case .merchant:
      if share.kind == .complaint { spellings.add(share.value, sums.count) }
    case .handedOver: cases[share.kind]?[.handedOver] += sums.count
    case .decision, .closing: addTiming(share, sums, today)
    case .topic:
      if share.kind == .consultation { addTopic(share.value, .heads(heads)) }
    case .amountApprox: if share.kind == .complaint, sums.count > 0 { money.add(share.value) }
    case .channel, .nature, .goodsClass, .trade, .hour, .clerk, .venue, .department:
      sort(share, heads)
    }
  }

  private mutating func addDisposition(_ share: Share, _ sums: Sums) {
    guard let disposition = Disposition(share.value) else { return }
    cases[share.kind]?.add(disposition, sums)
    switch share.kind {
    case .complaint:
      money.claimed = money.claimed.adding(sums.claimed)
      money.recovered = money.recovered.adding(sums.recovered)
      money.doubled = money.doubled.adding(sums.doubled)
    case .consultation: consultations.records += sums.people
    case .report: break
    }
  }

  private mutating func addTiming(_ share: Share, _ sums: Sums, _ today: Day) {
    guard let standing = CaseTiming.Timeliness(share.value) else { return }
    if share.dimension == .decision {
      cases[share.kind]?.decisions.add(standing, sums.count, today: today)
    } else {
      cases[share.kind]?.closings.add(standing, sums.count, today: today)
    }
  }

  private mutating func addOverdue(_ kind: Kind, _ sums: Sums) {
    cases[kind]?[.overdue] += sums.count
  }

  private mutating func sort(_ share: Share, _ heads: Int) {
    var counts = KindCounts()
    counts[share.kind] = heads
    sorted[share.dimension, default: KindCounts()] += counts
    add(counts, under: value(of: share.dimension, share.value), share.dimension)
  }

  /// What has no value in a dimension is what is left of all.
  mutating func countTheRest() {
    for dimension in Dimension.brokenDown {
      var rest = KindCounts()
      for kind in Kind.allCases {
        let all =
          kind == .consultation ? consultations.records : cases[kind]?[.registered] ?? 0
        rest[kind] = all - (sorted[dimension] ?? KindCounts())[kind]
      }
      add(rest, under: "", dimension)
    }
  }

  private mutating func addTopic(_ topic: String, _ people: Quantity) {
    if !topic.isEmpty { topics[topic] = topics[topic].map { $0 + people } ?? people }
  }

  mutating func add(_ tally: RecordedTally) {
    // Half a person is none: each entry counts its whole ones, so that all breakdowns agree.
    let counted = tally.entry.quantities.map(\.wholeHeads)
    guard let first = counted.first else { return }
    let people = counted.dropFirst().reduce(first, +)
    var share = KindCounts()
    share.consultation = people.wholeCount
    for dimension in Dimension.brokenDown {
      let key = key(value(of: dimension, tally))
      add(share, under: key, dimension)
      let sum = heads[dimension]?[key]
      heads[dimension, default: [:]][key] = sum.map { $0 + people } ?? people
    }
    consultations.tallied += people.wholeCount
    let sum = consultations.counted
    consultations.counted = sum.count == .zero ? people : sum + people
    addTopic(tally.entry.topic ?? "", people)
  }

  private func key(_ id: String) -> String { id.isEmpty ? Breakdown.none : id }

  private mutating func add(_ share: KindCounts, under id: String, _ dimension: Dimension) {
    counts[dimension, default: [:]][key(id), default: KindCounts()] += share
  }

  private func value(of dimension: Dimension, _ value: String) -> String {
    switch dimension {
    case .goodsClass: catalogue.classes.root(of: value)
    case .hour: Int(value).map(Adder.hour) ?? ""
    case .department: catalogue.departmentName(value)
    case .disposition, .due, .channel, .nature, .trade, .topic, .clerk, .venue, .merchant,
      .handedOver,
      .decision, .closing, .amountApprox:
      value
    }
  }

  /// What a counted consultation has: nobody knows how they came where its entry does not say.
  private func value(of dimension: Dimension, _ tally: RecordedTally) -> String {
    switch dimension {
    case .channel: tally.entry.channel ?? ""
    case .trade: tally.entry.trade ?? ""
    case .hour: Adder.hour(tally.at.hour(in: zone))
    case .clerk: tally.clerk
    case .venue: tally.entry.venue
    case .topic: tally.entry.topic ?? ""
    case .disposition, .due, .nature, .goodsClass, .department, .merchant, .handedOver, .decision,
      .closing, .amountApprox:
      ""
    }
  }

  private static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }
}

extension Money? {
  /// The sum; nil as long as nobody recorded anything.
  fileprivate func adding(_ more: Money) -> Money? {
    more == .zero ? self : (self ?? .zero) + more
  }
}

extension Quantity {
  /// Persons that were counted one by one.
  static func heads(_ people: Int) -> Quantity { Quantity(count: Count(people), unit: "人次") }

  /// Persons of an entry without a part of one, told as they were typed.
  fileprivate var wholeHeads: Quantity {
    var whole = self
    whole.unit = "人次"
    whole.count = Count(wholeCount)
    return whole
  }

  /// How many whole ones.
  var wholeCount: Int { count.tenThousandths / 10_000 }

  /// The count with its qualifier and without the unit, for a column of counts: `130多`.
  public var figure: String {
    let words = text
    return words.hasSuffix(unit) ? String(words.dropLast(unit.count)) : words
  }
}

extension KindFigures {
  fileprivate mutating func add(_ disposition: Disposition, _ sums: Sums) {
    for figure in Metric.allCases where disposition.counts(as: figure) {
      self[figure] += sums.count
    }
    self[.doubled] += sums.doubledCount
    if disposition.counts(as: .settled) && disposition.wasAccepted { settledAccepted += sums.count }
    if disposition.outcome == .settledOnSpot { settledOnSpot += sums.count }
    if disposition.outcome == .terminated { terminated += sums.count }
  }
}

extension Disposition {
  fileprivate func counts(as figure: Metric) -> Bool {
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
    case .overdue, .doubled, .closedInScope, .handedOver: false
    }
  }
}

/// Names counted by how they are written, and told by what they are: one name each, in the spelling
/// that most have, of equal ones the first by its signs.
private struct Spellings {
  private var counts: [String: [String: Int]] = [:]

  mutating func add(_ name: String, _ count: Int) {
    counts[Folding.key(name), default: [:]][name, default: 0] += count
  }

  var merchants: [String: Int] {
    let pairs = counts.values.compactMap { written in
      written.min { (-$0.value, $0.key) < (-$1.value, $1.key) }
        .map { ($0.key, written.values.reduce(0, +)) }
    }
    return Dictionary(pairs) { $0 + $1 }
  }
}
