import Values
import Vocabulary

/// One thing that a form can hold about a case, named as in JSON, with dots for nesting.
///
/// A single list drives JSON, CSV headers, command-line options, forms and the amend step, so a
/// field cannot be known to one of them and forgotten by another. Their order is that of documents
/// and sheets; what is known of each is its ``declaration``.
public enum Field: String, CaseIterable, Hashable, Sendable {
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
    /// Up to two persons with name and phone (总局令第121号 art. 12).
    case people
  }

  /// The lists of ids that a choice is made from; the reference data names them alike.
  public enum Vocabulary: String, Hashable, Sendable, CaseIterable {
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
  public var key: String { String(rawValue.map { $0 == "." ? "_" : $0 }) }

  /// The key of the field inside the object of its group: `name`.
  public var memberKey: String {
    rawValue.split(separator: ".").last.map(String.init) ?? rawValue
  }

  /// The field of an option or key as typed by a person or a script.
  public init?(spelling: String) {
    let wanted = String(spelling.map { $0 == "_" || $0 == "." ? "-" : $0 })
    guard let field = Field.byOption[wanted] else { return nil }
    self = field
  }

  private static let byOption = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.option, $0) })
}
