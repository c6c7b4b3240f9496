import Casework
import Values
import Vocabulary

extension Totals {
  /// All figures as tables, in the order in which they are told.
  ///
  /// - Parameter zone: where the times of figures given away are told.
  public func tables(language: Language, zone: Zone = .shanghai) -> [Table] {
    var tables = isDemonstration ? [Totals.demonstrationTable(language)] : []
    tables += [caseTable(language), consultationTable(language), rateTable(language)]
    tables.append(moneyTable(language))
    if !closedEarlier.isEmpty { tables.append(earlierTable(language)) }
    tables += breakdowns.filter { !$0.rows.isEmpty }.map { $0.table(language) }
    if !merchants.isEmpty { tables.append(Totals.table(merchants, .merchants, language)) }
    if !topics.isEmpty { tables.append(Totals.table(topics, .topics, language)) }
    if !ledger.isEmpty { tables.append(ledgerTable(language)) }
    tables += recordTables(language)
    if !given.isEmpty { tables.append(givenTable(language, zone: zone)) }
    return tables
  }

  /// All tables as one, for a sheet: the name of each in front, a column for every kind of figure.
  public func sheet(language: Language, zone: Zone = .shanghai) -> Table {
    let figures = tables(language: language, zone: zone)
    let scope = scopeTable(language, zone)
    var columns: [Table.Column] = [Words.column(.part)]
    // What is covered stands first; its column comes last, where it moves none of the figures'.
    for column in (figures + [scope]).flatMap(\.columns)
    where !columns.contains(where: { $0.id == column.id }) {
      columns.append(column)
    }
    let rows = ([scope] + figures).flatMap { table in
      table.rows.map { row in
        let cells = Dictionary(
          zip(table.columns.map(\.id), row), uniquingKeysWith: { first, _ in first })
        return [Table.Cell.text(table.id)] + columns.dropFirst().map { cells[$0.id] ?? .empty }
      }
    }
    let title = TableName.totals.phrase[language]
    return Table(id: "totals", title: title, columns: columns, rows: rows)
  }

  private static func named(
    _ name: TableName, _ columns: [Table.Column], _ rows: [[Table.Cell]], _ language: Language
  ) -> Table {
    Table(id: name.rawValue, title: name.phrase[language], columns: columns, rows: rows)
  }

  /// The mark, as the first row of a sheet.
  private static func demonstrationTable(_ language: Language) -> Table {
    let columns = [Words.column(.id), Words.column(.label)]
    let words = Demonstration.marked(Demonstration.note[language], language)
    let row: [Table.Cell] = [.text("demo"), .text(words)]
    return Table(
      id: "demo", title: Demonstration.word[language], columns: columns, rows: [row])
  }

  private func caseTable(_ language: Language) -> Table {
    let rows = Metric.allCases.map { figure in
      [.text(figure.rawValue), .text(Words.figure(figure)[language])]
        + Kind.allCases.map { Table.Cell.integer(self[$0, figure]) }
    }
    return Totals.named(.cases, Breakdown.columns, rows, language)
  }

  private func consultationTable(_ language: Language) -> Table {
    let parts = [
      ("records", RowName.records.phrase, Quantity.heads(consultations.records)),
      ("tallied", RowName.tallied.phrase, consultations.counted),
      ("total", Words.total, consultations.heads),
    ]
    let rows: [[Table.Cell]] = parts.map { id, label, heads in
      [.text(id), .text(label[language]), .heads(heads)]
    }
    let columns = [
      Words.column(.id), Words.column(.label), Words.column(.consultation, .integer),
    ]
    return Totals.named(.consultations, columns, rows, language)
  }

  private func rateTable(_ language: Language) -> Table {
    let rows: [[Table.Cell]] = rates.named.map { name, rate in
      [
        .text(name.rawValue), .text(name.phrase[language]), .integer(rate.n),
        .integer(rate.of), .percent(rate),
        rate.leftOutWords(counter: counter, language).map { .text($0) } ?? .empty,
      ]
    }
    let columns = [
      Words.column(.id), Words.column(.label), Words.column(.n, .integer),
      Words.column(.of, .integer), Words.column(.rate, .percent),
      Words.column(.leftOut),
    ]
    return Totals.named(.rates, columns, rows, language)
  }

