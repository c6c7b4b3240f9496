import Casework
import Values
import Vocabulary

/// Who came, who left, and who is there: the one less the other.
public struct Presence: Hashable, Sendable {
  /// The item, such as volunteers.
  public var item: String
  /// What the figures cover.
  public var scope: TallyEntry.Scope
  /// Those who came.
  public var came: Quantity
  /// Those who left.
  public var left: Quantity
  /// Those who are there; nil where more left than came.
  public var present: Quantity?

  /// What is known of every item that is left by somebody, by unit and scope, whatever the detail.
  public static func all(_ rows: [LedgerRow], _ catalogue: LedgerCatalogue) -> [Presence] {
    catalogue.items.flatMap { leaving in
      let item = leaving.leaves.flatMap { catalogue[$0] }
      return item.map { all(of: $0, leftAs: leaving, rows) } ?? []
    }
  }

  private static func all(
    of item: LedgerItem, leftAs leaving: LedgerItem, _ rows: [LedgerRow]
  ) -> [Presence] {
    TallyEntry.Scope.allCases.flatMap { scope in
      item.units.compactMap { unit in
        func sum(_ item: LedgerItem) -> Quantity? {
          rows.filter { $0.item == item.id && $0.scope == scope && $0.quantity.unit == unit }
            .map(\.quantity).sum
        }
        guard let left = sum(leaving) else { return nil }
        let came = sum(item) ?? Quantity(count: .zero, unit: unit)
        return Presence(
          item: item.id, scope: scope, came: came, left: left, present: came.subtracting(left))
      }
    }
  }
}
