import Casework
import TerminalKit
import Values
import Vocabulary

/// Makes the fields of the intake form: what they are called and how they are filled in.
struct IntakeFields {
  var catalogue: Catalogue
  var rules: RuleSet

  func field(_ slot: InputSlot) -> FormField<InputSlot> {
    FormField(
      slot, label(slot), kind(slot), placeholder: IntakeWords.placeholders[slot],
      hint: IntakeWords.hints[slot])
  }

  // MARK: Labels

  func label(_ slot: InputSlot) -> Phrase {
    let name = name(slot)
    return IntakeWords.shortEnglish[slot].map { Phrase(name.zh, $0) } ?? name
  }

  private func name(_ slot: InputSlot) -> Phrase {
    switch slot {
    case .field(let field): catalogue.fields.phrase(field)
    case .kind: Term.kind
    case .result: Term.result
    case .option(let option): option.label
    case .more: ScreenWords.more
    }
  }

  // MARK: Kinds

  private func kind(_ slot: InputSlot) -> FieldKind {
    switch slot {
    case .kind:
      .choice(Kind.allCases.map { Option($0.rawValue, $0.choice) })
    case .field(let field): kind(of: field)
    case .result(let kind):
      .choice(IntakeResult.all(of: kind).map { Option($0.rawValue, $0.label) })
    case .option(let option): kind(of: option)
    case .more: .opener
    }
  }

  private func kind(of field: Field) -> FieldKind {
    switch field.form {
    case .text: field.declaration.isNarrative ? .lines : .line
    case .choice(.idTypes): .filtered(Choices.options(catalogue.idTypes))
    case .choice(let vocabulary): Choices.kind(catalogue.list(vocabulary))
    case .choices(let vocabulary):
      .multiple(Array(Choices.options(catalogue.list(vocabulary), short: true).prefix(9)))
    case .flag: .choice(Choices.yesNo)
    case .consent: .choice(Choices.consent, firstDigit: 0)
    case .list, .count, .day, .instant, .money, .people: .line
    }
  }

  private func kind(of option: StepOption) -> FieldKind {
    switch option.form {
    case .flag: .choice(Choices.yesNo)
    case .means: .choice(Choices.means(catalogue))
    case .addressee: .choice(Choices.addressees)
    case .ground: .filtered(Choices.grounds(rules, step: .decline))
    case .text where option == .to: .filtered(Choices.departments(catalogue))
    case .text, .day, .money, .caseNumber: .line
    }
  }
}

/// The words of the intake form that the reference data do not have.
enum IntakeWords {
  /// What was typed into a list and is none of its entries.
  static let nothingFits = Phrase("没有这一项", "nothing fits")

  /// English names that are shorter than in lists, so that two fields stand side by side.
  static let shortEnglish: [InputSlot: String] = [
    .field(.merchantAddress): "Shop address", .field(.merchantPhone): "Shop phone",
    .field(.consentPublish): "May publish", .field(.consentEntrust): "May entrust",
    .field(.consumerIDType): "Id paper", .field(.consumerIDNumber): "Id number",
    .option(.recovered): "Repaid",
  ]

  static let placeholders: [InputSlot: Phrase] = [
    .field(.representatives): Phrase("姓名 电话；姓名 电话", "name phone; name phone"),
    .option(.agreement): Phrase("商家做什么、什么时候", "who does what, by when"),
  ]

