import Casework
import TerminalKit
import Values
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

// MARK: - What is said of it

extension Field {
  /// What to fill in, behind its name; nil where the name says enough, or where it depends on what the
  /// office has in its lists.
  var advice: Phrase? {
    switch self {
    case .receivedAt:
      Phrase(
        "填写纸面登记时改成来人的时间，03-15 09:44 或 9:44。",
        "the visitor's time when entering paper forms, 03-15 09:44 or 9:44.")
    case .people: Phrase("一起来的几个人，不填算1人。", "how many came together; empty counts as 1.")
    case .topic: Phrase("按数字选，问了几样选主要的。", "a digit; the main one if there are several.")
    case .consumerAddress, .merchantAddress:
      Phrase("受理前必须有。", "needed before a complaint is accepted.")
    case .consumerIDNumber: Phrase("只在需要核对身份时填。", "only where identity must be checked.")
    case .merchantName: Phrase("招牌或执照上的名称。", "as on the sign or the licence.")
    case .goodsClass, .nature:
      Phrase("打汉字、拼音或首字母，按数字选。", "type Chinese, pinyin or initials, then a digit.")
    case .product: Phrase("商品或服务的名称、牌子、型号。", "goods or service, brand, model.")
    case .purchasedOn:
      Phrase(
        "3.1、昨天、去年春节、2026年1月、半年前 都行；说得大概就照大概记。",
        "3.1, 昨天, 去年春节, 2026年1月 are understood; rough stays rough.")
    case .amount:
      Phrase(
        "199、1.2万、三千多、约2000 都行；说得大概就照大概记。",
        "199, 1.2万, 三千多, 约2000 are understood; rough stays rough.")
    case .facts:
      Phrase(
        "何时、在哪家、买什么、多少钱、哪里不对、商家怎么说。写完读给来人听一遍。",
        "when, where, what, how much, what is wrong, what was said. Read it back.")
    case .answer: Field.ofTheAnswer
    case .requests: Field.ofTheRequests
    case .requestOther:
      Phrase(
        "上面没有的，照来人说的写，如解除合同。", "what is none of the list, such as to end the contract.")
    case .evidence: Phrase("小票、照片、合同，用顿号隔开。", "receipt, photo, contract, with commas.")
    case .representatives:
      Phrase("最多两人，姓名 电话；姓名 电话。", "at most two, name phone; name phone.")
    case .channel, .venue, .greenChannel, .consumerName, .consumerPhone, .consumerIDType,
      .consumerMinor, .delegateName, .delegatePhone, .delegateAuthorised, .merchantContact,
      .merchantPhone, .merchantCreditCode, .merchantTrade, .merchantPlatform, .merchantShop,
      .merchantOrderNumber, .consentPublish, .consentEntrust:
      nil
    }
  }

  private static var ofTheAnswer: Phrase {
    let guide = GlobalAction.keys.name(of: .guide)
    let phrases = IntakeAction.keys.name(of: .phrases)
    return Phrase(
      "怎么答的，一两句就够。\(guide.zh) \(ScreenWords.quickGuide.zh)，"
        + "\(phrases.zh) \(ScreenWords.phrases.zh)。",
      "a sentence or two. \(guide.en) the law, \(phrases.en) \(ScreenWords.phrases.inside.en).")
  }

  private static var ofTheRequests: Phrase {
    let (next, more) = (IntakeAction.keys.name(of: .next), ScreenWords.more)
    return Phrase(
      "按数字勾选，再按取消，可多选，\(next.zh)下一栏；其他的写在「\(more.zh)」里。",
      "digits tick and untick; \(next.en) goes on; the words of Other stand behind \(more.en).")
  }
}

/// How the page of a case tells a field.
enum FieldTelling {
  /// The words of its value alone.
  case value
  /// With what stands beside it in the case.
  case visitor, people, receipt, place, purchase, money
}

extension Field {
  /// How the page of a case tells it.
  var telling: FieldTelling {
    switch self {
    case .consumerName: .visitor
    case .people: .people
    case .receivedAt: .receipt
    case .venue: .place
    case .purchasedOn: .purchase
    case .amount: .money
    case .channel, .greenChannel, .topic, .consumerPhone, .consumerAddress, .consumerIDType,
      .consumerIDNumber, .consumerMinor, .delegateName, .delegatePhone, .delegateAuthorised,
      .merchantName, .merchantContact, .merchantAddress, .merchantPhone, .merchantCreditCode,
      .merchantTrade, .merchantPlatform, .merchantShop, .merchantOrderNumber, .goodsClass, .product,
      .nature, .facts, .answer, .requests, .requestOther, .evidence, .consentPublish,
      .consentEntrust, .representatives:
      .value
    }
  }
}
