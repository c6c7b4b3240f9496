import Casework
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
  ///   - source: what the venues told.
  ///   - patience: after how many minutes the figures of today are late.
  public init(
    _ source: BoardSource, patience: Int = usualPatience, reference: Reference,
    settings: DeskSettings, zone: Zone
  ) {
    func totals(_ input: TotalsInput, _ coverage: RollUp.Coverage? = nil) -> Totals {
      Totals(input, reference: reference, settings: settings, zone: zone, coverage: coverage)
    }
    self.totals = totals(source.sum, source.coverage)
    self.patience = patience
    let asOf = source.sum.asOf
    let oldest = asOf.seconds - patience * 60
    let isToday = source.sum.to == asOf.day(in: zone)
    let sites = source.sites.map { site in
      let figures = totals(source.together(site.days.values))
      return Site(
        name: site.name, venue: site.venue, office: site.office, desks: site.desks,
        counts: DayCount(figures).counts,
        closed: figures[.complaint, .closed] + figures[.report, .closed],
        sentAt: site.sentAt, isLate: isToday && site.sentAt.seconds < oldest)
    }
    self.sites = sites.sorted { $0.rank < $1.rank }
    days = Board.days(of: source) { DayCount(totals($0)) }
  }

  private static func days(
    of source: BoardSource, _ count: (TotalsInput) -> DayCount
  ) -> [DayCount] {
    let days = Dictionary(grouping: source.sites.flatMap { Array($0.days) }, by: \.key)
    return days.sorted { $0.key < $1.key }.map { day, told in
      var counted = count(source.together(told.map(\.value)))
      counted.day = day
      return counted
    }
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

  /// Whether it was asked of a hub.
  public var isOfHub: Bool { totals.coverage?.isOfHub ?? false }

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
