import Casework
import Reports
import TerminalKit
import Wording

extension TotalsScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(heading(context), right: asOf(context))
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    surface.writeSaving(self, row: rows - 3, context)
    surface.writeFoot(message, hints(columns, context))
    guard let totals else { return surface }
    var row = surface.writeSentence(totals, row: 1, context)
    row = surface.writeTable(totals, row: row, context)
    row = surface.writeRates(totals, given: givenWords(context), row: row, context)
    let ledger = LedgerLines(totals, columns: columns, most: rows >= 34 ? 4 : 2, context)
    let first = rows - 3 - ledger.lines.count
    surface.writeBreakdowns(totals, row: row, rows: first - 1 - row, context)
    surface.write(ledger, row: first)
    return surface
  }

  private func heading(_ context: Context) -> String {
    let isToday = day == context.today
    let name = isToday ? context.say("今日合计", "Today") : context.say("合计", "Totals")
    let place = isAllVenues ? context.say("全部会场", "all venues") : venue
    return "\(name)  \(day) \(weekday(context))  \(place)"
  }

  private func weekday(_ context: Context) -> String {
    let spoken = Dates.spoken(day, context.language).split(separator: " ").map(String.init)
    return (context.language == .chinese ? spoken.last : spoken.first) ?? ""
  }

  private func asOf(_ context: Context) -> String {
    guard let totals else { return context.clerk }
    let time = CaseWords(context).moment(totals.asOf)
    return context.say("截至 \(time)", "as of \(time)")
  }

  private func givenWords(_ context: Context) -> String {
    guard let given else { return "" }
    let time = Dates.time(given.at, in: context.zone)
    return context.say(
      "\(time) 报出的数：投诉 \(given.complaints) 咨询 \(given.consultations) 举报 \(given.reports)",
      "Given at \(time): complaints \(given.complaints), questions \(given.consultations), "
        + "reports \(given.reports)")
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let digits = Hint(keys: "1-6", words: context.say("按上行", "as above"))
    let days = Hint(keys: context.say("左右", "Left/Right"), words: context.say("换日期", "day"))
    let back = Hint(keys: "Esc", words: context.say("回首页", "home"))
    return [digits, days] + TotalsScreen.keys.hints(width: columns - 40, context.language) + [back]
  }
}

// MARK: Sentence and table

extension Surface {
  /// The sentence, plain and whole, so that the terminal's own selection copies it.
  /// - Returns: the row behind it and a blank one.
  fileprivate mutating func writeSentence(_ totals: Totals, row: Int, _ context: Context) -> Int {
    let text = TextWidth.unambiguous(totals.sentence(context.language))
    let lines = TextWidth.wrap(text, columns: columns - 3).prefix(rows >= 34 ? 5 : 3)
    for (offset, line) in lines.enumerated() {
      write(line, at: Position(row: row + 1 + offset, column: 1), .figure)
    }
    return row + lines.count + 2
  }

  private static let figures: [(CaseFigure, Phrase)] = [
    (.registered, Phrase("接到", "received")), (.accepted, Phrase("受理", "accepted")),
    (.declined, Phrase("不受理", "declined")), (.referred, Phrase("转办", "referred")),
    (.needMaterial, Phrase("缺材料", "material")), (.mediating, Phrase("调解中", "mediating")),
    (.undecided, Phrase("待决定", "to decide")), (.closed, Phrase("办结", "closed")),
    (.open, Phrase("未结", "open")), (.overdue, Phrase("逾期", "late")),
  ]

  /// One row for each kind; no cell is shared between kinds.
  fileprivate mutating func writeTable(_ totals: Totals, row: Int, _ context: Context) -> Int {
    let isChinese = context.language == .chinese
    let words = CaseWords(context)
    var column = isChinese ? 6 : 11
    let first = column
    for figure in shownFigures(isChinese) {
      let title = figure.1[context.language]
      let width = max(7, TextWidth.columns(of: title) + (isChinese ? 1 : 2))
      writeColumn(totals, figure.0, title, at: Position(row: row, column: column), width)
      column += width
    }
    write(words.kind(.complaint), at: Position(row: row + 1, column: 1))
    write(words.kind(.report), at: Position(row: row + 2, column: 1))
    writeConsultations(totals, row: row + 3, column: first, width: isChinese ? 7 : 10, context)
    return row + 4
  }

