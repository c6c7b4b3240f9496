import Casework
import Values
import Vocabulary

/// Figures that stand in the same way, item, detail, count, unit and qualifier, under another
/// activity: one summary may have been pasted out of another.
public struct CopiedFigures: Hashable, Sendable {
  /// The venue of the other activity.
  public var venue: String
  /// The first day on which the other figures were counted.
  public var from: Day
  /// The last one.
  public var to: Day
  /// The figures that are the same, in the order of the ledger: `宣传资料5500多份`.
  public var figures: [String]
  /// How many figures the other activity has.
  public var of: Int

  /// What is the same, and as whose.
  public var words: Phrase {
    let days = from == to ? "\(from)" : "\(from)至\(to)"
    let place = venue.isEmpty ? "" : " \(venue)"
    let list = figures.prefix(5).joined(separator: "、")
    let rest = figures.count > 5 ? Term.andMore.zh : ""
    let zh = "有 \(figures.count) 个数与 \(days)\(place) 的一模一样（那里共 \(of) 个），是抄来的吗：\(list)\(rest)"
    let span = from == to ? "\(from)" : "\(from) to \(to)"
    return Phrase(
      zh,
      "\(figures.count) figures are those of \(span)\(place) (of \(of) there), copied?: \(list)\(rest)"
    )
  }
}

extension CopiedFigures {
  /// The activities whose figures come again among those of a summary.
  ///
  /// An activity is what one venue counted in one month. Between any two some figures are the same by
  /// chance, one show, two lectures; so only those are told that have at least three figures in
  /// common which together carry four digits beyond the first ones (13408 carries four, 26 and
  /// 5500多 one each, 7 none).
  ///
  /// - Parameters:
  ///   - own: the entries of the summary.
  ///   - all: every entry that is known, those of the summary among them or not.
  public static func found(
    in own: [RecordedTally], among all: [RecordedTally], _ catalogue: LedgerCatalogue, zone: Zone
  ) -> [CopiedFigures] {
    let places = Set(own.map { Place($0, zone) })
    let strangers = all.filter { !places.contains(Place($0, zone)) }
    let others = Dictionary(grouping: strangers) { Month($0, zone) }.sorted { $0.key < $1.key }
    let mine = Dictionary(grouping: own) { Month($0, zone) }.sorted { $0.key < $1.key }
    let figures = LedgerFigure.all(own)
    var found = others.compactMap { month, tallies in
      CopiedFigures(figures, tallies, month, catalogue, zone)
    }
    for (index, (month, tallies)) in mine.enumerated() {
      for (other, figures) in mine[(index + 1)...] where other.venue != month.venue {
        found += [CopiedFigures(LedgerFigure.all(figures), tallies, month, catalogue, zone)]
          .compactMap { $0 }
      }
    }
    return found
  }

  /// Nil where what is the same may be so by chance.
  private init?(
    _ mine: Set<LedgerFigure>, _ tallies: [RecordedTally], _ month: Month,
    _ catalogue: LedgerCatalogue,
    _ zone: Zone
  ) {
    let all = LedgerFigure.all(tallies)
    let same = all.intersection(mine)
    guard same.count >= 3, same.reduce(0, { $0 + $1.weight }) >= 4 else { return nil }
    let days = tallies.filter { !LedgerFigure.all([$0]).isDisjoint(with: same) }
      .map { $0.at.day(in: zone) }
    venue = month.venue
    from = days.min() ?? Day(number: 0)
    to = days.max() ?? from
    of = all.count
    let ranked = same.map { figure in
      (rank: figure.rank(in: catalogue), words: figure.words(catalogue))
    }
    figures = ranked.sorted { ($0.rank, $0.words) < ($1.rank, $1.words) }.map(\.words)
  }
}

/// A venue and a day of it.
private struct Place: Hashable {
  let venue: String
  let day: Day

  init(_ tally: RecordedTally, _ zone: Zone) {
    venue = tally.entry.venue
    day = tally.at.day(in: zone)
  }
}

/// What one venue counted in one month.
private struct Month: Hashable, Comparable {
  let year: Int
  let month: Int
  let venue: String

  init(_ tally: RecordedTally, _ zone: Zone) {
    let day = tally.at.day(in: zone)
    year = day.year
    month = day.month
    venue = tally.entry.venue
  }

  static func < (a: Month, b: Month) -> Bool {
    (a.year, a.month, a.venue) < (b.year, b.month, b.venue)
  }
}

/// A figure without the place and the time at which it was counted.
private struct LedgerFigure: Hashable {
  let item: String
  let detail: String
  let trade: String
  let count: Count
  let unit: String
  let approx: Approximation

  static func all(_ tallies: [RecordedTally]) -> Set<LedgerFigure> {
    Set(
      tallies.flatMap { tally in
        tally.entry.quantities.map { quantity in
          LedgerFigure(
            item: tally.entry.item, detail: tally.entry.detail ?? "",
            trade: tally.entry.trade ?? "", count: quantity.count, unit: quantity.unit,
            approx: quantity.approx)
        }
      })
  }

  /// How little it is likely to come again by chance: its digits but for the first and for the
  /// zeros at its end.
  var weight: Int {
    let digits = count.description.filter(\.isNumber)
    let significant = String(digits.reversed().drop { $0 == "0" }).drop { $0 == "0" }
    return max(0, significant.count - 1)
  }

  func rank(in catalogue: LedgerCatalogue) -> Int {
    catalogue.items.firstIndex { $0.id == item } ?? .max
  }

  func words(_ catalogue: LedgerCatalogue) -> String {
    let name = detail.isEmpty ? catalogue[item]?.label.zh ?? item : detail
    return name + Quantity(count: count, unit: unit, approx: approx).canonical
  }
}
