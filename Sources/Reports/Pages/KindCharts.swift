import Casework
import Values
import Vocabulary

/// How many came in which hour or on which day: one drawing for each kind, all three on one scale, so that
/// their columns may be compared.
struct KindCharts {
  private let columns: [(label: String, counts: ByKind<Int>)]
  private let title: Phrase
  private let states: StateWords
  private let language: Language

  /// The hours of the day; nil where fewer than two have anything.
  init?(_ breakdown: Breakdown, _ states: StateWords, _ language: Language) {
    let known = breakdown.rows.compactMap { row in Int(row.id).map { ($0, row.counts) } }
    guard known.count > 1, let first = known.first?.0, let last = known.last?.0 else { return nil }
    let counts = Dictionary(known, uniquingKeysWith: { first, _ in first })
    columns = (first...last).map { ("\($0)", counts[$0] ?? ByKind(repeating: 0)) }
    title = BreakdownName.hour.phrase
    self.states = states
    self.language = language
  }

  /// The days of an activity; nil where fewer than two have anything, and where there is no room for all.
  init?(_ trend: [DayCount], _ states: StateWords, _ language: Language) {
    let filled = trend.filter { !$0.counts.isEmpty }
    guard filled.count > 1, trend.count <= PageBeside.mostDays else { return nil }
    columns = trend.map { ("\($0.day.month).\($0.day.day)", $0.counts) }
    title = DayCount.title
    self.states = states
    self.language = language
  }

  /// One chart for each kind that has anything.
  var all: [KindChart] {
    let kinds = Kind.allCases.filter { kind in columns.contains { $0.counts[kind] > 0 } }
    let most = kinds.flatMap { kind in columns.map { $0.counts[kind] } }.max() ?? 1
    return kinds.map { kind in
      KindChart(
        title: "\(title[language]) - \(states.kinds.plural(kind)[language])", kind: kind,
        columns: columns.map { KindChart.Column(label: $0.label, count: $0.counts[kind]) },
        most: max(1, most))
    }
  }
}
