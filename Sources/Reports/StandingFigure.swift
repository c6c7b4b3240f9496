import Casework
import Values
import Vocabulary

extension [RecordedTally] {
  /// What stands today under an item, one figure for each unit and scope, added up: what was counted
  /// on the site says so, and figures of the whole period are none of today.
  public func figure(of item: String, default unit: String, _ language: Language) -> String {
    var sums: [(scope: TallyEntry.Scope, sum: Quantity)] = []
    for entry in map(\.entry) where entry.item == item && entry.scope != .period {
      for quantity in entry.quantities where quantity.count > .zero {
        let place = sums.firstIndex { $0.scope == entry.scope && $0.sum.unit == quantity.unit }
        if let place {
          sums[place].sum = sums[place].sum.adding(quantity) ?? sums[place].sum
        } else {
          sums.append((entry.scope, quantity))
        }
      }
    }
    if sums.isEmpty { return "0\(unit)" }
    return sums.map { scope, sum in
      scope == .site ? Phrase("现场\(sum.text)", "site \(sum.text)")[language] : sum.text
    }.joined(separator: " ")
  }
}
