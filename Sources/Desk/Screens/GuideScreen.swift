import Casework
import TerminalKit
import Wording

/// What the law says on the things people ask: found by typing, read below the list, and put into
/// the answer with one key.
struct GuideScreen: DeskScreen {
  var pick: PickList<Guide.Entry>

  init(_ context: Context) {
    pick = PickList(
      context.reference.guide.entries.map {
        PickList.Item(value: $0, label: $0.label, keys: $0.words, detail: $0.source)
      })
  }

  var title: Phrase { Phrase("速查", "Quick guide") }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch pick.handle(key, height: GuideScreen.listRows(context.rows)) {
    case .chosen(let entry): Reaction(.hand(HandedWords(entry, context.language)))
    case .disabled(let why): .say(why)
    case .consumed: .stay
    case .ignored: .unused
    }
  }

  /// The rows of the list; the answer has the rest.
  private static func listRows(_ rows: Int) -> Int { max(1, min(9, rows - 15)) }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let list = GuideScreen.listRows(rows)
    pick.draw(
      into: &surface, in: Rect(row: 3, column: 0, rows: list, columns: columns), context.language)
    drawAnswer(into: &surface, row: 4 + list, context)
    surface.writeFoot(message, GuideScreen.hints(context.language))
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  private func drawAnswer(into surface: inout Surface, row: Int, _ context: Context) {
    guard let entry = pick.selected else { return }
    surface.writeSection(entry.label[context.language], row: row)
    let lines = TextWidth.wrap(entry.text[context.language], columns: surface.columns - 4)
    for (offset, line) in lines.enumerated() where row + 1 + offset < surface.rows - 2 {
      surface.write(line, at: Position(row: row + 1 + offset, column: 2), .normal)
    }
  }

  static func hints(_ language: Language) -> [Hint] { PickKeys.hints(language, keys) }

  /// The list takes these keys by itself.
  static let keys = PickKeys.map(
    Phrase("速查", "Quick guide"), takes: Phrase("写进答复", "into the answer"))

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(GuideScreen.keys, context.language)]
  }
}

/// Words that one screen hands to the one below it.
public struct HandedWords: Hashable, Sendable {
  /// What they are about.
  var title: String
  var words: String

  init(_ entry: Guide.Entry, _ language: Language) {
    title = entry.label[language]
    words = entry.text[language]
  }
}

/// A screen with long texts, into which words can be put that stand elsewhere.
protocol TakesWords: DeskScreen {
  /// Puts words where the focus is, or where they belong; says so where there is no place for them.
  mutating func take(_ words: String, _ context: Context) -> Reaction
}
