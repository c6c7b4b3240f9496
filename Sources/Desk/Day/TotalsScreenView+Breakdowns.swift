import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

// MARK: Breakdowns

extension Surface {
  /// Two breakdowns with bars, and the channels of all three kinds.
  mutating func writeBreakdowns(
    _ totals: Totals, row: Int, rows: Int, _ context: Context
  ) {
    guard rows > 1 else { return }
    // Rough heads such as 130多 are wider than a number of them: no two figures may touch.
    let widths = channelWidths(totals, context)
    let more = widths.reduce(0, +) - channelWidths(nil, context).reduce(0, +)
    let right = (context.language == .chinese ? 25 : 35) + more
    let parts: [(Dimension, Phrase)] = [
      (.nature, Term.nature), (.goodsClass, Term.goodsAndServices),
    ]
    let bars = parts.map { part in
      totals.breakdown(by: part.0).map { Bars($0, rows: rows - 1, context) }
    }
    let room = max(0, columns - right - 3)
    let left = max(room / 3, min(room / 2, bars[0]?.columns ?? 0))
    for (index, part) in parts.enumerated() {
      let column = index == 0 ? 1 : left + 3
      let width = index == 0 ? left : room - left - 2
      write(part.1[context.language], at: Position(row: row, column: column), .section)
      guard let bars = bars[index] else { continue }
      write(bars, in: Rect(row: row + 1, column: column, rows: rows - 1, columns: width))
    }
    let place = Rect(row: row, column: columns - right, rows: rows, columns: right)
    writeChannels(totals, widths, in: place, context)
  }

  /// How wide the columns of the kinds are, a blank before each figure included; without totals, for
  /// their names alone.
  private func channelWidths(_ totals: Totals?, _ context: Context) -> [Int] {
    let breakdown = totals?.breakdown(by: .channel)
    return Surface.channelKinds.map { kind in
      let cells = (breakdown?.rows.map { $0.figure(kind) } ?? []) + [breakdown?.figure(kind) ?? ""]
      let widest = ([CaseWords(context).kind(kind)] + cells).map(TextWidth.columns).max() ?? 0
      return max(5, widest + 1)
    }
  }

  private static let channelKinds: [Kind] = [.complaint, .report, .consultation]

  private mutating func write(_ bars: Bars, in rect: Rect) {
    let label = min(bars.labelWidth, max(rect.columns / 2, rect.columns - 5 - bars.longest))
    let room = rect.columns - label - 5
    for (offset, bar) in bars.rows.enumerated() {
      let row = rect.row + offset
      write(
        TextWidth.pad(bar.label, to: label), at: Position(row: row, column: rect.column))
      write(
        TextWidth.pad("\(bar.count)", to: 4, .right),
        at: Position(row: row, column: rect.column + label), .figure)
      let length = bars.longest <= room ? bar.count : bar.count * room / max(1, bars.longest)
      write(
        String(repeating: "=", count: max(0, min(room, length))),
        at: Position(row: row, column: rect.column + label + 5), .accent)
    }
  }

  private mutating func writeChannels(
    _ totals: Totals, _ widths: [Int], in rect: Rect, _ context: Context
  ) {
    guard let breakdown = totals.breakdown(by: .channel) else { return }
    let words = CaseWords(context)
    let kinds = Surface.channelKinds
    let label = rect.columns - 1 - widths.reduce(0, +)
    func line(_ row: Int, _ name: String, _ cells: [String], _ style: Style) {
      write(TextWidth.pad(name, to: label), at: Position(row: row, column: rect.column), style)
      var column = rect.column + label
      for (cell, width) in zip(cells, widths) {
        column = write(
          TextWidth.pad(cell, to: width, .right), at: Position(row: row, column: column), style)
      }
    }
    line(rect.row, context.say(Term.channel), kinds.map(words.kind), .quiet)
    let shown = breakdown.rows.prefix(max(0, rect.rows - 2))
    for (offset, item) in shown.enumerated() {
      let name = item.label[context.language]
      line(rect.row + 1 + offset, name, kinds.map { item.figure($0) }, .normal)
    }
    let last = rect.row + min(rect.rows - 1, shown.count + 1)
    line(last, context.say("合计", "Sum"), kinds.map { breakdown.figure($0) }, .figure)
  }
}

/// The complaints of a breakdown as bars, the most frequent first, the rest in one row.
struct Bars {
  struct Row: Equatable {
    var label: String
    var count: Int
  }

  let rows: [Row]

