import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Draws the figures of a day out of the tables that sheets, page and text show.
struct FiguresView {
  let totals: Totals
  /// What is said of figures that were given to somebody.
  private let given: String
  let context: Context
  var surface: Surface
  private let tables: FigureTables

  /// - Parameter surface: the frame that they are drawn on.
  init(_ totals: Totals, given: String, over surface: Surface, _ context: Context) {
    self.totals = totals
    self.given = given
    self.surface = surface
    self.context = context
    tables = FigureTables(totals, context.language, context.zone)
  }

  /// The frame with the figures on it.
  consuming func drawn() -> Surface {
    let (rows, columns) = (surface.rows, surface.columns)
    var row = writeSentence(row: 1)
    row = writeTable(row: row)
    row = writeRates(row: row)
    let ledger = LedgerLines(totals, columns: columns, most: rows >= 34 ? 4 : 2, context)
    let first = rows - 3 - ledger.lines.count
    // On a small screen a second row of the ledger takes the blank above it, and no bar gives way.
    let gap = rows < 34 && ledger.lines.count > 1 ? 0 : 1
    let own = OwnLines(totals, columns: columns, most: rows >= 34 ? 4 : 1, context).lines
    let ownRows = own.isEmpty ? 0 : own.count + (rows < 34 ? 0 : 1)
    // What the breakdowns leave of a high screen makes the blocks of the hours higher.
    let spare = first - gap - row - breakdownRows - 1 - ownRows
    let hours = rows >= 34 ? HourLines(totals, columns: columns, room: spare, context) : nil
    let above = first - gap - (hours.map { $0.lines.count + 1 } ?? 0) - ownRows
    writeBreakdowns(row: row, rows: above - row)
    for (offset, line) in own.enumerated() {
      surface.write(line, at: Position(row: above + ownRows - own.count + offset, column: 1))
    }
    for (offset, line) in (hours?.lines ?? []).enumerated() {
      surface.write(line, at: Position(row: above + ownRows + 1 + offset, column: 1))
    }
    write(ledger, row: first)
    return surface
  }

  /// A figure as it is read on every terminal.
  private func figure(_ figure: Figure) -> String { reading(tables.cell(figure)) }

  private func reading(_ cell: Table.Cell) -> String { TextWidth.unambiguous(cell.forReading) }

  private mutating func write(_ ledger: LedgerLines, row: Int) {
    surface.write(ledger.title, at: Position(row: row, column: 1), .section)
    for (offset, line) in ledger.lines.enumerated() {
      surface.write(line, at: Position(row: row + offset, column: ledger.indent))
    }
  }
}

// MARK: Sentence and table

extension FiguresView {
  /// The sentence, plain and whole, so that the terminal's own selection copies it.
  /// - Returns: the row behind it and a blank one.
  private mutating func writeSentence(row: Int) -> Int {
    let text = TextWidth.unambiguous(totals.sentence(context.language))
    let lines = TextWidth.wrap(text, columns: surface.columns - 3)
      .prefix(surface.rows >= 34 ? 5 : 3)
    for (offset, line) in lines.enumerated() {
      surface.write(line, at: Position(row: row + 1 + offset, column: 1), .figure)
    }
    return row + lines.count + 2
  }

  private static let metrics = Metric.allCases.filter { $0.column != nil }
    .sorted { $0.column ?? 0 < $1.column ?? 0 }

  /// A metric, what stands above its figures, and how wide they are.
  private struct Column {
    let metric: Metric
    let title: String
    let width: Int
  }

  /// One row for each kind; no cell is shared between kinds.
  private mutating func writeTable(row: Int) -> Int {
    let isChinese = context.language == .chinese
    let words = CaseWords(context)
    let first = isChinese ? 6 : 11
    var place = Position(row: row, column: first)
    for column in shownColumns(from: first) {
      write(column, at: place)
      place.column += column.width
    }
    surface.write(words.shortKind(.complaint), at: Position(row: row + 1, column: 1))
    surface.write(words.shortKind(.report), at: Position(row: row + 2, column: 1))
    writeConsultations(row: row + 3, column: first, width: isChinese ? 7 : 10)
    return row + 4
  }