  /// One figure of complaints and reports under its name.
  private mutating func writeColumn(
    _ totals: Totals, _ figure: CaseFigure, _ title: String, at place: Position, _ width: Int
  ) {
    write(TextWidth.pad(title, to: width, .right), at: place, .quiet)
    for (line, kind) in [Kind.complaint, .report].enumerated() {
      let number = totals[kind, figure]
      let text = number == 0 && !Surface.applies(figure, to: kind) ? "" : "\(number)"
      let at = Position(row: place.row + 1 + line, column: place.column)
      let isLate = figure == .overdue && number > 0
      write(TextWidth.pad(text, to: width, .right), at: at, isLate ? .overdue : .figure)
    }
  }

  /// All figures, or where English leaves no room for them those that are told.
  private func shownFigures(_ isChinese: Bool) -> [(CaseFigure, Phrase)] {
    guard !isChinese, columns < 110 else { return Surface.figures }
    return Surface.figures.filter { ![.declined, .needMaterial, .undecided].contains($0.0) }
  }

  /// What can be said of a report at all: it is neither accepted nor mediated.
  private static func applies(_ figure: CaseFigure, to kind: Kind) -> Bool {
    kind == .complaint || [.registered, .referred, .closed, .open, .overdue].contains(figure)
  }

  private mutating func writeConsultations(
    _ totals: Totals, row: Int, column: Int, width: Int, _ context: Context
  ) {
    write(CaseWords(context).kind(.consultation), at: Position(row: row, column: 1))
    let total = TextWidth.pad("\(totals.consultations.total)", to: width, .right)
    let end = write(total, at: Position(row: row, column: column), .figure)
    let parts = context.say(
      " 人次 = 记录 \(totals.consultations.records) + 计数 \(totals.consultations.tallied)",
      " = recorded \(totals.consultations.records) + counted \(totals.consultations.tallied)")
    write(parts, at: Position(row: row, column: end), .quiet)
  }
}

// MARK: Shares

extension Surface {
  /// The shares, the money, and the figures that were given to somebody.
  /// - Returns: the row behind them and a blank one.
  fileprivate mutating func writeRates(
    _ totals: Totals, given: String, row: Int, _ context: Context
  ) -> Int {
    let rates = totals.rates
    var column = 1
    let shares: [(String, Rate)] = [
      (context.say("投诉办结率", "Complaints closed"), rates.closedComplaint),
      (context.say("解决率", "resolved"), rates.resolved),
      (context.say("调解成功率", "mediated"), rates.mediated),
    ]
    for (label, rate) in shares {
      column = write(label + " ", at: Position(row: row, column: column), .quiet)
      column = write(rate.textForScreen, at: Position(row: row, column: column), .figure)
      let share = rate.of > 0 ? " (\(rate.n)/\(rate.of))" : ""
      column = write(share, at: Position(row: row, column: column), .quiet) + 3
    }
    write(money(totals, context), at: Position(row: row + 1, column: 1))
    write(given, at: Position(row: row + 2, column: 1), .accent)
    return row + 3
  }

  private func money(_ totals: Totals, _ context: Context) -> [Piece] {
    let unit = context.say("元", " yuan")
    var pieces = [
      Piece(context.say("挽回 ", "Recovered "), .quiet),
      Piece(totals.money.recovered.grouped + unit, .figure),
    ]
    if totals[.complaint, .doubled] > 0 {
      let count = totals[.complaint, .doubled]
      pieces += [
        Piece(context.say("   加倍赔偿 ", "   doubled "), .quiet),
        Piece("\(count)\(context.say("件 ", ": "))\(totals.money.doubled.grouped)\(unit)", .figure),
      ]
    }
    return pieces + earlier(totals, context)
  }

  /// Work of this day on cases of other days, which is in no figure of the day they came in.
  private func earlier(_ totals: Totals, _ context: Context) -> [Piece] {
    let kinds: [Kind] = [.complaint, .report]
    let onDay = kinds.reduce(0) { $0 + totals[$1, .closedInScope] }
    let closed = kinds.reduce(0) { $0 + totals[$1, .closed] }
    guard onDay != closed else { return [] }
    return [
      Piece(
        context.say("   当天共办结 \(onDay)件，不论何时登记", "   closed in all \(onDay)"),
        .quiet)
    ]
  }
}

