/// An amount in yuan, exact to the fen.
public struct Money: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Hundredths of a yuan.
  public var fen: Int

  /// Nothing.
  public static let zero = Money(fen: 0)

  /// An amount of so many fen.
  public init(fen: Int) { self.fen = fen }

  /// Reads `199`, `199.5` or `199.00`: up to 12 digits before the point and 2 behind, no sign.
  public init?(yuan text: String) {
    guard let fen = Decimals.scaled(text, places: 2, maximumDigits: 12) else { return nil }
    self.fen = fen
  }

  /// `12860.50`.
  public var yuan: String { written { String($0) } }

  /// `12,860.50`.
  public var grouped: String { written(Money.groups) }

  /// `12860.50`.
  public var description: String { yuan }

  private func written(_ whole: (Int) -> String) -> String {
    let size = fen == .min ? Int.max : abs(fen)
    return "\(fen < 0 ? "-" : "")\(whole(size / 100)).\(Decimals.padded(size % 100))"
  }

  private static func groups(_ number: Int) -> String {
    let rest = number % 1000
    return number < 1000 ? String(number) : "\(groups(number / 1000)),\(Decimals.padded(rest, 3))"
  }

  /// The sum; the greatest amount where it would not fit.
  public static func + (lhs: Money, rhs: Money) -> Money {
    Money(fen: Decimals.sum(lhs.fen, rhs.fen))
  }

  /// Adds an amount to this one.
  public static func += (lhs: inout Money, rhs: Money) { lhs = lhs + rhs }

  /// Orders by amount.
  public static func < (lhs: Money, rhs: Money) -> Bool { lhs.fen < rhs.fen }
}
