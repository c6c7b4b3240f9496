import CaseStore
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Before something is taken back it is said whose it is, and every case that it concerns.
@Suite struct UndoPreviewTests {
  /// The row of an event in the preview: it names its own case.
  private func expectRow(_ number: String, _ words: String, _ session: Session) {
    let rows = (0..<session.context.rows).map(session.row)
    let isThere = rows.contains { $0.contains(number) && $0.contains(words) }
    #expect(isThere, "\(number) \(words)\n\(session.text)")
  }

  @Test func aCaseThatWasLinkedNamesBoth() throws {
    var session = try Session.filled()
    session.press(.text("2"), .text("13800001234"), .enter, .control("r"), .control("s"))
    session.press(.control("z"))
    #expect(session.text.contains("关系到 2 件：A-0007、A-0001"))
    expectRow("A-0007", "登记", session)
    expectRow("A-0007", "关联", session)
    expectRow("A-0001", "关联", session)
    session.press(.enter)
    #expect(session.messageRow.contains("已撤销 A-0007、A-0001"))
    session.press(.down)
    #expect(session.messageRow.contains("A-0007 现在作废") && session.messageRow.contains("A-0001 现在"))
    session.press(.control("y"))
    #expect(session.text.contains("要恢复的是 王芳 的这一次保存，关系到 2 件：A-0007、A-0001"))
  }

  @Test(arguments: Language.allCases) func aTurnNamesBoth(_ language: Language) throws {
    var session = try Session.filled(language)
    let asked = try #require(
      try session.desk.store.lists.summaries(
        CaseQuery(kind: .consultation), today: session.desk.today
      ).first)
    try session.desk.record(.take([StepAction(.reopen, [.why: .text("还要投诉")])], on: asked.id))
    try session.desk.record(.take([StepAction(.turn, [.value: .text("complaint")])], on: asked.id))
    session.press(.control("z"))
    expectRow("A-0006", language == .chinese ? "转为投诉" : "complaint", session)
    expectRow("A-0007", language == .chinese ? "登记" : "Registered", session)
    expectRow("A-0007", language == .chinese ? "关联" : "Link", session)
    let head = language == .chinese ? "关系到 2 件：" : "of 2 cases: "
    #expect(session.text.contains(head))
  }

  /// Several that took one step are saved one by one, and so taken back: all of them are named.
  @Test func aStepForManyNamesAll() throws {
    var session = try Session.filled()
    session.press(.text("6"), .text(" "), .text(" "), .text(" "), .text("7"), .text("来过电话"))
    session.press(.control("s"), .control("z"))
    let all: Set = ["A-0001", "A-0002", "A-0003"]
    for step in 1...3 {
      let preview = try #require(session.top(UndoScreen.self)?.preview)
      let named = preview.inOrder + preview.companions
      #expect(named.count == 4 - step && all.isSuperset(of: named.map(\.short)))
      for number in named { #expect(session.text.contains(number.short)) }
      session.press(.enter, .control("z"))
    }
    #expect(session.top(UndoScreen.self)?.preview?.companions == [])
    #expect(!session.text.contains("来过电话"))
  }

  /// The same words noted later, or another step before it, are no part of it.
  @Test func onlyTheSameStepIsACompanion() throws {
    var session = try Session.filled()
    session.press(.text("6"), .text("7"), .text("来过"), .control("s"))
    session.press(.down, .text("7"), .text("没来过"), .control("s"), .control("z"))
    #expect(session.top(UndoScreen.self)?.preview?.companions == [])
  }

  @Test func oneCaseIsNamedOnce() throws {
    var session = try Session.filled()
    session.press(.text("2"), .text("13900000001"), .control("s"), .control("z"))
    expectOnlyOwn("A-0007", session)
  }

  /// The whole screen speaks of one case, and of nobody else.
  private func expectOnlyOwn(_ number: String, _ session: Session) {
    let rows = [
      " 撤销上一步                                           王芳   3月15日 周一 11:20",
      " 要撤销的是 王芳 的这一次保存：", "   11:20  王芳  \(number)  登记 \(number)",
      " 撤销登记会把这一件作废；编号保留，不再用。", " Enter撤销它  Esc不动",
    ]
    #expect(session.text.split(separator: "\n").map(String.init) == rows)
  }

  /// After a change of clerk only one's own can be taken back; whose is last is said.
  @Test func anotherClerkIsToldWhoseStaysAsItIs() throws {
    var session = try Session.filled()
    try session.desk.record(
      .open(Session.complaint("13900000002", "百货大楼", "挂钟")), by: "李样三")
    session.press(.text("2"), .text("13900000003"), .control("s"))
    session.press(.control("x"), .text("李样三"), .enter, .control("z"))
    #expect(session.text.contains("要撤销的是 李样三 的这一次保存："))
    expectRow("A-0007", "登记", session)
    #expect(session.text.contains("只能撤自己的。王芳 后来记的不动："))
    expectRow("A-0008", "登记", session)
    session.press(.enter)
    #expect(session.messageRow.contains("已撤销 A-0007"))
    let left = try session.desk.store.lists.summaries(CaseQuery(), today: session.desk.today)
      .map(\.number.short)
    #expect(left.contains("A-0008") && !left.contains("A-0007"))
  }

  @Test(arguments: Language.allCases)
  func whoHasRecordedNothingIsToldSo(_ language: Language) throws {
    var session = try Session.filled(language)
    session.press(.text("2"), .text("13900000003"), .control("s"))
    session.press(.control("x"), .text("钱样"), .enter, .control("z"))
    let nothing = language == .chinese ? "钱样：没有可以撤销的" : "钱样: "
    #expect(session.text.contains(nothing), "\(session.text)")
    expectRow("A-0007", language == .chinese ? "登记" : "Registered", session)
    session.press(.enter)
    #expect(session.top(UndoScreen.self) != nil)
    #expect(
      try session.desk.store.lists.summaries(CaseQuery(), today: session.desk.today).count == 7)
  }

  /// Of one's own last step nothing else is said.
  @Test func ofOnesOwnLastNothingElseIsSaid() throws {
    var session = try Session.filled()
    try session.desk.record(
      .open(Session.complaint("13900000002", "百货大楼", "挂钟")), by: "李样三")
    session.press(.text("2"), .text("13900000003"), .control("s"), .control("z"))
    expectOnlyOwn("A-0008", session)
  }
}
