/// An amount as somebody said it.
public struct SaidMoney: Hashable, Sendable {
  /// The amount that was named.
  public var money: Money
  /// How it was named; nil where it is that amount.
  public var rough: Roughness?

  /// An amount, and how far it is known.
  public init(_ money: Money, _ rough: Roughness? = nil) {
    self.money = money
    self.rough = rough
  }
}
