import Values

/// An option of a step, named as its key in a history entry.
public enum StepOption: String, CaseIterable, HashedByCase, Sendable {
  case told, ground, text, mediator, place
  case entrustedTo = "entrusted_to"
  case item, done, result, recovered, doubled
  case onSpot = "on_spot"
  case agreement, performed
  case performBy = "perform_by"
  case to
  case replyBy = "reply_by"
  case receivedBy = "received_by"
  case close, squad, why, by, number, value
  /// Whom a notice reached.
  case whom
  /// By what means the merchant was told; `told` speaks of the consumer.
  case toldMerchant = "told_merchant"
  /// When a mediation is to be held; who asked that its mediator step aside, and whether he does; whether it
  /// is appointed anew.
  case time
  case recusalAsked = "recusal_asked"
  case recused, again
  /// Who tests, and who pays for it.
  case body, payer
  /// Whom an extension was approved by.
  case approvedBy = "approved_by"
  /// Who of joint complainants agreed to what their representatives did.
  case agreedBy = "agreed_by"
  /// What else is told in a report, and the day on which it came.
  case facts, received
  /// Whether somebody was reached after the case was closed, and how content he was.
  case reached
  case notReached = "not_reached"
  case satisfaction
}

extension StepOption {
  /// What an option's value is.
  public enum Form: Hashable, Sendable {
    case text, means, flag, day, money, ground, caseNumber
    /// The name of a department, of the list or typed.
    case department
    /// Whom a notice reached: ``Addressee``.
    case addressee
    /// How content somebody was: ``Satisfaction``.
    case satisfaction

    /// Whether people say it in words of their own.
    public var isWords: Bool {
      switch self {
      case .text, .department: true
      case .means, .flag, .day, .money, .ground, .caseNumber, .addressee, .satisfaction: false
      }
    }
  }

  /// The option of the command line without its dashes.
  public var option: String { String(rawValue.map { $0 == "_" ? "-" : $0 }) }

  /// What the option is called, unless a step has words that fit better.
  public var label: Phrase {
    switch self {
    case .told: Phrase("告知", "Told by")
    case .ground: Phrase("理由", "Ground")
    case .text: Term.detail.worded("Text")
    case .mediator: Phrase("调解人员", "Mediator")
    case .place: Term.place
    case .entrustedTo: Phrase("委托给", "Entrusted to")
    case .item: Phrase("检测项目", "Tested")
    case .done: Term.testDone
    case .result: Term.result
    case .recovered: Term.recovered
    case .doubled: Term.doubled
    case .onSpot: Phrase("当场和解", "Settled on the spot")
    case .agreement: Term.agreement
    case .performed: Phrase("当场履行", "Performed")
    case .performBy: Phrase("履行期限", "Perform by")
    case .to: Term.to
    case .replyBy: Phrase("回复期限", "Reply by")
    case .receivedBy: Phrase("接收人", "Received by")
    case .close: Phrase("就此办结", "Ends the case")
    case .squad: Term.squad
    case .why: Phrase("原因", "Why")
    case .by: Phrase("方式", "By")
    case .number: Term.number
    case .value: Term.content.worded("Value")
    case .whom: Phrase("告知了谁", "Whom")
    case .toldMerchant: Phrase("告知商家", "Merchant told by")
    case .time: Phrase("调解时间", "Held at")
    case .recusalAsked: Phrase("申请回避的", "Recusal asked by")
    case .recused: Phrase("决定回避", "Mediator replaced")
    case .again: Phrase("重新约定", "Appointed anew")
    case .body: Phrase("检测机构", "Tested by")
    case .payer: Phrase("费用由谁承担", "Paid by")
    case .approvedBy: Phrase("批准人", "Approved by")
    case .agreedBy: Phrase("被代表人同意", "Agreed to by")
    case .facts: Phrase("新的事实", "New facts")
    case .received: Phrase("收到新事实", "Facts received")
    case .reached: Phrase("回访到了", "Reached")
    case .notReached: Phrase("没联系上", "Not reached")
    case .satisfaction: Phrase("满意程度", "Satisfaction")
    }
  }

