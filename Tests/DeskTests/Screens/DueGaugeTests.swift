import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// How near the last day of a case is, in a list.
@Suite struct DueGaugeTests {
  private func due(_ days: Int) -> Due {
    Due(
      what: .decide, on: Booth.day, daysLeft: days, isEstimated: false,
      isOfficeTarget: false)
  }

  private func context(_ art: LineArt) throws -> Context {
    var context = try SquareDay.context()
    context.art = art
    return context
  }

  @Test func daysStandOneBelowTheOther() throws {
    let gauge = DueGauge(room: 27, try context(.plain))
    #expect(gauge.title == "剩天 ")
    #expect([1, 12, -3].map { gauge.words(due($0)) } == ["   1 ", "  12 ", "  -3 "])
    #expect(gauge.words(nil) == "     ")
    #expect(gauge.columns == 5)
  }

  @Test func aBarSaysTheSameWhereThereIsRoom() throws {
    let plain = DueGauge(room: 40, try context(.plain))
    #expect(
      [1, 8, 15, 60, -2].map { plain.words(due($0)) } == [
        "   1      ", "   8 ==   ", "  15 ==== ", "  60 ==== ", "  -2      ",
      ])
    let fine = DueGauge(room: 40, try context(.fine))
    #expect([1, 8, 15].map { fine.words(due($0)) } == ["   1 ╸    ", "   8 ━━   ", "  15 ━━━━ "])
    #expect(TextWidth.columns(of: fine.title) == fine.columns)
  }

  /// The names of merchants are not cut for it.
  @Test func whereThereIsNoRoomNothingIsSaid() throws {
    let gauge = DueGauge(room: 24, try context(.plain))
    #expect(gauge.columns == 0 && gauge.title.isEmpty && gauge.words(due(3)).isEmpty)
  }

  // MARK: In the list

  private func list(_ art: LineArt, columns: Int = 80, _ keys: Key...) throws -> Session {
    var context = try SquareDay.context(columns: columns)
    context.art = art
    var session = Session(context, try SquareDay.desk(context))
    session.press(keys)
    return session
  }

  private func row(_ number: String, _ session: Session) throws -> Int {
    try #require(
      (0..<session.context.rows).first { session.row($0).contains(" \(number) ") })
  }

  @Test func whatWaitsForOthersHasAToneAndASign() throws {
    let session = try list(.fine, .text("6"))
    let cell = session.frame[Position(row: try row("A-0014", session), column: 2)]
    #expect(cell?.text == "○" && cell?.style.tone == .waiting)
    let plain = try list(.plain, .text("6"))
    #expect(plain.frame[Position(row: try row("A-0014", plain), column: 2)]?.text == " ")
    // What is due soon is told before that.
    #expect(plain.frame[Position(row: try row("A-0003", plain), column: 2)]?.text == "!")
    #expect(session.frame[Position(row: try row("A-0003", session), column: 2)]?.text == "!")
  }

  @Test func aReportStandsOutAmongComplaints() throws {
    let session = try list(.plain, .text("6"))
    let row = try row("A-0046", session)
    let tones = (0..<80).compactMap { column -> Tone? in
      let cell = session.frame[Position(row: row, column: column)]
      return cell?.text == "举" || cell?.text == "报" ? cell?.style.tone : nil
    }
    #expect(tones == [.rare, .rare])
  }

  /// The bar of the selected row reaches from edge to edge.
  @Test(arguments: LineArt.allCases) func theSelectedRowIsMarkedFromEdgeToEdge(_ art: LineArt)
    throws
  {
    let session = try list(art, .text("6"), .down)
    let row = try #require(session.frame.cursor?.row)
    let grounds = session.frame.row(row).map(\.style.ground)
    let inside = art.hasFrames ? grounds.dropFirst().dropLast() : grounds[...]
    #expect(inside.allSatisfy { $0 == .selected })
  }

  @Test func moneyStandsByItsLastDigit() throws {
    let table = CaseTable(try context(.plain), columns: 100, order: .amount, showing: [])
    let place = try #require(table.columns.firstIndex(of: .amount))
    #expect(table.titles(.chinese)[place].alignment == .right)
    #expect(table.titles(.chinese)[place + 1].alignment == .left)
  }

  // MARK: The cursor

  @Test func inFramesTheCursorIsSeenOnlyWhereSomethingIsTyped() throws {
    #expect(try !list(.fine, .text("6")).frame.showsCursor)
    #expect(try !list(.fine, .text("8")).frame.showsCursor)
    #expect(try list(.fine, .text("2")).frame.showsCursor)
    #expect(try list(.fine, .text("9"), .text("dlr")).frame.showsCursor)
    #expect(try list(.plain, .text("8")).frame.showsCursor)
  }
}
