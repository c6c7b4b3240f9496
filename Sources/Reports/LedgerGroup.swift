import Casework
import Values
import Vocabulary

/// What was counted under one item, detail, unit and scope: one row for each trade, and their sum.
///
/// Nothing else is ever added: not other units, not other scopes, not other details.
public struct LedgerGroup: Hashable, Sendable {
  /// The rows, in the order of the ledger.
  public let rows: [LedgerRow]
  /// All of them together, with the typed words where there is one row alone.
  public let sum: Quantity

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

  /// The rows of a ledger in their groups, in the order of the first row of each.
  public static func groups(_ rows: [LedgerRow]) -> [LedgerGroup] {
    let groups = rows.inGroups {
      [$0.item, $0.detail ?? "", $0.quantity.unit, $0.scope.rawValue]
    }
    return groups.compactMap { rows in
      rows.map(\.quantity).sum.map { LedgerGroup(rows: rows, sum: $0) }
    }
  }
}
