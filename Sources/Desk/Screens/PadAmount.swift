import Casework
import TerminalKit

/// What was typed behind an item of the pad.
enum PadAmount: Equatable, Sendable {
  /// The figure of the day, in place of what stood there.
  case total(Quantity)
  /// So many more.
  case more(Quantity)

  /// Reads `5520`, `5500多`, `6000-480` (brought and left over) or `+200`.
  static func parse(_ text: String, units: [String]) throws(QuantityError) -> PadAmount {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    if words.hasPrefix("+") {
      return .more(try Quantity.parse(String(words.dropFirst()), units: units))
    }
    let parts = words.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      return .total(try Quantity.parse(words, units: units))
    }
    let brought = try Quantity.parse(String(parts[0]), units: units)
    let left = try Quantity.parse(String(parts[1]), units: units)
    guard brought.unit == left.unit else { throw .unit(left.unit, allowed: [brought.unit]) }
    let rest = brought.count.tenThousandths - left.count.tenThousandths
    guard rest >= 0 else { throw .negative(words) }
    return .total(
      Quantity(
        count: Count(tenThousandths: rest), unit: brought.unit,
        approx: .sum(brought.approx, left.approx)))
  }

  var quantity: Quantity {
    switch self {
    case .total(let quantity), .more(let quantity): quantity
    }
  }

  var isTotal: Bool {
    if case .total = self { true } else { false }
  }
}

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
