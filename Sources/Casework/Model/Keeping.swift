import Values
import Vocabulary

extension Field {
  /// Where a value lies: in the event itself, which stays for ever, or in a row beside the log that can
  /// be masked, sealed and erased. All that people type has one of these classes, from here.
  public enum Keeping: String, CaseIterable, HashedByCase, Sendable {
    /// In the event: what is counted, chosen from a list, or names an office or a firm.
    case open
    /// In the row of persons.
    case personal
    /// In the row of free texts.
    case freeText = "text"
  }
}

extension StepOption {
  /// Where the option's value lies. In events of format 1 the words for mediator, place, who was
  /// entrusted, what was tested and the squad lie open.
  public var keeping: Field.Keeping {
    switch self {
    case .text, .why, .result, .agreement, .receivedBy, .mediator, .place, .entrustedTo, .item,
      .squad, .time, .body, .approvedBy, .agreedBy, .facts:
      .freeText
    case .told, .toldMerchant, .whom, .by, .ground, .done, .recovered, .doubled, .onSpot,
      .performed, .performBy, .to, .replyBy, .close, .number, .value, .recusalAsked, .recused,
      .again,
      .payer, .received, .reached, .notReached, .satisfaction:
      .open
    }
  }
}

extension TallyEntry {
  /// What an entry of the ledger says, as its keys in an event.
  enum Key: String, CaseIterable, HashedByCase, Sendable {
    case item, quantities, venue, detail, trade, place, from, to, present, matter, channel, topic
    case externalID = "external_id"
    case scope, source, total, note

    /// Where the value lies. In events of format 1 all but the note lies open.
    var keeping: Field.Keeping {
      switch self {
      case .detail, .place, .present, .matter, .note: .freeText
      case .item, .quantities, .venue, .trade, .from, .to, .channel, .topic, .externalID, .scope,
        .source, .total:
        .open
      }
    }
  }
}

extension TallyEntry {
  /// The keys of an entry in an event, with where the value of each lies.
  public static let keysAndKeeping: [(key: String, keeping: Field.Keeping)] = Key.allCases.map {
    ($0.rawValue, $0.keeping)
  }
}
