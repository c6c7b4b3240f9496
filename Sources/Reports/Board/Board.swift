import Casework
import Interchange
import Values
import Vocabulary

/// How the venues stand, for whoever leads them: who has reported, who is late, where most comes in, and what is new. It
/// names no person, so that it can be left on a wall.
public struct Board: Hashable, Sendable {
  /// One venue, with what its desks sent together.
  public struct Site: Hashable, Sendable {
    /// The name that tells it from others.
    public var name: String
    /// The venue, as it spells itself.
    public var venue: String
    /// Its office; nil where it said none.
    public var office: String?
    /// Its desks, by their letters.
    public var desks: [String]
    /// What came in: complaints and reports registered, and persons who asked.
    public var counts: ByKind<Int>
    /// How many of the complaints and reports are closed.
    public var closed: Int
    /// When its newest figures were counted.
    public var sentAt: Instant
    /// Whether these are of today and too old.
    public var isLate: Bool
  }

  /// The figures of all venues together.
  public let totals: Totals
  /// The venues that have reported, where most came in first.
  public let sites: [Site]
  /// What came in day by day; one where one day was asked for.
  public let days: [DayCount]
  /// After how many minutes the figures of today are late.
  public let patience: Int

  /// What it is called.
  public static let title = Phrase("看板", "Board")

  /// So many minutes without a word are late, where nobody says otherwise.
  public static let usualPatience = 120

  /// - Parameters:
  ///   - rollUp: what the venues sent.
  ///   - asOf: when it is asked for.
  ///   - patience: after how many minutes the figures of today are late.
  public init(
    _ rollUp: RollUp, asOf: Instant, patience: Int = usualPatience, reference: Reference,
    settings: DeskSettings, zone: Zone
  ) throws(DocumentProblem) {
    func totals(
      _ source: TotalsInput, _ coverage: RollUp.Coverage? = nil
    ) -> Totals {
      Totals(source, reference: reference, settings: settings, zone: zone, coverage: coverage)
    }
    let coverage = try rollUp.coverage()
    self.totals = totals(try rollUp.source(asOf: asOf), coverage)
    self.patience = patience
    let oldest = asOf.seconds - patience * 60
    let isToday = rollUp.to == asOf.day(in: zone)
    var sites: [Site] = []
    let groups = Dictionary(grouping: rollUp.reports, by: \.site).sorted { $0.key < $1.key }
    for (site, group) in zip(coverage.sites, groups) {
      let source = try Board.sum(group.value, rollUp, asOf: asOf)
      let figures = totals(source.input)
      sites.append(
        Site(
          name: site.name, venue: site.venue, office: site.office, desks: site.desks,
          counts: DayCount(figures).counts,
          closed: figures[.complaint, .closed] + figures[.report, .closed],
          sentAt: source.newest, isLate: isToday && source.newest.seconds < oldest))
    }
    self.sites = sites.sorted { $0.rank < $1.rank }
    days = try Board.days(of: rollUp, asOf: asOf) { DayCount(totals($0)) }
  }

  /// The figures of some reports, and when the newest of them were counted.
  private static func sum(
    _ reports: [VenueReport], _ rollUp: RollUp, asOf: Instant
  ) throws(DocumentProblem) -> (input: TotalsInput, newest: Instant) {
    var sum = TotalsInput(
      from: rollUp.from, to: rollUp.to, venues: [], asOf: asOf, registered: Tabulation(),
      closedInScope: [:], tallies: [])
    var newest = Instant(seconds: 0)
    for report in reports {
      let source = try report.source()
      newest = max(newest, source.asOf)
      sum.add(source)
    }
    return (sum, newest)
  }

  private static func days(
    of rollUp: RollUp, asOf: Instant, _ count: (TotalsInput) -> DayCount
  ) throws(DocumentProblem) -> [DayCount] {
    var days: [DayCount] = []
    let groups = Dictionary(grouping: rollUp.reports, by: \.day).sorted { $0.key < $1.key }
    for (day, reports) in groups {
      var counted = count(try sum(reports, rollUp, asOf: asOf).input)
      counted.day = day
      days.append(counted)
    }
    return days
  }
}

extension Board {
  /// One office, with what its venues sent together.
  struct Office: Hashable {
    var name: String?
    var venues = 0
    var late = 0
    var counts = ByKind(repeating: 0)
    var closed = 0
  }

  /// The offices, where most came in first.
  var offices: [Office] {
    var offices: [Office] = []
    for site in sites {
      let place = offices.firstIndex { $0.name == site.office } ?? offices.count
      if place == offices.count { offices.append(Office(name: site.office)) }
      offices[place].venues += 1
      offices[place].late += site.isLate ? 1 : 0
      offices[place].counts += site.counts
      offices[place].closed += site.closed
    }
    return offices.sorted { $0.rank < $1.rank }
  }

  /// The venues whose figures of today are too old.
  var late: [String] { sites.filter(\.isLate).map(\.name) }
}

extension ByKind<Int> {
  /// Most complaints and reports first, then most persons who asked.
  fileprivate var rank: (Int, Int) { (-complaint - report, -consultation) }
}

extension Board.Site {
  fileprivate var rank: (Int, Int, String) { (counts.rank.0, counts.rank.1, name) }
}

extension Board.Office {
  fileprivate var rank: (Int, Int, String) { (counts.rank.0, counts.rank.1, name ?? "") }
}
