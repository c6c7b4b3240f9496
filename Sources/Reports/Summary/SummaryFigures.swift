import Casework
import Wording

/// What the ledger says in one part of the summary, with scope words and qualifiers.
///
/// Every quantity stands by itself: of one item several units are told side by side, and only what
/// has the same item, detail, unit and scope has been added.
struct SummaryFigures {
  let totals: Totals
  let catalogue: LedgerCatalogue
  let trades: Catalogue.List

  /// The phrases of a part in the order of the ledger: `现场发放宣传资料5500多份`.
  func phrases(of part: LedgerItem.Part) -> [String] {
    groups(of: part).map { rows in
      guard let first = rows.first else { return "" }
      return scopeWord(first.scope) + verb(first) + (first.detail ?? name(first))
        + figures(rows)
    }
  }

  /// The rows of one item, detail and scope, in their order.
  private func groups(of part: LedgerItem.Part) -> [[LedgerRow]] {
    var keys: [[String]] = []
    var groups: [[String]: [LedgerRow]] = [:]
    for row in totals.ledger where isTold(row, in: part) {
      let key = [row.item, row.detail ?? "", row.scope.rawValue]
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(row)
    }
    return keys.compactMap { groups[$0] }
  }

  /// Consultations that are in the figure of all consultations are not told a second time.
  private func isTold(_ row: LedgerRow, in part: LedgerItem.Part) -> Bool {
    if row.item == "consultation", row.scope != .period { return false }
    return (catalogue[row.item]?.part ?? .other) == part
  }

  private func name(_ row: LedgerRow) -> String { row.label.zh }

  private func verb(_ row: LedgerRow) -> String { catalogue[row.item]?.verb ?? "" }

  /// `7批、13408件、约180吨`, or a total with its trades: `21家（金融3家、广告3家）`.
  private func figures(_ rows: [LedgerRow]) -> String {
    let units = rows.map(\.quantity.unit)
    if rows.count > 1, Set(units).count == 1, let sum = sum(rows) {
      let parts = rows.map { (trade($0) ?? "其他") + $0.text }
      return "\(sum.canonical)（\(parts.joined(separator: "、"))）"
    }
    return rows.map { (trade($0).map { "（\($0)）" } ?? "") + $0.text }.joined(separator: "、")
  }

  private func sum(_ rows: [LedgerRow]) -> Quantity? {
    rows.dropFirst().reduce(rows.first?.quantity) { sum, row in sum?.adding(row.quantity) }
  }

  private func trade(_ row: LedgerRow) -> String? {
    row.trade.map { trades[$0]?.label.zh ?? $0 }
  }

  private func scopeWord(_ scope: TallyEntry.Scope) -> String {
    switch scope {
    case .site: "现场"
    case .day: totals.from == totals.to ? "当天" : "活动各天"
    case .period: "活动期间"
    }
  }
}
