import Casework
import Values
import Vocabulary

/// What complaints were most about, where there are so many that it says something.
struct SummaryRanking {
  let totals: Totals

  /// So many complaints have a most frequent nature.
  private static let many = 10
  /// So many complaints have ten hot spots.
  private static let veryMany = 100
  /// What has no name of its own is nothing that people complain about most.
  private static let other = "other"

  private var received: Int { totals.cases.complaint[.registered] }

  /// The three most frequent; none of a few complaints, or where all are about as many.
  func most(_ name: BreakdownName) -> [Breakdown.Row] {
    let rows = ranked(name)
    guard received >= SummaryRanking.many, rows.count > 1, rows[0].counts.complaint > 1,
      rows[0].counts.complaint > rows[rows.count - 1].counts.complaint
    else { return [] }
    return rows.prefix(3).filter { $0.counts.complaint > 1 }
  }

  /// Ten classes that complaints were most about, where there are so many complaints that ten say something.
  var hotSpots: [Breakdown.Row] {
    let classes = ranked(.goodsClass).filter { $0.counts.complaint > 1 }
    let isEnough = received >= SummaryRanking.veryMany && classes.count >= 10
    return isEnough ? Array(classes.prefix(10)) : []
  }

  /// Rows with their counts: `食品类5件、家用电子电器类4件`.
  func words(_ rows: [Breakdown.Row]) -> String {
    rows.map { $0.label.zh + count($0) }.joined(separator: "、")
  }

  /// How many complaints a row has.
  func count(_ row: Breakdown.Row) -> String { "\(row.counts.complaint)\(totals.counter)" }

  /// The rows with complaints, the most frequent first.
  private func ranked(_ name: BreakdownName) -> [Breakdown.Row] {
    let rows = rows(name).filter {
      $0.counts.complaint > 0 && $0.id != SummaryRanking.other
    }
    return rows.sorted { $0.counts.complaint > $1.counts.complaint }
  }

  /// The rows that say something.
  func rows(_ name: BreakdownName) -> [Breakdown.Row] {
    totals.breakdown(by: name)?.rows.filter { $0.id != Breakdown.none } ?? []
  }
}
