import Casework
import Interchange
import Values
import Vocabulary

/// What a board is made of, wherever it comes from: the figures of venues day by day, and of all of them together.
public struct BoardSource: Hashable, Sendable {
  /// One venue, with what its desks told together.
  public struct Site: Hashable, Sendable {
    let name: String
    let venue: String
    let office: String?
    let desks: [String]
    let days: [Day: TotalsInput]
    let sentAt: Instant

    /// - Parameters:
    ///   - name: what tells it from others.
    ///   - office: its office; nil where it said none.
    ///   - desks: its desks, by their letters.
    ///   - days: what came in, by day; of cases no more than how far they have come need be there.
    ///   - sentAt: when its newest figures were counted.
    public init(
      name: String, venue: String, office: String?, desks: [String], days: [Day: TotalsInput],
      sentAt: Instant
    ) {
      (self.name, self.venue, self.office, self.desks) = (name, venue, office, desks)
      (self.days, self.sentAt) = (days, sentAt)
    }
  }

  let sites: [Site]
  let sum: TotalsInput
  let coverage: RollUp.Coverage

  /// - Parameters:
  ///   - sites: the venues that have told something.
  ///   - sum: what came in at all of them, in every respect.
  ///   - coverage: which venues these are, and who is missing.
  public init(_ sites: [Site], sum: TotalsInput, coverage: RollUp.Coverage) {
    (self.sites, self.sum, self.coverage) = (sites, sum, coverage)
  }
}

extension BoardSource {
  /// What the venues sent.
  ///
  /// - Parameter asOf: when it is asked for.
  public init(_ rollUp: RollUp, asOf: Instant) throws(DocumentProblem) {
    let coverage = try rollUp.coverage()
    let groups = Dictionary(grouping: rollUp.reports, by: \.site).sorted { $0.key < $1.key }
    var sites: [Site] = []
    for (site, group) in zip(coverage.sites, groups) {
      let told = try BoardSource.days(of: group.value)
      sites.append(
        Site(
          name: site.name, venue: site.venue, office: site.office, desks: site.desks,
          days: told.days, sentAt: told.newest))
    }
    self.init(sites, sum: try rollUp.source(asOf: asOf), coverage: coverage)
  }

  /// The figures of some reports by day, and when the newest of them were counted.
  private static func days(
    of reports: [VenueReport]
  ) throws(DocumentProblem) -> (days: [Day: TotalsInput], newest: Instant) {
    var (days, newest): ([Day: TotalsInput], Instant) = ([:], Instant(seconds: 0))
    for report in reports {
      let source = try report.source()
      newest = max(newest, source.asOf)
      if days[report.day] == nil {
        days[report.day] = source
      } else {
        days[report.day]?.add(source)
      }
    }
    return (days, newest)
  }

  /// The figures of some days together.
  func together(_ inputs: some Sequence<TotalsInput>) -> TotalsInput {
    let nothing = TotalsInput(
      from: sum.from, to: sum.to, venues: [], asOf: sum.asOf, registered: Tabulation(),
      closedInScope: [:], tallies: [])
    return inputs.reduce(into: nothing) { $0.add($1) }
  }
}
