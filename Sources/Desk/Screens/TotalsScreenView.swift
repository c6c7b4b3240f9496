import Casework
import Reports
import TerminalKit
import Wording

extension TotalsScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(heading(context), right: asOf(context), context)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    surface.writeSaving(self, row: rows - 3, context)
    if let totals { draw(totals, into: &surface, context) }
    surface.writeFoot(message, hints(columns, context))
    return surface
  }

  private func draw(_ totals: Totals, into surface: inout Surface, _ context: Context) {
    let (rows, columns) = (surface.rows, surface.columns)
    var row = surface.writeSentence(totals, row: 1, context)
    row = surface.writeTable(totals, row: row, context)
    row = surface.writeRates(totals, given: givenWords(totals, columns, context), row: row, context)
    let ledger = LedgerLines(totals, columns: columns, most: rows >= 34 ? 4 : 2, context)
    let first = rows - 3 - ledger.lines.count
    // On a small screen a second row of the ledger takes the blank above it, and no bar gives way.
    let gap = rows < 34 && ledger.lines.count > 1 ? 0 : 1
    surface.writeBreakdowns(totals, row: row, rows: first - gap - row, context)
    surface.write(ledger, row: first)
  }

  private func heading(_ context: Context) -> String {
    let isToday = day == context.today
    let name = isToday ? context.say("今日合计", "Today") : context.say("合计", "Totals")
    let place = isAllVenues ? totals?.placeWords(context.language) ?? "" : venue
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

  /// What was given last, and what has changed since; key 6 shows all of it.
  private func givenWords(_ totals: Totals, _ columns: Int, _ context: Context) -> String {
    guard let last = totals.given.last else { return "" }
    let words = TextWidth.unambiguous(totals.givenWords(last, context))
    return TextWidth.truncate(words, to: columns - 2)
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let digits = Hint(
      keys: context.writesWorkbooks ? "1-9" : "1-8", words: context.say("按上行", "as above"))
    let days = Hint(keys: context.say("左右", "Left/Right"), words: context.say("换日期", "day"))
    let back = Hint(keys: "Esc", words: context.say("回首页", "home"))
    return [digits, days] + TotalsScreen.keys(context).hints(width: columns - 40, context.language)
      + [back]
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

  private static let figures: [(Metric, Phrase)] = [
    (.registered, Phrase("接到", "received")), (.accepted, Phrase("受理", "accepted")),
    (.declined, Phrase("不受理", "declined")), (.referred, Phrase("已转办", "referred")),
    (.needMaterial, Phrase("待补材料", "needs material")), (.mediating, Phrase("调解中", "mediating")),
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
    _ totals: Totals, _ figure: Metric, _ title: String, at place: Position, _ width: Int
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
  private func shownFigures(_ isChinese: Bool) -> [(Metric, Phrase)] {
    guard !isChinese, columns < 110 else { return Surface.figures }
    return Surface.figures.filter { ![.declined, .needMaterial, .undecided].contains($0.0) }
  }

  /// What can be said of a report at all: it is neither accepted nor mediated.
  private static func applies(_ figure: Metric, to kind: Kind) -> Bool {
    kind == .complaint || [.registered, .referred, .closed, .open, .overdue].contains(figure)
  }

  private mutating func writeConsultations(
    _ totals: Totals, row: Int, column: Int, width: Int, _ context: Context
  ) {
    write(CaseWords(context).kind(.consultation), at: Position(row: row, column: 1))
    let total = TextWidth.pad(totals.consultations.heads.figure, to: width, .right)
    let end = write(total, at: Position(row: row, column: column), .figure)
    let parts = context.say(
      " 人次 = 记录 \(totals.consultations.records) + 计数 \(totals.consultations.counted.figure)",
      " = recorded \(totals.consultations.records) + counted \(totals.consultations.counted.figure)"
    )
    let next = write(parts, at: Position(row: row, column: end), .quiet)
    let handedOver = totals[.report, .handedOver]
    if handedOver > 0 {
      let words = context.say("移交核查举报 \(handedOver)", "reports handed over \(handedOver)")
      write(words, at: Position(row: row, column: next + 3), .quiet)
    }
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
    for (label, rate) in shares { writeRate(label, rate, row: row, column: &column) }
    let row = writeTimely(totals, row: row + 1, context)
    write(money(totals, context), at: Position(row: row, column: 1))
    write(given, at: Position(row: row + 1, column: 1), .accent)
    return row + 2
  }

  private mutating func writeRate(_ label: String, _ rate: Rate, row: Int, column: inout Int) {
    column = write(label + " ", at: Position(row: row, column: column), .quiet)
    column = write(rate.textForScreen, at: Position(row: row, column: column), .figure)
    let share = rate.of > 0 ? " (\(rate.n)/\(rate.of))" : ""
    column = write(share, at: Position(row: row, column: column), .quiet) + 3
  }

  /// What was done in time, and what the shares leave out; no row where there is nothing to say.
  /// - Returns: the row behind.
  private mutating func writeTimely(_ totals: Totals, row: Int, _ context: Context) -> Int {
    let rates = totals.rates
    let leftOut = rates.resolved.leftOutWords(counter: totals.counter, context.language)
    if rates.decidedInTime.of == 0 && rates.closedInTime.of == 0 && leftOut == nil { return row }
    var column = 1
    writeRate(
      context.say("按时初查率", "Decided in time"), rates.decidedInTime, row: row, column: &column)
    writeRate(
      context.say("按期办结率", "closed in time"), rates.closedInTime, row: row, column: &column)
    write(leftOut ?? "", at: Position(row: row, column: column), .warning)
    return row + 1
  }

  private func money(_ totals: Totals, _ context: Context) -> [Piece] {
    let unit = context.say("元", " yuan")
    var pieces = [
      Piece(context.say("挽回 ", "Recovered "), .quiet),
      Piece(totals.money.recovered.map { $0.grouped + unit } ?? "--", .figure),
    ]
    if totals[.complaint, .doubled] > 0 {
      let count = totals[.complaint, .doubled]
      pieces += [
        Piece(context.say("   加倍赔偿 ", "   doubled "), .quiet),
        Piece(
          "\(count)\(context.say("件 ", ": "))\((totals.money.doubled ?? .zero).grouped)\(unit)",
          .figure),
      ]
    }
    return pieces + earlier(totals, context)
  }

  /// Work of this day on cases of earlier days, which is in no figure of the day they came in.
  private func earlier(_ totals: Totals, _ context: Context) -> [Piece] {
    let count = totals.closedEarlier.values.reduce(0) { $0 + $1.count }
    guard count > 0 else { return [] }
    let recovered = totals.closedEarlier[.complaint]?.recovered ?? .zero
    let money = recovered > .zero ? context.say("，挽回 ", ", ") + recovered.grouped : ""
    let unit = recovered > .zero ? context.say("元", " yuan") : ""
    return [
      Piece(
        context.say("   另办结以前登记的 \(count)件", "   and \(count) of earlier days closed")
          + money + unit, .quiet)
    ]
  }
}
