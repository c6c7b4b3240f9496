import Casework
import TerminalKit
import Values
import Vocabulary

extension CaseScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    if columns > 1, rows > 4 { surface.cursor = Position(row: 2, column: 1) }
    guard let subject, let summary = summary(context) else {
      surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
      if isMissing {
        let words = context.say(ScreenWords.noSuchCase)
        surface.write(words, at: Position(row: 2, column: 1), .warning)
      }
      surface.writeFoot(message, hints(context))
      return surface
    }
    let words = CaseWords(context)
    surface.writeTitle(
      "\(words.kind(subject.kind))  \(subject.number)", right: context.clerkAndTime, context)
    surface.write(CaseScreen.stateLine(summary, words, context), at: Position(row: 1, column: 1))
    draw(story(subject, columns: columns, context), into: &surface, context)
    surface.writeRule(row: rows - 5)
    let steps = StepKeys.map(for: summary, context).rows(context.language)
    surface.writeSteps(steps, row: rows - 4, rows: 2)
    surface.writeFoot(message, hints(context))
    return surface
  }

  /// Where the case stands, and what is due.
  static func stateLine(
    _ summary: CaseSummary, _ words: CaseWords, _ context: Context
  ) -> [Piece] {
    let tone = summary.stateTone == .normal ? Tone.figure : summary.stateTone
    var pieces = [Piece(words.state(summary), Style(tone))]
    if summary.outcome != nil {
      let closed = context.catalogue.states.stage(summary.status, of: summary.kind).inside
      pieces.append(Piece("  " + context.say(closed), .good))
    }
    guard let due = summary.due else { return pieces }
    let near = words.nearness(summary)
    pieces.append(Piece("   " + words.due(summary), Style(near?.tone ?? .normal)))
    let left =
      due.daysLeft < 0
      ? near?.words ?? "" : context.say("还有\(due.daysLeft)天", "\(due.daysLeft) days left")
    return pieces + [Piece("   " + left, .quiet)]
  }

  private func draw(_ lines: [[Piece]], into surface: inout Surface, _ context: Context) {
    let height = CaseScreen.bodyRows(surface.rows)
    let first = min(top, max(0, lines.count - height))
    for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
      surface.write(line, at: Position(row: 2 + offset, column: 1))
      surface.spots?.note(
        Rect(row: 2 + offset, column: 0, rows: 1, columns: surface.columns), .words)
    }
    let hidden = lines.count - first - height
    guard hidden > 0 else { return }
    let more = context.say(ScreenWords.moreLines(hidden))
    let column = surface.columns - TextWidth.columns(of: more) - 1
    surface.write(more, at: Position(row: 1, column: column), .quiet)
  }

  static let maskPersons = Phrase("遮住姓名", "mask persons")
  static let showPersons = Phrase("显示姓名", "show persons")

  private func hints(_ context: Context) -> [Hint] {
    let steps = context.digits(KeyWords.steps)
    let persons = context.hints(
      .showPersons,
      context.showsPersons ? CaseScreen.maskPersons : CaseScreen.showPersons)
    let links =
      subject?.links.isEmpty == false
      ? CaseScreen.linkKeys.hints(width: 40, context.language) : []
    let settling = isContested ? CaseScreen.settleKeys.hints(width: 40, context.language) : []
    return settling + [steps, ScrollAction.hint(context.language)] + persons + links
      + context.hints(.undo, KeyWords.undo) + context.back
  }
}
