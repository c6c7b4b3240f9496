import Values
import Vocabulary

/// One thing that a form can hold about a case, named as in JSON, with dots for nesting.
///
/// A single list drives JSON, CSV headers, command-line options, forms and the amend step, so a
/// field cannot be known to one of them and forgotten by another. Their order is that of documents
/// and sheets; what is known of each is its ``declaration``, below.
public enum Field: String, CaseIterable, HashedByCase, Sendable {
  case receivedAt = "received_at"
  case channel, venue, people
  case greenChannel = "green_channel"
  case topic
  case consumerName = "consumer.name"
  case consumerPhone = "consumer.phone"
  case consumerAddress = "consumer.address"
  case consumerIDType = "consumer.id_type"
  case consumerIDNumber = "consumer.id_number"
  case consumerMinor = "consumer.minor"
  case delegateName = "consumer.delegate.name"
  case delegatePhone = "consumer.delegate.phone"
  case delegateAuthorised = "consumer.delegate.authorised"
  case merchantName = "merchant.name"
  case merchantContact = "merchant.contact"
  case merchantAddress = "merchant.address"
  case merchantPhone = "merchant.phone"
  case merchantCreditCode = "merchant.credit_code"
  case merchantTrade = "merchant.trade"
  case merchantPlatform = "merchant.platform"
  case merchantShop = "merchant.shop"
  case merchantOrderNumber = "merchant.order_number"
  case goodsClass = "class"
  case product, nature
  case purchasedOn = "purchased_on"
  case amount, facts, answer, requests
  /// What is asked for where the request is none of the list.
  case requestOther = "request_other"
  case evidence
  case consentPublish = "consents.publish"
  case consentEntrust = "consents.entrust"
  case representatives
}

extension Field {
  /// What is known of the field. In events of format 1 the product lies open; whatever lies open is read
  /// from there.
  public var declaration: FieldDeclaration {
    Field.declarations[ordinal] ?? declared
  }

  /// By their places: one is asked for with each value that is read.
  private static let declarations: [FieldDeclaration?] = {
    var declarations: [FieldDeclaration?] = Array(repeating: nil, count: 1 + Int(UInt8.max))
    for field in allCases { declarations[field.ordinal] = field.declared }
    return declarations
  }()

  private var declared: FieldDeclaration {
    switch self {
    case .receivedAt: .init(Term.received, .instant, .open, .nothing, isFilledIn: true)
    case .channel: .init(Term.channel, .choice(.channels), .open, .nothing)
    case .venue: .init(Term.venue, .text, .open, .place, isFilledIn: true)
    case .people: .init(Phrase("人数", "People"), .count, .open, .nothing)
    case .greenChannel: .init(Phrase("绿色通道", "Green channel"), .flag, .open, .nothing)
    case .topic: .init(Term.topic, .choice(.topics), .open, .nothing)
    case .consumerName: .init(Term.name, .text, .personal, .name)
    case .consumerPhone:
      .init(Phrase("电话", "Phone"), .text, .personal, .phone, formLabel: "联系电话")
    case .consumerAddress:
      .init(Phrase("住址", "Address"), .text, .personal, .address, formLabel: "联系地址")
    case .consumerIDType:
      .init(Phrase("证件类型", "Identity paper"), .choice(.idTypes), .personal, .paperKind)
    case .consumerIDNumber: .init(Phrase("证件号码", "Identity number"), .text, .personal, .paper)
    case .consumerMinor: .init(Phrase("未成年", "Minor"), .flag, .personal, .nothing)
    case .delegateName: .init(Phrase("委托代理人", "Delegate"), .text, .personal, .name)
    case .delegatePhone: .init(Phrase("委托代理人电话", "Delegate's phone"), .text, .personal, .phone)
    case .delegateAuthorised: .init(Phrase("授权委托书", "Authorised"), .flag, .personal, .nothing)
    case .merchantName:
      .init(Term.merchant, .text, .open, .place, formLabel: "被投诉人名称")
    case .merchantContact: .init(Phrase("联系人", "Contact"), .text, .personal, .contact)
    case .merchantAddress:
      .init(
        Phrase("商家地址", "Merchant's address"), .text, .open, .place,
        formLabel: Term.respondentAddress)
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
    case .requests:
      .init(
        Phrase("诉求", "Requests"), .choices(.requests), .open, .nothing, formLabel: Term.requests.zh)
    case .requestOther: .init(Phrase("其他诉求", "Other request"), .text, .freeText, .text)
    case .evidence: .init(Phrase("证据", "Evidence"), .list, .freeText, .text)
    case .consentPublish: .init(Phrase("同意公示", "Consent to publish"), .consent, .open, .nothing)
    case .consentEntrust: .init(Phrase("同意委托调解", "Consent to entrust"), .consent, .open, .nothing)
    case .representatives: .init(Phrase("代表人", "Representatives"), .people, .personal, .people)
    }
  }
}

extension Field {
  /// What a field's value is, and how it is written.
  public enum Form: Hashable, Sendable {
    /// Words, of one line or of many.
    case text
    /// One id out of a list of the reference data.
    case choice(Vocabulary)
    /// Several ids out of a list, written with commas on the command line.
    case choices(Vocabulary)
    /// Several free words, written with `;` in CSV and commas on the command line.
    case list
    /// A whole number from 1.
    case count
    /// Yes or no; no when nothing is said.
    case flag
    /// Yes, no, or not asked.
    case consent
    case day
    case instant
    /// Yuan with up to two decimals.
    case money
    /// A few persons with name and phone (总局令第121号 art. 12).
    case people
  }

  /// The lists of ids that a choice is made from; the reference data names them alike.
  public enum Vocabulary: String, HashedByCase, Sendable, CaseIterable {
    case channels
    case natures
    case classes
    case requests
    case topics
    case trades
    case idTypes = "id_types"
  }

  /// The option of the command line without its dashes: `consumer-name`.
  public var option: String { String(rawValue.map { $0 == "." || $0 == "_" ? "-" : $0 }) }

  /// The key of an amended field inside a history step: `consumer_name`.
  public var key: String { Field.keys[self, default: rawValue] }

  /// The key of the field inside the object of its group: `name`.
  public var memberKey: String { Field.memberKeys[self, default: rawValue] }

  // Every document that is written or read asks for them all.
  private static let keys = Dictionary(
    uniqueKeysWithValues: allCases.map { field in
      (field, String(field.rawValue.map { $0 == "." ? "_" : $0 }))
    })
  private static let memberKeys = Dictionary(
    uniqueKeysWithValues: allCases.map { field in
      (field, field.rawValue.split(separator: ".").last.map(String.init) ?? field.rawValue)
    })

  /// The field of an option or key as typed by a person or a script.
  public init?(spelling: String) {
    let wanted = String(spelling.map { $0 == "_" || $0 == "." ? "-" : $0 })
    guard let field = Field.byOption[wanted] else { return nil }
    self = field
  }

  private static let byOption = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.option, $0) })
}
