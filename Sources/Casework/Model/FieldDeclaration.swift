import Values
import Vocabulary

/// All that is known of a field beside its name, in one place.
public struct FieldDeclaration: Hashable, Sendable {
  /// The header of its column in sheets; in English, where a sheet is for programs, that is the field's
  /// name. It is not taken from the office's own words: a sheet written today is to be read when those
  /// have changed.
  public let heading: Phrase
  /// What its value is, and how it is written.
  public let form: Field.Form
  /// Where its value lies.
  public let keeping: Field.Keeping
  /// What its value tells of somebody, and so how it is masked.
  public let secrecy: Field.Secrecy
  /// Whether it is told in many lines; a number of a bank card may be the clue in it.
  public let isNarrative: Bool
  /// Whether the desk fills it in where nobody says it.
  public let isFilledIn: Bool
  /// The key beside its value that says how far it is known; nil where it is always exact.
  public let approxKey: String?
  /// Where words are kept that could not be read as its value; nil where none are kept.
  public let wordsField: CustomField?

  fileprivate init(
    _ heading: Phrase, _ form: Field.Form, _ keeping: Field.Keeping, _ secrecy: Field.Secrecy,
    isNarrative: Bool = false, isFilledIn: Bool = false, approxKey: String? = nil,
    wordsField: CustomField? = nil
  ) {
    self.heading = heading
    self.form = form
    self.keeping = keeping
    self.secrecy = secrecy
    self.isNarrative = isNarrative
    self.isFilledIn = isFilledIn
    self.approxKey = approxKey
    self.wordsField = wordsField
  }
}

extension Field {
  /// What a value tells of somebody.
  public enum Secrecy: Hashable, Sendable {
    case nothing
    /// The name of a visitor or a delegate, and that of who speaks for a merchant.
    case name, contact
    case phone, address
    /// The number of an identity paper, and that of an order.
    case paper, order
    /// Which identity paper somebody has shown.
    case paperKind
    case people
    /// The name or the address of a merchant, an office or a venue.
    case place
    /// A credit code.
    case code
    /// Free words.
    case text
  }

  /// What is known of the field. In events of format 1 the product lies open; whatever lies open is read
  /// from there.
  public var declaration: FieldDeclaration {
    switch self {
    case .receivedAt: .init(Term.received, .instant, .open, .nothing, isFilledIn: true)
    case .channel: .init(Term.channel, .choice(.channels), .open, .nothing)
    case .venue: .init(Term.venue, .text, .open, .place, isFilledIn: true)
    case .people: .init(Phrase("人数", "People"), .count, .open, .nothing)
    case .greenChannel: .init(Phrase("绿色通道", "Green channel"), .flag, .open, .nothing)
    case .topic: .init(Term.topic, .choice(.topics), .open, .nothing)
    case .consumerName: .init(Term.name, .text, .personal, .name)
    case .consumerPhone: .init(Phrase("电话", "Phone"), .text, .personal, .phone)
    case .consumerAddress: .init(Phrase("住址", "Address"), .text, .personal, .address)
    case .consumerIDType:
      .init(Phrase("证件类型", "Identity paper"), .choice(.idTypes), .personal, .paperKind)
    case .consumerIDNumber: .init(Phrase("证件号码", "Identity number"), .text, .personal, .paper)
    case .consumerMinor: .init(Phrase("未成年", "Minor"), .flag, .personal, .nothing)
    case .delegateName: .init(Phrase("委托代理人", "Delegate"), .text, .personal, .name)
    case .delegatePhone: .init(Phrase("委托代理人电话", "Delegate's phone"), .text, .personal, .phone)
    case .delegateAuthorised: .init(Phrase("授权委托书", "Authorised"), .flag, .personal, .nothing)
    case .merchantName: .init(Term.merchant, .text, .open, .place)
    case .merchantContact: .init(Phrase("联系人", "Contact"), .text, .personal, .contact)
    case .merchantAddress: .init(Phrase("商家地址", "Merchant's address"), .text, .open, .place)
    case .merchantPhone: .init(Phrase("商家电话", "Merchant's phone"), .text, .personal, .phone)
    case .merchantCreditCode: .init(Phrase("信用代码", "Credit code"), .text, .open, .code)
    case .merchantTrade: .init(Term.trade, .choice(.trades), .open, .nothing)
    case .merchantPlatform: .init(Phrase("平台", "Platform"), .text, .open, .place)
    case .merchantShop: .init(Phrase("网店", "Shop"), .text, .open, .place)
    case .merchantOrderNumber: .init(Phrase("订单号", "Order number"), .text, .personal, .order)
    case .goodsClass: .init(Phrase("类别", "Class"), .choice(.classes), .open, .nothing)
    case .product: .init(Term.product, .text, .freeText, .text)
    case .nature: .init(Phrase("性质", "Nature"), .choice(.natures), .open, .nothing)
    case .purchasedOn:
      .init(
        Phrase("购买", "Bought"), .day, .open, .nothing, approxKey: "purchased_approx",
        wordsField: .purchaseWords)
    case .amount:
      .init(
        Term.amount, .money, .open, .nothing, approxKey: "amount_approx", wordsField: .amountWords)
    case .facts: .init(Phrase("经过", "Facts"), .text, .freeText, .text, isNarrative: true)
    case .answer: .init(Term.answer, .text, .freeText, .text, isNarrative: true)
    case .requests: .init(Phrase("诉求", "Requests"), .choices(.requests), .open, .nothing)
    case .requestOther: .init(Phrase("其他诉求", "Other request"), .text, .freeText, .text)
    case .evidence: .init(Phrase("证据", "Evidence"), .list, .freeText, .text)
    case .consentPublish: .init(Phrase("同意公示", "Consent to publish"), .consent, .open, .nothing)
    case .consentEntrust: .init(Phrase("同意委托调解", "Consent to entrust"), .consent, .open, .nothing)
    case .representatives: .init(Phrase("代表人", "Representatives"), .people, .personal, .people)
    }
  }

