import Casework
import Values
import Vocabulary

/// What is in force today under each item of the ledger.
public struct LedgerOfToday: Hashable, Sendable {
  private struct Row: Hashable, Sendable {
    let item: String
    let label: Phrase
    let figure: Phrase?
    let there: String
  }

  private let rows: [Row]

  /// - Parameters:
  ///   - tallies: the entries of today that count.
  ///   - zone: where the days of the entries begin and end.
  public init(_ tallies: [RecordedTally], _ ledger: LedgerCatalogue, zone: Zone) {
    let entries = Dictionary(grouping: tallies.map(\.entry), by: \.item)
    let moving = Set(ledger.items.flatMap { item in item.leaves.map { [item.id, $0] } ?? [] })
    let presence = Presence.all(
      LedgerRow.rows(tallies.filter { moving.contains($0.entry.item) }, ledger, zone: zone), ledger)
    rows = ledger.items.map { item in
      let there = presence.filter { $0.item == item.id }.compactMap(\.present?.text)
      return Row(
        item: item.id, label: item.label,
        figure: LedgerOfToday.figure(entries[item.id] ?? []), there: there.joined(separator: " "))
    }
  }

  /// One figure for each unit and scope, added up: what was counted on the site says so, and figures of
  /// the whole period are none of today. Nil where there is none.
  private static func figure(_ entries: [TallyEntry]) -> Phrase? {
    let counted = entries.filter { $0.scope != .period }.flatMap { entry in
      entry.quantities.filter { $0.count > .zero }.map { (scope: entry.scope, quantity: $0) }
    }
    if counted.isEmpty { return nil }
    let groups = counted.inGroups { [$0.scope.rawValue, $0.quantity.unit] }
    return groups.map { group -> Phrase in
      let text = group.map(\.quantity).sum?.text ?? ""
      return group[0].scope == .site
        ? Phrase(Term.site.zh + text, "\(Term.site.en) \(text)") : Phrase(text)
    }.listed(by: Phrase(" "))
  }

  /// A row for each item: its figure, empty where there is none, and who is there, where anybody left.
  public func table(_ language: Language) -> Table {
    let rows = rows.map { row -> [Table.Cell] in
      [
        .text(row.item), .text(row.label[language]), .words(row.figure?[language]),
        .words(row.there.isEmpty ? nil : row.there),
      ]
    }
    let columns: [ColumnName] = [.id, .label, .text, .there]
    return Table(
      id: TableName.ledger.rawValue, title: Term.ledger[language],
      columns: columns.map { Words.column($0) }, rows: rows)
  }
}
