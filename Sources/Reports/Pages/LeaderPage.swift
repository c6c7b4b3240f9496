import Casework
import Values
import Vocabulary

/// What a leader reads alone of the figures of some days: the sentence, the figures asked for most, small charts
/// on one scale, what waits, who was complained about most, and how it was a year before.
struct LeaderPage {
  /// A figure with its name.
  struct HeadFigure: Hashable {
    var label: String
    var value: String
  }

  let title: String
  /// Whose figures these are, and of which activity; nil where nobody said.
  let whose: String?
  let scope: String
  let sentence: String
  let figures: [HeadFigure]
  /// One chart for each kind that has anything.
  let charts: [KindChart]
  /// What is to be known of the charts.
  let remarks: [String]
  /// What is open and what is overdue, of complaints and reports; nil where nothing is open.
  let waiting: Table?
  let before: Table?
  /// The five merchants with most complaints, where any has more than one.
  let hot: Table?

  /// - Parameter beside: what is told beside the figures of these days.
  init(_ totals: Totals, _ language: Language, zone: Zone, beside: PageBeside = PageBeside()) {
    title = totals.title(language)
    let words = [totals.office, totals.activity.name].filter { !$0.isEmpty }
    whose = words.isEmpty ? nil : words.joined(separator: "  ")
    scope = totals.scopeWords(language, zone)
    sentence = totals.sentence(language)
    figures = LeaderPage.figures(totals, language)
    charts = LeaderPage.charts(totals, beside, language)
    remarks = charts.isEmpty ? [] : LeaderPage.remarks(totals, beside, language)
    waiting = LeaderPage.waiting(totals, language)
    before = beside.before.map { totals.compared(with: $0, language) }
    hot = LeaderPage.hot(totals, language)
  }

  /// The small tables in their order.
  var tables: [Table] { [waiting, before, hot].compactMap { $0 } }

  /// The figures asked for most. What nobody recorded has no box.
  private static func figures(_ totals: Totals, _ language: Language) -> [HeadFigure] {
    let satisfaction: [Figure] = totals.hasCallBacks ? [.callBack(.satisfied)] : []
    let figures: [Figure] =
      [
        .cases(.complaint, .registered), .cases(.report, .registered), .consultations(.total),
        .rate(.closed), .amount(.recovered),
      ] + satisfaction
    return figures.compactMap { figure in
      guard let value = figure.value(in: totals)?.boxed, !value.isEmpty else { return nil }
      return HeadFigure(label: figure.boxLabel(totals.states)[language], value: value)
    }
  }

  /// The hours of one day; of several days these, where they are known one by one.
  private static func charts(
    _ totals: Totals, _ beside: PageBeside, _ language: Language
  ) -> [KindChart] {
    let days = totals.from == totals.to ? nil : KindCharts(beside.trend, totals.states, language)
    let charts =
      days ?? totals.breakdown(by: .hour).flatMap { KindCharts($0, totals.states, language) }
    return charts?.all ?? []
  }

  /// What came in earlier than somebody typed it stands where it came in, which is said.
  private static func remarks(
    _ totals: Totals, _ beside: PageBeside, _ language: Language
  ) -> [String] {
    let count = beside.typedLater
    if count == 0 { return [] }
    let words = Phrase(
      "图按来访的时间；有\(count)\(totals.counter)是事后补录的。",
      "Charts are by the time of the visit; typed later: \(count).")
    return [words[language]]
  }

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

  private static func hot(_ totals: Totals, _ language: Language) -> Table? {
    let merchants = totals.merchants.filter { $0.count > 1 }.prefix(5)
    if merchants.isEmpty { return nil }
    return Table(
      id: "hot", title: TableName.merchants.phrase(totals.states)[language],
      columns: [Words.column(.label), Words.column(.count, .integer)],
      rows: merchants.map { [.text($0.label[language]), .integer($0.count)] })
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
