import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension ListScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    ListView(screen: self).drawn(rows: rows, columns: columns, message: message, context)
  }

  /// The lines of the story beside the list, below the case's number.
  func storyLines(_ sides: ListSides, _ context: Context) -> [[Piece]] {
    guard let story, let selected, story.id == selected.id else { return [] }
    let told = CaseStory(story, linked: linked, columns: sides.story, context)
    let lines =
      [CaseScreen.stateLine(selected, CaseWords(context), context)] + told.facts + [[]]
      + told.timeline
    return lines.map { $0.fitting(sides.story) }
  }
}

/// Draws a list of cases.
private struct ListView {
  let screen: ListScreen

  func drawn(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let layout = ListLayout(rows, screen)
    if let sides = ListSides(rows: rows, columns: columns) {
      var left = context.surface(rows: rows, columns: sides.list)
      draw(into: &left, layout, context)
      surface.draw(left, at: Position(row: 0, column: 0))
      drawStory(into: &surface, sides, context)
    } else {
      draw(into: &surface, layout, context)
    }
    surface.writeTitle(
      [heading(context) + markWords(context), context.desksInLists].filled(joinedBy: "  "),
      right: orderWords(context) + "   " + context.shownDayAndTime, context)
    let notes = notes(layout, context)
    surface.write(notes[0], at: Position(row: rows - 3, column: 1), .quiet, width: columns - 2)
    let foot = message.isEmpty && notes.count > 1 ? notes[1] : message
    surface.writeFoot(foot, hints(columns, context))
    if let sides = ListSides(rows: rows, columns: columns) {
      surface.writeDivider(column: sides.list)
    }
    if surface.cursor == nil, rows > 5, columns > 1 {
      surface.cursor = Position(row: layout.header, column: 1)
    }
    return surface
  }

  /// The bar, the rows and the panel of the selected case.
  private func draw(into surface: inout Surface, _ layout: ListLayout, _ context: Context) {
    drawBar(into: &surface, context)
    drawList(into: &surface, layout, context)
    drawPanel(into: &surface, layout, context)
    if screen.isFiltering || !screen.filter.isEmpty { drawFilter(into: &surface, context) }
  }

  /// The selected case as a story, beside the list.
  private func drawStory(into surface: inout Surface, _ sides: ListSides, _ context: Context) {
    guard let story = screen.story, story.id == screen.selected?.id else { return }
    let lines = screen.storyLines(sides, context)
    let height = sides.storyRows + 2
    let first = min(screen.storyTop, max(0, lines.count - sides.storyRows))
    var page = context.surface(rows: height, columns: sides.story)
    page.write(story.number.description, at: Position(row: 0, column: 0), .figure)
    for (offset, line) in lines.dropFirst(first).prefix(sides.storyRows).enumerated() {
      page.write(line, at: Position(row: offset + 1, column: 0))
    }
    let hidden = lines.count - first - sides.storyRows
    if hidden > 0 {
      let key = ListScreen.storyKeys.name(of: .storyOn)
      let more = context.say("还有\(hidden)行，\(key.zh)下翻", "\(hidden) more lines; \(key.en)")
      page.write(more, at: Position(row: height - 1, column: 0), .quiet)
    }
    surface.draw(page, at: Position(row: 1, column: sides.list + 2))
  }

  /// The marked cases or the selected one, and the steps that can be taken.
  private func drawPanel(into surface: inout Surface, _ layout: ListLayout, _ context: Context) {
    guard let steps = screen.stepKeys(context) else { return }
    if screen.marked.isEmpty, let selected = screen.selected {
      surface.writePanel(selected, steps, row: layout.panel, factRows: layout.factRows, context)
      return
    }
    surface.writeRule(row: layout.panel)
    let lines = TextWidth.wrap(numbers(context), columns: surface.columns - 2)
    for (offset, line) in lines.prefix(2 + layout.factRows).enumerated() {
      surface.write(line, at: Position(row: layout.panel + 1 + offset, column: 1), .accent)
    }
    surface.writeSteps(
      steps.rows(context.language), row: layout.panel + 3 + layout.factRows, rows: 2)
  }

