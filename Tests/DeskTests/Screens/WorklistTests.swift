import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The lists that are gone through one case after the other: what is keyed in elsewhere, and whom to call.
@Suite struct WorklistTests {
  private func shown(_ session: Session) throws -> ListScreen {
    try #require(session.top(ListScreen.self))
  }

  /// 总局令第121号 art. 40: one number after the other goes in, the first come first.
  @Test func whatIsToBeKeyedInIsNumberedOneAfterTheOther() throws {
    var session = try Session()
    session.press(.text("9"), .text("待录入"), .enter)
    let list = try #require(session.top(ListScreen.self))
    #expect(list.scope == .unkeyed)
    let (id, second) = (list.rows[0].id, list.rows[1].id)
    #expect(list.rows.allSatisfy { $0.kind != .consultation })
    session.press(.text("1"), .text("3150000001"), .control("s"))
    #expect(session.desk.all.first { $0.id == id }?.platformNumber == "3150000001")
    let after = try #require(session.top(ListScreen.self))
    #expect(after.selected?.id == second)
    #expect(after.rows.count == list.rows.count - 1)
  }

  /// Whom to ask is gone through with three keys a call, and whom nobody reached comes again.
  @Test func callsAreRecordedOneAfterTheOther() throws {
    var session = try Session()
    session.press(.text("9"), .text("待回访"), .enter)
    let list = try #require(session.top(ListScreen.self))
    #expect(list.scope == .uncalled && list.rows.count > 1)
    #expect(list.rows.allSatisfy { $0.outcome?.isSettled == true && $0.kind == .complaint })
    let (first, second) = (list.rows[0].id, list.rows[1].id)
    session.press(.text("1"), .text("1"), .control("s"))
    #expect(session.desk.all.first { $0.id == first }?.calledBack == .reached(.very))
    #expect(try shown(session).selected?.id == second)
    #expect(try shown(session).rows.count == list.rows.count - 1)
    session.press(.text("2"), .control("s"))
    #expect(session.desk.all.first { $0.id == second }?.calledBack == .notReached)
    let left = try shown(session).rows
    #expect(left.count == list.rows.count - 1 && left.last?.id == second)
    #expect(session.text.lines(with: "没联系上").isEmpty == false)
  }

  /// The phone is seen, the call noted, and the list is back: six keys.
  @Test func aCallWithThePhoneTakesSixKeys() throws {
    var session = try Session()
    session.press(.text("9"), .text("待回访"), .enter)
    let list = try #require(session.top(ListScreen.self))
    let first = list.rows[0].id
    session.press(.enter, .text("*"), .text("2"), .text("2"), .control("s"), .escape)
    #expect(session.desk.all.first { $0.id == first }?.calledBack == .reached(.yes))
    #expect(try shown(session).rows.count == list.rows.count - 1)
  }

  /// Who is not content is offered that the case is taken up again, and it stays closed where nobody wants it.
  @Test func whoIsNotContentIsOfferedReopening() throws {
    var session = try Session()
    session.press(.text("9"), .text("待回访"), .enter)
    let first = try #require(session.top(ListScreen.self)).rows[0].id
    session.press(.text("1"), .text("4"), .text("又坏了"), .control("s"))
    let offer = try #require(session.top(StepScreen.self))
    #expect(offer.choice.name == .reopen)
    #expect(offer.form.field(.why)?.input.text == "回访不满意：又坏了")
    #expect(session.text.lines(with: "不满意已记下").count == 1)
    var left = session
    left.press(.escape)
    #expect(left.top(ListScreen.self) != nil)
    session.press(.control("s"))
    let subject = try #require(session.desk.all.first { $0.id == first })
    #expect(subject.status.isOpen && subject.outcome == nil)
  }
}
