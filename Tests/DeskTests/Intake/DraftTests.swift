import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

@Suite struct DraftTests {
  @Test func everyChangeIsKept() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("1"), .text("3"))
    let drafts = sheet.effects.compactMap {
      if case .saveDraft(let draft) = $0 { draft } else { nil }
    }
    #expect(drafts.map { $0.entries["consumer.phone"] } == ["1", "13"])
    #expect(drafts.allSatisfy { $0.id == 7 && $0.openedAt == Booth.now && $0.clerk == "王芳" })
  }

  @Test func aFormThatWasEmptiedAgainLeavesNoDraft() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("1"), .backspace)
    #expect(sheet.effects.last == .dropDraft(7))
    #expect(sheet.screen.park(sheet.context) == [])
  }

  @Test func escapeParksAndShowsHome() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("138"), .escape)
    guard case .home(nil) = sheet.last.move else { return #expect(Bool(false), "not home") }
    guard case .saveDraft(let draft)? = sheet.screen.park(sheet.context).first else {
      return #expect(Bool(false), "no draft")
    }
    #expect(draft.entries == ["consumer.phone": "138"])
    #expect(draft.focus == "consumer.phone")
  }

  /// Every slot comes back as it was left, unfinished words and choices included.
  @Test(arguments: Kind.allCases)
  func aDraftBringsEverythingBack(kind: Kind) throws {
    let context = try Booth.context()
    for result in IntakeResult.all(of: kind) {
      var sheet = Sheet(kind, context)
      fillEverything(&sheet, result)
      let draft = sheet.screen.draft(context)
      let back = IntakeScreen(draft: draft, context)
      #expect(back.draft(context) == draft)
      for slot in InputSlot.all where slot != .kind && slot != .more {
        #expect(back.forms.entry(slot) == sheet.screen.forms.entry(slot), "\(slot)")
      }
      #expect(back.forms.plan == sheet.screen.forms.plan)
      #expect(back.filled(context).intake == sheet.screen.filled(context).intake)
    }
  }

  private func fillEverything(_ sheet: inout Sheet<IntakeScreen>, _ result: IntakeResult) {
    for slot in InputSlot.all {
      guard let field = sheet.screen.forms.field(slot) else { continue }
      if field.kind.isText { sheet.screen.forms.restore(slot, "1.2 \(slot.name)") }
      guard slot != .kind, let option = field.kind.options.last else { continue }
      sheet.screen.forms.restore(slot, option.id)
    }
    sheet.screen.forms.offerDepartment("街道办", in: .option(.to))
    sheet.screen.forms.restore(.option(.to), "街道办")
    sheet.screen.forms[choice: .result(sheet.screen.forms.kind)] = result.rawValue
    sheet.screen.forms.arrange(sheet.context)
    sheet.screen.leaveFields(sheet.context)
  }

  @Test func aHalfTypedFilterComesBack() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.screen.forms.focus(on: .field(.goodsClass))
    sheet.press(.text("厨"))
    let back = IntakeScreen(draft: try #require(sheet.draft), sheet.context)
    #expect(back.forms.filter(.field(.goodsClass)) == "厨")
    #expect(back.forms.focus == .field(.goodsClass))
  }

  @Test func aDraftKeepsTheTimeOfTheVisit() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("138"))
    let draft = try #require(sheet.draft)
    var later = sheet.context
    later.now = Instant(seconds: Booth.now.seconds + 86_400)
    var back = Sheet(IntakeScreen(draft: draft, later), later)
    back.screen.forms.focus(on: .field(.purchasedOn))
    back.press(.text("昨天"), .control("s"))
    #expect(back.intake?.fields.receivedAt == Booth.now)
    #expect(back.intake?.fields.purchasedOn == Day(number: Booth.day.number - 1))
  }

  @Test func asksBeforeThrowingAway() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("138"), .control("d"))
    #expect(sheet.frame().text(ofRow: 21).contains("扔掉"))
    sheet.press(.text("2"))
    #expect(sheet.screen.forms[text: .field(.consumerPhone)] == "138")
    #expect(!sheet.effects.contains(.dropDraft(7)))
    sheet.press(.control("d"), .text("１"))
    #expect(sheet.effects.last == .dropDraft(7))
    guard case .home(nil) = sheet.last.move else { return #expect(Bool(false), "not home") }
    #expect(sheet.screen.park(sheet.context) == [])
  }

  @Test func theNextDraftOpensAndThisOneIsParked() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("138"))
    let own = try #require(sheet.draft)
    var other = own
    (other.id, other.entries) = (3, ["facts": "另一位"])
    sheet.press(.control("n"))
    #expect(sheet.effects.suffix(3) == [.saveDraft(own), .writeDrafts, .ask(.home)])
    let source = TotalsInput(
      from: Booth.day, to: Booth.day, venues: [], asOf: Booth.now, registered: Tabulation(),
      closedInScope: [:], tallies: [])
    let board = try HomeBoard.empty(source, sheet.context, drafts: [other, own])
    sheet.answer(.answer(.home(board)))
    guard case .home(let next?) = sheet.last.move, let form = next as? IntakeScreen else {
      return #expect(Bool(false), "no next draft")
    }
    #expect(form.draftID == 3)
    #expect(form.forms[text: .field(.facts)] == "另一位")
  }

  @Test func returningVisitorsAndMerchantsAreTold() throws {
    var sheet = Sheet(.complaint, try Booth.context())
    sheet.press(.text("138 0013 8000"))
    #expect(!sheet.effects.contains { if case .ask = $0 { true } else { false } })
    sheet.press(.enter)
    #expect(sheet.effects.last == .ask(.visitor(phone: "13800138000")))
    let intake = try #require(Sheet.complaint(sheet.context).saved)
    let earlier = Booth.summary(try Booth.record(intake, sheet.context))
    sheet.answer(.answer(.visitor(phone: "13800138000", [earlier])))
    let row = sheet.frame().text(ofRow: 4)
    #expect(row.contains("同一电话1件：A-0012 华联电器城 "), "\(row)")
    #expect(row.hasSuffix("Ctrl-O 打开  Ctrl-P 照填  Ctrl-R 关联"))
    sheet.fill("张三")
    let named = sheet.frame().text(ofRow: 4)
    #expect(named.contains("今天同一电话1件：A-0012 投诉 华联电器城 09:44"), "\(named)")
    #expect(named.hasSuffix("Ctrl-O 打开  Ctrl-R 关联"))
    sheet.press(.control("o"))
    guard case .push(let screen) = sheet.last.move, screen is CaseScreen else {
      return #expect(Bool(false), "the case did not open")
    }
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
    sheet.answer(.answer(.merchant(name: "华联电器城", [earlier])))
    #expect(sheet.frame().text(ofRow: 8).contains("同一商家今天第2件"))
  }
}

extension Sheet<IntakeScreen> {
  /// What Ctrl-S records.
  fileprivate var saved: Intake? {
    var sheet = self
    sheet.press(.control("s"))
    return sheet.intake
  }
}
