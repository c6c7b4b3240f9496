import CaseStore
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

@Suite struct DraftTests {
  @Test func everyChangeIsKept() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.text("1"), .text("3"))
    #expect(sheet.kept.map { $0.entries["consumer.phone"] } == ["1", "13"])
    #expect(sheet.kept.allSatisfy { $0.id == 7 && $0.openedAt == Booth.now && $0.clerk == "王芳" })
  }

  @Test func aFormThatWasEmptiedAgainLeavesNoDraft() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.text("1"), .backspace)
    #expect(sheet.effects.last == .dropDraft(7))
    #expect(sheet.screen.park(sheet.context) == [])
  }

  @Test func escapeParksAndShowsHome() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.text("138"), .escape)
    #expect(sheet.session.depth == 1)
    let draft = try #require(sheet.drafts.first)
    #expect(draft.entries == ["consumer.phone": "138"])
    #expect(draft.focus == "consumer.phone")
  }

  /// Every slot comes back as it was left, unfinished words and choices included.
  @Test(arguments: Kind.allCases)
  func aDraftBringsEverythingBack(kind: Kind) throws {
    let context = try Booth.context()
    for result in IntakeResult.all(of: kind) {
      var screen = IntakeScreen(kind: kind, context)
      fillEverything(&screen, result, context)
      let draft = screen.draft(context)
      let back = IntakeScreen(draft: draft, context)
      #expect(back.draft(context) == draft)
      for slot in InputSlot.all where slot != .kind && slot != .more {
        #expect(back.forms.entry(slot) == screen.forms.entry(slot), "\(slot)")
      }
      #expect(back.forms.plan == screen.forms.plan)
      #expect(back.filled(context).intake == screen.filled(context).intake)
    }
  }

  private func fillEverything(
    _ screen: inout IntakeScreen, _ result: IntakeResult, _ context: Context
  ) {
    for slot in InputSlot.all {
      guard let field = screen.forms.field(slot) else { continue }
      if field.kind.isText { screen.forms.restore(slot, "1.2 \(slot.name)") }
      guard slot != .kind, let option = field.kind.options.last else { continue }
      screen.forms.restore(slot, option.id)
    }
    screen.forms.update(.option(.to)) { $0.offerDepartments(context.catalogue, and: "街道办") }
    screen.forms.restore(.option(.to), "街道办")
    screen.forms[choice: .result(screen.forms.kind)] = result.rawValue
    screen.forms.arrange(context)
    screen.leaveFields(context)
  }

  @Test func aHalfTypedFilterComesBack() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.screen.forms.focus(on: .field(.goodsClass))
    sheet.press(.text("厨"))
    let back = IntakeScreen(draft: try #require(sheet.draft), sheet.context)
    #expect(back.forms.filter(.field(.goodsClass)) == "厨")
    #expect(back.forms.focus == .field(.goodsClass))
  }

  @Test func aDraftKeepsTheTimeOfTheVisit() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.text("138"))
    let draft = try #require(sheet.draft)
    var later = sheet.context
    later.now = Instant(seconds: Booth.now.seconds + 86_400)
    var back = try Sheet(IntakeScreen(draft: draft, later), later)
    back.screen.forms.focus(on: .field(.purchasedOn))
    back.press(.text("昨天"), .control("s"))
    #expect(try back.saved.fields.receivedAt == Booth.now)
    #expect(try back.saved.fields.purchasedOn == Day(number: Booth.day.number - 1))
  }

  @Test func asksBeforeThrowingAway() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.text("138"), .control("d"))
    #expect(sheet.frame().text(ofRow: 21).contains("扔掉"))
    sheet.press(.text("2"))
    #expect(sheet.screen.forms[text: .field(.consumerPhone)] == "138")
    #expect(!sheet.effects.contains(.dropDraft(7)))
    sheet.press(.control("d"), .text("１"))
    #expect(sheet.effects.filter { $0 == .dropDraft(7) }.count == 1)
    #expect(sheet.session.depth == 1 && sheet.drafts.isEmpty)
  }

  @Test func theNextDraftOpensAndThisOneIsParked() throws {
    var sheet = try Sheet(.complaint, Booth.context())
    sheet.press(.text("138"))
    let own = try #require(sheet.draft)
    var other = own
    (other.id, other.entries) = (3, ["facts": "另一位"])
    try sheet.session.desk.store.drafts.save(other)
    sheet.press(.control("n"))
    #expect(sheet.drafts == [other, own])
    #expect(sheet.screen.draftID == 3)
    #expect(sheet.screen.forms[text: .field(.facts)] == "另一位")
  }

  @Test func returningVisitorsAndMerchantsAreTold() throws {
    var first = try Sheet.complaint(Booth.context())
    first.press(.control("s"))
    var sheet = Sheet(IntakeScreen(kind: .complaint, first.context), over: first.session)
    sheet.press(.text("138 0013 8000"))
    #expect(!sheet.effects.contains { if case .ask = $0 { true } else { false } })
    sheet.press(.enter)
    #expect(sheet.effects.last == .ask(.visitor(phone: "13800138000")))
    let row = sheet.frame().text(ofRow: 4)
    #expect(row.contains("同一电话1件：A-0012 华联电器城 "), "\(row)")
    #expect(row.hasSuffix("Ctrl-O 打开  Ctrl-P 照填  Ctrl-R 关联"))
    sheet.fill("张三")
    let named = sheet.frame().text(ofRow: 4)
    #expect(named.contains("今天同一电话1件：A-0012 投诉 华联电器城 09:44"), "\(named)")
    #expect(named.hasSuffix("Ctrl-O 打开  Ctrl-R 关联"))
    sheet.press(.control("o"))
    #expect(sheet.session.top(CaseScreen.self) != nil)
    sheet.press(.escape)
    let back = IntakeScreen(draft: try #require(sheet.draft), sheet.context)
    #expect(
      back.questions(sheet.context)
        == [.visitor(phone: "13800138000"), .frequentChoices(sheet.context.today)])
    sheet.screen.forms.focus(on: .field(.merchantName))
    sheet.fill("华联电器城")
    #expect(
      sheet.effects.suffix(2) == [
        .ask(.merchant(name: "华联电器城")), .ask(.precedents(merchant: "华联电器城")),
      ])
    #expect(sheet.frame().text(ofRow: 7).contains("同一商家今天第2件"))
  }
}
