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
    var sheet = Sheet.complaint(context)
    sheet.press(.control("s"))
    let subject = try Booth.record(try #require(sheet.intake), context)
    let screen = IntakeScreen(amending: Booth.summary(subject), context)
    #expect(screen.questions(context) == [.oneCase(subject.id)])
    var form = Sheet(screen, context)
    form.answer(.answer(.oneCase(subject.id, subject)))
    return (subject, form)
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
    var sheet = Sheet.complaint(context)
    sheet.screen.forms.focus(on: .result(.complaint))
    sheet.press(.text("2"), .control("s"))
    let subject = try Booth.record(try #require(sheet.intake), context)
    #expect(subject.status == .closed)
    var form = Sheet(IntakeScreen(amending: Booth.summary(subject), context), context)
    form.answer(.answer(.oneCase(subject.id, subject)))
    #expect(form.screen.forms.missing.isEmpty)
    #expect(!form.frame().description.contains("还缺"))
  }

  @Test func showingThePersonIsRecorded() throws {
    let (subject, sheet) = try opened()
    guard case .disclose(let disclosure, of: subject.id)? = sheet.request else {
      return #expect(Bool(false), "not recorded")
    }
    #expect(disclosure.act == .shown)
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
    sheet.answer(.recorded(SaveResult()))
    guard case .pop = sheet.last.move else { return #expect(Bool(false), "stayed") }
    #expect(sheet.endedDraft == 7)
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
    var back = Sheet(IntakeScreen(draft: draft, sheet.context), sheet.context)
    #expect(back.screen.questions(back.context) == [.oneCase(subject.id)])
    #expect(back.screen.park(back.context) == [])
    back.answer(.answer(.oneCase(subject.id, subject)))
    #expect(back.screen.draft(back.context) == draft)
    back.press(.text("2号"), .control("s"))
    guard case .take(let actions, _, let seen)? = back.request else {
      return #expect(Bool(false), "nothing recorded")
    }
    #expect(seen == subject.id.registration)
    #expect(actions.first?.changes == [.consumerAddress: .text("东门街2号")])
  }
}
