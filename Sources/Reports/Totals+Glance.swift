import Casework
import Values
import Vocabulary

extension Table {
  /// The cell of a row and a column by their ids; empty where there is none.
  public func cell(_ row: String, _ column: String) -> Cell {
    guard let ids = columns.firstIndex(where: { $0.id == "id" }),
      let place = columns.firstIndex(where: { $0.id == column }),
      let found = rows.first(where: { $0[ids] == .text(row) })
    else { return .empty }
    return found[place]
  }
}

extension Breakdown {
  /// The rows with the most cases of a kind, the most frequent first; what has no room is added up in one.
  ///
  /// - Parameter most: how many rows there may be.
  public func ranked(_ kind: Kind, most: Int, _ language: Language) -> Table {
    let counted = rows.filter { $0.counts[kind] > 0 }
    let order = counted.indices.sorted {
      (counted[$1].counts[kind], $0) < (counted[$0].counts[kind], $1)
    }
    let shown = order.prefix(order.count > most ? max(0, most - 1) : most)
    var cells: [[Table.Cell]] = shown.map {
      [.text(counted[$0].label[language]), .integer(counted[$0].counts[kind])]
    }
    let rest = order.dropFirst(shown.count)
    if most > 0, !rest.isEmpty {
      let others = Phrase("其他\(rest.count)类", "\(rest.count) others")
      cells.append([
        .text(others[language]), .integer(rest.reduce(0) { $0 + counted[$1].counts[kind] }),
      ])
    }
    return Table(
      id: dimension.key, title: Words.dimension(dimension)[language],
      columns: [Words.column(.label), Words.column(.count, .integer)], rows: cells)
  }
}

extension Totals {
  /// What a desk sees of its day at a glance: a figure a row, in the order in which they are told.
  ///
  /// - Parameter waiting: open cases that somebody at the desk can do something about.
  public func glance(waiting: Int, _ language: Language) -> Table {
    let closed = self[.complaint, .closed] + self[.report, .closed]
    // As the totals tell it: of the cases of today, each kind by itself.
    let referred = [Kind.complaint, .report].map { self[$0, .referred] }.filter { $0 > 0 }
    let leaflets = ledger.filter { $0.item == "leaflets" }.map(\.text)
    let parts: [(String, Phrase, Table.Cell)] = [
      ("complaint", Phrase("投诉", "complaints"), .integer(self[.complaint, .registered])),
      ("consultation", Phrase("咨询", "questions"), .heads(consultations.heads)),
      ("report", Phrase("举报", "reports"), .integer(self[.report, .registered])),
      ("recovered", Phrase("挽回", "recovered"), .amount(money.recovered)),
      ("closed", Term.nowClosed, .integer(closed)),
      (
        "referred", Status.referred.word(for: .complaint),
        referred.isEmpty
          ? .integer(0) : .text(referred.map(String.init).joined(separator: "+"))
      ),
      ("waiting", Phrase("待办", "waiting"), .integer(waiting)),
      (
        "leaflets", Phrase("资料", "leaflets"),
        leaflets.isEmpty ? .integer(0) : .text(leaflets.joined(separator: " "))
      ),
    ]
    return Table(
      id: "glance", title: "",
      columns: [Words.column(.id), Words.column(.label), Words.column(.count, .integer)],
      rows: parts.map { [.text($0.0), .text($0.1[language]), $0.2] })
  }

  /// Work of these days on cases of earlier days, which is in no figure of the days they came in: how
  /// many were closed, and what was recovered in complaints.
  public var earlier: (count: Int, recovered: Money) {
    (
      closedEarlier.values.reduce(0) { $0 + $1.count },
      closedEarlier[.complaint]?.recovered ?? .zero
    )
  }
}