  private func numbers(_ context: Context) -> String {
    let numbers = screen.marked.map(\.number.short).joined(separator: " ")
    return context.say("数字键一起办：\(numbers)", "A digit is for all of: \(numbers)")
  }

  private func heading(_ context: Context) -> String {
    let count = screen.list.count
    switch screen.scope {
    case .open:
      let (all, today) = (screen.open?.total ?? 0, screen.open?.receivedToday ?? 0)
      return context.say(
        "未办结 \(all) 件（今天 \(today)，以前 \(all - today)）",
        "Open cases: \(all) (today \(today), before \(all - today))")
    case .find, .state, .unkeyed, .uncalled, .untold, .contested, .withoutDepartment:
      return screen.title[context.language] + found(count, context)
    }
  }

  /// How many were found; a plus where more may be that nobody has counted yet.
  private func found(_ shown: Int, _ context: Context) -> String {
    guard let total = screen.total else {
      let more = screen.lack == nil ? "" : "+"
      return context.say(" \(shown)\(more) 件", ": \(shown)\(more)")
    }
    if total <= shown { return context.say(" \(shown) 件", ": \(shown)") }
    return context.say(" \(total) 件，列出前 \(shown) 件", ": \(total), the first \(shown) of them here")
  }

  private func orderWords(_ context: Context) -> String {
    switch screen.query.sort {
    case .due: context.say("期限近的在前", "nearest day first")
    case .received: context.say("新登记的在前", "newest first")
    case .arrival where screen.scope == .uncalled: context.say(ScreenWords.firstClosed)
    case .arrival: context.say(ScreenWords.firstCome)
    case .department, .merchant, .clerk: context.say(screen.query.sort.label.inside)
    case .amount: context.say("金额大的在前", "largest first")
    }
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let words = context.language
    let keys = screen.keys(context)
    if screen.isFiltering { return keys.hints(width: columns - 2, words) }
    // Where a case has two steps of its own their digits stand above.
    var hints = screen.hasStepsOfItsOwn ? [] : [context.digits(KeyWords.steps)]
    if screen.scope == .open {
      hints.append(ListScreen.groupKeys.family(words, saying: Phrase("换一类", "kind")) { _ in true })
    }
    let leaves = screen.marked.isEmpty && (screen.filter.isEmpty || screen.scope == .find)
    let ending = leaves ? context.hints(.back, KeyWords.home) : []
    let taken = (hints + ending).reduce(2) { $0 + TextWidth.columns(of: $1.text) + 2 }
    return hints + keys.hints(width: columns - taken, words) + ending
  }

  /// What a `?` behind a day means, where one is in sight, and how to find.
  private func notes(_ layout: ListLayout, _ context: Context) -> [String] {
    let key = ListScreen.listKeys.name(of: .filter)
    let find = context.say(
      "找：打汉字，或按 \(key.zh) 再打电话尾号、编号",
      "Find: press \(key.en) and type a number, phone tail, name or word")
    let visible = screen.list.visible(height: layout.listRows).compactMap(screen.row)
    guard let why = GuessWords.why(visible.map(\.due), context.reference.calendar) else {
      return [find]
    }
    let menu = GlobalAction.keys.name(of: .menu)
    let see = context.say("（\(menu.zh) 里看「节假日」）", " (see \(menu.en), holidays)")
    return ["? " + why[context.language] + see, find]
  }

  private func drawBar(into surface: inout Surface, _ context: Context) {
    guard screen.scope == .open, !screen.isFiltering, screen.filter.isEmpty else { return }
    let words = GroupBar(
      screen.counts, chosen: screen.group, columns: surface.columns - 2,
      context.catalogue.states, context.language)
    var column = 1
    if words.hidesBefore {
      column = surface.write(".. ", at: Position(row: 1, column: column), .quiet)
    }
    for group in words.groups {
      let isChosen = group == screen.group
      let isLate = group == .overdue && screen.counts[group, default: 0] > 0
      let style: Style = isChosen ? .choiceChosen : isLate ? .overdue : .choice
      let text = words.text(group)
      let shown = isChosen ? "[\(text)]" : " \(text) "
      column = surface.write(shown, at: Position(row: 1, column: column), style)
    }
    if words.hidesAfter { surface.write(" ..", at: Position(row: 1, column: column), .quiet) }
  }

