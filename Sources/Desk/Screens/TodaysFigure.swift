import Casework

extension [RecordedTally] {
  /// What stands today under an item, one figure for each unit, added up.
  func figure(of item: String, default unit: String) -> String {
    var sums: [Quantity] = []
    for quantity in filter({ $0.entry.item == item }).flatMap(\.entry.quantities) {
      if let index = sums.firstIndex(where: { $0.unit == quantity.unit }) {
        sums[index] = sums[index].adding(quantity) ?? sums[index]
      } else {
        sums.append(quantity)
      }
    }
    return sums.isEmpty ? "0\(unit)" : sums.map(\.text).joined(separator: " ")
  }
}
