import Values
import Vocabulary

extension Field {
  /// Whether these words for the field are refused, because they hold what looks like the number of
  /// a bank card.
  ///
  /// Credit codes are other numbers; in what happened, a number may be the clue, so it is
  /// only remarked on there.
  public func refusesCard(in words: String) -> Bool {
    guard form == .text, !declaration.isNarrative else { return false }
    return switch secrecy {
    case .code, .order: false
    case .nothing, .name, .contact, .phone, .address, .paper, .paperKind, .people, .place, .text:
      BankCard.number(in: words) != nil
    }
  }
}

extension StepOption {
  /// Whether these words for the option are refused, because they hold what looks like the number
  /// of a bank card.
  ///
  /// In what somebody wrote down of a step it may be the clue, and is only remarked on; the number
  /// of the platform is another one.
  public func refusesCard(in words: String) -> Bool {
    guard form.isWords else { return false }
    switch self {
    case .text, .why, .result, .agreement, .value, .facts: return false
    case .mediator, .place, .entrustedTo, .item, .to, .receivedBy, .squad, .told, .toldMerchant,
      .whom, .by, .ground, .done, .recovered, .doubled, .onSpot, .performed, .performBy, .replyBy,
      .close, .number, .time, .recusalAsked, .recused, .again, .body, .payer, .approvedBy,
      .agreedBy,
      .received, .reached, .notReached, .satisfaction:
      return BankCard.number(in: words) != nil
    }
  }
}
