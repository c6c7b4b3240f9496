/// Why a text is not a quantity of an item.
public enum QuantityError: Error, Hashable, Sendable {
  /// Nothing was written.
  case empty
  /// The text does not begin with a number as people write it.
  case notANumber(String)
  /// A number below zero.
  case negative(String)
  /// More than twelve digits, or more than four places behind the point.
  case outOfRange(String)
  /// The item is not counted in this unit.
  case unit(String, allowed: [String])
  /// No unit, for an item that prescribes none.
  case unitMissing(String)
  /// `7万` of an item counted in 万元: ten thousand of them, or seven?
  case ambiguous(String, unit: String)
  /// Half a person or half a copy.
  case fraction(String, unit: String)
}
