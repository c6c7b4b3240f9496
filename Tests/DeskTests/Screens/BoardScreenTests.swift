import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The board on the screen: it stays by itself what the venues say, and names nobody.
@Suite struct BoardScreenTests {
  private func session() throws -> Session {
    try Places.session(at: [.text("9"), .text("看板"), .enter])
  }

  private func lines(_ session: Session) -> [String] {
    session.frame.description.split(separator: "\n").map(String.init)
  }

  @Test func itShowsTheVenuesOfToday() throws {
    let session = try session()
    #expect(session.screenName == "BoardScreen")
    let first = lines(session)[0].split(separator: " ").prefix(2).map(String.init)
    #expect(first == ["看板", "2027-03-15"])
    #expect(lines(session).filter { $0.hasSuffix(" 会场排名") }.count == 1)
  }

  /// What comes in while it stands there is told as new since it was opened.
  @Test func itTellsWhatIsNew() throws {
    var session = try session()
    #expect(lines(session).filter { $0.contains("以后没有变") } == [])
    let fields = CaseFields([.facts: .text("一件"), .venue: .text("东门")])
    session.record(.open(Intake(kind: .report, fields: fields)))
    let news = lines(session).filter { $0.contains("新报") && $0.contains("+1") }
    #expect(news.map { $0.split(separator: " ").first.map(String.init) } == ["东门（单位不明）"])
  }

  @Test func otherDaysAreLeafedTo() throws {
    var session = try session()
    session.press(.right)
    #expect(session.messageRow == " 今天以后还没有")
    session.press(.left)
    let day = Booth.day.adding(-1)
    #expect(session.effects.last == .ask(.board(from: day, to: day)))
    session.press(.tab)
    #expect(session.effects.last == .ask(.board(from: Booth.day, to: Booth.day)))
  }

  /// It is asked for again while nobody touches it.
  @Test func itIsLive() throws {
    let board = try #require(try session().top(BoardScreen.self))
    #expect(board.isLive && !board.isTyping)
  }
}
