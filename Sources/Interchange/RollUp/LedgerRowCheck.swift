import Casework
import Values
import Vocabulary

/// Whether one row of the ledger can be.
struct LedgerRowCheck {
  let row: JSON
  let entry: TallyEntry
  let field: String
  let day: Day
  let ledger: LedgerCatalogue

  func check() throws(DocumentProblem) {
    guard let item = ledger[entry.item] else {
      let known = ledger.items.map(\.id)
      throw ReportCheck.problem("\(field).item", entry.item, .notOneOf(known))
    }
    let unit = entry.quantities[0].unit
    guard item.units.isEmpty ? !unit.isEmpty : item.units.contains(unit) else {
      throw ReportCheck.problem("\(field).unit", unit, .notOneOf(item.units))
    }
    try checkQuantity(item)
    try checkRest()
  }

  /// The words that are printed say the same as the number that is added.
  private func checkQuantity(_ item: LedgerItem) throws(DocumentProblem) {
    let quantity = entry.quantities[0]
    guard quantity.count.whole != nil || !Quantity.isIndivisible(quantity.unit) else {
      let count = quantity.count.description
      throw ReportCheck.problem(
        "\(field).count", count, .quantity(.fraction(count, unit: quantity.unit)))
    }
    let said: Quantity
    do {
      said = try Quantity.parse(quantity.text, units: item.units)
    } catch {
      throw ReportCheck.problem("\(field).text", quantity.text, .quantity(error))
    }
    guard said.isSaid(of: quantity) else {
      throw ReportCheck.problem("\(field).text", quantity.text, .unequal(quantity.canonical))
    }
  }

  private func checkRest() throws(DocumentProblem) {
    let at = row["at"]?.string ?? ""
    guard at.hasPrefix(day.description) else {
      throw ReportCheck.problem("\(field).at", at, .unequal(day.description))
    }
    if let source = row["source"], source.string.flatMap(TallyEntry.Source.init) == nil {
      let known = TallyEntry.Source.allCases.map(\.rawValue)
      throw ReportCheck.problem("\(field).source", source.text, .notOneOf(known))
    }
    for key in ["detail", "trade", "channel", "topic"] {
      if let value = row[key], value.string == nil, !value.isNull {
        throw ReportCheck.problem("\(field).\(key)", value.text, .wrongShape(wanted: "text"))
      }
    }
  }
}
