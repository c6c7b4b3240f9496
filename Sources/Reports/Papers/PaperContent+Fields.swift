import Casework
import Values
import Vocabulary

// MARK: - The fields of the case

extension PaperContent {
  /// Takes what papers carry of a field.
  mutating func take(_ field: Field, of subject: Case, _ texts: PaperTexts, _ desk: PaperDesk) {
    let fields = subject.fields
    switch field {
    case .receivedAt: put(.receivedOn, PaperContent.day(subject.receivedAt.day(in: desk.zone)))
    case .venue: put(.venue, texts[field].isEmpty ? desk.settings.venue : texts[field])
    case .people: put(.people, fields.people > 1 ? String(fields.people) : nil)
    case .channel: put(.channel, label(of: field, fields, desk))
    case .consumerIDType: put(.idType, label(of: field, fields, desk))
    case .goodsClass: put(.goodsClass, label(of: field, fields, desk))
    case .nature: put(.nature, label(of: field, fields, desk))
    case .consumerName: put(.consumerName, fields[text: field])
    case .consumerPhone: put(.consumerPhone, fields[text: field])
    case .consumerAddress: put(.consumerAddress, fields[text: field])
    case .consumerIDNumber: put(.idNumber, fields[text: field])
    case .delegateName: put(.delegateName, fields[text: field])
    case .delegatePhone: put(.delegatePhone, fields[text: field])
    case .representatives: takeRepresentatives(fields)
    case .merchantName: put(.merchantName, texts[field])
    case .merchantContact: put(.merchantContact, texts[field])
    case .merchantAddress: put(.merchantAddress, texts[field])
    case .merchantPhone: put(.merchantPhone, fields[text: field])
    case .merchantCreditCode: put(.creditCode, texts[field])
    case .product: put(.product, texts[field])
    case .purchasedOn: put(.purchasedOn, fields.saidPurchase?.onPaper ?? texts.unread(field))
    case .amount: takeAmount(fields, texts)
    case .facts: takeFacts(texts)
    case .requests, .requestOther: takeRequests(fields, texts, desk)
    case .evidence: put(.evidence, texts.evidence)
    case .consentPublish: mark((.publishYes, .publishNo), fields[flag: field])
    case .consentEntrust: mark((.entrustYes, .entrustNo), fields[flag: field])
    // No paper asks for these.
    case .greenChannel, .topic, .consumerMinor, .delegateAuthorised, .merchantTrade,
      .merchantPlatform, .merchantShop, .merchantOrderNumber, .answer:
      break
    }
  }

  private func label(of field: Field, _ fields: CaseFields, _ desk: PaperDesk) -> String? {
    guard case .choice(let vocabulary) = field.form else { return nil }
    return desk.catalogue.names(vocabulary).label(fields[text: field], .chinese)
  }

  private mutating func mark(_ names: (yes: PaperField, no: PaperField), _ answer: Bool?) {
    mark(names.yes, if: answer == true)
    mark(names.no, if: answer == false)
  }

  private mutating func takeRepresentatives(_ fields: CaseFields) {
    let people = fields.representatives.map { "\($0.name) \($0.phone)" }
    put(.representatives, people.joined(separator: "、"))
  }

  private mutating func takeAmount(_ fields: CaseFields, _ texts: PaperTexts) {
    put(.amount, fields.saidAmount?.figure)
    if fields.amount == nil { put(.amountWords, texts.unread(.amount)) }
  }

  private mutating func takeFacts(_ texts: PaperTexts) {
    put(.facts, texts[.facts])
    put(.matter, texts.matter)
  }

  private mutating func takeRequests(
    _ fields: CaseFields, _ texts: PaperTexts, _ desk: PaperDesk
  ) {
    let other = texts[.requestOther]
    put(
      .requests,
      RequestWords.words(fields[list: .requests], other: other, desk.catalogue, .chinese))
  }
}
