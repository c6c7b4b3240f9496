import Casework
import TerminalKit
import Values
import Vocabulary

extension Surface {
  /// The selected case: who, what, what is missing, and the steps on their digits.
  mutating func writePanel(
    _ subject: CaseSummary, _ steps: KeyMap<StepKeyAction>, row: Int, factRows: Int,
    _ context: Context
  ) {
    let words = CaseWords(context)
    writeRule(row: row)
    let who = [
      Piece(subject.number.short, .figure), Piece("  \(words.name(subject)) "),
      Piece(words.phoneTail(subject)), Piece("  " + context.say(ScreenWords.by), .quiet),
      Piece("\(subject.clerk) \(words.moment(subject.receivedAt))"),
      Piece("  \(words.channel(subject.channel))", .quiet),
      Piece(subject.amount.map { "  \($0.words(context.language))" } ?? ""),
    ]
    write(who, at: Position(row: row + 1, column: 1))
    for (offset, line) in TextWidth.wrap(words.facts(subject), columns: columns - 4).prefix(
      factRows
    )
    .enumerated() {
      write(line, at: Position(row: row + 2 + offset, column: 1))
    }
    writeState(subject, row: row + 2 + factRows, words, context)
    writeSteps(steps.rows(context.language), row: row + 3 + factRows, rows: 2)
  }

  private mutating func writeState(
    _ subject: CaseSummary, row: Int, _ words: CaseWords, _ context: Context
  ) {
    if !subject.missing.isEmpty {
      let label = context.say("缺：", "Missing: ")
      let column = write(label, at: Position(row: row, column: 1), .warning)
      write(words.missing(subject.missing), at: Position(row: row, column: column))
    } else if subject.status == .referred {
      let text = context.say("已转 ", "With ") + words.department(subject.department)
      write(text, at: Position(row: row, column: 1), .quiet)
    } else {
      write(words.state(subject), at: Position(row: row, column: 1), .quiet)
    }
  }

  /// Draws the numbered steps over at most so many rows.
  mutating func writeSteps(_ hints: [Hint], row: Int, rows: Int) {
    var line: [Hint] = []
    var at = row
    var left = columns - 4
    for hint in hints {
      let width = TextWidth.columns(of: hint.text) + 2
      if left < width, at + 1 < row + rows {
        write(line, at: Position(row: at, column: 3), on: .plain)
        (line, at, left) = ([], at + 1, columns - 4)
      }
      line.append(hint)
      left -= width
    }
    write(line, at: Position(row: at, column: 3), on: .plain)
  }
}
