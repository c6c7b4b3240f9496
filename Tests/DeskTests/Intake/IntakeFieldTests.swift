import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

@Suite struct IntakeFieldTests {
  @Test(arguments: [
    (Kind.complaint, InputSlot.field(.consumerPhone)), (.report, .field(.merchantName)),
    (.consultation, .field(.topic)),
  ])
  func startsBehindKindAndChannel(kind: Kind, slot: InputSlot) throws {
    let screen = IntakeScreen(kind: kind, try Booth.context())
    #expect(screen.forms.focus == slot)
    #expect(screen.forms[choice: .kind] == kind.rawValue)
    #expect(screen.forms[choice: .field(.channel)] == "visit")
  }

  @Test func asksInTheOrderOfTheInterface() throws {
    let context = try Booth.context()
    let complaint: [Field] = [
      .channel, .consumerPhone, .consumerName, .facts, .merchantName, .product, .amount,
      .purchasedOn, .requests, .nature, .goodsClass, .consumerAddress, .evidence,
      .merchantAddress, .merchantPhone, .merchantContact, .consentPublish, .consentEntrust,
      .venue, .receivedAt,
    ]
    #expect(IntakeScreen(kind: .complaint, context).forms.plan.order.fields == complaint)
    let report: [Field] = [
      .channel, .merchantName, .merchantAddress, .facts, .evidence, .goodsClass, .consumerPhone,
      .consumerName, .consumerAddress, .venue, .receivedAt,
    ]
    #expect(IntakeScreen(kind: .report, context).forms.plan.order.fields == report)
    let consultation: [Field] = [
      .channel, .topic, .people, .facts, .answer, .consumerPhone, .consumerName, .venue,
      .receivedAt,
    ]
    #expect(IntakeScreen(kind: .consultation, context).forms.plan.order.fields == consultation)
  }

  @Test func everyFieldStandsInOneOfTheTwoForms() throws {
    for kind in Kind.allCases {
      let forms = IntakeScreen(kind: kind, try Booth.context()).forms
      #expect(Set(forms.all.map(\.id)) == Set(InputSlot.all))
    }
  }

