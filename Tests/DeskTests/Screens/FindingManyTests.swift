import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// Words that more cases have than are read before a key is answered.
@Suite struct FindingManyTests {
  private static let recorded = RecordedDesk { context in
    let desk = try DeskInMemory(context)
    for _ in 0..<2000 {
      let fields = CaseFields([.facts: .text("商家不退，退商"), .merchantName: .text("样店")])
      try desk.record(.open(Intake(kind: .complaint, fields: fields)))
    }
    return desk
  }

  private func found(_ words: String, isHasty: Bool = false) throws -> Session {
    let context = try SquareDay.context()
    var session = Session(context, try FindingManyTests.recorded.copy(context))
    session.isHasty = isHasty
    session.press(.text("7"), .text(words))
    return session
  }

  private func list(_ session: Session) throws -> ListScreen {
    try #require(session.top(ListScreen.self))
  }

  @Test(arguments: ["不退", "不", "样店 商家", ""])
  func theFirstStandThereAtOnceAndTheCountFollows(_ words: String) throws {
    var session = try found(words, isHasty: true)
    let first = words.isEmpty ? 500 : 100
    #expect(session.row(0).contains("查找 \(first)+ 件"))
    let rows = try list(session).rows
    #expect(rows.count == first && rows.first?.number.counter == 2000)
    session.isHasty = false
    session.press(.down)
    #expect(session.row(0).contains("查找 2000 件，列出前 500 件"))
    #expect(try list(session).rows.prefix(first).map(\.id) == rows.map(\.id))
    #expect(try list(session).list.count == 500 && list(session).list.selection == 1)
    session.press(.end)
    #expect(try list(session).selected?.number.counter == 1501)
  }

  @Test func inEnglishToo() throws {
    let context = try SquareDay.context(.english)
    var session = Session(context, try FindingManyTests.recorded.copy(context))
    session.press(.text("7"), .text("不退"))
    #expect(session.row(0).contains("Find: 2000, the first 500 of them here"))
    #expect(try list(session).total == 2000 && list(session).rows.count == 500)
  }

  /// What nobody has seen yet is not told to be nothing, and no key acts on it.
  @Test func whatIsStillLookedForIsSaidSo() throws {
    var session = try found("不退商", isHasty: true)
    #expect(session.row(0).contains("查找 0+ 件") && session.text.contains("还在找"))
    session.press(.enter)
    #expect(session.messageRow == " 还在找")
    session.press(.escape, .text("2"))
    #expect(session.messageRow == " 没有选中的件")
    session.isHasty = false
    session.press(.text("/"))
    #expect(session.row(0).contains("查找 0 件") && session.text.contains("没有找到"))
    session.press(.enter)
    #expect(session.messageRow == " 没有可以打开的")
  }

  /// Whoever comes back from a case far down finds the cursor on it, before the rest of the list is there again.
  @Test func theCursorStaysFarDown() throws {
    var session = try found("不退")
    session.press(.end, .up, .enter)
    session.isHasty = true
    session.press(.escape)
    #expect(try list(session).selected?.number.counter == 1502)
    #expect(try list(session).list.selection == 498)
  }

  @Test func openCasesAreFoundInTheOrderOfTheirDays() throws {
    let context = try SquareDay.context()
    var session = Session(context, try FindingManyTests.recorded.copy(context))
    session.press(.text("6"), .text("不退"))
    let query = CaseQuery(state: .open, search: "不退", sort: .due, limit: 500)
    #expect(try list(session).rows.map(\.id) == session.desk.summaries(query).map(\.id))
    #expect(try list(session).list.count == 500 && session.row(0).contains("未办结 2000 件"))
  }

  // MARK: A key that waits

  @Test(arguments: [
    Question.restOfCases(CaseQuery(search: "不退商", limit: 500)),
    .caseCount(CaseQuery(search: "不退")),
  ])
  func whatTakesLongIsLeftOffForAKey(_ question: Question) throws {
    let desk = try FindingManyTests.recorded.copy(try SquareDay.context())
    desk.handler.isAwaited = { true }
    #expect(desk.perform(.ask(question)).isEmpty)
    desk.handler.isAwaited = { false }
    #expect(desk.perform(.ask(question)).count == 1)
  }

  /// What a key itself asks for is answered, however many wait behind it.
  @Test func theFirstPageIsNeverLeftOff() throws {
    let desk = try FindingManyTests.recorded.copy(try SquareDay.context())
    desk.handler.isAwaited = { true }
    let query = CaseQuery(search: "不退", limit: 500)
    guard case .answer(.cases(query, let page))? = desk.perform(.ask(.cases(query))).first else {
      throw EffectTests.Missing()
    }
    #expect(page.rows.count == 100 && !page.isWhole)
  }
}
