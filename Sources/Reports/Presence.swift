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
    catalogue.items.compactMap { leaving in leaving.leaves.map { (leaving.id, $0) } }
      .flatMap { leaving, item in
        TallyEntry.Scope.allCases.flatMap { scope in
          catalogue[item]?.units.compactMap { unit -> Presence? in
            func sum(_ item: String) -> Quantity? {
              let found = rows.filter {
                $0.item == item && $0.scope == scope && $0.quantity.unit == unit
              }.map(\.quantity)
              return found.dropFirst().reduce(found.first) { sum, next in sum.map { $0 + next } }
            }
            guard let left = sum(leaving) else { return nil }
            let came = sum(item) ?? Quantity(count: .zero, unit: unit)
            return Presence(
              item: item, scope: scope, came: came, left: left, present: came.subtracting(left))
          } ?? []
        }
      }
  }
}
