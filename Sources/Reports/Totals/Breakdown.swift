import Casework
import Values
import Vocabulary

/// The cases of the scope and the consultations by head, sorted by one thing.
///
/// Complaints and reports add up to what was registered, consultations to their total.
public struct Breakdown: Hashable, Sendable {
  /// One value and how often it occurred.
  public struct Row: Hashable, Sendable {
    /// The id of the value, `none` where there is no value.
    public var id: String
    /// The words for it.
    public var label: Phrase
    /// How often it occurred, by kind.
    public var counts: ByKind<Int>
    /// The consultations of the counts with the words that they were counted in.
    public var heads: Quantity

    /// The count of a kind with its qualifier: `130多`.
    public func figure(_ kind: Kind) -> String {
      kind == .consultation ? heads.figure : "\(counts[kind])"
    }
  }

  /// What is sorted by.
  public var name: BreakdownName
  /// The values that occurred: as the catalogue orders them, or most complaints first.
  public var rows: [Row]

  /// What all rows add up to.
  public var sums: ByKind<Int> { rows.sums }

  /// The consultations of all rows with their words.
  public var heads: Quantity { rows.heads }

  /// The sum of a kind with its qualifier.
  public func figure(_ kind: Kind) -> String {
    kind == .consultation ? heads.figure : "\(sums[kind])"
  }

  /// The id of the row of all that have no value.
  public static let none = "none"
}

extension [Breakdown.Row] {
  fileprivate var sums: ByKind<Int> { reduce(into: ByKind(repeating: 0)) { $0 += $1.counts } }

  fileprivate var heads: Quantity {
    map(\.heads).filter { $0.count > .zero }.sum ?? .heads(0)
  }
}

// MARK: - Making

extension Breakdown {
  /// - Parameter heads: what of the consultations was counted without a record, with its words.
  init(
    _ name: BreakdownName, _ counts: [String: ByKind<Int>], heads: [String: Quantity],
    _ catalogue: Catalogue
  ) {
    self.name = name
    rows = counts.filter { !$0.value.isEmpty }.map { id, counts in
      let counted = heads[id] ?? .heads(0)
      let records = Quantity.heads(counts.consultation - counted.wholeCount)
      return Row(
        id: id, label: name.label(id, catalogue), counts: counts,
        heads: records.count == .zero ? counted : counted + records)
    }
    if let list = name.list(in: catalogue) {
      rows.sort { Breakdown.place($0.id, list) < Breakdown.place($1.id, list) }
    } else if name == .hour {
      rows.sort { Breakdown.isBefore(($0.id, $1.id), $0.id < $1.id) }
    } else {
      rows.sort { Breakdown.isBefore(($0.id, $1.id), $0.rank < $1.rank) }
    }
  }

  /// The row without a value comes last.
  private static func isBefore(_ ids: (String, String), _ otherwise: Bool) -> Bool {
    (ids.0 == none) == (ids.1 == none) ? otherwise : ids.1 == none
  }

  /// The order of the catalogue, then what it does not know, then what has no value.
  private static func place(_ id: String, _ list: Catalogue.List) -> (Int, String) {
    if id == none { return (.max, "") }
    return (list.place(of: id) ?? .max - 1, id)
  }
}

extension Breakdown.Row {
  /// Most complaints first, then most consultations, then most reports, then by name.
  var rank: (Int, Int, Int, String) {
    (-counts.complaint, -counts.consultation, -counts.report, id)
  }
}

// MARK: - Told

extension Breakdown {
  static func columns(_ states: StateWords) -> [Table.Column] {
    [Words.column(.id), Words.column(.label)] + Kind.allCases.map { Words.column($0, states) }
  }

  /// The rows and, below them, what they add up to.
  public func table(_ states: StateWords, _ language: Language) -> Table {
    Breakdown.table(name.key, name.phrase, rows, states, language)
  }

  /// Rows and what they add up to, under a title.
  static func table(
    _ id: String, _ title: Phrase, _ rows: [Row], _ states: StateWords, _ language: Language
  ) -> Table {
    let cells = rows.map { Breakdown.cells($0.id, $0.label[language], $0.counts, $0.heads) }
    let last = Breakdown.cells("total", Term.total[language], rows.sums, rows.heads)
    return Table(
      id: id, title: title[language], columns: Breakdown.columns(states), rows: cells + [last])
  }

  private static func cells(
    _ id: String, _ label: String, _ counts: ByKind<Int>, _ heads: Quantity
  ) -> [Table.Cell] {
    [.text(id), .text(label)] + Table.Cell.byKind(counts, heads)
  }

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
      id: name.key, title: name.phrase[language],
      columns: [Words.column(.label), Words.column(.count, .integer)], rows: cells)
  }

  func json(_ language: Language) -> JSON {
    .array(rows.map { $0.json(language) })
  }
}

extension Breakdown.Row {
  func json(_ language: Language) -> JSON {
    let counts = Kind.allCases.map { JSONMember(key: $0.rawValue, value: .count(self.counts[$0])) }
    return .object(
      [JSONMember](saying: ["id": .string(id), "label": .string(label[language])])
        + counts + heads.qualifier)
  }
}
