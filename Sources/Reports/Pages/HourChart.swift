import Casework
import Values
import Vocabulary

/// How many came in which hour: columns side by side, each kind measured by itself.
struct HourChart {
  private let rows: [(hour: Int, counts: ByKind<Int>)]
  private let states: StateWords
  private let language: Language

  /// Nil where fewer than two hours have anything.
  init?(_ breakdown: Breakdown, _ states: StateWords, _ language: Language) {
    let known = breakdown.rows.compactMap { row in Int(row.id).map { ($0, row.counts) } }
    guard known.count > 1, let first = known.first?.0, let last = known.last?.0 else { return nil }
    let counts = Dictionary(known, uniquingKeysWith: { first, _ in first })
    rows = (first...last).map { ($0, counts[$0] ?? ByKind(repeating: 0)) }
    self.states = states
    self.language = language
  }

  private static let height = 92
  private static let top = 22
  private static let slot = 44

  /// One drawing for each kind that has anything: three kinds share no scale.
  var html: [String] {
    Kind.allCases.filter { kind in rows.contains { $0.counts[kind] > 0 } }.flatMap(drawing)
  }

  private func drawing(_ kind: Kind) -> [String] {
    let name = states.kinds.plural(kind)[language]
    let most = max(1, rows.map { $0.counts[kind] }.max() ?? 1)
    let width = rows.count * HourChart.slot
    let bottom = HourChart.top + HourChart.height
    let title = "\(BreakdownName.hour.phrase[language]) - \(name)"
    let open =
      "<svg class=\"chart\" viewBox=\"0 0 \(width) \(bottom + 16)\" role=\"img\" "
      + "aria-label=\"\(Markup.html(title))\" style=\"max-width: \(max(width, 320))px\">"
    let bars = rows.enumerated().flatMap { place, row in
      bar(row.hour, row.counts[kind], of: most, kind, x: place * HourChart.slot)
    }
    return [open, "<text x=\"0\" y=\"11\">\(Markup.html(title))</text>"] + bars + [
      "<line x1=\"0\" x2=\"\(width)\" y1=\"\(bottom)\" y2=\"\(bottom)\"/>", "</svg>",
    ]
  }

  private func bar(_ hour: Int, _ count: Int, of most: Int, _ kind: Kind, x: Int) -> [String] {
    let bottom = HourChart.top + HourChart.height
    let middle = x + HourChart.slot / 2
    let label = "<text x=\"\(middle)\" y=\"\(bottom + 13)\" text-anchor=\"middle\">\(hour)</text>"
    if count == 0 { return [label] }
    let height = max(2, (HourChart.height - 14) * count / most)
    return [
      "<rect class=\"\(kind.rawValue)\" x=\"\(x + 8)\" y=\"\(bottom - height)\" "
        + "width=\"\(HourChart.slot - 16)\" height=\"\(height)\"/>",
      "<text x=\"\(middle)\" y=\"\(bottom - height - 4)\" text-anchor=\"middle\">\(count)</text>",
      label,
    ]
  }
}
