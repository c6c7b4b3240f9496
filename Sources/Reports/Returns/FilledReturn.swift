import Casework
import Values
import Vocabulary

/// A superior's form filled from the records: what was counted stands in it, and what was not is named.
public struct FilledReturn: Hashable, Sendable {
  /// One row with its figure.
  public struct Row: Hashable, Sendable {
    /// What the form asks for.
    public var row: ReturnForm.Row
    /// The figure; nil where nobody counted it.
    public var figure: Quantity?
    /// What was counted beside it and is not in it, in words.
    public var beside: [Phrase]
  }

  let form: ReturnForm
  private let totals: Totals
  /// The rows, in the order of the form.
  public let rows: [Row]

  /// Fills a form with the figures of some days.
  ///
  /// Of an item that was counted under several scopes the widest is taken, for it holds the others; units are
  /// added only where the form itself takes them for one.
  public init(_ form: ReturnForm, _ totals: Totals, zone: Zone) {
    self.form = form
    self.totals = totals
    let json = totals.json(zone: zone)
    let taken = FilledReturn.taken(form)
    rows = form.rows.map { row in
      switch row.source {
      case .figure(let path):
        return Row(row: row, figure: FilledReturn.figure(path, row.unit, json), beside: [])
      case .ledger(let items, let counts, let detail):
        let found = totals.ledger.filter { entry in
          items.contains(entry.item) && (detail == nil || entry.detail == detail)
        }
        return FilledReturn.filled(row, found, counts, taken)
      }
    }
  }

  /// The rows that nobody counted anything for.
  public var gaps: [Phrase] {
    rows.filter { $0.figure == nil }.map { row in
      Phrase("\(row.row.label.zh)（\(row.row.unit)）", row.row.label.en)
    }
  }

  // MARK: One row

  /// The units of each item that some row of the form takes.
  private static func taken(_ form: ReturnForm) -> [String: Set<String>] {
    form.rows.reduce(into: [:]) { taken, row in
      guard case .ledger(let items, let counts, _) = row.source else { return }
      for item in items { taken[item, default: []].formUnion(counts) }
    }
  }

  private static func filled(
    _ row: ReturnForm.Row, _ found: [LedgerRow], _ counts: [String], _ taken: [String: Set<String>]
  ) -> Row {
    let fitting = found.filter { counts.contains($0.quantity.unit) }
    let scope = [TallyEntry.Scope.period, .day, .site].first { scope in
      fitting.contains { $0.scope == scope }
    }
    let chosen = fitting.filter { $0.scope == scope }
    var sum: Quantity?
    for entry in chosen {
      var quantity = entry.quantity
      quantity.unit = row.unit
      quantity.typed = nil
      sum += quantity
    }
    let others = fitting.filter { $0.scope != scope }.map { entry in
      Phrase("\(entry.scope.phrase.zh)\(entry.text)", "\(entry.scope.phrase.en) \(entry.text)")
    }
    let strangers = found.filter { taken[$0.item]?.contains($0.quantity.unit) != true }.map {
      Phrase("\($0.label.zh)\($0.text)", "\($0.label.en) \($0.text)")
    }
    return Row(row: row, figure: sum, beside: others + strangers)
  }

  /// A figure of the totals; nil where nothing is there, or nobody recorded it.
  private static func figure(_ path: [String], _ unit: String, _ json: JSON) -> Quantity? {
    var value: JSON? = json
    for key in path { value = value?[key] }
    if let count = value?.int { return Quantity(count: Count(count), unit: unit) }
    guard let yuan = value?.string, let amount = Money(yuan: yuan) else { return nil }
    let share = unit == "万元" ? amount.fen / 100 : amount.fen * 100
    return Quantity(count: Count(tenThousandths: share), unit: unit)
  }
}

// MARK: - Told

extension FilledReturn {
  /// The form as a table: what is asked for, its unit, the figure or a gap, and what is to be known of it.
  public func table(_ language: Language) -> Table {
    let rows = rows.map { row -> [Table.Cell] in
      let beside = row.beside.map { $0[language] }.joined(
        separator: Punctuation.listComma[language])
      return [
        .text(row.row.id), .text(row.row.label[language]), .text(row.row.unit),
        cell(row.figure, language),
        .words(beside.isEmpty ? nil : FilledReturn.besides[language] + beside),
      ]
    }
    return Table(
      id: form.id, title: title(language),
      columns: [
        Words.column(.id), Words.column(.label), Words.column(.unit),
        Words.column(.count, .decimal), Words.column(.note),
      ], rows: rows)
  }

  /// What it is called, marked where the records are invented.
  public func title(_ language: Language) -> String {
    Demonstration.marked(form.label[language], language, if: totals.isDemonstration)
  }

  /// Whose figures these are, and of which days.
  public func heading(_ settings: DeskSettings, _ language: Language, _ zone: Zone) -> String {
    let office = settings.office.isEmpty ? FilledReturn.noOffice[language] : settings.office
    return "\(office)  \(totals.scopeWords(language, zone))"
  }

  private static let besides = Phrase("没有加进去的：", "not added: ")
  private static let noOffice = Phrase("【待填：填报单位】", "[to fill in: office]")
  private static let gap = Phrase("【待填】", "[to fill in]")

  private func cell(_ figure: Quantity?, _ language: Language) -> Table.Cell {
    guard let figure else { return .text(FilledReturn.gap[language]) }
    if figure.approx == .exact { return .decimal(figure.count) }
    return .text(figure.figure)
  }

  /// The form for programs.
  public var json: JSON {
    let rows = rows.map { row -> JSON in
      JSON(saying: [
        "id": .string(row.row.id), "label": .string(row.row.label.zh),
        "unit": .string(row.row.unit),
        "count": .orNull(row.figure?.count.description),
        "approx": row.figure.map { .string($0.approx.rawValue) },
      ])
    }
    return [
      "form": .string(form.id), "from": .string("\(totals.from)"), "to": .string("\(totals.to)"),
      "rows": .array(rows),
    ]
  }
}
