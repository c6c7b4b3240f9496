import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Screens for readers and braille: one thing a line, the cursor where something is selected or typed, and what changes is
/// said.
@Suite struct LinearViewTests {
  private func session(
    _ language: Language = .chinese, _ layout: ScreenLayout = .linear
  ) throws -> Session {
    var context = try SquareDay.context(language)
    context.layout = layout
    context.take(rows: 24, columns: 80)
    return Session(context, try SquareDay.desk(context))
  }

  private func frame(_ session: Session, rows: Int = 24, columns: Int = 80) -> Surface {
    session.program.view(rows: rows, columns: columns)
  }

  private func lines(_ frame: Surface) -> [String] { (0..<frame.rows).map(frame.text(ofRow:)) }

  /// All parts of a screen, one behind the other.
  private func everyLine(_ session: Session) -> [String] {
    var session = session
    var found: [String] = []
    for _ in 0..<20 {
      found += lines(frame(session)).dropLast(2)
      session.press(.control("]"))
    }
    return found
  }

  private static let places: [[Key]] = [
    [], [.text("2")], [.text("3")], [.text("4")], [.text("5")], [.text("6")], [.text("8")],
    [.text("9")], [.text("1")], [.text("6"), .enter], [.text("6"), .enter, .text("9")],
  ]

  @Test(arguments: places, Language.allCases)
  func noLineHasRulesNorColumns(_ keys: [Key], _ language: Language) throws {
    var session = try session(language)
    session.press(keys)
    let lines = everyLine(session)
    #expect(lines.contains { !$0.isEmpty })
    #expect(lines.filter { $0.contains("---") || $0.contains("===") || $0.contains("  ") } == [])
  }

  /// The cursor stands in what is read, never on the last two rows, however high the window.
  @Test(arguments: places) func theCursorIsWhereSomethingStands(_ keys: [Key]) throws {
    var session = try session()
    session.press(keys)
    for rows in [4, 10, 24, 60] {
      let cursor = try #require(frame(session, rows: rows).cursor)
      #expect(cursor.row < rows - 1)
    }
  }

  @Test func theSelectedRowHasTheCursor() throws {
    var session = try session()
    session.press(.text("6"))
    for place in 0..<3 {
      let number = try #require(session.top(ListScreen.self)?.row(place)?.number.short)
      let cursor = try #require(frame(session).cursor)
      let row = frame(session).text(ofRow: cursor.row)
      #expect([number].filter { !row.contains($0) } == [], "\(frame(session))")
      session.press(.down)
    }
  }

  @Test func aFieldIsALineAndHasTheCursor() throws {
    var session = try session()
    session.press(.text("2"), .text("13800138000"))
    let cursor = try #require(frame(session).cursor)
    #expect(frame(session).text(ofRow: cursor.row) == "电话 13800138000")
    #expect(cursor.column == 16)
    session.press(.tab)
    let next = try #require(frame(session).cursor)
    #expect(frame(session).text(ofRow: next.row).hasPrefix("姓名"))
  }

  /// Where another screen comes its name is said; on the same one what is new beside the line of the cursor.
  @Test func changesAreSaid() throws {
    var session = try session()
    session.press(.text("9"))
    #expect(frame(session).text(ofRow: 22).contains(ScreenWords.everything.zh))
    session.press(.escape, .text("6"))
    #expect(!frame(session).text(ofRow: 22).isEmpty)
    let before = frame(session).text(ofRow: 22)
    session.press(.down)
    #expect(frame(session).text(ofRow: 22) != before)
    #expect(!frame(session).text(ofRow: 22).isEmpty)
  }

  /// Each table is read to its end before the next one begins, a name and its figures in one line.
  @Test func tablesAreReadOneAfterTheOther() throws {
    var session = try session()
    session.press(.text("8"))
    let lines = everyLine(session)
    let totals = try #require(session.top(TotalsScreen.self)?.totals)
    var next = 0
    for name in FiguresView.barred {
      let title = try #require(lines.firstIndex(of: name.phrase.zh), "\(lines)")
      #expect(title >= next)
      let bars = Bars(
        try #require(totals.breakdown(by: name)).ranked(.complaint, most: 3, .chinese))
      let row = try #require(bars.rows.first)
      #expect(lines[title + 1] == "\(row.label) \(row.count)")
      next = title + 2
    }
    let channels = try #require(FiguresView.ofKinds)
    #expect(lines[next...].contains { $0.hasPrefix(channels.phrase.zh) }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("时段") && $0.contains("时 ") }, "\(lines)")
  }

  /// What is longer than the window is read in parts; every other key goes back to the cursor.
  @Test func partsAreTurned() throws {
    var session = try session()
    session.press(.text("2"))
    let first = frame(session)
    #expect(first.text(ofRow: 23).hasPrefix("1/"))
    session.press(.control("]"))
    let second = frame(session)
    #expect(second.text(ofRow: 23).hasPrefix("2/") && second.cursor == Position(row: 0, column: 0))
    session.press(.tab)
    #expect(frame(session).text(ofRow: 23).hasPrefix("1/"))
  }

  /// A key means what it means elsewhere: nothing is left out of what is kept.
  @Test func whatIsTypedIsSaved() throws {
    var session = try session()
    session.press(.text("2"))
    session.fill("13800138000", "张样")
    session.press(.control("s"))
    #expect(lines(frame(session)).filter { $0.hasPrefix("已存 A-") }.count == 1)
  }

  // MARK: Large letters

  /// Half as many things a screen, a blank row behind each, and nothing is lost by it.
  @Test(arguments: places) func largeLettersHaveAir(_ keys: [Key]) throws {
    var (linear, large) = (try session(), try session(.chinese, .large))
    linear.press(keys)
    large.press(keys)
    let rows = lines(frame(large, rows: 12, columns: 40)).prefix(6)
    #expect(rows.enumerated().allSatisfy { $0.offset % 2 == 0 || $0.element.isEmpty }, "\(rows)")
    let words = everyLine(large).filter { !$0.isEmpty }
    // The menu says which of the two is on.
    let lost = Set(everyLine(linear)).filter { !$0.isEmpty && !$0.hasPrefix("大字") }
    #expect(lost.subtracting(words) == [])
    let cursor = try #require(frame(large).cursor)
    #expect(cursor.row.isMultiple(of: 2))
  }

  /// What has changed is seen where it stands; a screen reader alone is told of it.
  @Test func nothingIsSaidTwiceInLargeLetters() throws {
    var large = try session(.chinese, .large)
    large.press(.text("2"), .text("13800138000"), .tab)
    let rows = lines(frame(large)).dropLast(2).filter { !$0.isEmpty }
    let said = frame(large).text(ofRow: 22)
    #expect(rows.filter { said.contains($0) } == [], "\(said)")
  }

  @Test func theMenuTurnsLargeLettersOnAndOff() throws {
    var session = try Session()
    session.press(.text("9"), .text("大字"), .enter)
    #expect(session.context.layout == .large)
    #expect(lines(frame(session)).contains { $0.contains("以后都是大字") })
    session.press(.text("9"), .text("large"), .enter)
    #expect(session.context.layout == .framed && session.messageRow.contains("改回原来"))
  }

  @Test func withPlainScreensThereIsNothingToTurn() throws {
    var session = try session()
    session.press(.text("9"), .text("大字"), .enter)
    #expect(session.context.layout == .linear)
    #expect(lines(frame(session)).contains { $0.contains("--plain") })
  }
}
