import Values
import Vocabulary

/// All that is known of a field beside its name, in one place.
public struct FieldDeclaration: Hashable, Sendable {
  /// The Chinese header of its column in sheets; English ones are the field's name. It is not taken
  /// from the office's own words: a sheet written today is to be read when those have changed.
  public let heading: String
  /// What its value is, and how it is written.
  public let form: Field.Form
  /// Where its value lies.
  public let keeping: Field.Keeping
  /// What its value tells of somebody, and so how it is masked.
  public let secrecy: Field.Secrecy
  /// Whether it is told in many lines; a number of a bank card may be the clue in it.
  public let isNarrative: Bool
  /// The key beside its value that says how far it is known; nil where it is always exact.
  public let approxKey: String?
  /// Where words are kept that could not be read as its value; nil where none are kept.
  public let wordsField: CustomField?

  fileprivate init(
    _ heading: String, _ form: Field.Form, _ keeping: Field.Keeping, _ secrecy: Field.Secrecy,
    isNarrative: Bool = false, approxKey: String? = nil, wordsField: CustomField? = nil
  ) {
    self.heading = heading
    self.form = form
    self.keeping = keeping
    self.secrecy = secrecy
    self.isNarrative = isNarrative
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
    case .receivedAt: .init("收到", .instant, .open, .nothing)
    case .channel: .init("来源", .choice(.channels), .open, .nothing)
    case .venue: .init("会场", .text, .open, .place)
    case .people: .init("人数", .count, .open, .nothing)
    case .greenChannel: .init("绿色通道", .flag, .open, .nothing)
    case .topic: .init("话题", .choice(.topics), .open, .nothing)
    case .consumerName: .init("姓名", .text, .personal, .name)
    case .consumerPhone: .init("电话", .text, .personal, .phone)
    case .consumerAddress: .init("住址", .text, .personal, .address)
    case .consumerIDType: .init("证件类型", .choice(.idTypes), .personal, .paperKind)
    case .consumerIDNumber: .init("证件号码", .text, .personal, .paper)
    case .consumerMinor: .init("未成年", .flag, .personal, .nothing)
    case .delegateName: .init("委托代理人", .text, .personal, .name)
    case .delegatePhone: .init("委托代理人电话", .text, .personal, .phone)
    case .delegateAuthorised: .init("授权委托书", .flag, .personal, .nothing)
    case .merchantName: .init("商家", .text, .open, .place)
    case .merchantContact: .init("联系人", .text, .personal, .contact)
    case .merchantAddress: .init("商家地址", .text, .open, .place)
    case .merchantPhone: .init("商家电话", .text, .personal, .phone)
    case .merchantCreditCode: .init("信用代码", .text, .open, .code)
    case .merchantTrade: .init("行业", .choice(.trades), .open, .nothing)
    case .merchantPlatform: .init("平台", .text, .open, .place)
    case .merchantShop: .init("网店", .text, .open, .place)
    case .merchantOrderNumber: .init("订单号", .text, .personal, .order)
    case .goodsClass: .init("类别", .choice(.classes), .open, .nothing)
    case .product: .init("商品", .text, .freeText, .text)
    case .nature: .init("性质", .choice(.natures), .open, .nothing)
    case .purchasedOn:
      .init(
        "购买", .day, .open, .nothing, approxKey: "purchased_approx", wordsField: .purchaseWords)
    case .amount:
      .init("金额", .money, .open, .nothing, approxKey: "amount_approx", wordsField: .amountWords)
    case .facts: .init("经过", .text, .freeText, .text, isNarrative: true)
    case .answer: .init("答复", .text, .freeText, .text, isNarrative: true)
    case .requests: .init("诉求", .choices(.requests), .open, .nothing)
    case .requestOther: .init("其他诉求", .text, .freeText, .text)
    case .evidence: .init("证据", .list, .freeText, .text)
    case .consentPublish: .init("同意公示", .consent, .open, .nothing)
    case .consentEntrust: .init("同意委托调解", .consent, .open, .nothing)
    case .representatives: .init("代表人", .people, .personal, .people)
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
