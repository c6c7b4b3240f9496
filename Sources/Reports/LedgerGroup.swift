import Casework
import Values
import Vocabulary

/// What was counted under one item, detail, unit and scope: one row for each trade, and their sum.
///
/// Nothing else is ever added: not other units, not other scopes, not other details.
public struct LedgerGroup: Hashable, Sendable {
  /// The rows, in the order of the ledger.
  public private(set) var rows: [LedgerRow]
  /// All of them together, with the typed words where there is one row alone.
  public private(set) var sum: Quantity

  /// The item's id.
  public var item: String { rows[0].item }
  /// The item's name.
  public var label: Phrase { rows[0].label }
  /// What the item does not say by itself.
  public var detail: String? { rows[0].detail }
  /// What the figure covers.
  public var scope: TallyEntry.Scope { rows[0].scope }
  /// The day on which all of it was counted; nil where that was on several.
  public var day: Day? {
    let days = Set(rows.map(\.day))
    return days.count == 1 ? days.first ?? nil : nil
  }
  /// Whether it is told by trade.
  public var isByTrade: Bool { rows.contains { $0.trade != nil } }

  /// Whether it is in the figure of all consultations.
  var isOfConsultations: Bool { rows[0].isOfConsultations }

  private init(_ row: LedgerRow) {
    rows = [row]
    sum = row.quantity
  }

  private mutating func add(_ row: LedgerRow) {
    rows.append(row)
    sum = sum + row.quantity
  }

  /// The rows of a ledger in their groups, in the order of the first row of each.
  public static func groups(_ rows: [LedgerRow]) -> [LedgerGroup] {
    var groups: [LedgerGroup] = []
    var places: [[String]: Int] = [:]
    for row in rows {
      let key = [row.item, row.detail ?? "", row.quantity.unit, row.scope.rawValue]
      if let place = places[key] {
        groups[place].add(row)
      } else {
        places[key] = groups.count
        groups.append(LedgerGroup(row))
      }
    }
    return groups
  }
}
