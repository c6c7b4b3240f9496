import Casework
import TerminalKit
import Values
import Vocabulary

/// The words of the intake form that the reference data do not have.
enum IntakeWords {
  /// What was typed into a list and is none of its entries.
  static let nothingFits = Phrase("没有这一项", "nothing fits")

  /// What is said below the form of the slot that has the focus.
  static func hint(_ slot: InputSlot, _ catalogue: Catalogue) -> Phrase? {
    switch slot {
    case .kind:
      kinds(catalogue.states.one(.complaint), catalogue.states.one(.report))
    case .field(.consumerName): name(catalogue.states)
    case .field(.channel): Choices.digits(of: catalogue.channels)
    case .field(let field): fieldHints[field]
    case .result(.complaint), .result(.report): ScreenWords.resultHint
    case .result(.consultation): Phrase("结果：当场答了按1。", "Result: 1 when it was answered here.")
    case .option(let option): optionHints[option]
    // What stands there depends on the kind and on what is in sight.
    case .more: nil
    }
  }

  private static func kinds(_ complaint: Phrase, _ report: Phrase) -> Phrase {
    Phrase(
      "要求解决纠纷是\(complaint.zh)，反映违法是\(report.zh)。保存前都能改，填的不会丢。",
      "A dispute is a \(complaint.en), a clue a \(report.en). Change it any time; nothing is lost.")
  }

  private static func name(_ states: StateWords) -> Phrase {
    let (reports, consultations) = (
      states.kinds.plural(Kind.report).inside, states.kinds.plural(Kind.consultation).inside
    )
    return Phrase(
      "姓名：照身份证上的字，\(reports.zh)和\(consultations.zh)可以不留。",
      "Name: as on the identity card; \(reports.en) and \(consultations.en) may leave it out.")
  }

  /// What stands behind "more", as far as one row has room for it.
  static func more(_ names: [Phrase], columns: Int) -> Phrase? {
    if names.isEmpty { return nil }
    return Phrase(
      list(names.map(\.zh), columns: columns, .chinese),
      list(names.map(\.en), columns: columns, .english))
  }

  private static func list(_ names: [String], columns: Int, _ language: Language) -> String {
    let stop = language == .chinese ? "。" : "."
    let rest = Phrase("等", " and more")[language]
    let lists = (0..<names.count).map { cut in
      let shown = names.dropLast(cut).joined(separator: Punctuation.listComma[language])
      return shown + (cut == 0 ? "" : rest) + stop
    }
    return lists.first { TextWidth.columns(of: $0) <= columns } ?? lists.last ?? ""
  }

  /// What stands in a slot that is empty.
  static func placeholder(_ slot: InputSlot) -> Phrase? {
    switch slot {
    case .field(.representatives): Phrase("姓名 电话；姓名 电话", "name phone; name phone")
    case .option(.agreement): Phrase("商家做什么、什么时候", "who does what, by when")
    case .kind, .field, .result, .option, .more: nil
    }
  }
}

// MARK: Of some fields and options

extension IntakeWords {
  /// English names that are shorter than in lists, so that two fields stand side by side.
  static let shortEnglish: [InputSlot: String] = [
    .field(.merchantAddress): "Shop address", .field(.merchantPhone): "Shop phone",
    .field(.consentPublish): "May publish", .field(.consentEntrust): "May entrust",
    .field(.consumerIDType): "Id paper", .field(.consumerIDNumber): "Id number",
    .option(.recovered): "Repaid",
  ]

  private static let back = IntakeAction.keys.name(of: .back)
  private static let next = IntakeAction.keys.name(of: .next)
  private static let phrases = IntakeAction.keys.name(of: .phrases)
  private static let guide = GlobalAction.keys.name(of: .guide)

  private static let fieldHints: [Field: Phrase] = [
    .receivedAt: Phrase(
      "收到：填写纸面登记时改成来人的时间，03-15 09:44 或 9:44。",
      "Received: the visitor's time when entering paper forms, 03-15 09:44 or 9:44."),
    .people: Phrase(
      "人数：一起来的几个人，不填算1人。", "People: how many came together; empty counts as 1."),
    .topic: Phrase(
      "话题：按数字选，问了几样选主要的。", "Topic: a digit; the main one if there are several."),
    .consumerPhone: Phrase(
      "电话：先问电话，来过的人会找到以前的件。打电话来的：\(back.zh)，再按2。",
      "Phone: ask it first, it finds what this visitor brought before. A call: \(back.en), then 2."
    ),
    .consumerAddress: Phrase(
      "住址：受理前必须有。", "Address: needed before a complaint is accepted."),
    .consumerIDNumber: Phrase(
      "证件号码：只在需要核对身份时填。", "Id number: only where identity must be checked."),
    .merchantName: Phrase("商家：招牌或执照上的名称。", "Merchant: as on the sign or the licence."),
    .merchantAddress: Phrase(
      "商家地址：受理前必须有。", "Merchant's address: needed before acceptance."),
    .goodsClass: Phrase(
      "类别：打汉字、拼音或首字母，按数字选。", "Class: type Chinese, pinyin or initials, then a digit."),
    .product: Phrase("商品：商品或服务的名称、牌子、型号。", "Product: goods or service, brand, model."),
    .nature: Phrase(
      "性质：打汉字、拼音或首字母，按数字选。", "Nature: type Chinese, pinyin or initials, then a digit."),
    .purchasedOn: Phrase(
      "购买：3.1、昨天、去年春节、2026年1月、半年前 都行；说得大概就照大概记。",
      "Bought: 3.1, 昨天, 去年春节, 2026年1月 are understood; rough stays rough."),
    .amount: Phrase(
      "金额：199、1.2万、三千多、约2000 都行；说得大概就照大概记。",
      "Amount: 199, 1.2万, 三千多, 约2000 are understood; rough stays rough."),
    .facts: Phrase(
      "经过：何时、在哪家、买什么、多少钱、哪里不对、商家怎么说。写完读给来人听一遍。",
      "Facts: when, where, what, how much, what is wrong, what was said. Read it back."),
    .answer: Phrase(
      "答复：怎么答的，一两句就够。\(guide.zh) \(ScreenWords.quickGuide.zh)，\(phrases.zh) 常用句。",
      "Answer: a sentence or two. \(guide.en) the law, \(phrases.en) phrases."),
    .requests: Phrase(
      "诉求：按数字勾选，再按取消，可多选，\(next.zh)下一栏；其他的写在「更多」里。",
      "Requests: digits tick and untick; \(next.en) goes on; the words of Other stand behind More."),
    .requestOther: Phrase(
      "其他诉求：上面没有的，照来人说的写，如解除合同。",
      "Other request: what is none of the list, such as to end the contract."),
    .evidence: Phrase(
      "证据：小票、照片、合同，用顿号隔开。", "Evidence: receipt, photo, contract, with commas."),
    .representatives: Phrase(
      "代表人：最多两人，姓名 电话；姓名 电话。", "Representatives: at most two, name phone; name phone."),
  ]

  private static let optionHints: [StepOption: Phrase] = [
    .told: Phrase(
      "告知：当场说了选当面，没有告知就空着。", "Told: in person if said here; leave empty if nobody was told."),
    .ground: Phrase("理由：按数字选。", "Ground: choose with a digit."),
    .recovered: Phrase("挽回：商家退的、赔的钱。", "Recovered: what the merchant pays back."),
    .to: Phrase(
      "转给：按数字，或打字找；没有的照打的记。", "To: a digit, or type; what is not listed is kept as typed."),
  ]
}
