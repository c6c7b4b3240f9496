import Casework
import TerminalKit
import Testing
import Wording

@testable import Desk

/// What holds wherever the clerk is.
@Suite struct ProgramTests {
  private func form(_ session: Session) throws -> IntakeScreen {
    try #require(session.top(IntakeScreen.self))
  }

  @Test func aDigitOnHomeIsTheFunctionKeyOfTheSameNumber() throws {
    let pairs: [(String, Int)] = [
      ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7), ("8", 8), ("9", 9), ("1", 1),
    ]
    for (digit, number) in pairs {
      var byDigit = try Session()
      byDigit.press(.text(digit))
      var byFunction = try Session()
      byFunction.press(.function(number))
      #expect(byDigit.frame == byFunction.frame, "\(digit)")
      #expect(byDigit.frame != (try Session()).frame, "\(digit)")
    }
  }

  @Test func escapeThenADigitTakesDownTheNextVisitorFromAnyDepth() throws {
    let depths: [[Key]] = [
      [.text("2")], [.text("6"), .function(2)], [.text("6"), .enter, .function(2)],
      [.text("2"), .text("139"), .function(3), .tab, .tab], [.text("8"), .function(4)],
    ]
    for keys in depths {
      var session = try Places.session(at: keys)
      session.press(.text("赵"), .escape)
      #expect(session.program.screens.count == 1, "\(keys)")
      #expect(session.shelf.drafts.contains { $0.entries.values.contains("赵") }, "\(keys)")
      session.press(.text("2"))
      #expect(try form(session).isBlank)
    }
  }

  @Test func escapeFromACorrectionIsHomeToo() throws {
    var session = try Session()
    session.press(.text("6"), .text("1"), .end, .text("号"), .escape)
    #expect(session.program.screens.count == 1)
    #expect(session.shelf.drafts.count == 3)
  }

  @Test func anUntouchedFormLeavesNoDraft() throws {
    for number in 2...4 {
      var session = try Session()
      session.press(.function(number), .tab, .backTab, .escape)
      #expect(session.shelf.drafts.count == 2)
      session.press(.function(number), .function(6))
      #expect(session.shelf.drafts.count == 2)
    }
  }

  @Test func aFunctionKeyParksTheFormAndOpensTheNext() throws {
    let places: [(Int, String)] = [
      (2, "登记"), (3, "登记"), (4, "登记"), (6, "未办结"), (7, "查找"), (8, "合计"),
    ]
    for (number, title) in places {
      var session = try Session()
      session.press(.text("2"), .text("13900000001"), .function(number))
      #expect(session.program.top.title.zh == title)
      #expect(session.program.screens.count == 2)
      #expect(session.shelf.drafts.last?.entries["consumer.phone"] == "13900000001")
      #expect(session.shelf.drafts.count == 3)
    }
  }

  @Test func twoFormsAreTwoDrafts() throws {
    var session = try Session()
    session.press(.text("2"), .text("赵"), .function(4), .text("某店"), .function(3), .text("1"))
    session.press(.escape)
    #expect(Set(session.shelf.drafts.map(\.id)).count == 5)
  }

  @Test func thePadOverAFormGivesTheSameFieldBack() throws {
    var session = try Session()
    session.press(.text("2"), .text("138"), .enter, .text("张"))
    let before = session.frame
    session.press(.function(5), .text("+"), .down, .text("480"), .enter)
    let overlaid = session.frame
    #expect(overlaid.text(ofRow: 0).contains("计数"))
    #expect(overlaid.text(ofRow: 16) == before.text(ofRow: 16))
    session.press(.escape)
    #expect(session.frame.cursor == before.cursor)
    #expect(session.frame.text(ofRow: 3) == before.text(ofRow: 3))
    session.press(.text("三"))
    #expect(try form(session).forms[text: .field(.consumerName)] == "张三")
  }

  @Test func plusOpensThePadWhereNoTextHasTheFocus() throws {
    for keys: [Key] in [[], [.text("6")], [.text("8")], [.text("9")], [.text("6"), .enter]] {
      for plus in ["+", "＋"] {
        var session = try Places.session(at: keys)
        let depth = session.program.screens.count
        session.press(.text(plus))
        #expect(session.top(PadScreen.self) != nil, "\(keys)")
        session.press(.escape)
        #expect(session.program.screens.count == depth)
      }
    }
    var session = try Session()
    session.press(.text("2"), .text("+"))
    #expect(try form(session).forms[text: .field(.consumerPhone)] == "+")
  }

  @Test func controlCAnswersHowToLeave() throws {
    for place in Places.all {
      var session = try Places.session(at: place.keys)
      let depth = session.program.screens.count
      session.press(.control("c"))
      let isSaid = session.frame.description.contains("要退出，按 Esc 回首页再按 0")
      #expect(isSaid, "\(place.name)")
      #expect(session.program.screens.count == depth && !session.hasQuit)
    }
  }

  @Test func leavingIsHomeFirstAndThenOut() throws {
    for key: Key in [.function(10), .control("q")] {
      var session = try Session()
      session.press(.text("2"), .text("赵"), key)
      #expect(session.program.screens.count == 1 && !session.hasQuit)
      #expect(session.shelf.drafts.count == 3)
      session.press(key)
      #expect(session.hasQuit)
    }
    for digit in ["0", "０"] {
      var session = try Session()
      session.press(.text(digit))
      #expect(session.hasQuit)
    }
  }

  @Test func aHanCharacterInAListOpensItsFilterWithIt() throws {
    var session = try Session()
    session.press(.text("6"), .text("健身"))
    let list = try #require(session.top(ListScreen.self))
    #expect(list.isTyping && list.filter.text == "健身")
    #expect(list.shown.count == 2)
    session.press(.escape, .text("7"))
    #expect(session.top(StepScreen.self) != nil)
  }

  @Test func fullWidthFormsCountAsAsciiOutsideTextFields() throws {
    let pairs: [(typed: String, meant: String, at: [Key])] = [
      ("？", "?", []), ("１", "1", []), ("２", "2", []), ("＋", "+", []), ("／", "/", [.text("6")]),
      ("、", "/", [.text("6")]), ("２", "2", [.text("6")]), ("＊", "*", [.text("6"), .enter]),
      ("　", " ", [.text("5"), .down]), ("９", "9", [.text("6")]), ("６", "6", [.text("8")]),
    ]
    for (typed, meant, keys) in pairs {
      var one = try Places.session(at: keys)
      one.press(.text(typed))
      var other = try Places.session(at: keys)
      other.press(.text(meant))
      #expect(one.frame == other.frame, "\(typed)")
      #expect(one.frame != (try Places.session(at: keys)).frame, "\(typed)")
    }
    var session = try Session()
    session.press(.text("2"), .tab, .text("？"))
    #expect(try form(session).forms[text: .field(.consumerName)] == "？")
  }

  @Test func spaceMarksNothing() throws {
    var session = try Session()
    session.press(.text("6"))
    let before = try #require(session.top(ListScreen.self)).list
    session.press(.text(" "))
    #expect(session.top(ListScreen.self)?.list == before)
    #expect(!session.hintRow.contains("空格"))
  }
}

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
      session.press(.control("z"))
      #expect(session.frame.description.contains("展板 +21块"), "\(keys)")
      #expect(!session.effects.contains(.record(.undo)))
      session.press(.enter)
      #expect(session.effects.contains(.record(.undo)))
      #expect(session.messageRow.contains("已撤销"))
      session.press(.control("y"))
      #expect(session.frame.description.contains("展板 +21块"))
      session.press(.enter)
      #expect(session.effects.contains(.record(.redo)))
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
    #expect(session.shelf.drafts.count == 2)
  }

  @Test func controlDAsksAndThrowsAway() throws {
    var session = try Session()
    session.press(.enter, .control("d"))
    #expect(session.frame.description.contains("扔掉这份？"))
    session.press(.escape)
    #expect(session.shelf.drafts.count == 2)
    session.press(.control("d"), .text("1"))
    #expect(session.shelf.drafts.map(\.id) == [2])
    #expect(session.program.screens.count == 1)
  }

  @Test func theMessageRowKeepsTheLastNumberUntilTheNextSave() throws {
    var session = try Session()
    session.press(.text("2"), .text("13900000001"), .tab, .text("赵样"), .control("s"))
    #expect(session.messageRow.hasPrefix("| 已存 A-0048".dropFirst()))
    #expect(session.messageRow.contains("登记不等于受理，03-24前告知是否受理"))
    let saved = session.messageRow
    session.press(.down, .text("6"), .down)
    #expect(session.messageRow == saved)
    session.press(.text(" "))
    #expect(session.messageRow.contains("此处不用这个键"))
    session.press(.down)
    #expect(session.messageRow == saved)
    session.press(.escape, .text("3"), .text("1"), .control("s"))
    #expect(session.messageRow.contains("A-0049"))
  }

  @Test func anUndoneIntakeIsNoLongerTheLastNumber() throws {
    var session = try Session()
    session.press(.text("2"), .text("13900000001"), .control("s"), .control("z"), .enter)
    session.press(.down)
    #expect(session.messageRow.contains("A-0048"))
    #expect(session.messageRow.contains("作废"))
    #expect(!session.messageRow.contains("已存"))
  }

  @Test func aRefusedSaveKeepsTheFormWithItsReason() throws {
    var session = try Session()
    session.press(.text("2"), .control("s"))
    #expect(session.top(IntakeScreen.self) != nil)
    #expect(session.messageRow.contains("没有可存的"))
    session.press(.text("139"))
    session.take(.failed(Phrase("磁盘满了")))
    #expect(session.messageRow.contains("磁盘满了"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "139")
  }

  @Test func personsAreShownOnOneScreenOnlyAndItIsRecorded() throws {
    var session = try Session()
    session.press(.text("6"), .enter)
    #expect(!session.frame.description.contains("周样"))
    session.press(.text("*"))
    #expect(session.frame.description.contains("周样"))
    #expect(session.frame.description.contains("13800006759"))
    let isRecorded = session.effects.contains {
      if case .record(.disclose(let act, of: _?)) = $0 { act.act == .shown } else { false }
    }
    #expect(isRecorded)
    session.press(.escape, .enter)
    #expect(!session.frame.description.contains("周样"))
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
    let session = try Session()
    var board = session.shelf.board
    board.endedUncleanly = true
    var other = try Session()
    other.take(.answer(.home(board)))
    #expect(other.messageRow.contains("上次没有正常退出，2 份草稿都在，Enter 接着写"))
    other.press(.enter)
    #expect(other.top(IntakeScreen.self)?.draftID == 2)
  }

  @Test func theLanguageChangesAtOnce() throws {
    var session = try Session()
    session.press(.text("9"), .text("zhongwen"), .enter)
    #expect(session.row(0).contains("desk315"))
    #expect(session.effects.contains(.language(.english)))
  }
}
