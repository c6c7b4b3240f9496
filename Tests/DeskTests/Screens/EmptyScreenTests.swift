import CaseMaking
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every screen that can be empty says so, and what to do next.
@Suite struct EmptyScreenTests {
  /// A screen without anything in it, on a desk that holds nothing, and what it says.
  struct Empty: Sendable, CustomTestStringConvertible {
    var name: String
    var screen: String
    var keys: [Key] = []
    var words: @Sendable (StateWords) -> Phrase

    var testDescription: String { name }
  }

  private static func list(
    _ name: String, _ keys: [Key], _ screen: @escaping @Sendable () -> ListScreen
  ) -> Empty {
    Empty(name: name, screen: "ListScreen", keys: keys) { EmptyWords.list(screen(), $0) }
  }

  private static func found(_ words: String, whileTyping isTyping: Bool) -> ListScreen {
    var screen = ListScreen.find()
    screen.query.search = words
    screen.isFiltering = isTyping
    return screen
  }

  private static func menu(_ word: String) -> [Key] { [.text("9"), .text(word), .enter] }

  static let lists = [
    list("open", [.text("6")]) { .openCases() },
    list("all", menu("全部登记")) { .find() },
    list("find", [.text("7")]) { .find() },
    list("found, typing", [.text("7"), .text("健身")]) { found("健身", whileTyping: true) },
    list("found", [.text("7"), .text("健身"), .escape]) { found("健身", whileTyping: false) },
    list("keying in", menu("待录入")) { .unkeyed() },
    list("call-backs", menu("待回访")) { .uncalled() },
  ]

  static let others = [
    Empty(name: "home", screen: "HomeScreen", words: EmptyWords.home),
    Empty(name: "ledger", screen: "LedgerScreen", keys: menu("tz")) { _ in EmptyWords.entries },
    Empty(name: "totals", screen: "TotalsScreen", keys: [.text("8")]) { _ in EmptyWords.ledger },
    Empty(name: "board", screen: "BoardScreen", keys: menu("看板")) { _ in EmptyWords.board },
    Empty(name: "desks", screen: "DesksScreen", keys: menu("几台合并")) { _ in EmptyWords.drives },
    Empty(name: "old list", screen: "OldSheetScreen", keys: menu("旧台账")) { _ in
      EmptyWords.oldSheets
    },
    Empty(name: "hand over", screen: "HandOverScreen", keys: [.text("8"), .text("8"), .enter]) {
      _ in EmptyWords.drivesToHandOver
    },
    Empty(name: "activity", screen: "ActivityScreen", keys: menu("本次")) { _ in
      EmptyWords.present
    },
    Empty(name: "guide", screen: "GuideScreen", keys: [.control("g"), .text("没有的")]) { _ in
      EmptyWords.narrowed
    },
    Empty(name: "menu", screen: "MenuScreen", keys: [.text("9"), .text("没有的")]) { _ in
      EmptyWords.narrowed
    },
    Empty(name: "help", screen: "HelpScreen", keys: [.text("?"), .text("没有的")]) { _ in
      EmptyWords.noKey
    },
    Empty(name: "undo", screen: "UndoScreen", keys: [.control("z")]) { _ in EmptyWords.undo },
    Empty(name: "redo", screen: "UndoScreen", keys: [.control("y")]) { _ in EmptyWords.redo },
    Empty(
      name: "evidence", screen: "EvidenceScreen",
      keys: [
        .text("2"), .text("13912345678"), .enter, .text("赵样"), .control("s"), .escape, .text("6"),
        .text("9"), .text("证据文件"), .enter,
      ]
    ) { _ in EmptyWords.evidence },
  ]

  @Test(arguments: lists + others, Language.allCases)
  func anEmptyScreenSaysWhatToDoNext(_ empty: Empty, _ language: Language) throws {
    var session = try Session.empty(language)
    session.desk.places = []
    session.press(empty.keys)
    #expect(session.screenName == empty.screen)
    let words = empty.words(session.context.catalogue.states)
    #expect(Self.packed(session.text).contains(Self.packed(words[language])), "\(session.text)")
    #expect(Self.namesSomethingToDo(words, language, session.context))
  }

