import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

/// What every field of the form understands: what is typed, and what is kept or said of it.
@Suite struct FieldTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var field: Casework.Field
    var typed: String
    var value: FieldValue?
    var note: String?
    var problem: String?
    var isLost = false
    var rough: Roughness?
    var unread: String?
    var testDescription: String { "\(field.rawValue) \(typed)" }
  }

  private static func row(
    _ field: Field, _ typed: String, _ value: FieldValue?, note: String? = nil,
    problem: String? = nil, rough: Roughness? = nil
  ) -> Row {
    Row(field: field, typed: typed, value: value, note: note, problem: problem, rough: rough)
  }

  /// What is no value of the field is kept as it was said.
  private static func kept(_ field: Field, _ typed: String, _ problem: String) -> Row {
    Row(field: field, typed: typed, value: nil, problem: problem + "，照原话记", unread: typed)
  }

  private static func lost(_ field: Field, _ typed: String, _ problem: String) -> Row {
    Row(field: field, typed: typed, value: nil, problem: problem, isLost: true)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> FieldValue? {
    Day(year: year, month: month, day: day).map(FieldValue.day)
  }

  private static let card = "像银行卡号，办件用不着，请删掉"
  private static let hint = "里面像有银行卡号，用不着就删掉"

  static let amounts: [Row] = [
    row(.amount, "199", .money(Money(fen: 19_900)), note: "= 199.00元"),
    row(.amount, "199.00", .money(Money(fen: 19_900))),
    row(.amount, "1.2万", .money(Money(fen: 1_200_000)), note: "= 12000.00元"),
    row(.amount, "３００", .money(Money(fen: 30_000)), note: "= 300.00元"),
    row(.amount, "１，２８０．５元", .money(Money(fen: 128_050)), note: "= 1280.50元"),
    row(.amount, "三百五", .money(Money(fen: 35_000)), note: "= 350.00元"),
    row(.amount, "三千多", .money(Money(fen: 300_000)), note: "= 3000多元", rough: .atLeast),
    row(.amount, "约2000", .money(Money(fen: 200_000)), note: "= 约2000元", rough: .about),
    row(.amount, "2000左右", .money(Money(fen: 200_000)), note: "= 约2000元", rough: .about),
    row(.amount, "近三千", .money(Money(fen: 300_000)), note: "= 近3000元", rough: .nearly),
    row(.amount, "0", .money(.zero), note: "= 0.00元", problem: "是 0 元？"),
    kept(.amount, "很多", "看不懂的金额"), kept(.amount, "-5", "金额没有负的"),
    kept(.amount, "几百块", "只是个范围"), kept(.amount, "100美元", "不是人民币"),
    kept(.amount, "1.234", "最多两位小数"), kept(.amount, "1234567890123", "太大了"),
    row(.people, "3", .number(3)), row(.people, "３", .number(3), note: "= 3"),
    row(.people, "两个人", .number(2), note: "= 2"), lost(.people, "几个", "要一个整数"),
  ]

  static let days: [Row] = [
    row(.purchasedOn, "3.15", day(2027, 3, 15), note: "= 2027-03-15"),
    row(.purchasedOn, "３。１", day(2027, 3, 1), note: "= 2027-03-01"),
    row(.purchasedOn, "昨天", day(2027, 3, 14), note: "= 2027-03-14"),
    row(.purchasedOn, "上周五", day(2027, 3, 12), note: "= 2027-03-12"),
    row(.purchasedOn, "去年12月", day(2026, 12, 1), note: "= 2026年12月", rough: .month),
    row(.purchasedOn, "半年前", day(2026, 9, 15), note: "约2026年9月15日", rough: .about),
    row(.purchasedOn, "去年", day(2026, 1, 1), note: "= 2026年", rough: .year),
    row(.purchasedOn, "2026年", day(2026, 1, 1), rough: .year),
    row(.purchasedOn, "去年春节", day(2026, 2, 17), note: "= 2026-02-17"),
    row(.purchasedOn, "2028-01-01", day(2028, 1, 1), problem: "2028-01-01 还没到？"),
    kept(.purchasedOn, "很久以前", "看不懂，写 3.1、昨天、去年春节"),
    kept(.purchasedOn, "3/1/2026", "年月日分不清"), kept(.purchasedOn, "1899-03-01", "年份太早"),
    lost(.amount, "6222021234567890123", "像银行卡号，办件用不着，请删掉"),
    row(.purchasedOn, "20270301", day(2027, 3, 1), note: "= 2027-03-01"),
    row(.purchasedOn, "2027-03-01", day(2027, 3, 1)), kept(.purchasedOn, "2.30", "没有这一天"),
    row(
      .receivedAt, "９：０５", .instant(Instant(Booth.day, hour: 9, minute: 5, in: .shanghai)),
      note: "= 03-15 09:05"),
    lost(.receivedAt, "25:00", "要写成 03-15 09:44 或 9:44"),
  ]

  static let phones: [Row] = [
    row(.consumerPhone, "13800138000", .text("13800138000")),
    row(.consumerPhone, "１３８００１３８０００", .text("13800138000"), note: "= 13800138000"),
    row(.consumerPhone, "12800138000", .text("12800138000"), problem: "没有这样的手机号？"),
    row(.consumerPhone, "1380013800", .text("1380013800"), problem: "手机10位？"),
    row(.merchantPhone, "0751-8881234转801", .text("0751-8881234转801")),
    row(.merchantPhone, "0751-888123", .text("0751-888123"), problem: "区号加号码10位？"),
    row(.delegatePhone, "没有", .text("没有"), problem: "有「没」？"),
    row(.delegatePhone, "+86 13800138000", .text("+86 13800138000")),
    lost(.delegatePhone, "4111111111111111", card),
    lost(.consumerPhone, "6222021234567890123", card),
  ]

  static let papers: [Row] = [
    row(.consumerIDNumber, "11010519491231002X", .text("11010519491231002X")),
    row(
      .consumerIDNumber, "１１０１０５ 19491231002ｘ", .text("11010519491231002X"),
      note: "= 11010519491231002X"),
    row(
      .consumerIDNumber, "110105194912310021", .text("110105194912310021"), problem: "校验位不对，再看看"),
    row(.consumerIDNumber, "E12345678", .text("E12345678")),
    lost(.consumerIDNumber, "6222020200123456788", card),
    row(
      .merchantCreditCode, "91350100m000100y43", .text("91350100M000100Y43"),
      note: "= 91350100M000100Y43"),
    row(
      .merchantCreditCode, "91350100M000100Y44", .text("91350100M000100Y44"), problem: "校验位不对，再看看"),
  ]

  static let words: [Row] = [
    row(.consumerName, " 张三 ", .text("张三")),
    // Rare characters of extensions B and G, and one of a private-use area, are kept as they came.
    row(.consumerName, "𠮷\u{30000}\u{E000}", .text("𠮷\u{30000}\u{E000}")),
    lost(.consumerName, "6222020200123456788", card),
    row(.consumerAddress, "城关镇东街１号", .text("城关镇东街１号")), row(.delegateName, "李四", .text("李四")),
    row(.merchantName, "华联电器城", .text("华联电器城")), row(.merchantContact, "钱经理", .text("钱经理")),
    row(.merchantAddress, "东街2号", .text("东街2号")), row(.venue, "东门广场", .text("东门广场")),
    row(.product, "6901234567892", .text("6901234567892")),
    lost(.product, "卡4111 1111 1111 1111", card),
    row(.facts, "用三天不通电。", .text("用三天不通电。")),
    row(.facts, "钱从4111111111111111扣了", .text("钱从4111111111111111扣了"), problem: hint),
    row(.answer, "七日内可以退。", .text("七日内可以退。")),
    row(.evidence, "小票、照片，合同", .list(["小票", "照片", "合同"])),
    row(.evidence, "4111111111111111", .list(["4111111111111111"]), problem: hint),
    row(.requestOther, "解除合同", .text("解除合同")),
    row(.merchantPlatform, "某购物平台", .text("某购物平台")), row(.merchantShop, "某网店", .text("某网店")),
    row(.merchantOrderNumber, "6222021234567890123", .text("6222021234567890123")),
    row(
      .representatives, "赵一 13800138001；钱二 13800138002",
      .people([
        Representative(name: "赵一", phone: "13800138001"),
        Representative(name: "钱二", phone: "13800138002"),
      ])),
    lost(.representatives, "甲 1；乙 2；丙 3", "代表人 representatives：最多 2 个"),
  ]

  @Test(arguments: amounts + days + phones + papers + words)
  func whatIsTypedIsUnderstood(row: Row) throws {
    let context = try Booth.context()
    var screen = IntakeScreen(kind: .complaint, context)
    let slot = InputSlot.field(row.field)
    screen.forms.restore(slot, row.typed)
    let reading = screen.forms.reading(slot, context)
    #expect(reading.value == row.value)
    #expect(reading.note?.zh == row.note)
    #expect(reading.problem?.zh == row.problem)
    #expect(reading.isLost == row.isLost)
    #expect(reading.rough == row.rough)
    #expect(reading.unread == row.unread)
  }

  /// By digits and letters, in the full width of an input method too.
  @Test(arguments: [
    (Field.channel, "２", FieldValue.text("phone")), (.topic, "3", .text("fakes")),
    (.goodsClass, "ｔｘ1", .text("g_electronics.telecom")),
    (.nature, "shouhou１", .text("after_sales")),
    (.merchantTrade, "cy1", .text("catering")), (.consumerIDType, "hz1", .text("passport")),
    (.requests, "６7", .list(["refund", "compensate"])), (.greenChannel, "1", .flag(true)),
    (.consumerMinor, "1", .flag(true)), (.delegateAuthorised, "1", .flag(true)),
    (.consentPublish, "2", .flag(false)), (.consentEntrust, "1", .flag(true)),
  ])
  func choicesAreMade(field: Casework.Field, typed: String, value: FieldValue) throws {
    var sheet = try Sheet(field == .topic ? .consultation : .complaint, Booth.context())
    sheet.screen.forms.focus(on: .field(field))
    for character in typed { sheet.press(.text(String(character))) }
    #expect(sheet.screen.forms.reading(.field(field), sheet.context).value == value)
  }

  @Test func noFieldIsLeftOut() {
    let typed = (Self.amounts + Self.days + Self.phones + Self.papers + Self.words).map(\.field)
    let chosen: [Field] = [
      .channel, .topic, .goodsClass, .nature, .merchantTrade, .consumerIDType, .requests,
      .greenChannel, .consumerMinor, .delegateAuthorised, .consentPublish, .consentEntrust,
    ]
    #expect(Set(typed + chosen) == Set(Field.allCases))
  }

  @Test func theKindOfPaperSaysWhatTheNumberIs() throws {
    let context = try Booth.context()
    var screen = IntakeScreen(kind: .complaint, context)
    screen.forms.restore(.field(.consumerIDNumber), "91350100M000100Y43")
    screen.forms[choice: .field(.consumerIDType)] = "resident_id"
    #expect(screen.forms.reading(.field(.consumerIDNumber), context).problem?.zh == "有「M」？")
    screen.forms[choice: .field(.consumerIDType)] = "business_licence"
    #expect(screen.forms.reading(.field(.consumerIDNumber), context).problem == nil)
    screen.forms[choice: .field(.consumerIDType)] = "passport"
    #expect(screen.forms.reading(.field(.consumerIDNumber), context).problem == nil)
  }

  @Test func aWrongCheckDigitIsSavedAndACardIsNot() throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.restore(.field(.consumerIDNumber), "110105194912310021")
    sheet.press(.control("s"))
    #expect(sheet.intake?.fields[text: .consumerIDNumber] == "110105194912310021")
    var other = try Sheet.complaint(Booth.context())
    other.screen.forms.restore(.field(.consumerIDNumber), "6222020200123456788")
    other.press(.control("s"))
    #expect(other.request == nil)
    #expect(other.screen.forms.focus == .field(.consumerIDNumber))
    #expect(other.message == "没有存：证件号码，像银行卡号，办件用不着，请删掉")
  }

  /// The note of a merchant is not that of its name.
  @Test func readingTheNameKeepsTheCountOfToday() throws {
    var sheet = try Sheet.complaint(Booth.context())
    let note = Phrase("同一商家今天第2件", "no. 2 today")
    sheet.screen.forms.update(.field(.merchantName)) { $0.note = note }
    sheet.press(.tab)
    #expect(sheet.screen.forms.field(.field(.merchantName))?.note == note)
  }
}
