import Values
import Vocabulary

/// That more came back than the matter was about by far: a slip of the pen, or doubled compensation. It is
/// asked about once, never refused.
public struct RecoveryDoubt: Hashable, Sendable {
  /// What is said to have come back.
  public var recovered: Money
  /// What the matter was about.
  public var amount: Money

  /// Nil where there is nothing to ask: up to three times the amount is what the law knows.
  public init?(recovered: Money?, amount: Money?) {
    guard let recovered, let amount, amount > .zero,
      recovered.fen / 3 > amount.fen || recovered.fen / 3 == amount.fen && recovered.fen % 3 > 0
    else { return nil }
    self.recovered = recovered
    self.amount = amount
  }

  /// The doubt about a case that was settled.
  public init?(_ subject: Case) {
    self.init(recovered: subject.recovered, amount: subject.fields.amount)
  }
}
