import Values
import Vocabulary

/// Charts as lines of a sheet with columns standing on them, as many side by side as there is room for.
struct SheetCharts {
  private let charts: [KindChart]
  private let wrap: PaperWrap
  /// As many lines is the greatest column high; its count stands above it.
  private static let height = 4
  /// Columns of the sheet between two charts.
  private static let gap = 4

  init(_ charts: [KindChart], _ wrap: PaperWrap) {
    self.charts = charts
    self.wrap = wrap
  }

  /// The lines of all charts.
  var lines: [TotalsSheet.Line] {
    guard let widest = charts.map(width).max() else { return [] }
    let room = TotalsSheet.columns + SheetCharts.gap
    let beside = max(1, room / (widest + SheetCharts.gap))
    return stride(from: 0, to: charts.count, by: beside).flatMap { start in
      row(Array(charts[start..<min(start + beside, charts.count)]), each: widest)
    }
  }

  private func slot(_ chart: KindChart) -> Int {
    let words = chart.columns.flatMap { [$0.label, String($0.count)] }
    return 1 + (words.map { wrap.columns(of: $0) }.max() ?? 1)
  }

  private func width(_ chart: KindChart) -> Int {
    max(wrap.columns(of: chart.title), chart.columns.count * slot(chart))
  }

  private func row(_ charts: [KindChart], each width: Int) -> [TotalsSheet.Line] {
    let parts = charts.map(texts)
    var lines = (0..<SheetCharts.height + 3).map { place -> TotalsSheet.Line in
      var text = ""
      for (number, part) in parts.enumerated() {
        let left = number * (width + SheetCharts.gap)
        text += String(repeating: " ", count: max(0, left - wrap.columns(of: text))) + part[place]
      }
      var line = TotalsSheet.Line(text)
      line.isHeld = place > 0
      return line
    }
    lines[lines.count - 1].columns = charts.enumerated().flatMap { number, chart in
      columns(chart, from: number * (width + SheetCharts.gap))
    }
    return [TotalsSheet.Line("")] + lines
  }

  // MARK: One chart

  /// Its title, a line for each step of its height with the counts that stand there, and its labels.
  private func texts(_ chart: KindChart) -> [String] {
    let slot = slot(chart)
    let rows = (0...SheetCharts.height).reversed().map { step in
      chart.columns.map { column -> String in
        let isHere = column.count > 0 && Int(height(column, chart).rounded(.up)) == step
        return placed(isHere ? String(column.count) : "", in: slot)
      }.joined()
    }
    return [chart.title] + rows + [chart.columns.map { placed($0.label, in: slot) }.joined()]
  }

  private func placed(_ words: String, in slot: Int) -> String {
    let rest = max(0, slot - wrap.columns(of: words))
    return String(repeating: " ", count: rest / 2) + words
      + String(repeating: " ", count: rest - rest / 2)
  }

  private func height(_ column: KindChart.Column, _ chart: KindChart) -> Double {
    max(0.1, Double(SheetCharts.height * column.count) / Double(chart.most))
  }

  private func columns(_ chart: KindChart, from left: Int) -> [TotalsSheet.Column] {
    let slot = slot(chart)
    let line = TotalsSheet.Column(
      left: Double(left), width: Double(chart.columns.count * slot), height: 0.04)
    let bars = chart.columns.enumerated().filter { $0.element.count > 0 }.map { place, column in
      TotalsSheet.Column(
        left: Double(left + place * slot) + 0.3, width: Double(slot) - 0.9,
        height: height(column, chart))
    }
    return [line] + bars
  }
}
