import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension FiguresView {
  /// Two breakdowns with bars, and the channels of all three kinds.
  mutating func writeBreakdowns(row: Int, rows: Int) {
    guard rows > 1 else { return }
    if context.layout.isLinear { return writeBelowEachOther(row: row, rows: rows) }
    let channels = channelTable
    // Rough heads such as 130多 are wider than a number of them: no two figures may touch.
    let widths = channelWidths(channels)
    let more = widths.reduce(0, +) - channelWidths(nil).reduce(0, +)
    let right = (context.language == .chinese ? 25 : 35) + more
    let names = FiguresView.barred
    let bars = names.map { name in
      totals.breakdown(by: name).map {
        Bars($0.ranked(.complaint, most: rows - 1, context.language))
      }
    }
    let room = max(0, surface.columns - right - 3)
    let left = max(room / 3, min(room / 2, bars[0]?.columns ?? 0))
    for (index, name) in names.enumerated() {
      let column = index == 0 ? 1 : left + 3
      let width = index == 0 ? left : room - left - 2
      surface.write(
        context.say(name.phrase), at: Position(row: row, column: column), .section)
      guard let bars = bars[index] else { continue }
      write(bars, in: Rect(row: row + 1, column: column, rows: rows - 1, columns: width))
    }
    let place = Rect(row: row, column: surface.columns - right, rows: rows, columns: right)
    if let channels { write(channels, widths, in: place) }
  }

  /// How many rows they take that leave nothing out.
  var breakdownRows: Int {
    let bars = FiguresView.barred.compactMap { totals.breakdown(by: $0) }
      .map { $0.ranked(.complaint, most: FiguresView.mostRanked, context.language).rows.count }
    return 1 + max(bars.max() ?? 0, channelTable?.rows.count ?? 0)
  }

  private static let mostRanked = 40

  private var channelTable: Table? {
    FiguresView.ofKinds.flatMap {
      totals.breakdown(by: $0)?.table(totals.states, context.language)
    }
  }

  /// To be read one after the other: the names and figures of one are whole before the next one begins.
  private mutating func writeBelowEachOther(row: Int, rows: Int) {
    let channels = channelTable
    let below = channels.map { $0.rows.count + 1 } ?? 0
    var row = row
    var left = rows - below
    for (place, name) in FiguresView.barred.enumerated() {
      let share = left / (FiguresView.barred.count - place)
      guard share > 1 else { break }
      surface.write(context.say(name.phrase), at: Position(row: row, column: 1), .section)
      let ranked = totals.breakdown(by: name)?.ranked(
        .complaint, most: share - 1, context.language)
      let bars = ranked.map { Bars($0).rows } ?? []
      for (offset, bar) in bars.enumerated() {
        read("\(bar.label) \(bar.count)", row: row + 1 + offset)
      }
      (row, left) = (row + 1 + bars.count, left - 1 - bars.count)
    }
    guard let channels else { return }
    write(
      channels, channelWidths(channels),
      in: Rect(row: row, column: 1, rows: below, columns: surface.columns - 2))
    for offset in 0..<below { noteLine(row: row + offset) }
  }

  private mutating func read(_ words: String, row: Int) {
    surface.write(words, at: Position(row: row, column: 1))
    noteLine(row: row)
  }

  private mutating func noteLine(row: Int) {
    surface.spots?.note(Rect(row: row, column: 0, rows: 1, columns: surface.columns), .words)
  }

  /// Those with bars, the left one first, and the one that tells of each kind.
  static let barred = BreakdownName.allCases.filter { $0.place == .bars }
  static let ofKinds = BreakdownName.allCases.first { $0.place == .table }

  /// How wide the columns of the kinds are, a blank before each figure included; without a table, for
  /// their names alone.
  private func channelWidths(_ table: Table?) -> [Int] {
    Kind.allCases.map { kind in
      let place = table?.columns.firstIndex { $0.id == kind.rawValue }
      let cells = place.map { place in table?.rows.map { $0[place].forReading } ?? [] } ?? []
      let widest = ([CaseWords(context).shortKind(kind)] + cells).map(TextWidth.columns).max() ?? 0
      return max(5, widest + 1)
    }
  }

  private mutating func write(_ bars: Bars, in rect: Rect) {
    let label = min(bars.labelWidth, max(rect.columns / 2, rect.columns - 5 - bars.longest))
    let room = rect.columns - label - 5
    for (offset, bar) in bars.rows.enumerated() {
      let row = rect.row + offset
      surface.write(
        TextWidth.pad(bar.label, to: label), at: Position(row: row, column: rect.column))
      surface.write(
        TextWidth.pad("\(bar.count)", to: 4, .right),
        at: Position(row: row, column: rect.column + label), .figure)
      surface.write(
        surface.art.bar(bar.count, of: bars.longest, room: room),
        at: Position(row: row, column: rect.column + label + 5), .accent)
    }
  }

  private mutating func write(_ channels: Table, _ widths: [Int], in rect: Rect) {
    let words = CaseWords(context)
    let label = rect.columns - 1 - widths.reduce(0, +)
    func line(_ row: Int, _ name: String, _ cells: [String], _ style: Style) {
      surface.write(
        TextWidth.pad(name, to: label), at: Position(row: row, column: rect.column), style)
      var column = rect.column + label
      for (cell, width) in zip(cells, widths) {
        column = surface.write(
          TextWidth.pad(cell, to: width, .right), at: Position(row: row, column: column), style)
      }
    }
    line(
      rect.row, FiguresView.ofKinds.map { context.say($0.phrase) } ?? "",
      Kind.allCases.map(words.shortKind), .quiet
    )
    let ids = channels.rows.compactMap { row -> String? in
      if case .text(let id) = row[0], id != "total" { id } else { nil }
    }
    func figures(_ id: String) -> [String] {
      Kind.allCases.map { channels.cell(id, $0).forReading }
    }
    let shown = ids.prefix(max(0, rect.rows - 2))
    for (offset, id) in shown.enumerated() {
      line(rect.row + 1 + offset, channels.cell(id, .label).forReading, figures(id), .normal)
    }
    let last = rect.row + min(rect.rows - 1, shown.count + 1)
    line(last, context.say(Term.total), figures("total"), .figure)
  }
}

extension BreakdownName {
  /// How a breakdown stands on the screen.
  enum Place {
    /// The complaints of each value, as bars: there is room for two.
    case bars
    /// Cases of all kinds, in a table: there is room for one.
    case table
  }

  /// How it stands there; none for what is on the page, in sheets and in JSON alone: a screen has no room.
  var place: Place? {
    switch self {
    case .nature, .goodsClass: .bars
    case .channel: .table
    case .trade, .hour, .clerk, .venue, .department: nil
    }
  }
}

/// The rows of a table as bars.
struct Bars {
  struct Row: Equatable {
    var label: String
    var count: Int
  }

  let rows: [Row]

  /// - Parameter table: names, and behind each how many.
  init(_ table: Table) {
    rows = table.rows.map { cells in
      guard case .integer(let count)? = cells.last else { return Row(label: "", count: 0) }
      return Row(label: cells[0].forReading, count: count)
    }
  }

  var longest: Int { rows.map(\.count).max() ?? 0 }
  /// What they take with every sign of theirs.
  var columns: Int { labelWidth + 5 + longest }
  var labelWidth: Int { rows.map { TextWidth.columns(of: $0.label) }.max() ?? 0 }
}
