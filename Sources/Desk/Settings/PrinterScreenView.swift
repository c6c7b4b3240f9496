import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension PrinterScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    drawBoth(into: &surface, row: 2, context)
    drawInput(into: &surface, row: 5, context)
    let looking = Phrase("正在找打印机", "Looking for printers")
    surface.writeSection(context.say(isLooking ? looking : Term.found), row: 7)
    let last = drawNames(into: &surface, row: 8, context)
    drawPaper(into: &surface, row: last + 1, context)
    surface.writeFoot(message, PrinterScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  /// Both printers, and which of them is being chosen.
  private func drawBoth(into surface: inout Surface, row: Int, _ context: Context) {
    for (offset, purpose) in Purpose.allCases.enumerated() {
      let isChosen = purpose == self.purpose
      let column = surface.write(
        (isChosen ? "> " : "  ") + context.say(PrinterScreen.words(purpose)) + "  ",
        at: Position(row: row + offset, column: 1), isChosen ? .section : .normal)
      surface.write(
        TextWidth.unambiguous(context.say(words(purpose))),
        at: Position(row: row + offset, column: column), isChosen ? .figure : .normal,
        width: surface.columns - column - 1)
    }
  }

  private static func words(_ purpose: Purpose) -> Phrase {
    switch purpose {
    case .sheets: Term.sheetPrinter
    case .slips: Term.slipPrinter
    }
  }

  /// What is chosen for a purpose: the printer and its paper.
  private func words(_ purpose: Purpose) -> Phrase {
    switch purpose {
    case .sheets: printers.sheets.phrase
    case .slips: printers.slips?.phrase ?? Term.sameAsForSheets
    }
  }

  private func drawInput(into surface: inout Surface, row: Int, _ context: Context) {
    let label = context.say("名称或设备", "Name or device")
    let column = surface.write(label, at: Position(row: row, column: 1), .section) + 2
    let width = max(1, min(40, surface.columns - column - 2))
    surface.fill(Rect(row: row, column: column, rows: 1, columns: width), .fieldFocused)
    let visible = input.visible(columns: width)
    surface.write(
      visible.rows.first ?? "", at: Position(row: row, column: column), .fieldFocused)
    if !input.isEmpty, surface.rows > row + 3, column < surface.columns {
      let caret = min(surface.columns - 1, column + visible.caret.column)
      surface.cursor = Position(row: row, column: caret)
    }
  }

  /// - Returns: the row behind them.
  private func drawNames(into surface: inout Surface, row: Int, _ context: Context) -> Int {
    let shown = list.visible(height: min(9, surface.rows - row - 8))
    let first = purpose == .sheets ? Term.systemPrinter : Term.sameAsForSheets
    for (offset, place) in shown.enumerated() {
      let digit = place < 9 ? "\(place + 1)" : " "
      surface.write(digit, at: Position(row: row + offset, column: 3), Style(.key))
      let words = names[place] ?? first[context.language]
      surface.write(
        TextWidth.unambiguous(words), at: Position(row: row + offset, column: 5),
        width: surface.columns - 6)
      surface.finish(row: row + offset, isSelected: place == list.selection && input.isEmpty)
    }
    return row + shown.count
  }

  /// How wide the paper is, and what follows from it.
  private func drawPaper(into surface: inout Surface, row: Int, _ context: Context) {
    surface.writeSection(context.say(Term.paperWidth), row: row)
    let unsaid = Phrase("没有说", "not said")
    let said = ((hasNone ? setting.paper : paper)?.phrase ?? unsaid)[context.language]
    surface.write(said, at: Position(row: row + 1, column: 5), .figure)
    let lines = TextWidth.wrap(
      "\(context.say(consequence))\(context.say(Phrase("。", ".")))", columns: surface.columns - 7)
    for (offset, line) in lines.enumerated() {
      surface.write(line, at: Position(row: row + 2 + offset, column: 5), .quiet)
    }
  }

  /// What is sent to the printer, or why nothing is; and where other papers go that are seldom meant for a roll.
  private var consequence: Phrase {
    if let refusal = setting.refusal { return refusal.phrase }
    if hasNone { return Phrase("纸宽随文书打印机", "the width is that of the printer of sheets") }
    let sheetsOnRoll = purpose == .sheets && setting.width.dots != nil
    return sheetsOnRoll ? [sent, onRoll].listed(by: Punctuation.semicolon) : sent
  }

  private var onRoll: Phrase {
    let key = PrinterScreen.keys.name(of: .turn)
    return Phrase(
      "登记表、转办单、调解记录也印在卷纸上。只给小票用的，按 \(key.zh) 设在小票打印机",
      "sheets with all they say go to the roll, too. If it is for slips alone, set it with \(key.en)"
    )
  }

  private var sent: Phrase {
    let isRoll = setting.width.format == .escpos
    let key = PrinterScreen.keys.name(of: .paper)
    if isRoll, paper == nil {
      return Phrase(
        "当作 80 毫米的卷纸，送 ESC/POS 和 GB18030 的字；58 毫米的要按 \(key.zh) 选",
        "taken for a roll of 80 mm, it is sent ESC/POS with text in GB18030; say 58 mm with \(key.en)"
      )
    }
    if isRoll {
      return Phrase("卷纸：送 ESC/POS 和 GB18030 的字", "a roll: it is sent ESC/POS with text in GB18030")
    }
    guard paper == nil else { return Phrase("A4：送 PDF", "A4: it is sent a PDF") }
    return Phrase(
      "当作 A4，送 PDF；收据打印机要按 \(key.zh) 选 58 或 80",
      "taken for A4, it is sent a PDF; of a receipt printer say 58 or 80 with \(key.en)")
  }
}
