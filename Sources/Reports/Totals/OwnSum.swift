import Casework
import Values

/// What the values of a number or an amount add up to.
public struct OwnSum: Hashable, Sendable {
  /// How many cases give one.
  public internal(set) var count = 0
  /// How many cases do not.
  public internal(set) var none = 0
  /// The sum of numbers.
  var number = Count.zero
  /// The sum of amounts.
  var money = Money.zero

  mutating func add(_ value: FieldValue) {
    count += 1
    switch value {
    case .number(let more): number += Count(more)
    case .money(let more): money += more
    case .text, .flag, .day, .instant, .list, .people: break
    }
  }

  /// The sum, as a field has it.
  public func cell(_ field: CustomField) -> Table.Cell {
    field.kind == .money ? .money(money) : .decimal(number)
  }
}
