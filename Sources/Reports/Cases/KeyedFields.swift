import Casework
import Interchange
import Values
import Vocabulary

/// A case as it is keyed into the national 12315 platform: field by field in the platform's order, in Chinese, as
/// the platform asks for it. Persons are in it as the veil lets them through.
public struct KeyedFields: Hashable, Sendable {
  /// What is keyed into one field.
  public struct Entry: Hashable, Sendable {
    /// The field of the case.
    public var field: Field
    /// What the platform calls it.
    public var label: Phrase
    /// What is keyed in, without a line break at its end.
    public var text: String
  }

  /// What the case has, in the platform's order.
  public let entries: [Entry]
  /// What the platform asks for and the case does not have.
  public let lacking: [Phrase]
  /// What the case has and nobody can read here, since the keys of the office are not here.
  public let locked: [Phrase]

  /// - Parameter veil: what lies over the case.
  public init(_ subject: Case, _ reference: Reference, veil: Veil, zone: Zone) {
    let values = EventWords(reference, veil, zone, .chinese) { $0.toTheMinute(in: zone) }
    var (entries, lacking, locked): ([Entry], [Phrase], [Phrase]) = ([], [], [])
    let withheld = Withheld(subject)
    for asked in reference.platform.entries(for: subject.kind) {
      let label = asked.label ?? reference.catalogue.fields.phrase(asked.field)
      let text = KeyedFields.text(asked.field, subject, values, reference.catalogue)
      if withheld.has(asked.field) {
        locked.append(label)
      } else if text.isEmpty {
        lacking.append(label)
      } else {
        entries.append(Entry(field: asked.field, label: label, text: text))
      }
    }
    (self.entries, self.lacking, self.locked) = (entries, lacking, locked)
  }

  /// What cannot be keyed in, and why, a line each; none where all is there.
  public var lacks: [Phrase] {
    [(locked, Phrase("锁着的：", "Locked: ")), (lacking, Phrase("没有的：", "Not there: "))]
      .filter { !$0.0.isEmpty }
      .map { labels, head in
        let names = labels.listed()
        return Phrase(head.zh + names.zh, head.en + names.en)
      }
  }

  private static func text(
    _ field: Field, _ subject: Case, _ values: EventWords, _ catalogue: Catalogue
  ) -> String {
    let fields = subject.fields
    switch field {
    // It may have come before it was typed.
    case .receivedAt: return values.words(.instant(subject.receivedAt), field)
    case .purchasedOn: return fields.saidPurchase?.onPaper ?? ""
    case .amount: return fields.saidAmount?.words(.chinese) ?? ""
    case .goodsClass:
      let there = catalogue.classNames.platformName(of: fields[text: field])
      if !there.isEmpty { return there }
    case .channel, .venue, .people, .greenChannel, .topic, .consumerName, .consumerPhone,
      .consumerAddress, .consumerIDType, .consumerIDNumber, .consumerMinor, .delegateName,
      .delegatePhone, .delegateAuthorised, .merchantName, .merchantContact, .merchantAddress,
      .merchantPhone, .merchantCreditCode, .merchantTrade, .merchantPlatform, .merchantShop,
      .merchantOrderNumber, .product, .nature, .facts, .answer, .requests, .requestOther, .evidence,
      .consentPublish, .consentEntrust, .representatives:
      break
    }
    return fields[field].map { values.words($0, field) } ?? ""
  }
}
