import CaseStore
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The invented 15 March 2027 at the east gate, at 11:20: 28 complaints, 3 reports and 130
/// consultations, as the sketches of the screens show it.
enum SquareDay {
  static let now = Instant(Booth.day, hour: 11, minute: 20, in: .shanghai)

  static func context(
    _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Context {
    var context = try Booth.context(language, rows: rows, columns: columns)
    context.now = now
    context.storeFile = "~/.local/share/desk315/desk.db"
    return context
  }

  /// A desk that holds the day.
  static func desk(_ context: Context) throws -> DeskInMemory { try recorded.copy(context) }

  private static let recorded = RecordedDesk(filled)

  @Sendable private static func filled(_ context: Context) throws -> DeskInMemory {
    let desk = try DeskInMemory(context)
    // In the order in which it happened, or the clock would seem to have been put back.
    let deeds = try rows.split(separator: "\n").flatMap { try Row($0).deeds }
    for deed in deeds.enumerated().sorted(by: {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }) {
      desk.now = deed.element.at
      try deed.element.take(desk)
    }
    try count(into: desk)
    desk.now = now
    for draft in drafts { try desk.store.drafts.save(draft) }
    return desk
  }

  /// number day time kind channel name merchant product nature class amount ending
  private static let rows = """
    1 03-03 10:00 投诉 visit 郑样 东街超市 大米 quality g_food 68.00 15日和解68
    2 03-04 10:00 投诉 visit 冯样 华联电器城 风扇 quality g_electronics 89.00 15日和解89
    3 03-05 09:30 投诉 visit 周样 华联电器城 洗衣机 quality g_electronics 1899.00 -
    4 03-05 10:00 咨询 visit 陈样 - - - - - 答复
    5 03-15 08:50 投诉 visit 李样一 华联电器城 电饭锅 quality g_electronics 199.00 和解199.00
    6 03-15 08:53 投诉 visit 王样二 华联电器城 手机 quality g_electronics 2999.00 和解2999.00
    7 03-15 08:56 投诉 visit 张样三 东街超市 牛奶 quality g_food 56.00 和解加倍556.00+500.00
    8 03-15 09:00 投诉 visit 刘样四 平安家政 保洁 after_sales s_life 320.00 和解320.00
    9 03-15 09:03 咨询 visit 杨样 - - - - - 答复
    10 03-15 09:06 投诉 visit 陈样五 平安家政 月嫂 contract s_life 4200.00 和解2100.00
    11 03-15 09:09 投诉 phone 赵样六 佳衣坊 大衣 after_sales g_clothing 680.00 和解680.00
    12 03-15 09:12 投诉 visit 黄样七 华联电器城 耳机 after_sales g_electronics 259.00 和解259.00
    13 03-15 09:15 咨询 visit 徐样 - - - - - 答复
    14 03-15 09:18 投诉 phone 李样 安居物业 物业费 price s_life 800.00 转住建
    15 03-15 09:21 投诉 visit 孙样八 东街超市 火腿 safety g_food 45.50 和解45.50
    16 03-15 09:24 投诉 visit 朱样九 力健健身 私教课 contract s_culture_sport 3600.00 和解1800.00
    17 03-15 09:27 咨询 phone 胡样 - - - - - 答复
    18 03-15 09:30 投诉 visit 林样十 佳衣坊 皮鞋 quality g_clothing 399.00 和解399.00
    19 03-15 09:33 投诉 visit 何样甲 快洗洗衣 羽绒服 after_sales s_life 450.00 和解225.00
    20 03-15 09:36 举报 visit 匿名 好日子烟酒 假酒 - g_tobacco_drink - 移交
    21 03-15 09:39 投诉 visit 高样乙 华联电器城 电视机 after_sales g_electronics 2580.00 和解1290.00
    22 03-15 09:42 投诉 phone 赵样 城东药店 血压计 quality g_electronics 328.00 转药监
    23 03-15 09:45 咨询 phone 罗样 - - - - - 答复
    24 03-15 09:48 投诉 visit 郭样丙 力健健身 餐饮卡 false_advertising s_life 188.00 和解188.00
    25 03-15 09:51 投诉 visit 马样丁 华联电器城 充电宝 counterfeit g_electronics 99.00 和解800.00
    26 03-15 09:54 咨询 visit 唐样 - - - - - 答复
    27 03-15 09:57 投诉 visit 谢样戊 东街超市 茶叶 metering g_food 120.00 和解500.00
    28 03-15 10:00 举报 phone 韩样 明星教育 虚假宣传 - s_education - 移交
    29 03-15 10:03 投诉 visit 陈样 力健健身 健身卡 contract s_culture_sport 2800.00 调解
    30 03-15 10:06 咨询 visit 冯样 - - - - - 答复
    31 03-15 10:09 投诉 visit 曹样己 百货大楼 挂钟 quality other 150.00 和解500.00
    32 03-15 10:12 咨询 visit 彭样 - - - - - 答复
    33 03-15 10:31 投诉 visit 吴样庚 佳美美容 美容卡 contract s_life 3000.00 缺
    34 03-15 10:33 咨询 visit 曾样 - - - - - 答复
    35 03-15 10:36 投诉 visit 钱样 东街超市 奶粉 quality g_food 268.00 缺
    36 03-15 10:39 咨询 phone 肖样 - - - - - 答复
    37 03-15 10:42 投诉 phone 冯样 顺达快递 快递 after_sales other 500.00 转邮政
    38 03-15 10:45 咨询 visit 田样 - - - - - 答复
    39 03-15 10:48 投诉 visit 董样辛 力健健身 游泳卡 false_advertising s_culture_sport 1200.00 撤回
    40 03-15 10:51 投诉 visit 郑样 力健健身 健身卡 false_advertising s_culture_sport 2400.00 调解
    41 03-15 10:54 投诉 visit 孙样 - 手机 after_sales g_electronics 1500.00 缺
    42 03-15 10:57 咨询 visit 袁样 - - - - - 答复
    43 03-15 11:00 投诉 visit 潘样壬 佳衣坊 毛衣 price g_clothing 199.00 不受理
    44 03-15 11:03 咨询 visit 于样 - - - - - 答复
    45 03-15 11:06 投诉 visit 蒋样癸 百货大楼 台灯 quality g_electronics 88.00 撤回
    46 03-15 11:09 举报 visit 匿名 东街超市 过期食品 - g_food - -
    47 03-15 11:12 投诉 visit 何样 美味食品店 糕点 quality g_food 76.00 -
    """

  private static func count(into desk: DeskInMemory) throws {
    let heads = [(Count(112), "visit"), (Count(6), "phone")]
    for (count, channel) in heads {
      try desk.record(
        .tally(entry("consultation", Quantity(count: count, unit: "人次"), channel: channel)))
    }
    let items = [
      ("leaflets", "5500多份"), ("tests", "46件"), ("volunteers", "20余名"), ("boards", "21块"),
    ]
    for (item, words) in items {
      let units = try #require(desk.reference.ledger[item]).units
      try desk.record(.tally(entry(item, try Quantity.parse(words, units: units))))
    }
  }

  private static func entry(
    _ item: String, _ quantity: Quantity, channel: String? = nil
  ) -> TallyEntry {
    TallyEntry(item: item, quantities: [quantity], venue: "东门广场", channel: channel)
  }

  private static var drafts: [Draft] {
    [
      draft(
        1, 17,
        [
          "consumer.name": "李样", "consumer.phone": "13800001234", "channel": "visit",
          "facts": "面粉机退款，回家取小票",
        ]),
      draft(2, 8, ["channel": "phone", "facts": "预付卡，健身房关门"]),
    ]
  }

  private static func draft(_ id: Int, _ minute: Int, _ entries: [String: String]) -> Draft {
    let at = Instant(Booth.day, hour: 11, minute: minute, in: .shanghai)
    return Draft(
      id: id, kind: .complaint, clerk: "王芳", openedAt: at, savedAt: at, entries: entries,
      focus: "facts")
  }
}

/// One line of the day.
private struct Row {
  let counter: Int
  let at: Instant
  let kind: Kind
  var fields = CaseFields([.venue: .text("东门广场")])
  let ending: Substring