  /// One figure of complaints and reports under its name.
  private mutating func write(_ column: Column, at place: Position) {
    let (metric, width) = (column.metric, column.width)
    surface.write(TextWidth.pad(column.title, to: width, .right), at: place, .quiet)
    for (line, kind) in [Kind.complaint, .report].enumerated() {
      let cell = tables.cell(.cases(kind, metric))
      let isBlank = cell == .integer(0) && kind == .report && !metric.isOfReports
      let isLate = metric == .overdue && cell != .integer(0)
      surface.write(
        TextWidth.pad(isBlank ? "" : cell.forReading, to: width, .right),
        at: Position(row: place.row + 1 + line, column: place.column), isLate ? .overdue : .figure)
    }
  }

  /// All of them, or where their titles leave no room for all, those that are told even so.
  private func shownColumns(from first: Int) -> [Column] {
    let gap = context.language == .chinese ? 1 : 2
    let all = FiguresView.metrics.map { metric in
      let title = context.say(metric.short(totals.states))
      return Column(
        metric: metric, title: title, width: max(7, TextWidth.columns(of: title) + gap))
    }
    let end = all.reduce(first) { $0 + $1.width }
    return end > surface.columns ? all.filter(\.metric.isToldWhereNarrow) : all
  }

  private mutating func writeConsultations(row: Int, column: Int, width: Int) {
    let kind = Kind.consultation
    surface.write(CaseWords(context).shortKind(kind), at: Position(row: row, column: 1))
    let total = TextWidth.pad(figure(.consultations(.total)), to: width, .right)
    let end = surface.write(total, at: Position(row: row, column: column), .figure)
    let records = figure(.consultations(.records))
    let counted = figure(.consultations(.tallied))
    let parts = context.say(
      " 人次 = 记录 \(records) + 计数 \(counted)", " = recorded \(records) + counted \(counted)")
    let next = surface.write(parts, at: Position(row: row, column: end), .quiet)
    let handedOver = tables.cell(.cases(.report, .handedOver))
    guard handedOver != .integer(0) else { return }
    let count = handedOver.forReading
    let reports = totals.states.kinds.plural(Kind.report).inside
    let words = context.say("移交核查\(reports.zh) \(count)", "\(reports.en) handed over \(count)")
    surface.write(words, at: Position(row: row, column: next + 3), .quiet)
  }
}

// MARK: Shares

extension FiguresView {
  /// The shares, the money, and the figures that were given to somebody.
  /// - Returns: the row behind them and a blank one.
  private mutating func writeRates(row: Int) -> Int {
    var column = 1
    for rate in RateFigure.allCases where rate.row == .settling { write(rate, row, &column) }
    let row = writeCallBacks(row: writeTimely(row: row + 1))
    surface.write(money, at: Position(row: row, column: 1))
    surface.write(given, at: Position(row: row + 1, column: 1), .accent)
    return row + 2
  }

  private mutating func write(_ rate: RateFigure, _ row: Int, _ column: inout Int) {
    let label = context.say(rate.short(totals.states)) + " "
    column = surface.write(label, at: Position(row: row, column: column), .quiet)
    column = surface.write(
      figure(.rate(rate)), at: Position(row: row, column: column), .figure)
    let parts = [RatePart.numerator, .denominator].map { reading(tables.cell($0, of: rate)) }
    let share = hasCases(rate) ? " (\(parts.joined(separator: "/")))" : ""
    column = surface.write(share, at: Position(row: row, column: column), .quiet) + 3
  }

  /// Whether there is anything to take a share of.
  private func hasCases(_ rate: RateFigure) -> Bool {
    tables.cell(.denominator, of: rate) != .integer(0)
  }

