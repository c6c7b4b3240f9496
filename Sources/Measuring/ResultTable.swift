import TerminalKit

/// All that one run measured, as it is printed and kept.
public struct ResultTable: Hashable, Sendable {
  /// In the order of the measurements.
  public var rows: [MeasuredRow]

  /// A table of rows.
  public init(_ rows: [MeasuredRow]) { self.rows = rows }

  /// The heads of its columns.
  static let heads = ["what", "cases", "figure", "p10 .. p90", "beside", "limit", ""]

  /// How many limits that have to be kept were missed.
  public var missedGoals: Int { missed { !$0.isReach } }
  /// How many limits that are worked at were missed.
  public var missedReaches: Int { missed(\.isReach) }

  private func missed(_ isCounted: (Benchmark) -> Bool) -> Int {
    rows.filter { $0.verdict == .missed && isCounted($0.measurement) }.count
  }

  /// What came of it, in a sentence.
  public var summary: String {
    let limits = rows.filter { $0.verdict != .told }.count
    let missed = missedGoals + missedReaches
    if limits == 0 { return "\(rows.count) rows, without limits" }
    if missed == 0 { return "\(limits) limits, all met" }
    return "\(limits) limits, \(missed) missed: \(missedGoals) goals, \(missedReaches) reaches"
  }

  /// For a terminal: columns that stand below each other.
  public var text: String {
    let lines = [Self.heads] + rows.map(\.cells)
    let widths = Self.heads.indices.map { column in
      lines.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return lines.map { cells in
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - TextWidth.columns(of: cell))
      }
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// For a page.
  public var markdown: String {
    let lines = [Self.heads, Self.heads.map { _ in "---" }] + rows.map(\.cells)
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

extension MeasuredRow {
  /// What stands in each column.
  var cells: [String] {
    let what = note.isEmpty ? measurement.what : "\(measurement.what) (\(note))"
    let size = cases == 0 ? "" : MeasuringUnit.short(Double(cases))
    return [
      what, size, measurement.unit.text(figure), spread, besideText, limitText, verdict.rawValue,
    ]
  }

  /// The middle eight tenths of the runs; empty of one alone, or where all are the same.
  private var spread: String {
    let (low, high) = (ours.at(0.1), ours.at(0.9))
    return low == high ? "" : "\(MeasuringUnit.number(low)) .. \(MeasuringUnit.number(high))"
  }

  private var besideText: String {
    guard let beside, let other = measurement.yardstick else { return "" }
    let number = MeasuringUnit.number(beside)
    return switch other.relation {
    case .times: "\(number) x \(other.name)"
    case .share: "\(number) of \(other.name)"
    case .over: "\(number) over \(other.name)"
    }
  }

  private var limitText: String {
    guard let limit = measurement.limit else { return "" }
    let sign =
      switch limit.side {
      case .atMost: "<="
      case .atLeast: ">="
      }
    let bound = MeasuringUnit.short(limit.bound)
    return switch limit.subject {
    case .figure: "\(sign) \(bound) \(measurement.unit.rawValue)"
    case .beside: "\(sign) \(bound) \(Self.besideUnit(measurement))"
    }
  }

  private static func besideUnit(_ measurement: Benchmark) -> String {
    switch measurement.yardstick?.relation {
    case .over: "\(measurement.unit.rawValue) over"
    case .share: "of it"
    case .times, nil: "x"
    }
  }
}
