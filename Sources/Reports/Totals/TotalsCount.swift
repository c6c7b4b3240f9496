import Casework
import Values
import Vocabulary

/// Adds up what a store has counted, value by value and entry by entry.
struct TotalsCount: Sendable {
  private let catalogue: Catalogue
  private let zone: Zone
  private let today: Day
  private(set) var cases = ByKind(repeating: CaseCounts())
  private(set) var consultations = Totals.Consultations()
  private(set) var claimedApprox: Roughness?
  /// How often each value occurred. In which row it is told is found out with the rows: that of a class takes the
  /// file of all classes.
  private var counts: [BreakdownName: [String: ByKind<Int>]] = [:]
  /// What was counted by head, with its words, in its order.
  private var heads: [BreakdownName: [(value: String, people: Quantity)]] = [:]
  /// What has a value in a breakdown, of each kind.
  private var sorted: [BreakdownName: ByKind<Int>] = [:]
  private var spellings = Spellings()
  private var topicHeads: [String: Quantity] = [:]

  init(_ source: TotalsInput, _ catalogue: Catalogue, zone: Zone) {
    self.catalogue = catalogue
    self.zone = zone
    today = source.asOf.day(in: zone)
    for (share, sums) in source.registered.sums { add(sums, to: share) }
    for (kind, count) in source.closedInScope { cases[kind].closedInScope = count }
    consultations.records = cases.consultation.sums.people
    countTheRest()
    for tally in source.tallies where tally.entry.countsConsultations { add(tally) }
  }

  // MARK: What came of it

  /// The rows of one breakdown.
  func breakdown(by name: BreakdownName) -> Breakdown {
    var rows: [String: ByKind<Int>] = [:]
    for (value, count) in counts[name] ?? [:] {
      rows[row(of: value, name), default: ByKind(repeating: 0)] += count
    }
    var told: [String: Quantity] = [:]
    for (value, people) in heads[name] ?? [] { told[row(of: value, name)] += people }
    return Breakdown(name, rows, heads: told, catalogue)
  }

  private func row(of value: String, _ name: BreakdownName) -> String {
    let row = name.row(of: value, catalogue)
    return row.isEmpty ? Breakdown.none : row
  }

  /// The merchants with most complaints.
  var merchants: [Totals.Frequent] {
    TotalsCount.ranked(spellings.merchants) { Totals.Frequent(label: Phrase($0), count: $1) }
  }

  /// What most was asked about, by head.
  var topics: [Totals.Frequent] {
    TotalsCount.ranked(topicHeads.mapValues(\.wholeCount)) {
      Totals.Frequent(
        label: catalogue.topics.phrase($0), count: $1, heads: topicHeads[$0])
    }
  }

  private static func ranked(
    _ counts: [String: Int], _ told: (String, Int) -> Totals.Frequent
  ) -> [Totals.Frequent] {
    let ranked = counts.filter { $0.value > 0 }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return ranked.prefix(10).map { told($0.key, $0.value) }
  }
}

// MARK: - Cases

extension TotalsCount {
  private mutating func add(_ sums: Sums, to share: Share) {
    let (kind, value) = (share.kind, share.value)
    switch share.dimension {
    case .disposition:
      if let disposition = Disposition(value) { cases[kind].add(sums, of: disposition) }
    case .due: if let on = Int(value), on < today.number { cases[kind].overdue += sums.count }
    case .handedOver: cases[kind].handedOver += sums.count
    case .decision:
      if let kept = CaseTiming.Timeliness(value) {
        cases[kind].decisions.add(kept, sums.count, today: today)
      }
    case .closing:
      if let kept = CaseTiming.Timeliness(value) {
        cases[kind].closings.add(kept, sums.count, today: today)
      }
    case .calledBack:
      if let came = CalledBack(value) { cases[kind].callBacks[came, default: 0] += sums.count }
    case .merchant: if kind == .complaint { spellings.add(value, sums.count) }
    case .topic: if kind == .consultation { add(.heads(sums.people), toTopic: value) }
    case .amountApprox: if kind == .complaint, sums.count > 0 { blur(value) }
    case .channel, .nature, .goodsClass, .trade, .hour, .clerk, .venue, .department:
      if let name = BreakdownName(share.dimension) { sort(share, sums, by: name) }
    }
  }

  /// Takes in that some of the amounts in dispute are known only roughly.
  private mutating func blur(_ approx: String) {
    guard let rough = Roughness(rawValue: approx) else { return }
    claimedApprox = claimedApprox.map { $0 == rough ? rough : .about } ?? rough
  }

  private mutating func sort(_ share: Share, _ sums: Sums, by name: BreakdownName) {
    var more = ByKind(repeating: 0)
    more[share.kind] = share.kind == .consultation ? sums.people : sums.count
    sorted[name, default: ByKind(repeating: 0)] += more
    add(more, of: share.value, to: name)
  }

  /// What has no value in a breakdown is what is left of all.
  private mutating func countTheRest() {
    for name in BreakdownName.allCases {
      var rest = ByKind(repeating: 0)
      for kind in Kind.allCases {
        let all = kind == .consultation ? consultations.records : cases[kind][.registered]
        rest[kind] = all - (sorted[name]?[kind] ?? 0)
      }
      add(rest, of: "", to: name)
    }
  }

  private mutating func add(_ more: ByKind<Int>, of value: String, to name: BreakdownName) {
    counts[name, default: [:]][value, default: ByKind(repeating: 0)] += more
  }
}

// MARK: - Consultations without a record

extension TotalsCount {
  private mutating func add(_ tally: RecordedTally) {
    // Half a person is none: each entry counts its whole ones, so that all breakdowns agree.
    guard let people = tally.entry.quantities.map(\.wholeHeads).sum else { return }
    var more = ByKind(repeating: 0)
    more.consultation = people.wholeCount
    for name in BreakdownName.allCases {
      let value = name.declaration.ofTally(tally, zone) ?? ""
      add(more, of: value, to: name)
      heads[name, default: []].append((value, people))
    }
    let sum = consultations.counted
    consultations.counted = sum.count == .zero ? people : sum + people
    add(people, toTopic: tally.entry.topic ?? "")
  }

  private mutating func add(_ people: Quantity, toTopic topic: String) {
    if !topic.isEmpty { topicHeads[topic] += people }
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
