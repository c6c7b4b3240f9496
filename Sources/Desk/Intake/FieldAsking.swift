import Casework
import Vocabulary

/// What the intake form does with a field.
struct FieldAsking {
  /// How much room it takes behind "more".
  enum Room: Equatable {
    case half, line, twoLines
  }

  /// Whose it is, where it is taken over out of an earlier case.
  enum Origin: Equatable {
    case person, merchant, matter
  }

  /// The kinds that ask for it behind "more", where it does not stand in sight; any other shows it only
  /// where it was filled in.
  var kinds: [Kind]
  var room = Room.half
  var origin: Origin?

  fileprivate init(_ kinds: [Kind], _ room: Room = .half, of origin: Origin? = nil) {
    self.kinds = kinds
    self.room = room
    self.origin = origin
  }
}

extension Field {
  /// What the intake form does with it.
  var asking: FieldAsking {
    switch self {
    case .topic, .answer: .init([], .twoLines)
    case .requests: .init([.complaint], .twoLines, of: .matter)
    case .requestOther, .representatives: .init([.complaint], .line)
    case .consentPublish, .consentEntrust: .init([.complaint])
    case .purchasedOn: .init([.complaint], of: .matter)
    case .facts: .init(Field.ofDisputes, .twoLines, of: .matter)
    case .evidence: .init(Field.ofDisputes, of: .matter)
    case .consumerName: .init(Field.ofDisputes, of: .person)
    case .merchantContact, .merchantAddress, .merchantPhone, .merchantCreditCode, .merchantTrade:
      .init(Field.ofDisputes, of: .merchant)
    case .receivedAt, .channel, .venue, .people, .consumerPhone, .consumerIDType,
      .consumerIDNumber, .delegateName, .delegatePhone, .delegateAuthorised, .merchantPlatform,
      .merchantShop, .merchantOrderNumber:
      .init(Field.ofDisputes)
    case .consumerAddress: .init(Kind.allCases, of: .person)
    case .goodsClass, .nature, .amount: .init(Kind.allCases, of: .matter)
    case .greenChannel, .consumerMinor, .merchantName, .product: .init(Kind.allCases)
    }
  }

  /// What a question does not need.
  private static let ofDisputes: [Kind] = [.complaint, .report]

  /// Whether it goes on to the next form of the same visitor: what is of the person, but for the order, which
  /// is of the goods; and how the visitor has come, for the visit goes on.
  var goesOnWithVisitor: Bool {
    isOfThePerson && group != .merchant || self == .channel
  }
}