  /// Before, keys, after: what is understood of what people type.
  @Test(arguments: [
    (InputSlot.field(.amount), "1.2万", "= 12000.00元"), (.field(.amount), "３００", "= 300.00元"),
    (.field(.purchasedOn), "3.1", "= 2027-03-01"), (.field(.purchasedOn), "昨天", "= 2027-03-14"),
    (.field(.receivedAt), "9:05", "= 03-15 09:05"),
    (.field(.receivedAt), "昨天 16:20", "= 03-14 16:20"),
  ])
  func showsWhatWasUnderstood(slot: InputSlot, typed: String, note: String) throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.screen.forms.focus(on: slot)
    sheet.press(.control("u"), .text(typed))
    #expect(sheet.screen.forms.field(slot)?.note == nil)
    sheet.press(.tab)
    #expect(sheet.screen.forms.field(slot)?.note?.zh == note)
    #expect(sheet.screen.forms.field(slot)?.problem == nil)
  }

  @Test(arguments: [
    (InputSlot.field(.receivedAt), "25:00"), (.field(.receivedAt), "早上"), (.field(.people), "几个"),
    (.field(.representatives), "甲 1；乙 2；丙 3"),
  ])
  func refusesToSaveWhatWouldBeLost(slot: InputSlot, typed: String) throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: slot)
    sheet.press(.control("u"), .text(typed), .tab)
    #expect(sheet.screen.forms.field(slot)?.problem != nil)
    sheet.screen.forms.focus(on: .field(.consumerPhone))
    sheet.press(.control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.forms.focus == slot)
    #expect(sheet.screen.forms[text: slot] == typed)
    #expect(!sheet.message.isEmpty)
  }

  /// An amount or a day that nobody can read does not keep the case from being saved.
  @Test(arguments: [(InputSlot.field(.amount), "很多"), (.field(.purchasedOn), "2.30")])
  func keepsWordsThatAreNoValue(slot: InputSlot, typed: String) throws {
    var sheet = try Sheet.complaint(Booth.context())
    sheet.screen.forms.focus(on: slot)
    sheet.press(.control("u"), .text(typed), .tab)
    #expect(sheet.screen.forms.field(slot)?.problem?.zh.hasSuffix("照原话记") == true)
    sheet.press(.control("s"))
    let field = slot == .field(.amount) ? Casework.Field.amount : .purchasedOn
    #expect(sheet.intake?.fields[field] == nil)
    #expect(sheet.intake?.fields.unreadWords(for: field) == typed)
  }

  @Test func phonesAreCheckedNotRefused() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.fill("138001380")
    #expect(sheet.screen.forms.field(.field(.consumerPhone))?.problem != nil)
    sheet.press(.control("s"))
    #expect(sheet.intake?.fields[text: .consumerPhone] == "138001380")
  }

  @Test func aDigitChoosesAndMovesOn() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.backTab, .text("２"))
    #expect(sheet.screen.forms[choice: .field(.channel)] == "phone")
    #expect(sheet.screen.forms.focus == .field(.consumerPhone))
  }

  @Test func kindAndResultCannotBeEmptied() throws {
    var sheet = try Sheet(.consultation, Booth.context())
    sheet.screen.forms.focus(on: .kind)
    sheet.press(.backspace)
    #expect(sheet.screen.forms[choice: .kind] == "consultation")
    sheet.screen.forms.focus(on: .result(.consultation))
    sheet.press(.backspace)
    #expect(sheet.screen.forms.result == .open)
    #expect(sheet.screen.forms[choice: .result(.consultation)] == "open")
  }

  @Test func requestsToggleAndStay() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.screen.forms.focus(on: .field(.requests))
    sheet.press(.text("6"), .text("7"), .text("6"), .text("1"))
    #expect(sheet.screen.forms.field(.field(.requests))?.chosen == ["repair", "compensate"])
    #expect(sheet.screen.forms.focus == .field(.requests))
  }

  @Test(arguments: ["厨房", "chufang", "cfdq"])
  func aClassIsFoundByChinesePinyinAndInitials(typed: String) throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.screen.forms.focus(on: .field(.goodsClass))
    sheet.press(.text(typed), .text("1"))
    #expect(sheet.screen.forms[choice: .field(.goodsClass)] == "g_electronics.kitchen")
  }

  @Test func aGuessIsNoDataUntilEnterTakesIt() throws {
    var sheet = try Sheet.complaint(Booth.context())
    let slot = InputSlot.field(.goodsClass)
    #expect(sheet.screen.forms.field(slot)?.guess == "g_electronics.kitchen")
    try sheet.session.desk.store.refuseSaves()
    sheet.press(.control("s"))
    #expect(sheet.intake?.fields[.goodsClass] == nil)
    #expect(sheet.isOpen && sheet.message.contains("1811"), "\(sheet.message)")
    try sheet.session.desk.store.takeSaves()
    sheet.screen.forms.focus(on: slot)
    sheet.press(.enter, .control("s"))
    #expect(try sheet.saved.fields[text: .goodsClass] == "g_electronics.kitchen")
  }

  @Test func controlCharactersCannotBeTyped() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.paste("1\u{1B}3\u{7}8"))
    #expect(sheet.screen.forms[text: .field(.consumerPhone)] == "138")
  }

  @Test func namesWhatArticle10Misses() throws {
    var sheet = try Sheet.complaint(Booth.context())
    #expect(sheet.screen.forms.missing == [.consumerAddress, .merchantAddress])
    let gaps = sheet.frame().text(ofRow: 21)
    #expect(gaps == " 还缺 2 项（总局令第121号第10条）：住址、商家地址。现在存，记为「待补材料」。")
    let missing = sheet.screen.forms.missing
    sheet.press(.control("s"))
    let subject = try sheet.saved
    #expect(subject.status == .needMaterial)
    #expect(subject.missing == missing)
  }

  @Test func namesNoGapWhereNoneMatters() throws {
    #expect(try Sheet(.complaint, Booth.context()).screen.forms.missing.isEmpty)
    var report = try Sheet(.report, Booth.context())
    report.fill("东街超市")
    #expect(report.screen.forms.missing.isEmpty)
  }
}

extension [InputSlot] {
  fileprivate var fields: [Casework.Field] {
    compactMap { if case .field(let field) = $0 { field } else { nil } }
  }
}
