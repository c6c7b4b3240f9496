import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension HomeScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let desk = context.say(ScreenWords.program)
    surface.writeTitle("\(desk)  \(context.deskWords)", right: context.clerkAndTime, context)
    writeFaults(into: &surface, rows: [1, 4], context)
    // A saved number stays long: it has rows of its own, and the hints theirs.
    let more = max(0, surface.footLines(message).count - 1)
    let why = guess(rows: rows - more, columns: columns, context)
    let foot = HomeScreen.keyBlockRows + 3 + (why == nil ? max(0, more - 1) : more)
    if let board {
      writeFigures(into: &surface, board, row: 2, context)
      let body = Rect(row: 5, column: 0, rows: rows - 5 - foot, columns: columns)
      draw(board, into: &surface, in: body, context)
    }
    writeKeyBlock(into: &surface, board, row: rows - foot, context)
    if let why {
      surface.write(
        why, at: Position(row: rows - 3 - more, column: 1), .quiet, width: columns - 2)
    }
    surface.writeFoot(message, hints(columns, context))
    if surface.cursor == nil, rows > 4, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  static let keyBlockRows = 4

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let arrows = CommonKeys.lists.hints(context.language, saying: KeyWords.choose) {
      $0 == .row
    }
    let own = HomeScreen.keys(context.catalogue.states).hints(
      width: columns, context.language)
    let others =
      context.hints(.undo) + context.hints(.clerk, ScreenWords.changeClerk.worded("clerk"))
    return arrows + own.prefix(1) + (own.isEmpty ? [] : others) + own.dropFirst(1)
  }
}

// MARK: The board

extension HomeScreen {
  /// One part of the board: its name, its rows, and where they begin among all rows.
  private struct Part {
    var name: Phrase
    var count: Int
    var start: Int
    var shown = 0
    var isRecent = false
  }

  private func parts(_ board: HomeBoard) -> [Part] {
    let parts = [
      Part(name: Phrase("没写完", "Half typed"), count: board.drafts.count, start: 0),
      Part(
        name: Phrase("先办这些", "Do these first"), count: board.first.count,
        start: board.drafts.count),
      Part(
        name: ScreenWords.justNow, count: board.recent.count,
        start: board.drafts.count + board.first.count, isRecent: true),
    ]
    return parts.filter { $0.count > 0 }
  }

  private func draw(
    _ board: HomeBoard, into surface: inout Surface, in body: Rect, _ context: Context
  ) {
    let all = rows
    if all.isEmpty { return writeEmpty(into: &surface, board, in: body, context) }
    var row = body.row
    for part in share(body.rows, among: parts(board)) {
      guard row < body.row + body.rows else { break }
      surface.writeSection(
        part.name[context.language], part.isRecent ? "" : "\(part.count)", row: row)
      row += 1
      for index in window(of: part) {
        write(all[index], index, into: &surface, row: row, context)
        row += 1
      }
    }
  }

  /// Gives each part in turn one more row until there is no room; what was just done takes more
  /// than two only when all that waits is in sight.
  private func share(_ rows: Int, among parts: [Part]) -> [Part] {
    var parts = parts
    var left = rows - parts.count
    while left > 0, let next = nextPart(parts) {
      parts[next].shown += 1
      left -= 1
    }
    return parts
  }

  private func nextPart(_ parts: [Part]) -> Int? {
    let open = parts.indices.filter { parts[$0].shown < parts[$0].count }
    let waiting = open.filter { !parts[$0].isRecent || parts[$0].shown < 2 }
    return (waiting.isEmpty ? open : waiting).min { parts[$0].shown < parts[$1].shown }
  }

  /// The rows of a part that are shown: from its first, or so that the selected one is seen.
  private func window(of part: Part) -> Range<Int> {
    let place = selection - part.start
    let isInside = place >= 0 && place < part.count
    let first = isInside ? max(0, place - part.shown + 1) : 0
    return part.start + first..<part.start + min(part.count, first + part.shown)
  }

  /// Why a day in sight is guessed, once; nil where none is.
  private func guess(rows count: Int, columns: Int, _ context: Context) -> String? {
    guard let board else { return nil }
    let words = HomeRowWords(context, board: board, columns: columns)
    let places = share(count - 5 - HomeScreen.keyBlockRows - 3, among: parts(board))
    let all = rows
    let dues = places.flatMap { window(of: $0) }.compactMap { words.guessed(all[$0], $0) }
    return GuessWords.why(dues, context.reference.calendar).map { "? " + $0[context.language] }
  }

  private func write(
    _ row: Row, _ index: Int, into surface: inout Surface, row line: Int, _ context: Context
  ) {
    let words = HomeRowWords(context, board: board, columns: surface.columns)
    surface.writeRow(
      words.cells(row, index), words.widths(row), row: line, column: 3,
      isSelected: index == selection)
  }
}

// MARK: Figures and keys

