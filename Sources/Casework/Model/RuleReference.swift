import Values
import Vocabulary

/// The rule behind a refusal: the order and its article.
public struct RuleReference: Hashable, Sendable {
  /// The order's number, such as 总局令第121号.
  public var order: String
  /// The article and item, such as `16(1)`, or several; empty for the office's own order of work.
  public var article: String

  /// An article of an order.
  public init(order: String, article: String) {
    self.order = order
    self.article = article
  }
}
