import CaseMaking
import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Rough heads are wider than numbers: in the table of channels no two figures touch.
@Suite struct TotalsColumnTests {
  @Test(arguments: ["20多", "3100000多", "约25000"])
  func roughHeadsStandApart(heads: String) throws {
    var session = try Session()
    let quantity = try Quantity.parse(heads, units: ["人次"])
    try session.desk.record(
      .tally(TallyEntry(item: "consultation", quantities: [quantity], venue: "主会场", trade: "other"))
    )
    session.press(.text("8"))
    let sums = (0..<24).map(session.row).filter { $0.contains("合计 ") }
    let sum = try #require(sums.last)
    let cells = sum.split(separator: " ").suffix(4)
    #expect(
      cells.first == "合计" && cells.dropFirst().dropLast().allSatisfy { Int($0) != nil }, "\(sum)")
  }

  /// Each share is told on the screen, or its numbers stand in the table of cases, once.
  @Test func everyShareIsTold() throws {
    var session = try Session()
    session.press(.text("8"))
    let text = (0..<24).map(session.row).joined(separator: "\n")
    let inTable: Set<RateFigure> = [.closed, .closedReport]
    let states = Shipped.catalogue.states
    let told = RateFigure.allCases.filter { text.contains(" \($0.short(states).zh) ") }
    #expect(told == RateFigure.allCases.filter { !inTable.contains($0) })
  }

  /// The screen has room for two breakdowns with bars and one of all kinds.
  @Test func breakdownsHaveTheirPlaces() throws {
    #expect(FiguresView.barred.count == 2 && FiguresView.ofKinds != nil)
    #expect(BreakdownName.allCases.filter { $0.place == .table }.count == 1)
    var session = try Session()
    session.press(.text("8"))
    let rows = (0..<24).map(session.row)
    let names = (FiguresView.barred + [FiguresView.ofKinds].compactMap { $0 }).map(\.phrase.zh)
    let heads = rows.filter { row in names.allSatisfy { row.contains($0) } }
    #expect(heads.count == 1, "\(rows)")
  }
}
