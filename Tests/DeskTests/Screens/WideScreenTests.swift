import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A wide screen tells more, and stands in columns.
@Suite struct WideScreenTests {
  private func session(_ columns: Int, _ keys: Key...) throws -> Session {
    var session = try Session(.chinese, rows: 60, columns: columns)
    session.press(keys)
    return session
  }

  /// What a row shows behind a column.
  private func end(_ session: Session, _ row: Int, from column: Int) -> String {
    session.frame.row(row).dropFirst(column).map(\.text).joined()
  }

  @Test func homeSaysWhenAndByWhom() throws {
    let session = try session(200)
    let board = try #require(session.top(HomeScreen.self)?.board)
    let subject = try #require(board.first.first)
    let row = try #require(
      (0..<58).first { session.row($0).contains(" \(subject.number.short) ") })
    let words = CaseWords(session.context)
    let told = end(session, row, from: 150)
    #expect([subject.clerk, words.moment(subject.receivedAt)].filter { !told.contains($0) } == [])
  }

  @Test func whatHappenedStandsBesideWhatItIsAbout() throws {
    let session = try session(200, .text("6"), .enter)
    let happened = Term.whatHappened.zh
    let row = try #require((0..<58).first { session.row($0).contains(happened) })
    #expect(row == 2, "\(session.text)")
    #expect(end(session, row, from: 80).contains(happened))
    let narrow = try self.session(120, .text("6"), .enter)
    #expect(!narrow.row(2).contains(happened))
  }
}