  private func drawFilter(into surface: inout Surface, _ context: Context) {
    let label = context.say("找 ", "Find ")
    let column = surface.write(label, at: Position(row: 1, column: 1), .section)
    let width = max(1, surface.columns - column - 2)
    let ground: Style = screen.isFiltering ? .fieldFocused : .field
    surface.fill(Rect(row: 1, column: column, rows: 1, columns: min(40, width)), ground)
    let visible = screen.filter.visible(columns: min(40, width))
    surface.write(visible.rows.first ?? "", at: Position(row: 1, column: column), ground)
    if screen.isFiltering, screen.filter.isEmpty {
      let hint = context.say("编号、电话尾号、姓名、商家、经过里的词", "number, phone tail, name, merchant, words")
      let style = Style(.quiet, on: .fieldFocused)
      surface.write(hint, at: Position(row: 1, column: column), style, width: min(40, width))
    }
    guard screen.isFiltering, surface.rows > 3, column + visible.caret.column < surface.columns
    else {
      return
    }
    surface.cursor = Position(row: 1, column: column + visible.caret.column)
  }

  private func drawList(into surface: inout Surface, _ layout: ListLayout, _ context: Context) {
    let shown = screen.list.visible(height: layout.listRows).compactMap { place in
      screen.row(place).map { (place: place, subject: $0) }
    }
    let cases = shown.map(\.subject)
    let table = CaseTable(
      context, columns: surface.columns, order: screen.query.sort, showing: cases)
    surface.writeRow(table.titles(context.language), table.widths, row: layout.header, column: 4)
    guard screen.list.count > 0 else {
      guard screen.isLoaded, layout.listRows > 1 else { return }
      drawEmpty(into: &surface, layout, context)
      return
    }
    let rows = table.table(cases).rows
    for (offset, (place, subject)) in shown.enumerated() {
      let at = layout.listRow + offset
      let above = offset == 0 ? nil : shown[offset - 1].subject
      let cells = table.cells(rows[offset], of: subject, below: above)
      surface.writeRow(
        cells, table.widths, row: at, column: 4, isSelected: place == screen.list.selection)
      drawDueAndMark(
        of: subject, into: &surface, row: at, isSelected: place == screen.list.selection)
    }
  }

  /// What stands out without colour: `!` due by tomorrow, `!!` past its last day, else what state it is in; and
  /// whether it is marked.
  private func drawDueAndMark(
    of subject: CaseSummary, into surface: inout Surface, row: Int, isSelected: Bool
  ) {
    let ground: Ground = isSelected ? .selected : .plain
    let isLate = subject.due?.isOverdue ?? false
    if subject.isUrgent || isLate {
      let tone: Tone = isLate ? .overdue : .warning
      surface.write("!", at: Position(row: row, column: 2), Style(tone, on: ground))
    } else {
      let sign = subject.stateSign(surface.art)
      surface.write(sign, at: Position(row: row, column: 2), Style(subject.stateTone, on: ground))
    }
    if screen.marked.contains(where: { $0.id == subject.id }) {
      surface.write(
        surface.art.tick, at: Position(row: row, column: 3), Style(.choiceChosen, on: ground))
    } else if isLate {
      surface.write("!", at: Position(row: row, column: 3), Style(.overdue, on: ground))
    }
  }

  private func markWords(_ context: Context) -> String {
    screen.marked.isEmpty
      ? "" : context.say("  已勾 \(screen.marked.count) 件", "  \(screen.marked.count) marked")
  }

  private func drawEmpty(into surface: inout Surface, _ layout: ListLayout, _ context: Context) {
    let words = context.say(EmptyWords.list(screen, context.catalogue.states))
    let lines = TextWidth.wrap(words, columns: surface.columns - 6)
    for (offset, line) in lines.prefix(layout.listRows - 1).enumerated() {
      surface.write(line, at: Position(row: layout.listRow + 1 + offset, column: 4), .quiet)
    }
  }
}