  private func moneyTable(_ language: Language) -> Table {
    let rows: [[Table.Cell]] = money.named.map { name, amount in
      let said = amount.map { SaidMoney($0, name == .claimed ? money.claimedApprox : nil) }
      return [
        .text(name.rawValue), .text(name.phrase[language]),
        said?.rough == nil ? .amount(amount) : .text(said?.figure ?? ""),
      ]
    }
    let columns = [Words.column(.id), Words.column(.label), Words.column(.amount, .money)]
    return Totals.named(.money, columns, rows, language)
  }

  private func earlierTable(_ language: Language) -> Table {
    let rows = Kind.allCases.compactMap { kind -> [Table.Cell]? in
      closedEarlier[kind].map { sums in
        [
          .text(kind.rawValue), .text(kind.plural[language]), .integer(sums.count),
          .amount(sums.recovered == .zero ? nil : sums.recovered),
        ]
      }
    }
    let columns = [
      Words.column(.id), Words.column(.label), Words.column(.count, .integer),
      Words.column(.recovered, .money),
    ]
    return Totals.named(.closedEarlier, columns, rows, language)
  }

  private static func table(_ list: [Frequent], _ name: TableName, _ language: Language) -> Table {
    let rows: [[Table.Cell]] = list.map { frequent in
      [
        .text(frequent.label[language]),
        frequent.heads.map { .heads($0) } ?? .integer(frequent.count),
      ]
    }
    return named(name, [Words.column(.label), Words.column(.count, .integer)], rows, language)
  }

  private func ledgerTable(_ language: Language) -> Table {
    let columns = [
      Words.column(.id), Words.column(.label), Words.column(.detail), Words.column(.trade),
      Words.column(.scope), Words.column(.source), Words.column(.count, .decimal),
      Words.column(.unit),
      Words.column(.approx), Words.column(.text),
    ]
    return Totals.named(.ledger, columns, ledger.map { $0.cells(self, language) }, language)
  }

  /// What a figure covers, in words that come from the days asked about: one day is 当天, of several
  /// the day it was counted on is named, and what was counted on several is of them all.
  ///
  /// - Parameter day: the day on which all of it was counted; nil where that was on several.
  public func words(_ scope: TallyEntry.Scope, on day: Day?) -> Phrase {
    guard scope == .day, from != to else { return Words.scope(scope) }
    return day.map(Words.day) ?? Words.severalDays
  }
}

extension LedgerRow {
  fileprivate func cells(_ totals: Totals, _ language: Language) -> [Table.Cell] {
    [
      .text(item), .text(label[language]), detail.map { .text($0) } ?? .empty,
      trade == nil ? .empty : .text(totals.trade(trade)[language]),
      .text(totals.words(scope, on: day)[language]),
      sourceWords.map { .text($0[language]) } ?? .empty, .decimal(quantity.count),
      .text(quantity.unit), .text(quantity.approx.rawValue), .text(text),
    ]
  }
}

extension Breakdown {
  static let columns =
    [Words.column(.id), Words.column(.label)]
    + Kind.allCases.map { Words.column($0) }

  /// The rows and, below them, what they add up to.
  public func table(_ language: Language) -> Table {
    let rows = rows.map { Breakdown.cells($0.id, $0.label[language], $0.counts, $0.heads) }
    let last = Breakdown.cells("total", Words.total[language], sums, heads)
    return Table(
      id: dimension.key, title: Words.dimension(dimension)[language], columns: Breakdown.columns,
      rows: rows + [last])
  }

  private static func cells(
    _ id: String, _ label: String, _ counts: KindCounts, _ heads: Quantity
  ) -> [Table.Cell] {
    [.text(id), .text(label)]
      + Kind.allCases.map { $0 == .consultation ? .heads(heads) : .integer(counts[$0]) }
  }
}

