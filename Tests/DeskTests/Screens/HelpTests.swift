import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What F1 tells, and how it is left.
@Suite struct HelpTests {
  /// Help says which characters stand behind a `〓`; where there is none it says nothing of it.
  @Test func helpNamesWhatCannotBeDrawn() throws {
    let drawn = try #require(TextWidth.undrawable(in: "样\u{32FFF}\u{32FFF}样").first)
    var session = try Places.session(at: [.text("2"), .enter, .text("样" + String(drawn))])
    session.press(.function(1))
    let row = "〓                U+32FFF，照样存着"
    #expect(session.frame.description.lines(with: "〓") == [row])
    session.press(.function(1), .control("s"))
    let id = try #require(session.desk.subject(48))
    #expect(id.fields[text: .consumerName].unicodeScalars.contains(drawn))
    session.press(.text("6"), .text("/"), .text("48"), .enter, .function(1))
    let ofCase = "〓             U+32FFF，照样存着"
    #expect(session.frame.description.lines(with: "U+32FFF") == [ofCase])
    session = try Places.session(at: [.text("2"), .enter, .text("样"), .function(1)])
    #expect(session.frame.description.lines(with: "画不出的字") == [])
  }

  @Test func helpIsClosedByTheKeysThatOpenIt() throws {
    for key: Key in [.text("?"), .text("？"), .function(1), .escape, .enter] {
      var session = try Places.session(at: [.text("6"), .text("?")])
      session.press(key)
      #expect(session.top(ListScreen.self) != nil, "\(key)")
    }
  }

  /// A key is found by what it does, in the ways everything is found; Esc shows all keys again, and then leaves.
  @Test(arguments: ["撤销", "chexiao", "cx", "ＣＸ"]) func aKeyIsFoundByWhatItDoes(_ typed: String)
    throws
  {
    var session = try Places.session(at: [.text("6"), .text("?")])
    let whole = session.frame.description
    session.press(.text(typed))
    let found = session.frame.description
    #expect(found.lines(with: "Ctrl-Z").count == 1 && found != whole)
    #expect(session.row(0).contains("找："))
    session.press(.escape)
    #expect(session.frame.description == whole)
    session.press(.escape)
    #expect(session.top(ListScreen.self) != nil)
  }

  @Test func whatIsNotFoundIsSaidAndADigitStillLeads() throws {
    var session = try Places.session(at: [.text("?"), .text("没有的字")])
    #expect(session.frame.description.contains("没有这样的键"))
    for _ in 0..<4 { session.press(.backspace) }
    #expect(session.row(2) != "" && !session.frame.description.contains("没有这样的键"))
    session.press(.text("撤"), .text("8"))
    #expect(session.top(HelpScreen.self)?.typed != "撤8")
  }

  /// Where there is room its parts stand beside each other, each whole and in its order.
  @Test(arguments: [80, 120, 200]) func wideHelpStandsInColumns(_ columns: Int) throws {
    let context = try SquareDay.context(rows: 60, columns: columns)
    var session = Session(context, try SquareDay.desk(context))
    session.press(.text("?"))
    let help = try #require(session.top(HelpScreen.self))
    let lines = help.lines(context, columns)
    let words = lines.map { $0.map(\.text).joined() }
    #expect(words.allSatisfy { TextWidth.columns(of: $0) <= columns })
    let all = help.lines(context, 80).count
    #expect(columns == 80 ? lines.count == all : lines.count < all)
    for section in help.sections {
      #expect(words.contains { $0.contains(section.title) }, "\(section.title)")
    }
  }

  /// What a place shares with others stands below its own keys, which no other screen begins with.
  @Test(arguments: Language.allCases) func helpBeginsWithItsOwnPlace(language: Language) throws {
    let context = try Session(language).context
    let shared =
      [
        GlobalAction.keys(context.catalogue.states).title, GlobalAction.quietKeys.title,
        PickKeys.map.title, CommonKeys.lists.title, CommonKeys.fields.title, CommonKeys.texts.title,
        CommonKeys.longTexts.title, CommonKeys.choices.title, CommonKeys.filters.title,
      ].map { $0[language] } + [CodeReader.section(language).title]
    var screens: [String: String] = [:]
    for place in Places.all where place.name != "help" {
      var session = try Places.fewCases(at: place, language)
      let screen = session.screenName
      session.press(.function(1))
      let help = try #require(session.top(HelpScreen.self), "\(place.name)")
      let first = try #require(help.sections.first?.title)
      #expect(!shared.contains(first), "\(place.name): \(first)")
      #expect(screens[first, default: screen] == screen, "\(place.name): \(first)")
      #expect(session.row(2) == " " + first || session.row(1) == " " + first, "\(session.text)")
      screens[first] = screen
    }
    #expect(screens.count >= 20)
  }

  @Test func helpHasEveryLineWithinReach() throws {
    var session = try Places.session(at: [.text("2"), .function(1)])
    var seen = session.frame.description
    for _ in 0..<5 {
      session.press(.pageDown)
      seen += session.frame.description
    }
    #expect(Set(seen.lines(with: "打了一半的还在首页")) == ["断电              打了一半的还在首页「没写完」里"])
    #expect(Set(seen.lines(with: "Ctrl-N")) == ["Ctrl-N            另一份草稿"])
    session.press(.home, .end, .up, .down)
    #expect(session.row(session.program.context.rows - 3).isEmpty)
  }
}
