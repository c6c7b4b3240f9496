import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// In what colours screens are shown, and that they are seen before one is chosen.
@Suite struct ThemeScreenTests {
  private func opened(_ theme: Theme = .auto) throws -> Session {
    var context = try SquareDay.context()
    context.theme = theme
    var session = Session(context, try SquareDay.desk(context))
    session.press(.text("9"), .text("阳光"), .enter)
    return session
  }

  @Test func eachIsShownWhileTheCursorStandsOnIt() throws {
    var session = try opened()
    #expect(session.shownTheme == nil)
    var seen: [Theme?] = []
    for _ in Theme.allCases {
      session.press(.down)
      seen.append(session.shownTheme)
    }
    #expect(seen == [.dark, .light, .sunlight, .mono, .mono])
    #expect(session.context.theme == .auto)
  }

  /// Whatever way it is left, the screens look as they did.
  @Test(arguments: [Key.escape, .function(6), .function(10)])
  func whatWasOnlyLookedAtGoesWithTheScreen(_ key: Key) throws {
    var session = try opened(.light)
    session.press(.down, key)
    #expect(session.top(ThemeScreen.self) == nil)
    #expect(session.shownTheme == .light && session.context.theme == .light)
  }

  @Test func theChosenOneStays() throws {
    var session = try opened()
    session.press(.text("4"))
    #expect(session.context.theme == .sunlight)
    #expect(session.messageRow == " 以后都用：阳光下")
    session.press(.escape)
    #expect(session.shownTheme == .sunlight)
  }

  /// It opens where the one in force stands, and Enter keeps that.
  @Test(arguments: Theme.allCases) func itBeginsWithTheOneInForce(_ theme: Theme) throws {
    var session = try opened(theme)
    #expect(session.top(ThemeScreen.self)?.pick.selected == theme)
    session.press(.enter)
    #expect(session.context.theme == theme)
  }
}