  /// What the field's value is, and how it is written.
  public var form: Form { declaration.form }

  /// Where the field's value lies.
  public var keeping: Keeping { declaration.keeping }

  /// What the field's value tells of somebody.
  public var secrecy: Secrecy { declaration.secrecy }

  /// The key beside the field's value that says how far it is known; nil where it is always exact.
  public var approxKey: String? { declaration.approxKey }

  /// Where words are kept that could not be read as the field's value; nil where none are kept.
  public var wordsField: CustomField? { declaration.wordsField }

  /// Whether the value is a phone number.
  public var isPhone: Bool { secrecy == .phone }

  /// Whether the field tells who complains or reports.
  public var isOfThePerson: Bool {
    switch self {
    case .consumerName, .consumerPhone, .consumerAddress, .consumerIDType, .consumerIDNumber,
      .consumerMinor, .delegateName, .delegatePhone, .delegateAuthorised, .merchantOrderNumber,
      .representatives:
      true
    case .receivedAt, .channel, .venue, .people, .greenChannel, .topic, .merchantName,
      .merchantContact, .merchantAddress, .merchantPhone, .merchantCreditCode, .merchantTrade,
      .merchantPlatform, .merchantShop, .goodsClass, .product, .nature, .purchasedOn, .amount,
      .facts, .answer, .requests, .requestOther, .evidence, .consentPublish, .consentEntrust:
      false
    }
  }
}

extension Field {
  /// Fields that a document nests in one object, by the path of this.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case consumer
    case delegate = "consumer.delegate"
    case merchant, consents
  }

  /// The group that the field's name puts it into.
  public var group: Group? { Field.groups[self] }

  private static let groups: [Field: Group] = allCases.reduce(into: [:]) { groups, field in
    let name = field.rawValue
    groups[field] = name.lastIndex(of: ".").flatMap { Group(rawValue: String(name[..<$0])) }
  }
}

extension Field.Group {
  /// The groups that it lies in and itself, the outermost first.
  public var path: [Field.Group] {
    switch self {
    case .consumer, .merchant, .consents: [self]
    case .delegate: [.consumer, self]
    }
  }

  /// Its key in the object that it lies in.
  public var key: String { rawValue.split(separator: ".").last.map(String.init) ?? rawValue }
}