  /// Those that others lead to only while something is in them, as they stand when that is done.
  @Test(arguments: Language.allCases) func aListThatWasWorkedThroughLeadsBack(
    _ language: Language
  ) throws {
    let context = try Session.empty(language).context
    let lists: [ListScreen] = [
      .untold(), .contested(), .withoutDepartment(), .state(.closed, context),
      .state(.overdue, context),
    ]
    for list in lists {
      var session = try Session.empty(language)
      let effects = session.program.follow(Reaction(.push(list)))
      session.carryOut(effects)
      let words = EmptyWords.list(list, session.context.catalogue.states)
      #expect(Self.packed(session.text).contains(Self.packed(words[language])), "\(session.text)")
      #expect(Self.namesSomethingToDo(words, language, session.context))
    }
  }

  @Test(arguments: Language.allCases) func aKindOfOpenThatHasNoneLeadsToTheNext(
    _ language: Language
  ) throws {
    var session = try Places.session(at: [.text("6"), .left, .left], language)
    let list = try #require(session.top(ListScreen.self))
    #expect(list.list.count == 0 && list.group == .overdue)
    let words = EmptyWords.list(list, session.context.catalogue.states)
    #expect(Self.packed(session.text).contains(Self.packed(words[language])))
    #expect(Self.namesSomethingToDo(words, language, session.context))
    session.press(.right)
    #expect(try #require(session.top(ListScreen.self)).list.count > 0)
  }

  @Test(arguments: Language.allCases) func enterOnAnEmptyHomeSaysWhatToDo(
    _ language: Language
  ) throws {
    var session = try Session.empty(language)
    session.press(.enter)
    let words = EmptyWords.nothingToOpen(session.context.catalogue.states)[language]
    #expect(session.messageRow == " " + words)
  }

  /// An office's own file may have no answers, or no phrases.
  @Test(arguments: ["guide.json", "phrases.json"], Language.allCases)
  func aShelfWithoutTextsNamesItsFile(_ file: String, _ language: Language) {
    let words = EmptyWords.shelf(file)[language]
    let named = [file, Key.escape.name[language]]
    #expect(named.filter { !words.contains($0) } == [], "\(words)")
  }

  /// Screens that have something to be read or filled in whatever the store holds.
  private static let neverEmpty: Set<String> = [
    // Forms, and questions with their answers.
    "ClockScreen", "GenerationScreen", "GivingScreen", "IntakeScreen", "LedgerEntryScreen",
    "PrintScreen", "PrinterScreen", "RescueScreen", "SeatScreen", "SetupScreen", "StepScreen",
    // Lists that the program brings with it.
    "AboutScreen", "ComputerScreen", "PadScreen", "StepMenuScreen", "ThemeScreen", "ViewsScreen",
    // They show one case, and are opened from it.
    "CaseScreen", "KeyingScreen", "SettleScreen",
    // What was just done, who sits here, and the seven things to look at.
    "ClerkScreen", "CloseDayScreen", "ManyResultScreen",
  ]

  /// A new screen says what it is when it is empty, or is named as one that never is.
  @Test func everyScreenIsOneOrTheOther() throws {
    let able = Set((Self.lists + Self.others).map(\.screen))
    #expect(try Places.declared() == able.union(Self.neverEmpty))
    #expect(able.isDisjoint(with: Self.neverEmpty))
  }

  /// Sentences are broken where the window ends.
  private static func packed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  /// Whether words name a key that is bound, or say what to type.
  private static func namesSomethingToDo(
    _ words: Phrase, _ language: Language, _ context: Context
  ) -> Bool {
    let hints = DeskManual.keySections(context.catalogue, language).flatMap(\.rows)
    let keys = Set(hints.flatMap { $0.keys.split(separator: " ").map(String.init) })
    let named = keys.filter { words[language].contains($0) }
    return !named.isEmpty || words[language].contains(language == .chinese ? "打" : "type ")
  }
}