  static let hints: [InputSlot: Phrase] = [
    .kind: Phrase(
      "要求解决纠纷是投诉，反映违法是举报。保存前都能改，填的不会丢。",
      "A dispute is a complaint, a clue a report. Change it any time; nothing is lost."),
    .field(.channel): Phrase(
      "1来访 2来电 3来信 4网络 5 12315 6 12345 7转来 8领导接待日 9小分队上门",
      "1Visit 2Phone 3Letter 4Web 5 12315 6 12345 7Referred 8Leaders 9Squad"),
    .field(.consumerPhone): Phrase(
      "电话：先问电话，来过的人会找到以前的件。打电话来的：Shift-Tab，再按2。",
      "Phone: ask it first, it finds what this visitor brought before. A call: Shift-Tab, then 2."),
    .field(.consumerName): Phrase(
      "姓名：照身份证上的字，举报和咨询可以不留。",
      "Name: as on the identity card; reports and questions may leave it out."),
    .field(.facts): Phrase(
      "经过：何时、在哪家、买什么、多少钱、哪里不对、商家怎么说。写完读给来人听一遍。",
      "Facts: when, where, what, how much, what is wrong, what was said. Read it back."),
    .field(.merchantName): Phrase("商家：招牌或执照上的名称。", "Merchant: as on the sign or the licence."),
    .field(.product): Phrase("商品：商品或服务的名称、牌子、型号。", "Product: goods or service, brand, model."),
    .field(.amount): Phrase(
      "金额：199、1.2万、三千多、约2000 都行；说得大概就照大概记。",
      "Amount: 199, 1.2万, 三千多, 约2000 are understood; rough stays rough."),
    .field(.purchasedOn): Phrase(
      "购买：3.1、昨天、去年春节、2026年1月、半年前 都行；说得大概就照大概记。",
      "Bought: 3.1, 昨天, 去年春节, 2026年1月 are understood; rough stays rough."),
    .field(.requests): Phrase(
      "诉求：按数字勾选，再按取消，可多选，Enter下一栏；其他的写在「更多」里。",
      "Requests: digits tick and untick; Enter goes on; the words of Other stand behind More."),
    .field(.requestOther): Phrase(
      "其他诉求：上面没有的，照来人说的写，如解除合同。",
      "Other request: what is none of the list, such as to end the contract."),
    .field(.goodsClass): Phrase(
      "类别：打汉字、拼音或首字母，按数字选。", "Class: type Chinese, pinyin or initials, then a digit."),
    .field(.nature): Phrase(
      "性质：打汉字、拼音或首字母，按数字选。", "Nature: type Chinese, pinyin or initials, then a digit."),
    .field(.evidence): Phrase(
      "证据：小票、照片、合同，用顿号隔开。", "Evidence: receipt, photo, contract, with commas."),
    .field(.topic): Phrase(
      "话题：按数字选，问了几样选主要的。", "Topic: a digit; the main one if there are several."),
    .field(.people): Phrase(
      "人数：一起来的几个人，不填算1人。", "People: how many came together; empty counts as 1."),
    .field(.answer): Phrase(
      "答复：怎么答的，一两句就够。Ctrl-G 速查法条，Ctrl-F 常用句。",
      "Answer: a sentence or two. Ctrl-G the law, Ctrl-F phrases."),
    .field(.consumerAddress): Phrase(
      "住址：受理前必须有。", "Address: needed before a complaint is accepted."),
    .field(.merchantAddress): Phrase(
      "商家地址：受理前必须有。", "Merchant's address: needed before acceptance."),
    .field(.receivedAt): Phrase(
      "收到：填写纸面登记时改成来人的时间，03-15 09:44 或 9:44。",
      "Received: the visitor's time when entering paper forms, 03-15 09:44 or 9:44."),
    .field(.consumerIDNumber): Phrase(
      "证件号码：只在需要核对身份时填。", "Id number: only where identity must be checked."),
    .field(.representatives): Phrase(
      "代表人：最多两人，姓名 电话；姓名 电话。", "Representatives: at most two, name phone; name phone."),
    .result(.complaint): ScreenWords.resultHint,
    .result(.report): ScreenWords.resultHint,
    .result(.consultation): Phrase("结果：当场答了按1。", "Result: 1 when it was answered here."),
    .option(.recovered): Phrase("挽回：商家退的、赔的钱。", "Recovered: what the merchant pays back."),
    .option(.to): Phrase(
      "\(Term.to.zh)：\(ScreenWords.anyDepartment.zh)",
      "\(Term.to.en): \(ScreenWords.anyDepartment.inside.en)"),
    .option(.ground): Phrase("理由：按数字选。", "Ground: choose with a digit."),
    .option(.told): Phrase(
      "告知：当场说了选当面，没有告知就空着。", "Told: in person if said here; leave empty if nobody was told."),
    .more: Phrase(
      "其他诉求、证件、人数、未成年、委托代理人、绿色通道、信用代码、行业、平台订单、代表人。",
      "Other request, identity paper, people, minor, delegate, green channel, order, representatives."
    ),
  ]
}
