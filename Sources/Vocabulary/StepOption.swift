/// An option of a step, named as its key in a history entry.
public enum StepOption: String, CaseIterable, Hashable, Sendable {
  case told, ground, text, mediator, place
  case entrustedTo = "entrusted_to"
  case item, done, result, recovered, doubled
  case onSpot = "on_spot"
  case agreement, performed
  case performBy = "perform_by"
  case to
  case replyBy = "reply_by"
  case receivedBy = "received_by"
  case close, squad, why, by, number, value
  /// Whom a notice reached.
  case whom
  /// By what means the merchant was told; `told` speaks of the consumer.
  case toldMerchant = "told_merchant"
}

extension StepOption {
  /// What an option's value is.
  public enum Form: Hashable, Sendable {
    case text, means, flag, day, money, ground, caseNumber
    /// Whom a notice reached: ``Addressee``.
    case addressee
    /// One of the named kinds of case.
    case kind([Kind])
  }

  /// The option of the command line without its dashes.
  public var option: String { String(rawValue.map { $0 == "_" ? "-" : $0 }) }

  /// What the option holds; for `value` see the step that uses it.
  public var form: Form {
    switch self {
    case .told, .toldMerchant, .by: .means
    case .whom: .addressee
    case .ground: .ground
    case .done, .onSpot, .performed, .close: .flag
    case .replyBy, .performBy: .day
    case .recovered, .doubled: .money
    case .number: .caseNumber
    case .text, .mediator, .place, .entrustedTo, .item, .result, .agreement, .to, .receivedBy,
      .squad, .why, .value:
      .text
    }
  }
}
