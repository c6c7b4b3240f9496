import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

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

  @Test func aBurstGoesOnInTheNextField() throws {
    var session = try Session()
    session.press(.text("2"))
    while try form(session).forms.focus != .field(.channel) { session.press(.backTab) }
    session.press(.text("2138"))
    let forms = try form(session).forms
    #expect(forms[choice: .field(.channel)] == "phone" && forms.focus == .field(.consumerPhone))
    #expect(forms[text: .field(.consumerPhone)] == "138")
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
      #expect(session.desk.drafts.contains { $0.entries.values.contains("赵") }, "\(keys)")
      session.press(.text("2"))
      #expect(try form(session).isBlank)
    }
  }

  @Test func escapeFromACorrectionIsHomeToo() throws {
    var session = try Session()
    session.press(.text("6"), .text("1"), .end, .text("号"), .escape)
    #expect(session.program.screens.count == 1)
    #expect(session.desk.drafts.count == 3)
  }

  @Test func anUntouchedFormLeavesNoDraft() throws {
    for number in 2...4 {
      var session = try Session()
      session.press(.function(number), .tab, .backTab, .escape)
      #expect(session.desk.drafts.count == 2)
      session.press(.function(number), .function(6))
      #expect(session.desk.drafts.count == 2)
    }
  }

  @Test func aFunctionKeyParksTheFormAndOpensTheNext() throws {
    let places: [(Int, String)] = [
      (2, "登记"), (3, "登记"), (4, "登记"), (6, "未办结"), (7, "查找"), (8, "今日合计"),
    ]
    for (number, title) in places {
      var session = try Session()
      session.press(.text("2"), .text("13900000001"), .function(number))
      #expect(session.program.top.title.zh == title)
      #expect(session.program.screens.count == 2)
      #expect(session.desk.drafts.last?.entries["consumer.phone"] == "13900000001")
      #expect(session.desk.drafts.count == 3)
    }
  }

  @Test func twoFormsAreTwoDrafts() throws {
    var session = try Session()
    session.press(.text("2"), .text("赵"), .function(4), .text("某店"), .function(3), .text("1"))
    session.press(.escape)
    #expect(Set(session.desk.drafts.map(\.id)).count == 5)
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
      var session = try Places.session(at: place)
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
      #expect(session.desk.drafts.count == 3)
      session.press(key)
      #expect(session.hasQuit)
    }
    for digit in ["0", "０"] {
      let context = try SquareDay.context()
      var session = Session(context, try DeskInMemory(context))
      session.press(.text(digit))
      #expect(session.hasQuit)
    }
  }

  @Test func aHanCharacterInAListOpensItsFilterWithIt() throws {
    var session = try Session()
    session.press(.text("6"), .text("健身"))
    let list = try #require(session.top(ListScreen.self))
    #expect(list.isTyping && list.filter.text == "健身")
    #expect(list.list.count == 2)
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
}
