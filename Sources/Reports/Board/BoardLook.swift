import Casework
import Values
import Vocabulary

/// What a board showed, so that the next look can say what is new. It holds figures of venues and nobody's name.
public struct BoardLook: Hashable, Sendable {
  /// When it was looked at.
  public let at: Instant
  /// The first day that was asked for.
  let from: Day
  /// The last day.
  let to: Day
  /// What had come in, by the name of the venue.
  let sites: [String: ByKind<Int>]
}

extension Board {
  /// What it shows, to be held against at the next look.
  public var look: BoardLook {
    let counts = sites.map { ($0.name, $0.counts) }
    return BoardLook(
      at: totals.asOf, from: totals.from, to: totals.to,
      sites: Dictionary(counts, uniquingKeysWith: { first, _ in first }))
  }

  /// What is new at one venue.
  struct News: Hashable {
    var name: String
    /// Whether it had not reported at the look before.
    var isFirst: Bool
    /// What has come in since; less than nothing where figures were corrected.
    var more: ByKind<Int>
  }

  /// What is new since a look at the same days, venue by venue; nil where that look was at others.
  func news(since look: BoardLook) -> [News]? {
    guard look.from == totals.from, look.to == totals.to else { return nil }
    return sites.compactMap { site in
      let before = look.sites[site.name]
      var more = site.counts
      for kind in Kind.allCases { more[kind] -= before?[kind] ?? 0 }
      let isFirst = before == nil
      return isFirst || !more.isEmpty ? News(name: site.name, isFirst: isFirst, more: more) : nil
    }
  }
}

// MARK: - As it is kept

extension BoardLook {
  /// What was kept; nil where it is something else.
  public init?(_ json: JSON) {
    guard let at = json["at"]?.int, let from = json["from"]?.string.flatMap({ Day($0) }),
      let to = json["to"]?.string.flatMap({ Day($0) }), let members = json["sites"]?.members
    else { return nil }
    (self.at, self.from, self.to) = (Instant(seconds: at), from, to)
    sites = members.reduce(into: [:]) { sites, member in
      var counts = ByKind(repeating: 0)
      for kind in Kind.allCases { counts[kind] = member.value[kind.rawValue]?.int ?? 0 }
      sites[member.key] = counts
    }
  }

  /// As it is kept until the next look.
  public var json: JSON {
    let members = sites.sorted { $0.key < $1.key }
      .map { JSONMember(key: $0.key, value: $0.value.json) }
    return [
      "at": .count(at.seconds), "from": .string(from.description), "to": .string(to.description),
      "sites": .object(members),
    ]
  }
}

extension ByKind<Int> {
  /// The counts by the names of the kinds.
  var json: JSON {
    .object(Kind.allCases.map { JSONMember(key: $0.rawValue, value: .count(self[$0])) })
  }
}