  init(_ line: Substring) throws {
    let words = line.split(separator: " ")
    counter = try #require(Int(words[0]))
    let day = try #require(Day("2027-" + words[1]))
    let time = words[2].split(separator: ":").compactMap { Int($0) }
    at = Instant(day, hour: time[0], minute: time[1], in: .shanghai)
    kind = words[3] == "投诉" ? .complaint : words[3] == "举报" ? .report : .consultation
    ending = words[11]
    fill(words.map { $0 == "-" ? "" : String($0) })
  }

  private mutating func fill(_ words: [String]) {
    fields[.receivedAt] = .instant(at)
    fields[.channel] = .text(words[4])
    if words[5] != "匿名" {
      fields[.consumerName] = .text(words[5])
      fields[.consumerPhone] = .text("1380000" + String(6756 + counter))
    }
    let texts: [Casework.Field: String] = [
      .merchantName: words[6], .product: words[7], .nature: words[8], .goodsClass: words[9],
      .facts: facts(words[7]),
    ]
    for (field, text) in texts where !text.isEmpty { fields[field] = .text(text) }
    if let amount = Money(yuan: words[10]) { fields[.amount] = .money(amount) }
    if kind == .complaint {
      fields[.requests] = .list(["refund"])
      if ending != "缺" { fillAddresses() }
    }
    if kind == .consultation { fields[.topic] = .text("law") }
  }

