import Casework
import Values
import Vocabulary

/// What a template may name: `{{merchant_name}}` writes it, `{{#merchant_name}}` asks for it.
///
/// A value that there is none of, or that this paper may not carry, is empty, whatever a template
/// asks for.
public enum PaperField: String, CaseIterable, Hashable, Sendable {
  case number, complaint, report, consultation
  case office, venue, desk
  case deskPhone = "desk_phone"
  case clerk
  case printedOn = "printed_on"
  case receivedOn = "received_on"
  case channel, people
  case consumerName = "consumer_name"
  case consumerPhone = "consumer_phone"
  case consumerAddress = "consumer_address"
  case idType = "id_type"
  case idNumber = "id_number"
  case delegateName = "delegate_name"
  case delegatePhone = "delegate_phone"
  case representatives, anonymous
  case reporterHidden = "reporter_hidden"
  case publishYes = "publish_yes"
  case publishNo = "publish_no"
  case entrustYes = "entrust_yes"
  case entrustNo = "entrust_no"
  case merchantName = "merchant_name"
  case merchantContact = "merchant_contact"
  case merchantAddress = "merchant_address"
  case merchantPhone = "merchant_phone"
  case creditCode = "credit_code"
  case product
  case goodsClass = "class"
  case nature
  case purchasedOn = "purchased_on"
  case amount
  case amountWords = "amount_words"
  case facts, requests, evidence, matter
  case standing, undecided, missing, ground
  case otherRoutes = "other_routes"
  case answerBy = "answer_by"
  case targetBy = "target_by"
  case estimated
  case countedFrom = "counted_from"
  case department
  case referredOn = "referred_on"
  case replyBy = "reply_by"
  case receivedBy = "received_by"
  case mediator
  case mediationPlace = "mediation_place"
  case entrustedTo = "entrusted_to"
  case settled, agreement, recovered, doubled, performed
  case performBy = "perform_by"
  case settledOn = "settled_on"
  case ended
  case head
  case regulator
  case inSystem = "in_system"
  case about, contact
  case decidedOn = "decided_on"
  case groundNumber = "ground_number"
  case groundText = "ground_text"
  case delegateAuthorised = "delegate_authorised"
  case appointment
  case testItem = "test_item"
  case testBody = "test_body"
  case testResult = "test_result"
  case testPayer = "test_payer"
  case reply
  case brokenOff = "broken_off"
  case officeAddress = "office_address"
  case retention
  case eachRepresentative = "each_representative"
  case rowName = "row_name"
  case rowPhone = "row_phone"
  case eachEvidence = "each_evidence"
  case rowNumber = "row_number"
  case rowText = "row_text"
}

extension PaperField {
  /// What a value tells of somebody, and so which papers may carry it.
  enum Secrecy: Hashable, Sendable {
    case nothing
    /// Who speaks for the merchant.
    case merchantContact
    /// Who the visitor is: of a report this is the reporter.
    case visitorName, visitor
    /// The visitor's identity paper.
    case visitorPaper

    fileprivate var isOfVisitor: Bool {
      switch self {
      case .visitorName, .visitor, .visitorPaper: true
      case .nothing, .merchantContact: false
      }
    }

    /// The papers of a complaint or a question that may carry it.
    fileprivate var papers: Set<Paper> {
      switch self {
      case .nothing: Set(Paper.allCases)
      case .visitorName: Set(Paper.allCases)
      case .visitor, .merchantContact: [.registration, .referral, .mediation]
      case .visitorPaper: [.registration]
      }
    }
  }

  /// Whether a paper may carry the value at all, whatever its template asks for.
  ///
  /// An identity number stands on the office's own sheet alone; the slip, which may be lost on the
  /// way home, carries no more of a person than the name; a reporter is named where that was asked
  /// for and recorded, and never on what another office or the other side sees (总局令第121号
  /// art. 37).
  func isAllowed(on order: PaperOrder, kind: Kind) -> Bool {
    if secrecy.isOfVisitor, kind == .report {
      return order.paper == .registration && order.showsReporter
    }
    return secrecy.papers.contains(order.paper)
  }
}

extension PaperField {
  /// What the value tells of somebody.
  private var secrecy: Secrecy {
    switch self {
    case .consumerName: .visitorName
    case .consumerPhone, .consumerAddress, .delegateName, .delegatePhone, .representatives,
      .eachRepresentative, .rowName, .rowPhone:
      .visitor
    case .idType, .idNumber: .visitorPaper
    case .merchantContact, .merchantPhone: .merchantContact
    case .number, .complaint, .report, .consultation, .office, .venue, .desk, .deskPhone, .clerk,
      .printedOn, .receivedOn, .channel, .people, .anonymous, .reporterHidden, .publishYes,
      .publishNo, .entrustYes, .entrustNo, .merchantName, .merchantAddress, .creditCode, .product,
      .goodsClass, .nature, .purchasedOn, .amount, .amountWords, .facts, .requests, .evidence,
      .matter, .standing, .undecided, .missing, .ground, .otherRoutes, .answerBy, .targetBy,
      .estimated, .countedFrom, .department, .referredOn, .replyBy, .receivedBy, .mediator,
      .mediationPlace, .entrustedTo, .settled, .agreement, .recovered, .doubled, .performed,
      .performBy, .settledOn, .ended, .head, .regulator, .inSystem, .about, .contact, .decidedOn,
      .groundNumber, .groundText, .delegateAuthorised, .appointment, .testItem, .testBody,
      .testResult,
      .testPayer, .reply, .brokenOff, .eachEvidence, .rowNumber, .rowText, .officeAddress,
      .retention:
      .nothing
    }
  }
}

