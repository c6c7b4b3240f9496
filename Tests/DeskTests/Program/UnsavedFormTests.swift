import CaseStore
import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What is filled into a form that its save alone keeps is not lost by a key that leads elsewhere.
@Suite struct UnsavedFormTests {
  private static let said = " 填的还没存：Ctrl-S存，Esc放下"
  /// The keys that lead home, or from there to another place.
  private static let away: [Key] =
    [2, 3, 4, 6, 7, 8, 10].map { .function($0) } + [.control("q")]

  private static func form(_ name: String, _ keys: Key...) -> Places.Place {
    Places.Place(name: name, keys: keys)
  }

  /// Forms with something typed into them.
  private static let forms = [
    form("settings", .text("9"), .text("sz"), .enter, .tab, .text("东区")),
    form("activity", .text("9"), .text("本次"), .enter, .text("东区")),
    form("ledger entry", .text("9"), .text("tz"), .enter, .text("2"), .text("30")),
    form("step", .text("6"), .text("7"), .text("东区")),
    Places.Place(name: "first questions", keys: [.tab, .text("东区")], isFirst: true),
  ]

  @Test func noKeyLeadsAwayFromIt() throws {
    for place in Self.forms {
      let filled = try Places.session(at: place)
      for key in Self.away {
        var session = filled
        session.press(key)
        #expect(session.messageRow == Self.said, "\(place.name) \(key)")
        #expect(session.frameWithoutMessage == filled.frameWithoutMessage, "\(place.name) \(key)")
        #expect(session.depth == filled.depth && !session.hasQuit, "\(place.name) \(key)")
      }
    }
  }

  /// Once it is put down, or before anything is filled in, they lead where they always do.
  @Test func withoutAnythingFilledInTheyDo() throws {
    for place in Self.forms {
      var session = try Places.session(at: place)
      session.press(.escape, .function(2))
      #expect(session.top(IntakeScreen.self) != nil, "\(place.name)")
      var empty = try Places.session(
        at: Places.Place(name: "", keys: Array(place.keys.dropLast()), isFirst: place.isFirst))
      empty.press(.control("q"))
      #expect(empty.depth == 1 && !empty.hasQuit, "\(place.name)")
    }
  }

  /// Nor does the menu over it, which says so too, and finds the form that is there.
  @Test func theMenuOverItKeepsIt() throws {
    let ways = [("settings", "sz"), ("activity", "本次"), ("first questions", "sz")]
    for (name, word) in ways {
      let place = try #require(Self.forms.first { $0.name == name })
      let filled = try Places.session(at: place)
      var session = filled
      session.press(.function(9))
      for other in ["heji", "jts", "quit", "English"] {
        session.press(.text(other), .enter)
        #expect(session.messageRow == Self.said && session.depth == filled.depth + 1, "\(other)")
        #expect(session.top(MenuScreen.self) != nil && !session.hasQuit, "\(other)")
      }
      session.press(.text(word), .enter)
      #expect(session.depth == filled.depth, "\(name)")
      #expect(session.frameWithoutMessage == filled.frameWithoutMessage, "\(name)")
    }
  }

  /// An answer that is looked up would go into a new consultation where the form has no place for it.
  @Test func theGuideKeepsItToo() throws {
    let place = try #require(Self.forms.first { $0.name == "activity" })
    var session = try Places.session(at: place)
    session.press(.control("g"), .enter)
    #expect(session.messageRow == Self.said && session.depth > 2)
    session.press(.control("g"))
    #expect(session.top(ActivityScreen.self) != nil)
  }

  /// Whoever puts the first questions off is told where they are.
  @Test(arguments: Language.allCases) func puttingTheQuestionsOffSaysWhereTheyAre(
    language: Language
  ) throws {
    var session = try Session.unasked(language)
    session.press(.text("2"), .escape)
    let told = Phrase(
      " 先按默认的用；以后按 9，选「设置」再填",
      " The defaults hold for now; the questions are under 9, Settings")
    #expect(session.top(HomeScreen.self) != nil && session.messageRow == told[language])
    session.press(.text("9"), .text(language == .chinese ? "设置" : "settings"), .enter)
    #expect(session.program.top.title == SetupScreen.firstKeys.title)
    session.press(.text("1"), .control("s"))
    #expect(try session.desk.store.settings().isSetUp)
  }
}