// MARK: Breakdowns

extension Surface {
  /// Two breakdowns with bars, and the channels of all three kinds.
  fileprivate mutating func writeBreakdowns(
    _ totals: Totals, row: Int, rows: Int, _ context: Context
  ) {
    guard rows > 1 else { return }
    let right = context.language == .chinese ? 25 : 35
    let parts: [(Dimension, Phrase)] = [
      (.nature, Phrase("投诉性质", "Nature")), (.goodsClass, Phrase("商品和服务", "Goods and services")),
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
    writeChannels(totals, in: place, context)
  }

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

  private mutating func writeChannels(_ totals: Totals, in rect: Rect, _ context: Context) {
    guard let breakdown = totals.breakdown(by: .channel) else { return }
    let words = CaseWords(context)
    let kinds: [Kind] = [.complaint, .report, .consultation]
    let widths = kinds.map { max(5, TextWidth.columns(of: words.kind($0)) + 1) }
    let label = rect.columns - 1 - widths.reduce(0, +)
    func line(_ row: Int, _ name: String, _ cells: [String], _ style: Style) {
      write(TextWidth.pad(name, to: label), at: Position(row: row, column: rect.column), style)
      var column = rect.column + label
      for (cell, width) in zip(cells, widths) {
        column = write(
          TextWidth.pad(cell, to: width, .right), at: Position(row: row, column: column), style)
      }
    }
    line(rect.row, context.say("来源", "Channel"), kinds.map(words.kind), .quiet)
    let shown = breakdown.rows.prefix(max(0, rect.rows - 2))
    for (offset, item) in shown.enumerated() {
      let name = item.label[context.language]
      line(rect.row + 1 + offset, name, kinds.map { "\(item.counts[$0])" }, .normal)
    }
    let sums = breakdown.sums
    let last = rect.row + min(rect.rows - 1, shown.count + 1)
    line(last, context.say("合计", "Sum"), kinds.map { "\(sums[$0])" }, .figure)
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
  fileprivate mutating func write(_ ledger: LedgerLines, row: Int) {
    write(ledger.title, at: Position(row: row, column: 1), .section)
    for (offset, line) in ledger.lines.enumerated() {
      write(line, at: Position(row: row + offset, column: ledger.indent))
    }
  }

  /// What the digits write, and where.
  fileprivate mutating func writeSaving(_ screen: TotalsScreen, row: Int, _ context: Context) {
    let folder = "\(context.exportFolder)/\(screen.day)"
    let label = context.say("存到 \(folder)/  ", "Save to \(folder)/  ")
    let hints = TotalsScreen.keys.rows(context.language).prefix(6)
    let width = hints.reduce(0) { $0 + TextWidth.columns(of: $1.text) + 2 }
    let room = columns - width - 1
    let shown = TextWidth.columns(of: label) <= room ? label : context.say("存  ", "Save  ")
    let column = write(shown, at: Position(row: row, column: 1), .quiet)
    write(Array(hints), at: Position(row: row, column: column), on: .plain)
  }
}

/// The figures of the ledger, one behind the other in as few rows as they need.
private struct LedgerLines {
  let title: String
  let indent: Int
  private(set) var lines: [[Piece]] = [[]]

  init(_ totals: Totals, columns: Int, most: Int, _ context: Context) {
    title = context.say("台账", "Ledger")
    indent = TextWidth.columns(of: title) + 3
    var left = columns - indent - 1
    for item in totals.ledger where item.item != "consultation" {
      let detail = item.detail.map { " \($0)" } ?? ""
      let name = item.label[context.language] + detail + " "
      let width = TextWidth.columns(of: name + item.text)
      if width > left, lines.count < most {
        lines.append([])
        left = columns - indent - 1
      }
      lines[lines.count - 1] += [Piece(name, .quiet), Piece(item.text + "  ", .figure)]
      left -= width + 2
    }
    guard lines == [[]] else { return }
    let none = context.say("还没有记。按 + 记资料、人次、检测。", "Nothing yet. Press + to count.")
    lines = [[Piece(none, .quiet)]]
  }
}