  init(_ breakdown: Breakdown, rows most: Int, _ context: Context) {
    let counted = breakdown.rows.filter { $0.counts.complaint > 0 }
    let ranked = counted.enumerated().sorted {
      ($1.element.counts.complaint, $0.offset) < ($0.element.counts.complaint, $1.offset)
    }
    let all = ranked.map {
      Row(label: $0.element.label[context.language], count: $0.element.counts.complaint)
    }
    guard all.count > most, most > 0 else {
      rows = Array(all.prefix(max(0, most)))
      return
    }
    let rest = all.dropFirst(most - 1)
    let name = context.say("其他\(rest.count)类", "\(rest.count) others")
    let others = Row(label: name, count: rest.reduce(0) { $0 + $1.count })
    rows = Array(all.prefix(most - 1)) + [others]
  }

  var longest: Int { rows.map(\.count).max() ?? 0 }
  /// What they take with every sign of theirs.
  var columns: Int { labelWidth + 5 + longest }
  var labelWidth: Int { rows.map { TextWidth.columns(of: $0.label) }.max() ?? 0 }
}

// MARK: Ledger and saving

extension Surface {
  mutating func write(_ ledger: LedgerLines, row: Int) {
    write(ledger.title, at: Position(row: row, column: 1), .section)
    for (offset, line) in ledger.lines.enumerated() {
      write(line, at: Position(row: row + offset, column: ledger.indent))
    }
  }

  /// What the digits write, and where.
  mutating func writeSaving(_ screen: TotalsScreen, row: Int, _ context: Context) {
    let folder = "\(context.exportFolder)/\(screen.day)"
    let label = context.say("存到 \(folder)/  ", "Save to \(folder)/  ")
    let hints = TotalsScreen.keys(context).hints(context.language) { $0.saves }
    let width = hints.reduce(0) { $0 + TextWidth.columns(of: $1.text) + 2 }
    let room = columns - width - 1
    let shown = TextWidth.columns(of: label) <= room ? label : context.say("存  ", "Save ")
    let column = write(shown, at: Position(row: row, column: 1), .quiet)
    write(hints, at: Position(row: row, column: column), on: .plain)
  }
}

/// The figures of the ledger, one behind the other in as few rows as they need; what has no room is
/// counted at the end.
struct LedgerLines {
  let title: String
  let indent: Int
  private(set) var lines: [[Piece]] = [[]]

  init(_ totals: Totals, columns: Int, most: Int, _ context: Context) {
    title = context.say(Term.ledger)
    indent = TextWidth.columns(of: title) + 3
    let groups = LedgerGroup.groups(totals.ledger).filter { $0.item != "consultation" }
    let room = columns - indent - 1
    guard !groups.isEmpty else {
      let none = context.say("还没有记。按 + 记资料、人次、检测。", "Nothing yet. Press + to count.")
      lines = [[Piece(none, .quiet)]]
      return
    }
    let pieces = groups.map { LedgerLines.pieces($0, context) }
    lines = LedgerLines.fill(pieces, room: room)
    guard lines.count > most else { return }
    // The note about the rest takes room itself, so that less is shown than would go in without.
    for shown in stride(from: pieces.count - 1, through: 0, by: -1) {
      let rest = pieces.count - shown
      let note = context.say("还有 \(rest) 项，按 + 再 Enter 看", "\(rest) more: + and Enter")
      lines = LedgerLines.fill(pieces.prefix(shown) + [[Piece(note, .quiet)]], room: room)
      if lines.count <= most { return }
    }
  }

  private static func fill(_ groups: some Collection<[Piece]>, room: Int) -> [[Piece]] {
    var lines: [[Piece]] = [[]]
    var left = room
    for pieces in groups {
      let width = pieces.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
      if width > left, lines != [[]] {
        lines.append([])
        left = room
      }
      lines[lines.count - 1] += pieces + [Piece("  ", .quiet)]
      left -= width + 2
    }
    return lines
  }

  /// A figure of the day says no scope; one of the site or of the whole period says it in front.
  private static func pieces(_ group: LedgerGroup, _ context: Context) -> [Piece] {
    let scope =
      switch group.scope {
      case .site: context.say("现场", "on site ")
      case .day: ""
      case .period: context.say("期间", "in the period ")
      }
    let detail = group.detail.map { " \($0)" } ?? ""
    let name = "\(scope)\(group.label[context.language])\(detail) "
    return [
      Piece(TextWidth.unambiguous(name), .quiet),
      Piece(TextWidth.unambiguous(group.sum.text), .figure),
    ]
  }
}
