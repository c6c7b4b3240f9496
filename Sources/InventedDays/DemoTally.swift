import Casework
import Values
import Vocabulary

/// One count of an invented day: how many, made out of how many cases the day has.
struct DemoTally {
  let item: String
  let unit: String
  let approx: Approximation
  /// At which hour of the day.
  let hour: Int
  /// The counts that it may have; one is drawn.
  let counts: Range<Int>

  /// What is counted on an invented day, in its order.
  static func all(cases: Int) -> [DemoTally] {
    let leaflets = (1 + cases / 50) * 500
    return [
      DemoTally(LedgerCatalogue.consultation, 40 + cases * 2, Quantity.headUnit, .exact, 11),
      DemoTally(LedgerCatalogue.consultation, 20 + cases, Quantity.headUnit, .exact, 15),
      DemoTally("leaflets", leaflets, "份", .atLeast, 16),
      DemoTally("tests", 20..<60, "件", .exact, 16),
      DemoTally("volunteers", 20, "名", .atLeast, 9),
      DemoTally("boards", 12..<24, "块", .exact, 9),
    ]
  }

  private init(_ item: String, _ count: Int, _ unit: String, _ approx: Approximation, _ hour: Int) {
    self.init(item, count..<count + 1, unit, approx, hour)
  }

  private init(
    _ item: String, _ counts: Range<Int>, _ unit: String, _ approx: Approximation, _ hour: Int
  ) {
    self.item = item
    self.counts = counts
    self.unit = unit
    self.approx = approx
    self.hour = hour
  }

  /// Whether entries are those of an invented day of so many cases: each count is there, and no other.
  static func fit(_ entries: [TallyEntry], cases: Int) -> Bool {
    let all = all(cases: cases)
    return entries.count == all.count && zip(all, entries).allSatisfy { $0.fits($1) }
  }

  private func fits(_ entry: TallyEntry) -> Bool {
    guard entry.item == item, entry.quantities.count == 1, let quantity = entry.quantities.first
    else { return false }
    return quantity.unit == unit && quantity.approx == approx
      && counts.contains { quantity.count == Count($0) }
  }
}
