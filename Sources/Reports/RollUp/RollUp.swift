import Casework
import Interchange
import Values
import Vocabulary

/// What the venues of some days sent up, added: of each desk and day the latest revision alone, the
/// desks of one venue together, venues of different offices apart.
public struct RollUp: Hashable, Sendable {
  /// Whether the main venue is among those added.
  public enum Main: String, Hashable, Sendable {
    case included, excluded
    /// The main venue has sent nothing.
    case missing
  }

  /// The first day.
  public let from: Day
  /// The last day.
  public let to: Day
  /// The reports that count, by day, venue and desk.
  public let reports: [VenueReport]
  /// Whether the main venue is in.
  public let main: Main
  /// Those that have sent nothing for a day of the scope, though they are known or expected.
  public let missing: [String]
  /// Those that nobody expected and nobody has confirmed: they are in no figure.
  public let waiting: [String]
  /// What those that have sent nothing have sent for other days.
  public let otherDays: [String: [Day]]
  private let names: VenueNames

  /// - Parameters:
  ///   - all: every report ever read, whatever its day.
  ///   - withMain: whether the main venue is added.
  ///   - expected: venues that should have sent a report.
  ///   - welcome: venues that may send one and are not missed where they do not.
  ///   - own: the ids of the desk that asks, whose own reports need nobody's word.
  public init(
    _ all: [VenueReport], from: Day, to: Day, withMain: Bool = true, expected: [String] = [],
    welcome: [String] = [], own: [String] = []
  ) {
    self.from = from
    self.to = to
    let names = VenueNames(all)
    self.names = names
    let expectation = Expectation(all, venues: expected + welcome, own: own)
    let (counted, left) = RollUp.parted(all, by: expectation)
    let latest = RollUp.latest(counted.filter { (from...to).contains($0.day) })
    reports = latest.filter { withMain || !$0.isMain }
    let hasMain = latest.contains(where: \.isMain)
    main = !withMain ? .excluded : hasMain ? .included : .missing
    let mains = Set(counted.filter(\.isMain).map { Folding.key($0.venue) })
    let known = RollUp.distinct(counted.map(\.venue) + expected).filter {
      withMain || !mains.contains(Folding.key($0))
    }
    missing = RollUp.missing(known, latest, from, to)
    waiting = Set(left.filter { (from...to).contains($0.day) }.map { names[$0] }).sorted()
    otherDays = RollUp.otherDays(of: known, latest, counted)
  }

  private static func parted(
    _ all: [VenueReport], by expectation: Expectation
  ) -> (counted: [VenueReport], left: [VenueReport]) {
    (all.filter(expectation.counts), all.filter { !expectation.counts($0) })
  }

  /// Of the reports about the same records the one with the highest revision.
  private static func latest(_ reports: [VenueReport]) -> [VenueReport] {
    let groups = Dictionary(grouping: reports) { DayOfSite(day: $0.day, site: $0.site) }
    return groups.sorted { $0.key < $1.key }.flatMap { _, reports in
      let ranked = reports.sorted { ($0.revision, $0.asOf) > ($1.revision, $1.asOf) }
      return ranked.reduce(into: [VenueReport]()) { latest, report in
        if !latest.contains(where: report.isAboutTheSame) { latest.append(report) }
      }
    }
  }

  /// Names in their order, each spelled as it came first.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(Folding.key($0)).inserted }.sorted()
  }

  /// Days on which nobody sent anything are days without the activity.
  private static func missing(
    _ known: [String], _ reports: [VenueReport], _ from: Day, _ to: Day
  ) -> [String] {
    let sent = Dictionary(grouping: reports) { Folding.key($0.venue) }
      .mapValues { Set($0.map(\.day)) }
    let days = Set(reports.map(\.day)).sorted()
    if from == to || days.isEmpty { return known.filter { sent[Folding.key($0)] == nil } }
    return known.flatMap { venue in
      days.filter { sent[Folding.key(venue)]?.contains($0) != true }.map { "\(venue) \($0)" }
    }
  }

  private static func otherDays(
    of known: [String], _ latest: [VenueReport], _ counted: [VenueReport]
  ) -> [String: [Day]] {
    let sent = Set(latest.map { Folding.key($0.venue) })
    let days = Dictionary(grouping: counted) { Folding.key($0.venue) }
    return known.reduce(into: [:]) { others, venue in
      let key = Folding.key(venue)
      guard !sent.contains(key), let reports = days[key] else { return }
      others[venue] = Set(reports.map(\.day)).sorted()
    }
  }

  /// How many venues are added.
  public var venues: Int { Set(reports.map(\.site)).count }
}

/// One venue on one day.
private struct DayOfSite: Hashable, Comparable {
  let day: Day
  let site: VenueReport.Site

  static func < (one: DayOfSite, other: DayOfSite) -> Bool {
    one.day == other.day ? one.site < other.site : one.day < other.day
  }
}

extension VenueReport {
  /// When its figures were asked for, in seconds; 0 where that cannot be read.
  fileprivate var asOf: Int { body["as_of"]?.string.flatMap { Instant(iso: $0) }?.seconds ?? 0 }
}

// MARK: - Figures

extension RollUp {
  /// The figures of all of them together.
  ///
  /// - Parameter asOf: when it was asked.
  public func source(asOf: Instant) throws(DocumentProblem) -> TotalsInput {
    var sum = TotalsInput(
      from: from, to: to, venues: [], asOf: asOf, registered: Tabulation(), closedInScope: [:],
      tallies: [])
    for report in reports {
      var source = try named(report)
      // What a later day closed of earlier ones may have come in on a day of the scope.
      if report.day != from { source.closedEarlier = [:] }
      sum.add(source)
    }
    return sum
  }

  /// The figures of a report under the name that tells its venue from others.
  private func named(_ report: VenueReport) throws(DocumentProblem) -> TotalsInput {
    var source = try report.source()
    let name = names[report]
    var registered = Tabulation()
    for (share, sums) in source.registered.sums {
      let value = share.dimension == .venue ? name : share.value
      registered.add(sums, to: Share(kind: share.kind, dimension: share.dimension, value: value))
    }
    source.registered = registered
    for place in source.tallies.indices { source.tallies[place].entry.venue = name }
    return source
  }

  /// Which venues the figures cover.
  public func coverage() throws(DocumentProblem) -> Coverage {
    var sites: [Coverage.Site] = []
    let groups = Dictionary(grouping: reports, by: \.site).sorted { $0.key < $1.key }
    for (_, reports) in groups {
      guard let first = reports.first else { continue }
      var site = Coverage.Site(name: names[first], venue: first.venue, office: first.office)
      for report in reports { try site.add(report) }
      sites.append(site)
    }
    return Coverage(
      venues: sites.map(\.name), main: main, missing: missing, waiting: waiting,
      otherDays: otherDays, sites: sites)
  }
}

extension TotalsInput {
  /// Adds what other records come to.
  public mutating func add(_ other: TotalsInput) {
    for (share, sums) in other.registered.sums { registered.add(sums, to: share) }
    closedInScope.merge(other.closedInScope, uniquingKeysWith: +)
    closedEarlier.merge(other.closedEarlier) { one, other in
      var both = one
      both += other
      return both
    }
    tallies += other.tallies
    consultationDays.formUnion(other.consultationDays)
  }
}
