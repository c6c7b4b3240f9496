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
    title = Phrase("各日", "By day")
    self.states = states
    self.language = language
  }

  private static let height = 92
  private static let top = 22
  private static let slot = 44

  /// One drawing for each kind that has anything.
  var html: [String] {
    let kinds = Kind.allCases.filter { kind in columns.contains { $0.counts[kind] > 0 } }
    let most = kinds.flatMap { kind in columns.map { $0.counts[kind] } }.max() ?? 1
    return kinds.flatMap { drawing($0, most: max(1, most)) }
  }

  private func drawing(_ kind: Kind, most: Int) -> [String] {
    let name = states.kinds.plural(kind)[language]
    let width = columns.count * KindCharts.slot
    let bottom = KindCharts.top + KindCharts.height
    let title = "\(title[language]) - \(name)"
    let open =
      "<svg class=\"chart\" viewBox=\"0 0 \(max(width, 220)) \(bottom + 16)\" role=\"img\" "
      + "aria-label=\"\(Markup.html(title))\" style=\"max-width: \(max(width, 320))px\">"
    let bars = columns.enumerated().flatMap { place, column in
      bar(column.label, column.counts[kind], of: most, kind, x: place * KindCharts.slot)
    }
    return [open, "<text x=\"0\" y=\"11\">\(Markup.html(title))</text>"] + bars + [
      "<line x1=\"0\" x2=\"\(width)\" y1=\"\(bottom)\" y2=\"\(bottom)\"/>", "</svg>",
    ]
  }

  private func bar(_ name: String, _ count: Int, of most: Int, _ kind: Kind, x: Int) -> [String] {
    let bottom = KindCharts.top + KindCharts.height
    let middle = x + KindCharts.slot / 2
    let label = "<text x=\"\(middle)\" y=\"\(bottom + 13)\" text-anchor=\"middle\">\(name)</text>"
    if count == 0 { return [label] }
    let height = max(2, (KindCharts.height - 14) * count / most)
    return [
      "<rect class=\"\(kind.rawValue)\" x=\"\(x + 8)\" y=\"\(bottom - height)\" "
        + "width=\"\(KindCharts.slot - 16)\" height=\"\(height)\"/>",
      "<text x=\"\(middle)\" y=\"\(bottom - height - 4)\" text-anchor=\"middle\">\(count)</text>",
      label,
    ]
  }
}
