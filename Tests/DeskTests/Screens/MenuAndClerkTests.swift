import Casework
import Foundation
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The menu, who sits at the desk, and taking back.
@Suite struct MenuAndClerkTests {
  @Test(arguments: [
    ("hr", "换人"), ("撤销", "撤销上一步"), ("undo", "撤销上一步"), ("heji", "今日合计"), ("holidays", "数据、规则、节假日"),
    ("常问", "常问速查"),
  ])
  func theMenuFindsByChineseInitialsAndEnglish(typed: String, label: String) throws {
    let session = try Places.session(at: [.text("9"), .text(typed)])
    let menu = try #require(session.top(MenuScreen.self))
    #expect(menu.pick.shown.first.map { menu.pick.items[$0].label.zh } == label)
  }

  /// Every function of the menu leads somewhere, by its arrow and by its words.
  @Test func everyFunctionOfTheMenuDoesSomething() throws {
    let count = try #require(try Places.session(at: [.text("9")]).top(MenuScreen.self)).pick.items
      .count
    for place in 0..<count {
      var session = try Places.session(at: [.text("9")])
      for _ in 0..<place { session.press(.down) }
      let before = session
      session.press(.enter)
      let isSame = session.frame == before.frame && session.effects.count == before.effects.count
      #expect(!isSame, "\(place)")
    }
  }

  /// What the menu does, and where one stays where one is, has no title.
  private static let acts: Set<MenuAction> = [
    .complaint, .consultation, .report, .language, .large, .mouse, .demo, .lock, .leave,
  ]

  /// A place is called in the menu what stands above it.
  @Test(arguments: MenuAction.allCases) func aPlaceHasOneName(action: MenuAction) throws {
    var session = try Places.session(at: [.text("9")])
    let items = try #require(session.top(MenuScreen.self)).pick.items
    #expect(items.map(\.value) == MenuAction.allCases)
    let place = try #require(items.firstIndex { $0.value == action })
    for _ in 0..<place { session.press(.down) }
    session.press(.enter)
    let isCalledSo = session.program.top.title == items[place].label
    #expect(isCalledSo != Self.acts.contains(action), "\(session.program.top.title)")
  }

  /// What home says of a place, too.
  @Test(arguments: Language.allCases) func homeCallsAPlaceByItsName(language: Language) throws {
    var context = try SquareDay.context(language)
    context.faults = [Phrase("~/x.json：没写完", "~/x.json: ends")]
    let session = Session(context, try SquareDay.desk(context))
    let words = session.row(1).trimmingCharacters(in: .whitespaces)
    let expected = Phrase(
      "本单位的数据文件有 1 处用不了，照内置的办；按 9 看「\(AboutScreen().title.zh)」",
      "1 fault(s) in the office's files, left aside; see 9, \(AboutScreen().title.en)")
    #expect(words == expected[language])
  }

  /// An input method shows what it composes where the cursor stands: behind the filter.
  @Test(arguments: [
    ([Key.text("9")], "sz"), ([.control("g")], "预付"), ([.text("2"), .control("f")], "tk"),
    ([.text("5"), .down, .down, .down, .down, .down, .down, .enter], "xc"),
  ])
  func theCursorStandsBehindWhatIsFiltered(way: [Key], typed: String) throws {
    var session = try Places.session(at: way)
    for words in [typed, typed + "没有这个"] {
      session.press(.control("u"))
      session.press(.text(words))
      let row = session.frame.cursor?.row ?? -1
      #expect(session.row(row).contains(words), "\(session.frame)")
      let before = TextWidth.columns(of: String(session.row(row).prefix { $0 != words.first }))
      #expect(session.frame.cursor?.column == before + TextWidth.columns(of: words))
    }
    #expect(session.frame.description.contains("没有找到"))
  }

  @Test func aNumberThatTheListLacksIsSaid() throws {
    let session = try Places.session(at: [.control("g"), .text("定金"), .text("9")])
    #expect(session.messageRow == " 单子里没有这个号")
  }

  @Test func aNewClerkSitsDownAtOnce() throws {
    var session = try Places.session(at: [.text("9"), .text("1"), .text("李"), .text("明"), .enter])
    #expect(session.effects.filter { $0 == .clerk("李明") }.count == 1)
    var long = try Places.session(at: [.text("9"), .text("1")])
    long.press(.text(String(repeating: "李", count: 13)), .enter)
    #expect(long.messageRow == " 名字太长，写姓名就好")
    #expect(session.row(0).contains("李明"))
    #expect(session.messageRow == " 现在是 李明 在办")
    session.press(.text("9"), .text("1"))
    #expect(session.frame.description.contains("王芳"))
    session.press(.text("2"))
    #expect(session.row(0).contains("王芳"))
  }

  /// In the middle of a form, too: the same field is there again, and the save is the new clerk's.
  @Test func theClerkChangesWithOneKeyFromAnywhere() throws {
    var session = try Places.session(at: [.text("2"), .text("13900000001"), .enter, .text("赵")])
    session.press(.control("x"), .text("李"), .text("明"), .enter)
    #expect(session.top(IntakeScreen.self)?.forms.focus == .field(.consumerName))
    #expect(session.row(0).contains("李明"))
    session.press(.text("样"), .control("s"))
    #expect(session.desk.subject(48)?.fields[text: .consumerName] == "赵样")
    session.press(.control("x"), .control("x"))
    #expect(session.top(HomeScreen.self) != nil)
  }

  @Test func aClerkWhoIsNotThereIsSaid() throws {
    let session = try Places.session(at: [.text("9"), .text("1"), .text("7")])
    #expect(session.messageRow == " 没有这个号，直接打名字")
  }

  @Test func undoingAnIntakeSaysThatItVoidsTheCase() throws {
    var session = try Places.session(at: [.text("4"), .text("某店"), .control("s"), .control("z")])
    #expect(session.frame.description.contains("登记 A-0048"))
    #expect(session.frame.description.contains("撤销登记会把这一件作废"))
    session.press(.enter)
    #expect(session.desk.subject(48)?.status == .void)
    session.press(.control("y"), .enter)
    #expect(session.desk.subject(48)?.status == .registered)
  }

  @Test func nothingToRedoIsSaidAndEnterAnswersWithIt() throws {
    let session = try Places.session(at: [.control("y"), .enter])
    #expect(session.messageRow.contains("没有可以恢复的"))
    #expect(session.program.screens.count == 2)
  }

  @Test func aRefusedUndoKeepsItsScreen() throws {
    var session = try Session()
    session.press(.text("4"), .text("某店"), .control("s"))
    let id = try #require(session.desk.subject(48)?.id)
    try session.desk.record(.take([StepAction(.handOver)], on: id), by: "李样")
    session.press(.control("z"))
    let before = session.effects
    session.press(.enter)
    #expect(session.top(UndoScreen.self) != nil && session.effects == before)
    #expect(session.messageRow.contains("A-0048"), "\(session.messageRow)")
  }
}
