import Casework
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
}