// MARK: - As a text

extension Totals {
  /// What `totals` prints: the days, the sentence, and every table that has something to say.
  ///
  /// - Parameter width: the columns a text takes in a terminal.
  public func lines(_ language: Language, zone: Zone, width: (String) -> Int) -> [String] {
    var lines = [heading(language, zone), "", sentence(language)]
    for table in tables(language: language, zone: zone) {
      guard let readable = table.readable else { continue }
      lines += [""] + readable.lines(language, width: width)
    }
    return lines
  }

  /// What the figures are called, the days, the venues asked for, and when it was asked.
  public func heading(_ language: Language, _ zone: Zone) -> String {
    ([title(language)] + [scopeWords(language, zone)]).joined(separator: "  ")
  }

  /// What the figures are called: `合计`.
  func title(_ language: Language) -> String {
    let words = TableName.totals.phrase[language]
    return Demonstration.marked(words, language, if: isDemonstration)
  }

  /// The days, the venues, and when it was asked.
  func scopeWords(_ language: Language, _ zone: Zone) -> String {
    let time = "\(Words.asOf[language]) \(Totals.minute(asOf, zone))"
    return [dayWords(language), placeWords(language), time].joined(separator: "  ")
  }

  private func dayWords(_ language: Language) -> String {
    from == to ? "\(from)" : "\(from) \(Words.to[language]) \(to)"
  }

  /// The venues that the figures cover: those asked for by name, else all there are.
  public func placeWords(_ language: Language) -> String {
    if let coverage { return coverage.short[language] }
    let comma = language == .chinese ? "、" : ", "
    if !venues.isEmpty { return venues.joined(separator: comma) }
    let counted = (breakdown(by: .venue)?.rows ?? []).map(\.id) + ledgerVenues
    let names = Set(counted).subtracting([Breakdown.none, ""]).sorted()
    if names.isEmpty { return Words.allVenues[language] }
    if names.count > 4 { return Words.allVenues(names.count)[language] }
    return
      "\(Words.allVenues[language])\(Punctuation.colon[language])\(names.joined(separator: comma))"
  }

  /// What the figures cover, for a sheet, which has no heading.
  private func scopeTable(_ language: Language, _ zone: Zone) -> Table {
    let parts: [(ScopePart, String)] = [
      (.days, dayWords(language)), (.venues, placeWords(language)),
      (.asOf, Totals.minute(asOf, zone)),
    ]
    let rows: [[Table.Cell]] = parts.map { part, words in
      [.text(part.rawValue), .text(part.phrase[language]), .text(words)]
    }
    let columns = [Words.column(.id), Words.column(.label), Words.column(.words)]
    return Totals.named(.scope, columns, rows, language)
  }
}

extension Table {
  /// The table for people who count with it: without the columns that only programs read.
  public var withoutIDs: Table {
    let kept = columns.indices.filter { !["id", "approx"].contains(columns[$0].id) }
    return Table(
      id: id, title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }

  /// The table without ids and without rows and columns that say nothing; nil when none is left.
  var readable: Table? {
    let hasNumbers = columns.contains(where: \.kind.isNumber)
    let rows = rows.filter { row in
      !hasNumbers
        || zip(columns, row).contains { column, cell in
          column.kind.isNumber && !cell.saysNothing
        }
    }
    if rows.isEmpty { return nil }
    let kept = columns.indices.filter { index in
      let column = columns[index]
      if column.id == "id" || column.id == "approx" { return false }
      // A ledger row prints its count the way it was typed.
      if columns.last?.id == "text" && (column.id == "count" || column.id == "unit") {
        return false
      }
      return column.kind.isNumber || rows.contains { !$0[index].forReading.isEmpty }
    }
    return Table(
      id: id, title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }
}

extension Table.Cell {
  /// Whether it is empty or nothing was counted.
  var saysNothing: Bool {
    switch self {
    case .empty, .integer(0): true
    case .money(let money): money == .zero
    default: false
    }
  }
}