  private func facts(_ product: String) -> String {
    switch (kind, product) {
    case (.consultation, _): "网购的东西，商家不给退怎么办。"
    case (.report, _): "在卖\(product)，柜台上还有。"
    case (_, "美容卡"): "办了美容卡3000元，店已搬走，要求退余额。"
    default: "买了\(product)，用了不久就出问题，商家不肯退。"
    }
  }

  private mutating func fillAddresses() {
    fields[.consumerAddress] = .text("样例市东湖区一路\(counter)号")
    fields[.merchantAddress] = .text("样例市东湖区二路2号")
  }

  /// What is done about the case, and when.
  var deeds: [(at: Instant, take: (DeskInMemory) throws -> Void)] {
    guard ending.hasPrefix("15日") else { return [(at, { try open(into: $0) })] }
    let later = Instant(Booth.day, hour: 9, minute: counter, in: .shanghai)
    return [(at, { try open(into: $0) }), (later, { try settle(in: $0) })]
  }

  private func open(into desk: DeskInMemory) throws {
    let intake = Intake(
      kind: kind, fields: fields, steps: try steps(in: desk).map { Intake.LaterStep($0) })
    let saveResult = try desk.record(.open(intake))
    #expect(saveResult.opened.map(\.counter) == [counter])
  }

  private func settle(in desk: DeskInMemory) throws {
    let settle = StepAction(
      .settle,
      [
        .onSpot: .flag(true),
        .recovered: .money(try #require(Money(yuan: String(ending.dropFirst(5))))),
      ])
    try desk.record(.take([settle], on: try #require(desk.subject(counter)).id))
  }

  private func steps(in desk: DeskInMemory) throws -> [StepAction] {
    switch ending.first {
    case "和": [try settlement]
    case "转":
      [
        StepAction(.refer, [.to: .text(String(ending.dropFirst()))]),
        StepAction(.notify, [.by: .text("in_person")]),
      ]
    case "移": try handingOver(in: desk)
    case "答": [StepAction(.answer)]
    case "调": [StepAction(.accept, [.told: .text("in_person")]), StepAction(.mediate)]
    case "撤": [StepAction(.accept), StepAction(.withdraw)]
    case "不": [StepAction(.decline, [.ground: .number(2)])]
    default: []
    }
  }

  /// A reply closes a report that was handed over, unless the office's rules close it with that.
  private func handingOver(in desk: DeskInMemory) throws -> [StepAction] {
    let rules = desk.reference.rules(
      for: try desk.store.settings(), on: at.day(in: desk.store.zone))
    let rule = rules.steps.first { $0.step == StepName.handOver.rawValue }
    let reply = StepAction(.reply, [.text: .text("已核查"), .close: .flag(true)])
    return [StepAction(.handOver)] + (rule?.to == Status.referred.rawValue ? [reply] : [])
  }

  private var settlement: StepAction {
    get throws {
      let figures = ending.drop { !$0.isNumber }.split(separator: "+")
      var options: [StepOption: FieldValue] = [
        .onSpot: .flag(true), .recovered: .money(try #require(Money(yuan: String(figures[0])))),
      ]
      if figures.count > 1 {
        options[.doubled] = .money(try #require(Money(yuan: String(figures[1]))))
      }
      return StepAction(.settle, options)
    }
  }
}
