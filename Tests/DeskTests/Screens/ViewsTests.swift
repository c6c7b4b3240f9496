import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Ways of looking at open cases.
@Suite struct ViewsTests {
  private func list(_ session: Session) throws -> ListScreen {
    try #require(session.top(ListScreen.self))
  }

  @Test func aViewIsNamedChosenByItsDigitAndDeleted() throws {
    var session = try Places.session(at: [.text("6"), .right, .tab, .tab])
    let wanted = try list(session).query
    session.press(.text("="), .text("="), .text("我的"), .enter)
    #expect(session.messageRow.contains("已存下「我的」"))
    session.press(.escape, .escape, .text("9"), .text("ckf"), .enter)
    #expect(session.frame.description.contains("1 我的"))
    session.press(.text("1"))
    #expect(try list(session).query == wanted)
    session.press(.text("="), .home, .delete)
    #expect(session.desk.views.isEmpty)
    session.press(.delete)
    #expect(session.messageRow.contains("自带的"))
  }

  @Test func aViewKeepsItsWords() throws {
    var session = try Places.session(at: [.text("6"), .text("健"), .escape])
    let found = try list(session).rows.map(\.id)
    session.press(.text("="), .text("="), .text("健身"), .enter, .text("1"))
    #expect(try list(session).rows.map(\.id) == found)
    session.press(.escape)
    #expect(try list(session).list.count == 11)
  }

  @Test func anEmptyNameIsAskedFor() throws {
    var session = try Places.session(at: [.text("6"), .text("="), .text("="), .enter])
    #expect(session.messageRow.contains("起个名字"))
    session.press(.escape)
    #expect(session.top(ViewsScreen.self)?.name == nil)
  }

  @Test func markingGoesOnWhereRowsAreNotAtHandYet() throws {
    let context = try SquareDay.context()
    let desk = try SquareDay.desk(context)
    for number in 0..<300 {
      let fields = CaseFields([.consumerName: .text("样\(number)"), .merchantName: .text("样店")])
      try desk.record(.open(Intake(kind: .complaint, fields: fields)))
    }
    var session = Session(context, desk)
    session.press(.text("6"))
    for _ in 0..<ListScreen.part + 20 { session.press(.text(" ")) }
    let whole = desk.summaries(CaseQuery(state: .open, sort: .due)).map(\.id)
    #expect(try list(session).marked.map(\.id) == Array(whole.prefix(ListScreen.part + 20)))
  }
}

/// The digits of marked cases.
@Suite struct MarkedDigitTests {
  /// The cursor may stand on a case that cannot take the step: what counts is what is marked.
  @Test func aStepIsThereWhenOneOfTheMarkedCanTakeIt() throws {
    var session = try Places.session(at: [.text("6"), .text(" "), .text(" ")])
    #expect(session.frame.description.contains("数字键一起办：A-0003 A-0033"))
    #expect(!PrintedKeys.runs(of: .disabled, in: session.frame).contains("2受理"))
    session.press(.text("2"))
    #expect(session.top(StepScreen.self)?.others.count == 1)
  }
}

/// List and case side by side.
@Suite struct SideBySideTests {
  @Test func theStoryFollowsTheCursorAndScrolls() throws {
    for language in Language.allCases {
      var session = try Places.session(at: [.text("6")], language, rows: 40, columns: 120)
      for _ in 0..<5 {
        let screen = try #require(session.top(ListScreen.self))
        let selected = try #require(screen.selected)
        #expect(screen.story?.id == selected.id)
        #expect(session.row(1).contains(selected.number.description))
        session.press(.down)
      }
      let id = try #require(session.top(ListScreen.self)?.selected?.id)
      for number in 0..<20 {
        let note = StepAction(.note, [.text: .text("第\(number)次")])
        try session.desk.record(.take([note], on: id, seen: nil))
      }
      session.press(.up, .down)
      #expect(!session.frame.description.contains("第19次"))
      session.press(.control("n"), .control("n"))
      #expect(session.frame.description.contains("第19次"))
      session.press(.control("p"), .control("p"))
      #expect(!session.frame.description.contains("第19次"))
    }
  }

  @Test func aWindowThatGrowsShowsTheStory() throws {
    var session = try Places.session(at: [.text("6")])
    #expect(session.top(ListScreen.self)?.story == nil)
    session.take(.resized(rows: 40, columns: 120))
    let screen = try #require(session.top(ListScreen.self))
    #expect(screen.story?.id == screen.selected?.id && screen.story != nil)
  }

  @Test func noPersonIsShownBesideTheList() throws {
    var session = try Places.session(
      at: [.text("7"), .text("明星"), .escape], rows: 40, columns: 120)
    #expect(session.frame.description.lines(with: "实名（按 * 显示）").count == 1)
    session.press(.text("*"))
    #expect(session.frame.description.lines(with: "韩") == [])
  }
}
