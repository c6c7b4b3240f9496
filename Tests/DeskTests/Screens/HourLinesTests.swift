import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The hours of the day on the totals.
@Suite struct HourLinesTests {
  private func totals(_ art: LineArt, rows: Int = 40) throws -> Session {
    var context = try SquareDay.context(rows: rows, columns: 120)
    context.art = art
    var session = Session(context, try SquareDay.desk(context))
    session.press(.text("8"))
    return session
  }

  /// The numbers in a row.
  private func numbers(_ line: String) -> [Int] {
    line.split { !$0.isNumber }.compactMap { Int($0) }
  }

  @Test(arguments: [LineArt.plain, .fine]) func figuresStandAboveTheirHours(_ art: LineArt) throws {
    let session = try totals(art)
    let place = try #require((0..<38).first { session.row($0).contains("时段") })
    let (figures, hours) = (numbers(session.row(place)), numbers(session.row(place + 1)))
    #expect(figures.count == hours.count && hours.count > 1, "\(session.text)")
    #expect(hours == Array((hours.first ?? 0)...(hours.last ?? 0)))
    let breakdown = try #require(session.top(TotalsScreen.self)?.totals?.breakdown(by: .hour))
    #expect(figures.reduce(0, +) == Kind.allCases.reduce(0) { $0 + breakdown.sums[$1] })
    #expect(session.row(place - 1).contains("████") == (art == .fine), "\(session.text)")
  }

  /// On a small screen what stood there before has the rows.
  @Test func aSmallScreenHasNoHours() throws {
    let small = try totals(.fine, rows: 24).text
    #expect(["时段"].filter { small.contains($0) } == [])
  }
}