extension Context {
  /// That files of the office are not used, until they are mended: what is wrong stands under 9.
  fileprivate var unusedFiles: Phrase? {
    let count = dataFaults.count
    guard count > 0 else { return nil }
    let (key, place) = (HomeAction.menu.key, ScreenWords.dataRulesHolidays)
    return Phrase(
      "本单位的数据文件有 \(count) 处用不了，照内置的办；按 \(key.zh) 看「\(place.zh)」",
      "\(count) fault(s) in the office's files, left aside; see \(key.en), \(place.en)")
  }
}

extension HomeScreen {
  /// What is wrong as long as nobody mends it, the worst first.
  private func writeFaults(into surface: inout Surface, rows: [Int], _ context: Context) {
    let words = [context.loss, context.clockDoubt?.line(in: context.zone), context.unusedFiles]
    for (row, phrase) in zip(rows, words.compactMap { $0 }) {
      let line = TextWidth.unambiguous(phrase[context.language])
      surface.write(
        TextWidth.truncate(line, to: surface.columns - 2), at: Position(row: row, column: 1),
        .warning,
        width: surface.columns - 2)
    }
  }

  private func writeFigures(
    into surface: inout Surface, _ board: HomeBoard, row: Int, _ context: Context
  ) {
    if let stand = context.lists {
      let words = context.say(stand.refusal)
      surface.write(words, at: Position(row: row, column: 1), .quiet, width: surface.columns - 2)
      return
    }
    let totals = board.today
    let rows = totals.glance(waiting: board.waiting, context.language).rows
    let figures = rows.map { cells in (label: cells[1].forReading, value: shown(cells[2], context))
    }
    surface.write(context.say(ScreenWords.today), at: Position(row: row, column: 1), .section)
    let venues = (totals.breakdown(by: .venue)?.rows ?? []).map(\.id) + totals.ledgerVenues
    if venues.contains(where: { $0 != context.settings.venue && $0 != Breakdown.none }) {
      surface.write(context.say(Term.allVenues), at: Position(row: row + 1, column: 1), .quiet)
    }
    writeFigures(
      into: &surface, [Array(figures.prefix(4)), Array(figures.dropFirst(4))], row: row, context)
  }

  private func shown(_ cell: Table.Cell, _ context: Context) -> String {
    switch cell {
    case .empty: "--"
    case .money(let money): money.grouped + context.say(" 元", "")
    case .text, .integer, .rough, .decimal, .day, .moment, .percent, .phone: cell.forReading
    }
  }

  /// Figures in rows above each other: labels on the left, counts on the right of their columns.
  private func writeFigures(
    into surface: inout Surface, _ lines: [[(label: String, value: String)]], row: Int,
    _ context: Context
  ) {
    let gap = context.language == .chinese ? 4 : 2
    var column = context.language == .chinese ? 8 : 7
    for index in lines[0].indices {
      let width = lines.map { TextWidth.columns(of: $0[index].label) }.max() ?? 0
      for (offset, line) in lines.enumerated() {
        let (label, value) = line[index]
        let isCount = index + 1 < line.count
        surface.write(label, at: Position(row: row + offset, column: column), .quiet)
        let end = surface.write(
          isCount ? TextWidth.pad(value, to: 5, .right) : value,
          at: Position(row: row + offset, column: column + width + 1), .figure)
        surface.spots?.note(
          Rect(row: row + offset, column: column, rows: 1, columns: end - column), .words)
      }
      column += width + 6 + gap
    }
  }

  private func writeEmpty(
    into surface: inout Surface, _ board: HomeBoard, in body: Rect, _ context: Context
  ) {
    guard board.isEmpty else { return }
    let text = context.say(EmptyWords.home(context.catalogue.states))
    let column = max(1, (surface.columns - TextWidth.columns(of: text)) / 2)
    surface.write(text, at: Position(row: body.row + body.rows / 2, column: column), .accent)
  }

  /// What each digit opens, three in a row.
  private func writeKeyBlock(
    into surface: inout Surface, _ board: HomeBoard?, row: Int, _ context: Context
  ) {
    surface.writeSection(
      context.say("来人了，按数字键", "Somebody comes: press a digit"), row: row)
    let width = (surface.columns - 4) / 3
    // What counts at once stands last, apart from what opens.
    let all = HomeScreen.block(context.catalogue.states)
    let block =
      all.filter { $0.binding.action != .count } + all.filter { $0.binding.action == .count }
    for (index, key) in block.enumerated() {
      let at = Position(row: row + 1 + index / 3, column: 3 + index % 3 * width)
      var column = surface.write(key.binding.keyNames(context.language), at: at, Style(.key))
      column = surface.write(
        key.name[context.language], at: Position(row: at.row, column: column + 1))
      let isOpen = key.binding.action == .openCases
      let count = board.map { context.lists == nil ? " \($0.open)" : "" } ?? ""
      let detail = isOpen ? count : key.detail[context.language]
      let room = at.column + width - column - 2
      surface.write(
        TextWidth.truncate(detail, to: room), at: Position(row: at.row, column: column + 1), .quiet,
        width: room)
    }
  }
}
