import Casework
import Values
import Vocabulary

/// How many of one kind came in which hour or on which day.
struct KindChart: Hashable {
  /// One hour or day.
  struct Column: Hashable {
    var label: String
    var count: Int
  }

  let title: String
  let kind: Kind
  let columns: [Column]
  /// The greatest count of all charts beside it, which fills the height.
  let most: Int
}

// MARK: - As HTML

extension KindChart {
  private static let height = 92
  private static let top = 22
  private static let slot = 44

  /// The chart as a drawing in a page.
  var html: [String] {
    let width = columns.count * KindChart.slot
    let bottom = KindChart.top + KindChart.height
    let open =
      "<svg class=\"chart\" viewBox=\"0 0 \(max(width, 220)) \(bottom + 16)\" role=\"img\" "
      + "aria-label=\"\(Markup.html(title))\" style=\"max-width: \(max(width, 320))px\">"
    let bars = columns.enumerated().flatMap { bar($1, x: $0 * KindChart.slot) }
    return [open, "<text x=\"0\" y=\"11\">\(Markup.html(title))</text>"] + bars + [
      "<line x1=\"0\" x2=\"\(width)\" y1=\"\(bottom)\" y2=\"\(bottom)\"/>", "</svg>",
    ]
  }

  private func bar(_ column: Column, x: Int) -> [String] {
    let bottom = KindChart.top + KindChart.height
    let middle = x + KindChart.slot / 2
    let label =
      "<text x=\"\(middle)\" y=\"\(bottom + 13)\" text-anchor=\"middle\">\(column.label)</text>"
    if column.count == 0 { return [label] }
    let height = max(2, (KindChart.height - 14) * column.count / most)
    return [
      "<rect class=\"\(kind.rawValue)\" x=\"\(x + 8)\" y=\"\(bottom - height)\" "
        + "width=\"\(KindChart.slot - 16)\" height=\"\(height)\"/>",
      "<text x=\"\(middle)\" y=\"\(bottom - height - 4)\" text-anchor=\"middle\">\(column.count)</text>",
      label,
    ]
  }
}