  /// The same where there is little room.
  public var shortLabel: Phrase {
    switch self {
    case .recovered: Term.repaid
    case .told, .ground, .text, .mediator, .place, .entrustedTo, .item, .done, .result, .doubled,
      .onSpot, .agreement, .performed, .performBy, .to, .replyBy, .receivedBy, .close, .squad, .why,
      .by, .number, .value, .whom, .toldMerchant, .time, .recusalAsked, .recused, .again, .body,
      .payer,
      .approvedBy, .agreedBy, .facts, .received, .reached, .notReached, .satisfaction:
      label
    }
  }

  /// What is to be written for the option, as the help of a command says it, where no form stands around it.
  public var help: Phrase {
    switch self {
    case .told: Phrase("怎样告知投诉人的", "by what means the consumer was told")
    case .toldMerchant: Phrase("怎样告知商家的", "by what means the merchant was told")
    case .by: Phrase("怎样告知的", "by what means")
    case .whom: Phrase("告知了哪一方", "who was told")
    case .ground: Phrase("第几项理由", "the number of the ground")
    case .text: Phrase("补充说明", "more about it")
    case .entrustedTo: Phrase("委托哪个组织调解", "who mediates instead of the desk")
    case .item: Phrase("检测什么", "what is tested")
    case .recovered: Phrase("挽回多少", "what the consumer got back")
    case .doubled: Phrase("其中加倍赔偿多少", "what of it was doubled compensation")
    case .agreement: Phrase("协议内容", "what was agreed")
    case .performed: Phrase("已经履行", "it was performed at once")
    case .performBy: Phrase("哪天以前履行", "the day by which it is to be performed")
    case .to: Phrase("转给哪个部门", "the department that it goes to")
    case .replyBy: Phrase("哪天以前回复", "the day by which they are to reply")
    case .receivedBy: Phrase("对方谁接收的", "who took it there")
    case .squad: Phrase("哪支小分队", "which squad goes")
    case .why: Phrase("什么原因", "the reason")
    case .time: Phrase("什么时候调解", "when it is to be held")
    case .recusalAsked: Phrase("哪一方申请调解人员回避", "who asked that the mediator step aside")
    case .recused: Phrase("决定调解人员回避", "the mediator steps aside")
    case .again: Phrase("已在调解中，重新约定", "in mediation already, appointed anew")
    case .body: Phrase("哪家机构检测", "who tests it")
    case .payer: Phrase("哪一方承担费用", "who pays for it")
    case .approvedBy: Phrase("谁批准的", "who approved it")
    case .agreedBy: Phrase("共同投诉的哪些人同意了", "who of the joint complainants agreed")
    case .facts: Phrase("补充了什么事实", "what else was told")
    case .received: Phrase("哪天收到的", "the day on which it came")
    case .reached: Phrase("联系到了", "somebody answered")
    case .notReached: Phrase("没有联系上", "nobody answered")
    case .satisfaction: Phrase("满意到什么程度", "how content they were")
    case .mediator, .place, .done, .result, .onSpot, .close, .number, .value: label
    }
  }

  /// Whether its day is one that has come.
  public var isOfThePast: Bool { self == .received }

  /// What the option holds.
  public var form: Form {
    switch self {
    case .told, .toldMerchant, .by: .means
    case .whom, .recusalAsked, .payer: .addressee
    case .satisfaction: .satisfaction
    case .ground: .ground
    case .done, .onSpot, .performed, .close, .recused, .again, .reached, .notReached: .flag
    case .replyBy, .performBy, .received: .day
    case .recovered, .doubled: .money
    case .number: .caseNumber
    case .to: .department
    case .text, .mediator, .place, .entrustedTo, .item, .result, .agreement, .receivedBy, .squad,
      .why, .value, .time, .body, .approvedBy, .agreedBy, .facts:
      .text
    }
  }
}