  /// What was done in time, and what the shares leave out; no row where there is nothing to say.
  /// - Returns: the row behind.
  private mutating func writeTimely(row: Int) -> Int {
    let leftOut = reading(tables.cell(.leftOut, of: .resolved))
    let timely = RateFigure.allCases.filter { $0.row == .inTime }
    guard timely.contains(where: hasCases) || !leftOut.isEmpty else { return row }
    var column = 1
    for rate in timely { write(rate, row, &column) }
    surface.write(leftOut, at: Position(row: row, column: column), .warning)
    return row + 1
  }

  /// How content those were whom a call reached, and how many were called; no row where nobody was.
  /// - Returns: the row behind.
  private mutating func writeCallBacks(row: Int) -> Int {
    guard totals.hasCallBacks else { return row }
    let (rate, asked) = (totals.satisfaction, figure(.callBack(.asked)))
    let settled = figure(.callBack(.settled))
    let figures: [CallBackFigure] = [.satisfied, .asked]
    let words = figures.map { context.say($0.phrase(totals.states)) + " " }
    let pieces = [
      Piece(words[0], .quiet), Piece(figure(.callBack(.satisfied)), .figure),
      Piece(rate.of > 0 ? " (\(rate.n)/\(rate.of))   " : "   ", .quiet), Piece(words[1], .quiet),
      Piece(asked, .figure), Piece(" / \(settled)", .quiet),
    ]
    surface.write(pieces, at: Position(row: row, column: 1))
    return row + 1
  }

  private var money: [Piece] {
    let unit = context.say(Term.yuan)
    let recovered = figure(.amount(.recovered))
    var pieces = [
      Piece(context.say(Term.recovered) + " ", .quiet),
      Piece(recovered.isEmpty ? "--" : recovered + unit, .figure),
    ]
    let doubled = tables.cell(.cases(.complaint, .doubled))
    if doubled != .integer(0) {
      let amount = figure(.amount(.doubled))
      let count = doubled.forReading + context.say("件 ", ": ")
      pieces += [
        Piece(context.say("   加倍赔偿 ", "   doubled "), .quiet),
        Piece(count + (amount.isEmpty ? Money.zero.grouped : amount) + unit, .figure),
      ]
    }
    return pieces + earlier
  }

  /// Work of this day on cases of earlier days, which is in no figure of the day they came in.
  private var earlier: [Piece] {
    let counts = Kind.allCases.compactMap { tables.cell(.closedEarlier($0, .count)).count }
    let count = counts.reduce(0, +)
    guard count > 0 else { return [] }
    let recovered = tables.cell(.closedEarlier(.complaint, .recovered)).money ?? .zero
    let money = recovered > .zero ? context.say("，挽回 ", ", ") + recovered.grouped : ""
    let unit = recovered > .zero ? context.say(Term.yuan) : ""
    let words = context.say("   另办结以前登记的 \(count)件", "   \(count) of earlier days closed")
    return [Piece(words + money + unit, .quiet)]
  }
}

extension Metric {
  /// Whether it is told where there is no room for all: what waits for somebody else, or is over before it
  /// began, gives way.
  fileprivate var isToldWhereNarrow: Bool {
    switch self {
    case .declined, .needMaterial, .undecided: false
    case .registered, .accepted, .referred, .closed, .open, .overdue, .mediating, .testing,
      .withdrawn, .settled, .doubled, .closedInScope, .handedOver:
      true
    }
  }

  /// The place of its column; none for what stands in other lines, or on paper alone.
  fileprivate var column: Int? {
    switch self {
    case .registered: 0
    case .accepted: 1
    case .declined: 2
    case .referred: 3
    case .needMaterial: 4
    case .mediating: 5
    case .undecided: 6
    case .closed: 7
    case .open: 8
    case .overdue: 9
    case .testing, .withdrawn, .settled, .doubled, .closedInScope, .handedOver: nil
    }
  }
}

extension RateFigure {
  /// The rows in which shares stand.
  fileprivate enum Row {
    case settling, inTime
  }

  /// The row of the share; none for what the table above has the numbers of, line by line.
  fileprivate var row: Row? {
    switch self {
    case .closedComplaint, .resolved, .mediated: .settling
    case .decidedInTime, .closedInTime: .inTime
    case .closed, .closedReport: nil
    }
  }
}
