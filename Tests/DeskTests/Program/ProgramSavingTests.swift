import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Undo, drafts, the message row and persons.
@Suite struct ProgramSavingTests {
  @Test func controlZInAFieldUndoesItsTyping() throws {
    var session = try Session()
    session.press(.text("2"), .tab, .text("张三"), .control("z"))
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.consumerName)] == "")
    session.press(.control("y"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerName)] == "张三")
    #expect(!session.effects.contains(.record(.undo)))
  }

  @Test func controlZElsewhereShowsFirstWhatWouldBeUndone() throws {
    for keys: [Key] in [[], [.text("6")], [.text("8")], [.text("9")], [.text("5")]] {
      var session = try Places.session(at: keys)
      let before = session.effects.count
      session.press(.control("z"))
      func recorded() -> [Effect] {
        session.effects.dropFirst(before).filter { if case .record = $0 { true } else { false } }
      }
      #expect(session.frame.description.contains("展板 +21块"), "\(keys)")
      #expect(recorded() == [])
      session.press(.enter)
      #expect(recorded() == [.record(.undo)])
      #expect(session.messageRow.contains("已撤销"))
      session.press(.control("y"))
      #expect(session.frame.description.contains("展板 +21块"))
      session.press(.enter)
      #expect(recorded() == [.record(.undo), .record(.redo)])
    }
  }

  @Test func helpMenuAndUndoDoNotPileUp() throws {
    let keys: [[Key]] = [
      [.function(1), .function(1), .function(1)], [.function(9), .function(9), .function(9)],
      [.control("z"), .control("z"), .control("y"), .control("z")],
    ]
    for keys in keys {
      var session = try Session()
      for key in keys { session.press(key) }
      #expect(session.program.screens.count == 2, "\(keys)")
    }
  }

  @Test func escapeLeavesTheUndoUndone() throws {
    var session = try Session()
    session.press(.control("z"), .escape)
    #expect(!session.effects.contains(.record(.undo)))
    #expect(session.program.screens.count == 1)
  }

  @Test func controlNWalksThroughTheDrafts() throws {
    var session = try Session()
    session.press(.enter)
    var seen = [try #require(session.top(IntakeScreen.self)).draftID]
    for _ in 1...2 {
      session.press(.control("n"))
      seen.append(try #require(session.top(IntakeScreen.self)).draftID)
    }
    #expect(seen == [1, 2, 1])
    #expect(session.program.screens.count == 2)
    #expect(session.desk.drafts.count == 2)
  }

  @Test func controlDAsksAndThrowsAway() throws {
    var session = try Session()
    session.press(.enter, .control("d"))
    #expect(session.frame.description.contains("扔掉这份？"))
    session.press(.escape)
    #expect(session.desk.drafts.count == 2)
    session.press(.control("d"), .text("1"))
    #expect(session.desk.drafts.map(\.id) == [2])
    #expect(session.program.screens.count == 1)
  }

  @Test func homeKeepsTheLastNumberUntilTheNextSave() throws {
    var session = try Session()
    session.press(.text("2"), .text("13900000001"), .tab, .text("赵样"), .control("s"))
    #expect(session.messageRow.hasPrefix("| 已存 A-0048".dropFirst()))
    #expect(session.messageRow.contains("登记不等于受理，03-24前告知是否受理"))
    let saved = session.messageRow
    session.press(.down)
    #expect(session.messageRow == saved)
    session.press(.text("-"))
    #expect(session.messageRow.contains("此处不用这个键"))
    session.press(.down)
    #expect(session.messageRow == saved)
    session.press(.text("6"))
    #expect(!session.frame.description.contains("已存"))
    session.press(.escape)
    #expect(session.messageRow == saved)
    session.press(.text("3"))
    #expect(!session.frame.description.contains("已存"))
    session.press(.text("1"), .control("s"))
    #expect(session.messageRow.contains("A-0049"))
  }

  /// Another desk's events can come in between: what they were is said, the form stays, and the
  /// next save is judged by how the case stands then.
  @Test func aStepFromAStaleScreenIsToldWhatChanged() throws {
    for language in Language.allCases {
      var session = try Session(language)
      session.press(.text("2"), .text("13900000001"), .enter, .text("赵样"), .control("s"))
      let id = try #require(session.desk.subject(48)?.id)
      session.press(.text("6"), .text("/"), .text("48"), .enter, .text("7"), .text("来过电话"))
      #expect(session.top(StepScreen.self) != nil)
      try session.desk.record(
        .take([StepAction(.refer, [.to: .text("住建局")])], on: id, seen: nil), by: "李样")
      session.press(.control("s"))
      let what = language == .chinese ? "A-0048 刚才有变动：李样「转办」" : "A-0048 has changed: Refer"
      #expect(session.frame.description.contains(what))
      let form = try #require(session.top(StepScreen.self))
      #expect(form.form[text: .text] == "来过电话")
      #expect(session.desk.subject(48)?.timeline.count == 2)
      session.press(.control("s"))
      #expect(session.top(StepScreen.self) == nil)
      #expect(session.desk.subject(48)?.timeline.count == 3)
    }
  }

  /// Whoever is turned away hears where else to go (消费者权益保护法 art. 39), on the form and by
  /// the step alike.
  @Test func aDeclinedVisitorIsToldTheOtherRoutes() throws {
    for language in Language.allCases {
      let routes =
        language == .chinese
        ? "可和解、消协调解、部门投诉、协议仲裁、起诉（消法第39条）"
        : "talk, council, office, agreed arbitration, court (art. 39)"
      var session = try Session(language)
      session.press(.text("2"), .text("13900000001"), .enter, .text("赵样"), .control("s"))
      #expect(!session.messageRow.contains(routes))
      let decline = StepAction(.decline, [.ground: .number(3)])
      let id = try #require(session.desk.subject(48)?.id)
      session.record(.take([decline], on: id, seen: nil))
      let recorded = language == .chinese ? "已记" : "Recorded"
      #expect(session.messageRow == " \(recorded) A-0048  \(routes)")
      let intake = Intake(
        kind: .complaint, fields: CaseFields([.consumerName: .text("钱样")]),
        steps: [Intake.LaterStep(decline)])
      session.record(.open(intake))
      #expect(session.messageRow.contains(routes) && session.messageRow.contains("A-0049"))
    }
  }

  @Test func anUndoneIntakeIsNoLongerTheLastNumber() throws {
    var session = try Session()
    session.press(.text("2"), .text("13900000001"), .control("s"), .control("z"), .enter)
    session.press(.down)
    #expect(session.messageRow == " 已改回：A-0048 现在作废")
  }

  @Test func aRefusedSaveKeepsTheFormWithItsReason() throws {
    var session = try Session()
    session.press(.text("2"), .control("s"))
    #expect(session.top(IntakeScreen.self) != nil)
    #expect(session.messageRow.contains("没有可存的"))
    session.press(.text("139"))
    try session.desk.store.refuseSaves()
    session.press(.control("s"))
    #expect(session.messageRow.contains("1811"), "\(session.messageRow)")
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "139")
  }

  @Test func personsAreShownOnOneScreenOnly() throws {
    var session = try Session()
    session.press(.text("6"), .enter)
    #expect(session.text.lines(with: "周样") == [])
    session.press(.text("*"))
    #expect(session.text.lines(with: "周样") == session.text.lines(with: "13800006759"))
    #expect(session.text.lines(with: "周样").count == 1)
    session.press(.escape, .enter)
    #expect(session.text.lines(with: "周样") == [])
    session.press(.escape, .function(12))
    #expect(session.messageRow.contains("先用 Enter 打开一件"))
  }

  @Test func aTerminalThatIsTooSmallKeepsTheForm() throws {
    var session = try Session()
    session.press(.text("2"), .text("139"))
    let before = session.frame
    session.take(.resized(rows: 23, columns: 80))
    #expect(session.row(0).contains("要 80x24，现在 80x23"))
    session.press(.text("1"))
    session.take(.resized(rows: 24, columns: 80))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "1391")
    #expect(session.frame.text(ofRow: 2) == before.text(ofRow: 2))
  }

  @Test func afterAPowerCutTheCursorStandsOnTheNewestDraft() throws {
    let context = try SquareDay.context()
    let desk = try DeskInMemory(
      context, over: try SquareDay.desk(context).store, endedUncleanly: true)
    var session = Session(context, desk)
    #expect(session.messageRow.contains("上次没有正常退出，2 份草稿都在，Enter 接着写"))
    session.press(.enter)
    #expect(session.top(IntakeScreen.self)?.draftID == 1)
  }

  @Test func theLanguageChangesAtOnce() throws {
    var session = try Session()
    session.press(.text("9"), .text("zhongwen"), .enter)
    #expect(
      session.row(0) == " desk315  东门广场 (main)  desk A                   王芳   Mon 2027-03-15 11:20")
    #expect(session.effects.contains(.language(.english)))
  }
}
