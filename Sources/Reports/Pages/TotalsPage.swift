import Casework
import Values
import Vocabulary

extension Totals {
  /// The figures as pages: the first for a leader, with the sentence, the figures asked for most, small
  /// charts, the merchants complained about and what is overdue; behind it every table, those that sort
  /// cases with bars in them, the most frequent first.
  ///
  /// - Parameter beside: what is told beside the figures of these days.
  public func page(
    _ language: Language, zone: Zone, beside: PageBeside = PageBeside()
  ) -> String {
    let title = title(language)
    let days = "<p class=\"scope\">\(Markup.html(scopeWords(language, zone)))</p>"
    let head = ["<h1>\(Markup.html(title))</h1>"] + whose + [days]
    let leader =
      ["<div class=\"leader\">"] + head
      + ["<p class=\"sentence\">\(Markup.html(sentence(language)))</p>", heads(language)]
      + charts(language, beside)
      + ["<div class=\"parts\">"] + LeaderTables(self, language, beside).html + [
        "</div>", "</div>",
      ]
    let sections = tables(language: language, zone: zone).map {
      PageTable($0.mostFirst, language).html
    }
    return Page(
      title: "\(title) \(from == to ? "\(from)" : "\(from) - \(to)")", language: language,
      body: leader + ["<div class=\"parts\">"] + sections + ["</div>"]
    ).html
  }

  /// Whose figures these are, and of which activity.
  private var whose: [String] {
    let words = [office, activity.name].filter { !$0.isEmpty }.joined(separator: "  ")
    return words.isEmpty ? [] : ["<p class=\"whose\">\(Markup.html(words))</p>"]
  }

  /// The hours of one day; of several days these, where they are known one by one.
  private func charts(_ language: Language, _ beside: PageBeside) -> [String] {
    let charts =
      from == to
      ? breakdown(by: .hour).flatMap { KindCharts($0, states, language) }
      : KindCharts(beside.trend, states, language)
        ?? breakdown(by: .hour).flatMap { KindCharts($0, states, language) }
    return charts.map { ["<section class=\"charts\">"] + $0.html + ["</section>"] } ?? []
  }

  /// The figures asked for most. What nobody recorded has no box.
  private func heads(_ language: Language) -> String {
    let figures: [Figure] = [
      .cases(.complaint, .registered), .cases(.report, .registered), .consultations(.total),
      .rate(.closed), .amount(.recovered),
    ]
    let items = figures.compactMap { figure -> String? in
      guard let value = figure.value(in: self)?.boxed, !value.isEmpty else { return nil }
      return
        "<li><b>\(Markup.html(value))</b><span>\(Markup.html(figure.boxLabel(states)[language]))</span></li>"
    }
    return "<ul class=\"heads\">\n" + items.joined(separator: "\n") + "\n</ul>"
  }
}

/// The small tables of a leader's page: what waits and is overdue, who was complained about most, and how
/// it was a year before.
private struct LeaderTables {
  private let tables: [Table]
  private let language: Language

  init(_ totals: Totals, _ language: Language, _ beside: PageBeside) {
    self.language = language
    let before = beside.before.map { totals.compared(with: $0, language) }
    tables =
      [LeaderTables.waiting(totals, language), before].compactMap { $0 }
      + [LeaderTables.hot(totals, language)].compactMap { $0 }
  }

  var html: [String] { tables.map { PageTable($0, language).html } }

  /// What is open and what is overdue, of complaints and reports; nil where nothing is open.
  private static func waiting(_ totals: Totals, _ language: Language) -> Table? {
    let metrics: [Metric] = [.open, .overdue]
    let kinds: [Kind] = [.complaint, .report]
    guard kinds.contains(where: { totals[$0, .open] > 0 }) else { return nil }
    let rows = metrics.map { metric -> [Table.Cell] in
      [.text(metric.phrase(totals.states)[language])] + kinds.map { .integer(totals[$0, metric]) }
    }
    return Table(
      id: "waiting", title: Phrase("还在办的", "Still open")[language],
      columns: [Words.column(.label)] + kinds.map { Words.column($0, totals.states) }, rows: rows)
  }

  /// The five merchants with most complaints, where any has more than one.
  private static func hot(_ totals: Totals, _ language: Language) -> Table? {
    let merchants = totals.merchants.filter { $0.count > 1 }.prefix(5)
    if merchants.isEmpty { return nil }
    return Table(
      id: "hot", title: TableName.merchants.phrase(totals.states)[language],
      columns: [Words.column(.label), Words.column(.count, .integer)],
      rows: merchants.map { [.text($0.label[language]), .integer($0.count)] })
  }
}

extension Table {
  /// A table that sorts cases, or that tells of venues, with the most complaints first; what has no value
  /// stays below all that have one, and the sum is last. Hours stay in their order.
  fileprivate var mostFirst: Table {
    let sorted = [BreakdownName.nature, .goodsClass, .trade].map(\.key) + [TableName.sent.rawValue]
    guard sorted.contains(id), sections.count == 1, let ids = ranking else { return self }
    var table = self
    let hasSum = id != TableName.sent.rawValue
    let rows = hasSum ? Array(self.rows.dropLast()) : self.rows
    let order = rows.indices.sorted { a, b in
      let (one, other) = (rows[a], rows[b])
      let isNone = (one[0] == .text(Breakdown.none), other[0] == .text(Breakdown.none))
      if isNone.0 != isNone.1 { return isNone.1 }
      return (other[ids].count ?? 0, a) < (one[ids].count ?? 0, b)
    }
    table.sections = [
      Section(
        title: sections[0].title,
        rows: order.map { rows[$0] } + (hasSum ? [self.rows[rows.count]] : []))
    ]
    return table
  }

  private var ranking: Int? { columns.firstIndex { $0.id == Kind.complaint.rawValue } }
}

extension Figure {
  /// Above a box there is room for a name without a mark in it.
  fileprivate func boxLabel(_ states: StateWords) -> Phrase {
    guard let kind, case .cases(_, let metric) = self else { return phrase(states) }
    let (cases, words) = (states.kinds.plural(kind), metric.phrase(states))
    return Phrase("\(cases.zh) \(words.zh)", "\(cases.en) \(words.en)")
  }
}

extension FigureValue {
  /// In a box a share is told with both of its numbers.
  fileprivate var boxed: String {
    if case .rate(let rate) = self { "\(rate.text) \(rate.n)/\(rate.of)" } else { cell.forReading }
  }
}
