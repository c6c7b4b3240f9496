import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Draws the line of the search, and below it what was found, each sort under its name.
struct DeskSearchView {
  let screen: MenuScreen
  let context: Context

  private enum Line {
    case title(Phrase, Int)
    case hit(DeskSearch.Hit, place: Int, label: Int)
  }

  func draw(into surface: inout Surface) {
    let lines = lines(surface.columns)
    let height = max(0, surface.rows - 6)
    let cases = screen.hits.compactMap {
      if case .oneCase(let subject) = $0 { subject } else { nil }
    }
    let table = CaseTable(
      context, columns: surface.columns, order: .received, showing: cases)
    for (offset, line) in lines[window(lines, height)].enumerated() {
      switch line {
      case .title(let name, let count):
        surface.writeSection(context.say(name), "\(count)", row: 3 + offset)
      case .hit(let hit, let place, let label):
        draw(hit, table, label: label, into: &surface, row: 3 + offset)
        surface.finish(row: 3 + offset, isSelected: place == screen.place.selection)
      }
    }
    if lines.isEmpty { drawNothing(into: &surface) }
    // An input method shows what it composes where the cursor stands.
    drawLine(into: &surface)
  }

  private func drawLine(into surface: inout Surface) {
    let count = screen.hits.count
    let figure = context.say("找到 \(count) 项", "\(count) found")
    let end = surface.columns - TextWidth.columns(of: figure) - 1
    surface.write(figure, at: Position(row: 1, column: end), .quiet)
    let label = context.say(ScreenWords.look)
    let column = surface.write(label, at: Position(row: 1, column: 1), .quiet) + 1
    let room = max(1, end - column - 2)
    surface.fill(Rect(row: 1, column: column, rows: 1, columns: min(40, room)), .fieldFocused)
    let visible = screen.pick.filter.visible(columns: min(40, room))
    surface.write(visible.rows.first ?? "", at: Position(row: 1, column: column), .fieldFocused)
    guard surface.rows > 5, column + visible.caret.column < surface.columns else { return }
    surface.cursor = Position(row: 1, column: column + visible.caret.column)
  }

  /// What may be typed instead, where nothing was found.
  private func drawNothing(into surface: inout Surface) {
    let key = GlobalAction.keys(context.catalogue.states).name(of: .intake(.complaint))
    let words = [
      EmptyWords.narrowed,
      Phrase("编号、电话打后四位，姓名打全", "A number or phone by its last four digits, a name in full"),
      Phrase("没来过的人，\(key.zh) 记新的", "Somebody new: \(key.en) takes it down"),
    ]
    for (offset, line) in words.enumerated() {
      surface.write(context.say(line), at: Position(row: 3 + offset, column: 5), .quiet)
    }
  }
}

// MARK: Rows

extension DeskSearchView {
  private func lines(_ columns: Int) -> [Line] {
    var place = 0
    return screen.groups.filter { !$0.hits.isEmpty }.flatMap { group -> [Line] in
      let labels = group.hits.map { TextWidth.columns(of: words(of: $0).label) }
      let label = min(labels.max() ?? 0, max(0, columns / 2))
      let hits = group.hits.enumerated().map {
        Line.hit($0.element, place: place + $0.offset, label: label)
      }
      place += hits.count
      return [.title(group.title, hits.count)] + hits
    }
  }

  /// The lines in sight, with the selected one in their middle.
  private func window(_ lines: [Line], _ height: Int) -> Range<Int> {
    let selected = lines.firstIndex { line in
      if case .hit(_, place: screen.place.selection, label: _) = line { true } else { false }
    }
    let first = max(0, min((selected ?? 0) - height / 2, lines.count - height))
    return first..<min(lines.count, first + height)
  }

  private func draw(
    _ hit: DeskSearch.Hit, _ table: CaseTable, label: Int, into surface: inout Surface, row: Int
  ) {
    if case .oneCase(let subject) = hit, let cells = table.table([subject]).rows.first {
      let shown = table.cells(cells, of: subject, below: nil)
      return surface.writeRow(shown, table.widths, row: row, column: 4)
    }
    let words = words(of: hit)
    let start = Position(row: row, column: 4)
    let column = surface.write(TextWidth.pad(words.label, to: label), at: start) + 2
    let room = max(0, surface.columns - column - 2)
    let detail = TextWidth.truncate(words.detail, to: room)
    surface.write(detail, at: Position(row: row, column: column), .quiet)
  }

  /// What a row is called, and what is said behind that; a case stands in the columns of lists.
  private func words(of hit: DeskSearch.Hit) -> (label: String, detail: String) {
    switch hit {
    case .action(let action):
      let item = screen.pick.items.first { $0.value == action }
      return item.map { (context.say($0.label), context.say($0.detail)) } ?? ("", "")
    case .oneCase: return ("", "")
    case .everyCase, .everyAnswer:
      return (context.say("全部列出", "All of them"), context.say("列在一起，接着找", "in a list, to find on"))
    case .merchant(let merchant):
      let count = merchant.count
      return (Veil.plain.place(merchant.name), context.say("来过 \(count) 件", "\(count) so far"))
    case .answer(let place):
      let entry = context.reference.guide.entries[place]
      return (context.say(entry.label), context.say(entry.source))
    }
  }
}
