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
    let page = LeaderPage(self, language, zone: zone, beside: beside)
    let whose = page.whose.map { ["<p class=\"whose\">\(Markup.html($0))</p>"] } ?? []
    let head =
      ["<h1>\(Markup.html(page.title))</h1>"] + whose
      + ["<p class=\"scope\">\(Markup.html(page.scope))</p>"]
    let charts = page.charts.flatMap(\.html)
    let leader =
      ["<div class=\"leader\">"] + head
      + ["<p class=\"sentence\">\(Markup.html(page.sentence))</p>", Totals.heads(page.figures)]
      + (charts.isEmpty ? [] : ["<section class=\"charts\">"] + charts + ["</section>"])
      + page.remarks.map { "<p class=\"scope\">\(Markup.html($0))</p>" }
      + ["<div class=\"parts\">"] + page.tables.map { PageTable($0, language).html } + [
        "</div>", "</div>",
      ]
    let sections = tables(language: language, zone: zone).map {
      PageTable($0.mostFirst, language).html
    }
    return Page(
      title: "\(page.title) \(from == to ? "\(from)" : "\(from) - \(to)")", language: language,
      body: leader + ["<div class=\"parts\">"] + sections + ["</div>"]
    ).html
  }

  /// The figures asked for most.
  private static func heads(_ figures: [LeaderPage.HeadFigure]) -> String {
    let items = figures.map {
      "<li><b>\(Markup.html($0.value))</b><span>\(Markup.html($0.label))</span></li>"
    }
    return "<ul class=\"heads\">\n" + items.joined(separator: "\n") + "\n</ul>"
  }
}

extension Table {
  /// A table that sorts cases with the most complaints first; what has no value stays below all that have one, and
  /// the sum is last. Hours stay in their order.
  package var mostFirst: Table {
    let sorted = [BreakdownName.nature, .goodsClass, .trade].map(\.key)
    guard sorted.contains(id), sections.count == 1,
      let column = columns.firstIndex(where: { $0.id == Kind.complaint.rawValue })
    else { return self }
    var table = self
    let rows = Array(self.rows.dropLast())
    let order = rows.indices.sorted { a, b in
      let (one, other) = (rows[a], rows[b])
      let isNone = (one[0] == .text(Breakdown.none), other[0] == .text(Breakdown.none))
      if isNone.0 != isNone.1 { return isNone.1 }
      return (other[column].count ?? 0, a) < (one[column].count ?? 0, b)
    }
    table.sections = [
      Section(title: sections[0].title, rows: order.map { rows[$0] } + [self.rows[rows.count]])
    ]
    return table
  }
}
