import Casework
import TerminalKit
import Values
import Vocabulary

/// What is said below the intake form of the slot that has the focus: its name, as the office has it, and
/// what to fill in.
struct IntakeHints {
  let fields: IntakeFields

  private var catalogue: Catalogue { fields.catalogue }

  /// The hint of a slot; nil where its name says enough.
  func hint(_ slot: InputSlot) -> Phrase? {
    switch slot {
    case .kind: kinds
    case .field(.channel): Choices.digits(of: catalogue.channels)
    case .field(.consumerName): fields.label(slot).saying(name)
    case .field(.consumerPhone): fields.label(slot).saying(phone)
    case .field(let field): field.advice.map { fields.label(slot).saying($0) }
    case .result(let kind): fields.label(slot).saying(result(of: kind))
    case .option(let option): advice(on: option).map { fields.label(slot).saying($0) }
    // What stands there depends on the kind and on what is in sight.
    case .more: nil
    }
  }

  private var kinds: Phrase {
    let (complaint, report) = (catalogue.states.one(.complaint), catalogue.states.one(.report))
    return Phrase(
      "要求解决纠纷是\(complaint.zh)，反映违法是\(report.zh)。保存前都能改，填的不会丢。",
      "A dispute is a \(complaint.en), a clue a \(report.en). Change it any time; nothing is lost.")
  }

  private var name: Phrase {
    let kinds = catalogue.states.kinds
    let (reports, consultations) = (
      kinds.plural(Kind.report).inside, kinds.plural(Kind.consultation).inside
    )
    return Phrase(
      "照身份证上的字，\(reports.zh)和\(consultations.zh)可以不留。",
      "as on the identity card; \(reports.en) and \(consultations.en) may leave it out.")
  }

  /// What to do about somebody who calls is said where a digit says so.
  private var phone: Phrase {
    let ask = Phrase(
      "先问电话，来过的人会找到以前的件。", "ask it first, it finds what this visitor brought before.")
    guard let digit = Choices.key(of: "phone", in: catalogue.channels) else { return ask }
    let back = IntakeAction.keys.name(of: .back)
    return Phrase(
      ask.zh + "打电话来的：\(back.zh)，再按\(digit.zh)。",
      ask.en + " A call: \(back.en), then \(digit.en).")
  }

  private func result(of kind: Kind) -> Phrase {
    switch kind {
    case .complaint, .report:
      let later = IntakeResult.open.key(of: kind)
      return Phrase(
        "选了就和登记一起记下。\(later.zh) 以后再办。",
        "recorded together with the case. \(later.en) for later.")
    case .consultation:
      let here = IntakeResult.answered.key(of: kind)
      return Phrase("当场答了按\(here.zh)。", "\(here.en) when it was answered here.")
    }
  }

  private func advice(on option: StepOption) -> Phrase? {
    switch option {
    case .told:
      let inPerson = catalogue.means.phrase(Means.inPerson)
      return Phrase(
        "当场说了选\(inPerson.zh)，没有告知就空着。",
        "\(inPerson.inside.en) if said here; leave empty if nobody was told.")
    case .ground: return Phrase("按数字选。", "choose with a digit.")
    case .recovered: return Phrase("商家退的、赔的钱。", "what the merchant pays back.")
    case .to: return ScreenWords.anyDepartment.inside
    case .text, .mediator, .place, .entrustedTo, .item, .done, .result, .doubled, .onSpot,
      .agreement, .performed, .performBy, .replyBy, .receivedBy, .close, .squad, .why, .by, .number,
      .value, .whom, .toldMerchant:
      return nil
    }
  }
}

extension Field {
  /// What to fill in, behind its name; nil where the name says enough, or where it depends on what the
  /// office has in its lists.
  fileprivate var advice: Phrase? {
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
