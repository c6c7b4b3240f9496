import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension PadScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let desk = context.say(
      "今日  \(context.letters) 台  \(context.clerk)",
      "today  desk \(context.letters)  \(context.clerk)")
    surface.writeTitle(title[context.language], right: desk, context)
    let table = today.table(context.language)
    drawConsultations(table, into: &surface, row: 2, context)
    drawItems(table, into: &surface, row: 6, context)
    if let problem {
      let words = TextWidth.unambiguous(problem[context.language])
      surface.write(words, at: Position(row: 13, column: 4), .problem, width: columns - 5)
    }
    surface.writeRule(row: PadScreen.rows - 1)
    surface.writeFoot(message, hints(columns, context))
    return surface
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    keys.hints(width: columns - 16, context.language)
      + context.hints(.undo, KeyWords.undoShort)
  }

  /// What stands under an item; a nought where nothing does.
  private func figure(_ item: String, unit: String, _ table: Table) -> String {
    let words = table.cell(item, .text).forReading
    return words.isEmpty ? "0\(unit)" : words
  }

  private func drawConsultations(
    _ table: Table, into surface: inout Surface, row: Int, _ context: Context
  ) {
    let figure = figure(LedgerCatalogue.consultation, unit: Quantity.headUnit, table)
    let consultations = context.catalogue.kinds.plural(Kind.consultation).inside
    let label = context.say("口头\(consultations.zh)", "Spoken \(consultations.en)")
    let key = countKeys.name(of: .count)
    var column =
      surface.write(
        key[context.language], at: Position(row: row, column: 3), Style(.key)) + 1
    column = surface.write(label, at: Position(row: row, column: column))
    let place = max(column + 2, 18)
    column = surface.write(
      TextWidth.pad(figure, to: 10, .right), at: Position(row: row, column: place), .figure)
    let words = context.say("再按 \(key.zh) 就加 1", "each \(key.en) adds one")
    surface.write(words, at: Position(row: row, column: column + 4), .quiet)
    surface.finish(row: row, isSelected: selection == 0)
    drawTags(into: &surface, row: row + 1, context)
  }

  /// The digits for source and topic of the one just counted.
  private func drawTags(into surface: inout Surface, row: Int, _ context: Context) {
    let entry = pending ?? last?.entry
    let isOn = selection == 0 && entry?.item == LedgerCatalogue.consultation
    let label = context.say("刚才那位", "Last")
    let tone: Style = selection == 0 ? .disabled : .quiet
    var column = surface.write(label, at: Position(row: row, column: 5), .quiet) + 1
    for (index, tag) in tags.enumerated() {
      if index == firstTopic {
        let topic = context.say(" 话题", " topic")
        column = surface.write(topic, at: Position(row: row, column: column), .quiet)
      }
      let isChosen = isOn && tag.isChosen(entry)
      let words = tag.binding.keyNames(context.language) + tag.name[context.language]
      let text = isChosen ? "[\(words)]" : " \(words) "
      let style: Style = isChosen ? .choiceChosen : isOn ? .choice : tone
      column = surface.write(text, at: Position(row: row, column: column), style)
    }
  }

  private func drawItems(
    _ table: Table, into surface: inout Surface, row: Int, _ context: Context
  ) {
    let widths = [context.language == .chinese ? 18 : 24, 14, 40]
    let titles = [
      context.say(Term.item),
      TextWidth.pad(context.say(ScreenWords.today), to: 14, .right),
      context.say("  怎么记", "  How"),
    ]
    surface.writeRow(titles.map { ListCell($0, .quiet) }, widths, row: row - 1, column: 3)
    for (index, item) in items.enumerated() {
      let figure = figure(item.id, unit: item.units.first ?? "", table)
      let cells = [
        ListCell(item.label[context.language]),
        ListCell(TextWidth.pad(figure, to: 14, .right), .figure),
        ListCell(isTyped(index) ? "" : "  " + advice(item, context), .quiet),
      ]
      surface.writeRow(
        cells, widths, row: row + index, column: 3, isSelected: selection == index + 1)
      if selection == index + 1 {
        drawInput(into: &surface, row: row + index, column: 3 + widths[0] + widths[1] + 4)
      }
    }
    let key = PadScreen.otherKeys.name(of: .others)
    let others = ListCell(
      context.say("其他项目（\(key.zh) 打开全部）", "Other items (\(key.en) opens all)"))
    surface.writeRow(
      [others], [40], row: row + items.count, column: 3, isSelected: item == nil && selection > 0)
  }

  /// Whether a figure is being typed behind the item, in the place of the advice.
  private func isTyped(_ index: Int) -> Bool { selection == index + 1 && !input.isEmpty }

  private func advice(_ item: LedgerItem, _ context: Context) -> String {
    let key = PadScreen.itemKeys.name(of: .addOne)
    return item.id == "leaflets"
      ? context.say("带来减剩下 6000-480，或 5520、+200", "6000-480 (less left), 5520, +200")
      : context.say("\(key.zh)加1，或打总数", "\(key.en) adds 1, or type the total")
  }

  private func drawInput(into surface: inout Surface, row: Int, column: Int) {
    let width = min(28, surface.columns - column - 2)
    guard width > 2 else { return }
    if !input.isEmpty {
      surface.fill(Rect(row: row, column: column, rows: 1, columns: width), .fieldFocused)
    }
    let visible = input.visible(columns: width)
    if !input.isEmpty {
      surface.write(
        visible.rows.first ?? "", at: Position(row: row, column: column), .fieldFocused)
    }
    guard row < surface.rows - 2 else { return }
    surface.cursor = Position(row: row, column: column + visible.caret.column)
  }
}
