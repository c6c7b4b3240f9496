import Casework
import Values
import Vocabulary

extension Totals {
  /// The figures as one page: the sentence, the figures asked for most, and every table, those that
  /// sort cases with bars in them.
  public func page(_ language: Language, zone: Zone) -> String {
    let title = title(language)
    let body = [
      "<h1>\(Markup.html(title))</h1>",
      "<p class=\"scope\">\(Markup.html(scopeWords(language, zone)))</p>",
      "<p class=\"sentence\">\(Markup.html(sentence(language)))</p>",
      heads(language),
    ]
    let charts =
      breakdown(by: .hour).flatMap { HourChart($0, states, language) }.map { chart in
        ["<section>"] + chart.html + ["</section>"]
      } ?? []
    let sections = tables(language: language, zone: zone).map { PageTable($0, language).html }
    return Page(
      title: "\(title) \(from == to ? "\(from)" : "\(from) - \(to)")", language: language,
      body: body + ["<div class=\"parts\">"] + charts + sections + ["</div>"]
    ).html
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
