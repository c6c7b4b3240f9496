import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension PrintScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(
      "\(title[context.language])  \(subject.number.short)", right: context.clerkAndTime, context)
    let words = CaseWords(context)
    let who = [
      words.kind(subject.kind), words.name(subject), subject.merchant, words.state(subject),
    ]
    surface.write(
      who.filled(joinedBy: "  "), at: Position(row: 2, column: 2),
      width: columns - 4)
    surface.writeRule(row: 3)
    var row = 4
    for line in TextWidth.wrap(sentence[context.language], columns: columns - 4) {
      surface.write(line, at: Position(row: row, column: 2), .accent)
      row += 1
    }
    surface.write(
      context.say("打印会记在经过里，撤销不掉。", "Printing stays in the timeline; no undo takes it back."),
      at: Position(row: row, column: 2), .quiet, width: columns - 4)
    draw(into: &surface, from: row + 2, context)
    surface.writeFoot(message, PrintScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func draw(into surface: inout Surface, from row: Int, _ context: Context) {
    if putsSheetOnRoll {
      surface.write(
        context.say(onRoll), at: Position(row: surface.rows - 4, column: 2), .warning,
        width: surface.columns - 4)
    }
    let (note, style) = note(context)
    surface.write(
      note[context.language], at: Position(row: surface.rows - 3, column: 2), style,
      width: surface.columns - 4)
    let body = Rect(row: row, column: 0, rows: surface.rows - 2 - row, columns: surface.columns)
    form.draw(into: &surface, in: body, context.language)
  }

  /// Why the paper cannot be, else where it will lie.
  private func note(_ context: Context) -> (Phrase, Style) {
    if let refusal = refusal(context) { return (refusal, .warning) }
    let folder = "\(context.exportFolder)/\(context.today)/"
    let name = printer.name.map { Phrase($0) } ?? Term.systemPrinter
    let words =
      switch target {
      case .printer: Term.printer.saying(printer.phrase)
      case .folder where format == .html:
        Phrase("网页存到 \(folder)，在浏览器里打印", "The page goes to \(folder); print it in a browser")
      case .folder:
        Phrase(
          "文件存到 \(folder)；打印机：\(name.zh)", "Files go to \(folder); printer: \(name.en)")
      }
    return (words, .quiet)
  }

  /// A roll is for slips: where the rest goes is said before it is printed.
  private var onRoll: Phrase {
    let roll = printer.width.phrase
    return Phrase(
      "\(paper.title.zh)会印在\(roll.zh)的卷纸上；\(Term.sheetPrinter.zh)可在菜单的 \(Term.printer.zh) 里设",
      "This sheet goes to a roll of \(roll.en); the menu's \(Term.printer.en) sets one for sheets")
  }

  /// Whose paper it is, and who stands on it.
  private var sentence: Phrase {
    switch paper {
    case .registration where subject.kind == .report && showsReporter:
      Phrase(
        "本单位留存。印举报人的姓名、电话、住址，应当保密（总局令第121号第37条）。",
        "For the office's file. Names the reporter, to be kept secret (SAMR Order 121 art. 37).")
    case .registration where subject.kind == .report:
      Phrase("本单位留存。不印举报人。", "For the office's file. Without the reporter.")
    case .registration:
      Phrase(
        "本单位留存。印全姓名、电话、住址、证件号码。",
        "For the office's file. Name, phone, address and identity number in full.")
    case .slip where subject.kind == .report:
      Phrase("给来人带走。不印姓名。", "For the visitor to take home. Without a name.")
    case .slip:
      Phrase(
        "给来人带走。有姓名，没有电话和证件号码。",
        "For the visitor to take home. The name, no phone, no identity number.")
    case .referral where subject.kind == .report:
      Phrase(
        "随线索交给接收单位，下半撕下回复。不印举报人。", "Goes along with the clue; a reply to tear off. No reporter.")
    case .referral:
      Phrase(
        "随件交给接收单位，下半撕下回复。没有证件号码。",
        "Goes along with the case; a reply to tear off. No identity number.")
    case .mediation:
      Phrase(
        "双方和调解人员签字。没填的留空白手写。没有证件号码。",
        "For both sides and the mediator to sign; gaps are filled in by hand. No identity number.")
    case .accept, .decline, .terminate, .summons, .identity:
      Phrase(
        "盖章后送达。有姓名，没有投诉人的电话和证件号码。",
        "To be stamped and served. The name, no phone and no identity number of the consumer.")
    case .transfer where subject.kind == .report:
      Phrase("盖章后送接收机关。不印举报人。", "To be stamped and sent to the other office. Without the reporter.")
    case .transfer:
      Phrase(
        "盖章后送接收机关。有姓名，没有电话和证件号码。",
        "To be stamped and sent to the other office. The name, no phone, no identity number.")
    case .result:
      Phrase("盖章后给举报人。不印姓名。", "To be stamped, for the reporter. Without a name.")
    }
  }
}