// MARK: - In words

extension PaperField {
  /// What the value is, for those who write templates.
  public var words: Phrase {
    switch self {
    case .number: Term.number.worded("the case's number")
    case .complaint, .report, .consultation: Phrase("是投诉、举报、咨询时有", "there for that kind of case")
    case .office: Term.office.definite
    case .venue: Term.venue.definite
    case .desk: Phrase("台的字母", "the desk's letters")
    case .deskPhone: Phrase("本单位电话", "the office's phone")
    case .clerk: Phrase("登记人", "who registered it")
    case .printedOn: Phrase("打印日期", "the day of printing")
    case .receivedOn: Phrase("收到日期", "the day of receipt")
    case .channel: Term.channel.definite
    case .people: Phrase("人数，一人时没有", "how many persons, where several")
    case .consumerName: Term.name.worded("the person's name")
    case .consumerPhone: Field.consumerPhone.declaration.heading.worded("the person's phone")
    case .consumerAddress: Field.consumerAddress.declaration.heading.worded("the person's address")
    case .idType, .idNumber:
      Phrase("证件类型、号码，只在登记表上有", "identity paper, on the registration sheet only")
    case .delegateName, .delegatePhone: Phrase("委托代理人、电话", "the delegate, the phone")
    case .representatives: Phrase("共同投诉的代表人", "the representatives of joint complainants")
    case .anonymous: Phrase("举报人没有留名时有", "there where a reporter gave no name")
    case .reporterHidden: Phrase("举报人留了名而不印时有", "there where a reporter's name is not printed")
    case .publishYes, .publishNo: Phrase("同意、不同意公示", "agrees to publishing, does not")
    case .entrustYes, .entrustNo: Phrase("同意、不同意委托调解", "agrees to entrusting, does not")
    case .merchantName: Phrase("被投诉人、被举报人", "the merchant")
    case .merchantContact: Phrase("被投诉人的联系人", "the merchant's contact")
    case .merchantAddress: Phrase("被投诉人的地址", "the merchant's address")
    case .merchantPhone: Phrase("被投诉人的电话", "the merchant's phone")
    case .creditCode: Field.merchantCreditCode.declaration.heading.definite
    case .product: Term.product.definite
    case .goodsClass: Field.goodsClass.declaration.heading.definite
    case .nature: Field.nature.declaration.heading.definite
    case .purchasedOn: Phrase("购买日期", "the day of purchase")
    case .amount: Phrase("金额，元", "the amount in yuan")
    case .amountWords: Phrase("金额的原话，读不出数时有", "what was said of it, where it is no figure")
    case .facts: Phrase("事实", "the facts")
    case .requests: Term.requests.definite
    case .evidence: Field.evidence.declaration.heading.definite
    case .matter: Phrase("事由，一句", "the matter in a few words")
    case .standing: Phrase("办理状态", "where the case stands")
    case .undecided: Phrase("还没决定是否受理时有", "there while it is not decided")
    case .missing: Phrase("请补充的材料", "what is missing before it can be accepted")
    case .ground: Phrase("不予受理或终止的理由", "the ground of declining or terminating")
    case .otherRoutes: Phrase("没有办成时的其他途径", "where else to go, for who was turned away")
    case .answerBy: Phrase("最晚哪天告知", "the last day to tell the visitor")
    case .targetBy: Phrase("办理时限和它的名称", "the limit it is dealt with by, with its name")
    case .estimated: Phrase("上面的日子是推算的时有", "there where that day is estimated")
    case .countedFrom:
      Phrase("由别的单位处理时，期限从哪天算起", "from when the days count where another office deals with it")
    case .department:
      Phrase("转给谁；回执上只在还没回复时有", "to whom it is referred; on a slip while no reply has come")
    case .referredOn: Phrase("转办日期", "the day of the referral")
    case .replyBy: Phrase("最晚哪天回复", "the last day to reply")
    case .receivedBy: StepOption.receivedBy.label.worded("who received it")
    case .mediator: StepOption.mediator.label.definite
    case .mediationPlace: Phrase("调解地点", "the place of the mediation")
    case .entrustedTo: Phrase("委托给谁调解", "to whom the mediation is entrusted")
    case .settled: Phrase("调解成功时有", "there where it is settled")
    case .agreement: Term.agreement.worded("what was agreed")
    case .recovered: Phrase("挽回，元", "recovered, in yuan")
    case .doubled: Phrase("加倍赔偿，元", "doubled compensation, in yuan")
    case .performed: Phrase("当场履行时有", "there where it was performed at once")
    case .performBy: Phrase("最晚哪天履行", "the last day to perform")
    case .settledOn: Phrase("调解成功的日期", "the day of the settlement")
    case .ended: Phrase("没有达成协议就办结时有", "there where it closed without a settlement")
    case .head: Phrase("记录尾码，打印时记录的末尾", "how the log ended when it was printed, in short")
    case .regulator, .inSystem, .about, .contact, .decidedOn, .groundNumber, .groundText,
      .delegateAuthorised, .appointment, .testItem, .testBody, .testResult, .testPayer, .reply,
      .brokenOff, .eachRepresentative, .rowName, .rowPhone, .eachEvidence, .rowNumber, .rowText,
      .officeAddress, .retention:
      officialWords
    }
  }
}
