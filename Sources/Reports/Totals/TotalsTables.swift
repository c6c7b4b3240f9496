import Casework
import Values
import Vocabulary

/// The figures as tables: what text, page, sheets and screen show.
struct TotalsTables {
  let totals: Totals
  let language: Language
  let zone: Zone

  /// Those that have something to say, in the order in which they are told.
  var all: [Table] {
    let figures = [demonstration, cases, consultations, rates, callBacks, amounts, closedEarlier]
    let lists = [merchants, topics, ledger]
    let tables = figures + breakdowns + own + lists + records + [given]
    return tables.compactMap { $0 }
  }

  /// All of them as one.
  var sheet: Table {
    let tables = [scope].compactMap { $0 } + all
    var columns: [Table.Column] = [Words.column(.part)]
    // What is covered stands first; its column comes last, where it moves none of the figures'.
    for column in (tables.dropFirst() + tables.prefix(1)).flatMap(\.columns)
    where !columns.contains(where: { $0.id == column.id }) {
      columns.append(column)
    }
    let rows = tables.flatMap { table in
      table.rows.map { row in
        let cells = Dictionary(
          zip(table.columns.map(\.id), row), uniquingKeysWith: { first, _ in first })
        return [Table.Cell.text(table.id)] + columns.dropFirst().map { cells[$0.id] ?? .empty }
      }
    }
    return Table(.totals, columns, rows, totals.states, language)
  }

  /// A table; nil where it has no rows.
  func table(_ name: TableName, _ columns: [Table.Column], _ rows: [[Table.Cell]]) -> Table? {
    rows.isEmpty ? nil : Table(name, columns, rows, totals.states, language)
  }

  /// The cells that a row begins with.
  func head(_ id: String, _ label: Phrase) -> [Table.Cell] { [.text(id), .text(label[language])] }
  static let head = [Words.column(.id), Words.column(.label)]

  private func cell(_ figure: Figure) -> Table.Cell { figure.value(in: totals)?.cell ?? .empty }
}

// MARK: - Figures

extension TotalsTables {
  private var cases: Table? {
    let rows = Metric.allCases.map { metric in
      head(metric.rawValue, metric.phrase(totals.states))
        + Kind.allCases.map { cell(.cases($0, metric)) }
    }
    return table(.cases, Breakdown.columns(totals.states), rows)
  }

  private var consultations: Table? {
    let rows = HeadFigure.allCases.map {
      head($0.rawValue, $0.phrase) + [cell(.consultations($0))]
    }
    return table(
      .consultations, TotalsTables.head + [Words.column(.consultation, totals.states)], rows)
  }

  private var rates: Table? {
    let rows = RateFigure.allCases.map { figure -> [Table.Cell] in
      let rate = totals.rate(figure)
      return head(figure.rawValue, figure.phrase(totals.states)) + [
        .integer(rate.n), .integer(rate.of), cell(.rate(figure)),
        .words(rate.leftOutWords(counter: totals.counter, language)),
      ]
    }
    let columns = [
      Words.column(.n, .integer), Words.column(.of, .integer), Words.column(.rate, .percent),
      Words.column(.leftOut),
    ]
    return table(.rates, TotalsTables.head + columns, rows)
  }

  /// Where nobody was called back there is nothing to tell.
  private var callBacks: Table? {
    guard totals.hasCallBacks else { return nil }
    let satisfaction = totals.satisfaction
    let rows = CallBackFigure.allCases.map { figure -> [Table.Cell] in
      let first = head(figure.rawValue, figure.phrase(totals.states))
      guard figure == .satisfied else {
        return first + [cell(.callBack(figure)), .empty, .empty, .empty]
      }
      return first + [
        .integer(satisfaction.n), .integer(satisfaction.of), cell(.callBack(figure)),
        .words(satisfaction.leftOutWords(counter: totals.counter, language)),
      ]
    }
    let columns = [
      Words.column(.count, .integer), Words.column(.of, .integer), Words.column(.rate, .percent),
      Words.column(.leftOut),
    ]
    return table(.callBacks, TotalsTables.head + columns, rows)
  }

  private var amounts: Table? {
    let rows = AmountFigure.allCases.map { head($0.rawValue, $0.phrase) + [cell(.amount($0))] }
    return table(.money, TotalsTables.head + [Words.column(.amount, .money)], rows)
  }

  private var closedEarlier: Table? {
    let figures = EarlierFigure.allCases.filter { $0.column != nil }
    let rows = Kind.allCases.filter { totals.closedEarlier[$0] != nil }.map { kind in
      head(kind.rawValue, totals.states.kinds.plural(kind))
        + figures.map { cell(.closedEarlier(kind, $0)) }
    }
    return table(.closedEarlier, TotalsTables.head + figures.compactMap(\.column), rows)
  }

  private var breakdowns: [Table?] {
    totals.breakdowns.filter { !$0.rows.isEmpty }.map { $0.table(totals.states, language) }
  }

  private var own: [Table?] { totals.own.map { $0.table(totals.states, language) } }
}

// MARK: - Lists

extension TotalsTables {
  /// The mark, as the first row of a sheet.
  private var demonstration: Table? {
    guard totals.isDemonstration else { return nil }
    let words = Demonstration.marked(Demonstration.note[language], language)
    return Table(
      id: "demo", title: Demonstration.word[language], columns: TotalsTables.head,
      rows: [[.text("demo"), .text(words)]])
  }

  private var merchants: Table? { table(totals.merchants, .merchants) }
  private var topics: Table? { table(totals.topics, .topics) }

  private func table(_ list: [Totals.Frequent], _ name: TableName) -> Table? {
    let rows: [[Table.Cell]] = list.map { frequent in
      [
        .text(frequent.label[language]),
        frequent.heads.map { .heads($0) } ?? .integer(frequent.count),
      ]
    }
    return table(name, [Words.column(.label), Words.column(.count, .integer)], rows)
  }

  private var ledger: Table? {
    let rows = totals.ledger.map { row -> [Table.Cell] in
      head(row.item, row.label) + [
        .words(row.detail), .words(row.trade.map { totals.trade($0)[language] }),
        .text(totals.words(row.scope, on: row.day)[language]),
        .words(row.sourceWords?[language]), .decimal(row.quantity.count),
        .text(row.quantity.unit), .text(row.quantity.approx.rawValue), .text(row.text),
      ]
    }
    let columns = [
      Words.column(.detail), Words.column(.trade), Words.column(.scope), Words.column(.source),
      Words.column(.count, .decimal), Words.column(.unit), Words.column(.approx),
      Words.column(.text),
    ]
    return table(.ledger, TotalsTables.head + columns, rows)
  }

  /// What the figures cover, for a sheet, which has no heading.
  private var scope: Table? {
    let parts: [(ScopePart, String)] = [
      (.days, totals.dayWords(language)), (.venues, totals.placeWords(language)),
      (.asOf, totals.asOf.toTheMinute(in: zone)),
    ]
    let rows = parts.map { part, words in head(part.rawValue, part.phrase) + [.text(words)] }
    return table(.scope, TotalsTables.head + [Words.column(.words)], rows)
  }
}
