import Casework
import Values
import Vocabulary

/// What was counted under one item, detail, trade, unit and scope, added up.
public struct LedgerRow: Hashable, Sendable {
  /// The item's id.
  public var item: String
  /// The item's name.
  public var label: Phrase
  /// What the item does not say by itself, such as what was tested, with long numbers starred.
  public var detail: String?
  /// The trade of those who took part.
  public var trade: String?
  /// The sum, with the typed words where there is one entry alone.
  public var quantity: Quantity
  /// What the figure covers; figures of several scopes are never added.
  public var scope: TallyEntry.Scope
  /// Whence the figures are: counted, estimated or reported by a venue.
  public var sources: Set<TallyEntry.Source> = [.counted]
  /// The day on which all of it was counted; nil where that was on several.
  public var day: Day?

  /// Whence the figures are where they were not all counted, in words; nil where they were.
  var sourceWords: Phrase? {
    if sources == [.counted] { return nil }
    return TallyEntry.Source.allCases.filter(sources.contains).map(\.phrase).listed()
  }

  /// As it is printed: `5500多份`.
  public var text: String { quantity.text }

  /// Whether it is in the figure of all consultations: a figure of the whole period is not.
  var isOfConsultations: Bool { TallyEntry.countsConsultations(item, scope) }

  /// All rows of the entries that count, in the order of the catalogue.
  ///
  /// - Parameter zone: where the days of the entries begin and end.
  public static func rows(
    _ tallies: [RecordedTally], _ catalogue: LedgerCatalogue, zone: Zone
  ) -> [LedgerRow] {
    let counted = tallies.flatMap { tally in
      tally.entry.quantities.filter { !tally.isCleared($0) }.map { quantity in
        (tally, quantity, place: Place(tally.entry.masked, unit: quantity.unit))
      }
    }
    let ranked = counted.inGroups(by: \.place).map { ($0[0].place.rank(in: catalogue), $0) }
    return ranked.sorted { $0.0 < $1.0 }.compactMap { _, group in
      let (place, days) = (group[0].place, Set(group.map { $0.0.at.day(in: zone) }))
      let isSaidAgain = catalogue[place.item]?.telling.most.contains(place.unit) == true
      let figures = isSaidAgain ? LedgerRow.greatest(group.map { ($0.0, $0.1) }) : group.map(\.1)
      guard let sum = figures.sum else { return nil }
      return LedgerRow(
        item: place.item, label: catalogue.names.phrase(place.item),
        detail: place.detail, trade: place.trade, quantity: sum, scope: place.scope,
        sources: Set(group.map { $0.0.entry.source }), day: days.count == 1 ? days.first : nil)
    }
  }

  /// The greatest figure of each venue: who stands in two shifts is one person.
  private static func greatest(_ figures: [(RecordedTally, Quantity)]) -> [Quantity] {
    figures.inGroups { $0.0.entry.venue }.compactMap { shifts in
      shifts.map(\.1).max { $0.count < $1.count }
    }
  }

  /// What entries must agree in to be added.
  private struct Place: Hashable {
    let item: String
    let detail: String?
    let trade: String?
    let unit: String
    let scope: TallyEntry.Scope

    init(_ entry: TallyEntry, unit: String) {
      item = entry.item
      detail = entry.detail
      trade = entry.trade
      self.unit = unit
      scope = entry.scope
    }

    /// By item, scope, detail, trade and unit; what the catalogue does not know comes last.
    func rank(in catalogue: LedgerCatalogue) -> Rank {
      let place = catalogue.items.firstIndex { $0.id == item }
      let units = place.map { catalogue.items[$0].units } ?? []
      return Rank(
        numbers: [place ?? .max, TallyEntry.Scope.allCases.firstIndex(of: scope) ?? 0],
        words: [item, detail ?? "", trade ?? ""],
        unit: units.firstIndex(of: unit) ?? .max, name: unit)
    }
  }

  private struct Rank: Comparable {
    let numbers: [Int]
    let words: [String]
    let unit: Int
    let name: String

    static func < (a: Rank, b: Rank) -> Bool {
      if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
      if a.words != b.words { return a.words.lexicographicallyPrecedes(b.words) }
      return (a.unit, a.name) < (b.unit, b.name)
    }
  }
}

extension RecordedTally {
  /// Whether a quantity only says that nothing of a scope is left beside a total in another one.
  fileprivate func isCleared(_ quantity: Quantity) -> Bool {
    entry.isTotal && entry.scopesAdded.count > 1 && quantity.count == .zero
  }
}
