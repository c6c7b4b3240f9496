import Casework
import Wording

/// What the venues of some days sent up, added: of each venue and day the latest revision alone.
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
  /// The reports that count, by day and venue.
  public let reports: [VenueReport]
  /// Whether the main venue is in.
  public let main: Main
  /// Those that have sent nothing for a day of the scope, though they are known or expected.
  public let missing: [String]

  /// - Parameters:
  ///   - all: every report ever read, whatever its day.
  ///   - withMain: whether the main venue is added.
  ///   - expected: venues that should have sent a report.
  public init(
    _ all: [VenueReport], from: Day, to: Day, withMain: Bool = true, expected: [String] = []
  ) {
    self.from = from
    self.to = to
    let latest = RollUp.latest(all.filter { (from...to).contains($0.day) })
    reports = latest.filter { withMain || !$0.isMain }
    let hasMain = latest.contains(where: \.isMain)
    main = !withMain ? .excluded : hasMain ? .included : .missing
    let mains = Set(all.filter(\.isMain).map(\.venue))
    let known = Set(all.map(\.venue)).union(expected).filter { withMain || !mains.contains($0) }
    missing = RollUp.missing(known.sorted(), latest, from, to)
  }

  private static func latest(_ reports: [VenueReport]) -> [VenueReport] {
    var latest: [VenueReport] = []
    let byRevision = reports.sorted {
      ($0.day, $0.venue, -$0.revision) < ($1.day, $1.venue, -$1.revision)
    }
    for report in byRevision where latest.last.map({ !$0.isAboutTheSame(as: report) }) ?? true {
      latest.append(report)
    }
    return latest
  }

  /// Days on which nobody sent anything are days without the activity.
  private static func missing(
    _ known: [String], _ reports: [VenueReport], _ from: Day, _ to: Day
  ) -> [String] {
    let days = Set(reports.map(\.day)).sorted()
    if from == to || days.isEmpty {
      return known.filter { venue in !reports.contains { $0.venue == venue } }
    }
    return known.flatMap { venue in
      days.filter { day in !reports.contains { $0.venue == venue && $0.day == day } }
        .map { "\(venue) \($0)" }
    }
  }

  /// How many venues are added.
  public var venues: Int { Set(reports.map(\.venue)).count }

  /// The figures of all of them together.
  ///
  /// - Parameter asOf: when it was asked.
  public func source(asOf: Instant) throws(DocumentProblem) -> FiguresSource {
    var sum = FiguresSource(
      from: from, to: to, venues: [], asOf: asOf, registered: Figures(), closedInScope: [:],
      tallies: [])
    for report in reports {
      let source = try report.source()
      for (share, sums) in source.registered.sums { sum.registered.add(sums, to: share) }
      sum.closedInScope.merge(source.closedInScope, uniquingKeysWith: +)
      guard from == to else { continue }
      sum.closedEarlier.merge(source.closedEarlier) { one, other in
        var both = one
        both += other
        return both
      }
      sum.tallies += source.tallies
    }
    return sum
  }

  /// Which venues the figures cover.
  public var coverage: Coverage {
    Coverage(venues: Set(reports.map(\.venue)).sorted(), main: main, missing: missing)
  }
}

extension RollUp {
  /// Which venues' figures were added up, told wherever their sum is.
  public struct Coverage: Hashable, Sendable {
    /// The venues that are in, by name.
    public var venues: [String]
    /// Whether the main venue is in.
    public var main: Main
    /// Those that have sent nothing, of several days with the day.
    public var missing: [String]

    /// Whether the main venue is in, in words.
    var mainWords: Phrase {
      switch main {
      case .included: Phrase("含主会场", "with the main venue")
      case .excluded: Phrase("不含主会场", "without the main venue")
      case .missing: Phrase("主会场没有报", "the main venue has sent nothing")
      }
    }

    /// How many venues were added, with or without the main venue, and how many have sent nothing.
    var short: Phrase {
      let counted = Phrase(
        "\(venues.count) 个会场，\(mainWords.zh)", "\(venues.count) venues, \(mainWords.en)")
      if missing.isEmpty { return counted }
      return Phrase(
        "\(counted.zh)；没报的 \(missing.count) 个", "\(counted.en); \(missing.count) missing")
    }

    /// The same with the names of those missing.
    public var words: Phrase {
      if missing.isEmpty { return short }
      return Phrase(
        "\(short.zh)：\(missing.joined(separator: "、"))",
        "\(short.en): \(missing.joined(separator: ", "))")
    }
  }
}
