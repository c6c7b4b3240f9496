import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

@Suite struct AmendingTests {
  /// A recorded complaint that lacks both addresses, and its form as it comes up.
  private func opened() throws -> (Case, Sheet<IntakeScreen>) {
    let context = try Booth.context()
    var sheet = try Sheet.complaint(context)
    sheet.press(.control("s"))
    let subject = try sheet.saved
    let screen = IntakeScreen(amending: Booth.summary(subject), context)
    #expect(screen.questions(context) == [.oneCase(subject.id)])
    return (subject, Sheet(screen, over: sheet.session))
  }

  @Test func comesUpFilledOnTheFirstGap() throws {
    let (_, sheet) = try opened()
    #expect(sheet.screen.forms.focus == .field(.consumerAddress))
    #expect(sheet.screen.forms[text: .field(.consumerName)] == "张三")
    #expect(sheet.screen.forms[text: .field(.amount)] == "12000.00")
    #expect(sheet.screen.forms.field(.result(.complaint))?.isReachable != true)
    try Frames.expect(sheet.frame(), "intake-amending-zh-80x24")
  }

  /// What a decision would need is no question of a case that was decided.
  @Test func aClosedCaseLacksNothing() throws {
    let context = try Booth.context()
    var sheet = try Sheet.complaint(context)
    sheet.screen.forms.focus(on: .result(.complaint))
    sheet.press(.text("2"), .control("s"))
    let subject = try sheet.saved
    #expect(subject.status == .closed)
    let form = Sheet(
      IntakeScreen(amending: Booth.summary(subject), context), over: sheet.session)
    #expect(form.screen.forms.missing.isEmpty)
    #expect(!form.frame().description.contains("还缺"))
  }

  @Test func showingThePersonIsRecorded() throws {
    let (subject, sheet) = try opened()
    guard case .disclosed(let disclosure)? = try sheet.saved.timeline.last?.event.payload else {
      return #expect(Bool(false), "not recorded")
    }
    #expect(disclosure.act == .shown && disclosure.detail == "form")
    #expect(try sheet.saved.id == subject.id)
  }

  @Test func recordsOnlyWhatChanged() throws {
    var (subject, sheet) = try opened()
    sheet.press(.text("东门街1号"))
    sheet.screen.forms.focus(on: .field(.amount))
    sheet.press(.control("u"))
    sheet.screen.forms.focus(on: .field(.requests))
    sheet.press(.text("7"), .control("s"))
    let changes: [Field: FieldValue?] = [
      .consumerAddress: .text("东门街1号"), .amount: FieldValue?.none, .requests: .list(["refund"]),
    ]
    #expect(
      sheet.request
        == .take(
          [StepAction(.amend, changes: changes)], on: subject.id, seen: subject.id.registration))
    #expect(!sheet.isOpen && sheet.drafts.isEmpty)
    let fields = try sheet.saved.fields
    #expect(fields[text: .consumerAddress] == "东门街1号" && fields[.amount] == nil)
    #expect(fields[list: .requests] == ["refund"])
  }

  @Test func nothingChangedIsNothingSaved() throws {
    var (_, sheet) = try opened()
    let before = sheet.effects
    sheet.press(.control("s"))
    #expect(sheet.effects == before)
    #expect(sheet.screen.park(sheet.context) == [])
  }

  @Test func aDraftOfACorrectionComesBack() throws {
    var (subject, sheet) = try opened()
    sheet.press(.text("东门街"))
    let draft = try #require(sheet.draft)
    sheet.press(.escape)
    #expect(sheet.drafts.map(\.entries) == [draft.entries])
    var screen = IntakeScreen(draft: draft, sheet.context)
    #expect(screen.questions(sheet.context) == [.oneCase(subject.id)])
    #expect(screen.park(sheet.context) == [])
    var back = Sheet(screen, over: sheet.session)
    #expect(back.screen.draft(back.context) == draft)
    back.press(.text("2号"), .control("s"))
    guard case .take(let actions, _, _)? = back.request else {
      return #expect(Bool(false), "nothing recorded")
    }
    #expect(actions.first?.changes == [.consumerAddress: .text("东门街2号")])
    #expect(try back.saved.fields[text: .consumerAddress] == "东门街2号")
  }
}
