import Casework
import TerminalKit
import Values

/// The cases that did not take a step, each with its reason.
struct ManyResultScreen: DeskScreen {
  let step: Phrase
  let result: ManyResult
  var top = 0

  init(_ step: Phrase, _ result: ManyResult) {
    self.step = step
    self.result = result
  }

  var title: Phrase { step }

  /// The lines from the first refused case to the last.
  private func lines(columns: Int, _ context: Context) -> [[Piece]] {
    let words = CaseWords(context)
    return result.refused.flatMap { refused -> [[Piece]] in
      let subject = refused.subject
      let head = [
        Piece("\(subject.number.short)", .figure), Piece("  \(words.name(subject))  "),
        Piece(words.merchant(subject).text),
      ]
      let why = TextWidth.wrap(
        refused.why.reason(
          without: subject.number, context.language), columns: columns - 6)
      return [head] + why.map { [Piece("    " + $0, .warning)] }
    }
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = ManyResultScreen.keys.match(key) else { return .unused }
    let count = lines(columns: context.columns, context).count
    top = action.moved(top, lines: count, height: context.rows - 6)
    return .stay
  }

  static let keys = ScrollAction.keys(Phrase("一起办的结果", "What came of a step for several"))

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(ManyResultScreen.keys, context.language)]
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(step[context.language], right: context.clerkAndTime, context)
    let (taken, refused) = (result.taken, result.refused.count)
    let head = context.say(
      "办了 \(taken) 件，没办 \(refused) 件；没办的还勾着：",
      "\(taken) took the step, \(refused) did not and stay marked:")
    surface.write(head, at: Position(row: 2, column: 1), .section)
    for (offset, line) in lines(columns: columns, context).dropFirst(top).prefix(max(0, rows - 6))
      .enumerated()
    {
      surface.write(line, at: Position(row: 4 + offset, column: 1))
    }
    if rows > 5, columns > 1 { surface.cursor = Position(row: 4, column: 1) }
    surface.writeFoot(
      message,
      ManyResultScreen.keys.hints(width: columns - 20, context.language) + context.back)
    return surface
  }
}

extension Phrase {
  /// The words without the number they begin with, where that stands above them already.
  func reason(without number: CaseNumber, _ language: Language) -> String {
    let (why, short) = (self[language], number.short)
    return why.hasPrefix(short)
      ? String(why.dropFirst(short.count).drop { " :".contains($0) }) : why
  }
}
