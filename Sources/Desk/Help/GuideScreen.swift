import Casework
import TerminalKit
import Values
import Vocabulary

/// Texts to be read and put into the form below with one key: what the law says on the things
/// people ask, or the phrases of the office.
struct GuideScreen: DeskScreen {
  /// Which texts they are.
  enum Shelf: Equatable, Sendable {
    case guide, phrases
  }

  let shelf: Shelf
  var pick: PickList<HandedWords>

  init(_ shelf: Shelf, _ context: Context) {
    self.shelf = shelf
    let language = context.language
    switch shelf {
    case .guide:
      pick = PickList(
        context.reference.guide.entries.map {
          PickList.Item(
            value: HandedWords(
              $0.label[language], $0.text[language], isVerified: $0.isVerified),
            label: $0.label, keys: $0.words, detail: $0.source)
        })
    case .phrases:
      pick = PickList(
        context.reference.phrases.entries.map {
          PickList.Item(
            value: HandedWords($0.label[language], $0.text[language]), label: $0.label,
            keys: $0.words)
        })
    }
  }

  /// The guide at one of its answers.
  init(showing place: Int, _ context: Context) {
    self.init(.guide, context)
    pick.list.select(place)
  }

  /// What the guide has to some words.
  init(finding words: String, _ context: Context) {
    self.init(.guide, context)
    pick.narrow(to: words)
  }

  var title: Phrase {
    shelf == .guide ? ScreenWords.quickGuide : ScreenWords.phrases
  }

  var route: Route? { shelf == .guide ? .guide : .phrases }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch pick.handle(key, height: GuideScreen.listRows(context.rows)) {
    case .chosen(let words): Reaction(.hand(words))
    case .disabled(let why): .say(why)
    case .consumed: .stay
    case .ignored: .unused
    }
  }

  /// The rows of the list; the text has the rest.
  private static func listRows(_ rows: Int) -> Int { max(1, min(9, rows - 15)) }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let list = GuideScreen.listRows(rows)
    pick.draw(
      into: &surface, in: Rect(row: 3, column: 0, rows: list, columns: columns), context.language)
    drawAnswer(into: &surface, row: 4 + list, context)
    if pick.items.isEmpty { drawNone(into: &surface, row: 3, context) }
    surface.writeFoot(message, PickKeys.hints(context.language, keys))
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  /// Says where answers or phrases come from, where the office's file has none.
  private func drawNone(into surface: inout Surface, row: Int, _ context: Context) {
    let file = shelf == .guide ? "guide.json" : "phrases.json"
    let lines = TextWidth.wrap(
      context.say(EmptyWords.shelf(file)), columns: surface.columns - 6)
    for (offset, line) in lines.enumerated() where row + offset < surface.rows - 2 {
      surface.write(line, at: Position(row: row + offset, column: 5), .quiet)
    }
  }

  private func drawAnswer(into surface: inout Surface, row: Int, _ context: Context) {
    guard let chosen = pick.selected else { return }
    surface.writeSection(chosen.title, row: row)
    if !chosen.isVerified { drawDoubt(into: &surface, row: row, behind: chosen.title, context) }
    let lines = TextWidth.wrap(chosen.words, columns: surface.columns - 4)
    for (offset, line) in lines.enumerated() where row + 1 + offset < surface.rows - 2 {
      surface.write(line, at: Position(row: row + 1 + offset, column: 2), .normal)
    }
  }

  static let unverified = Phrase("未与条文原文核对", "not checked against the text of the law")

  /// Says quietly that the answer was not read beside the text of the law.
  private func drawDoubt(
    into surface: inout Surface, row: Int, behind title: String, _ context: Context
  ) {
    let column = 2 + TextWidth.columns(of: title)
    surface.write(
      context.say(GuideScreen.unverified) + " ", at: Position(row: row, column: column), .quiet)
  }

  /// The list takes these keys by itself.
  static let guideKeys = PickKeys.map(
    ScreenWords.quickGuide, takes: Phrase("写进答复", "into the answer"))
  static let phraseKeys = PickKeys.map(
    ScreenWords.phrases, takes: Phrase("写进去", "put it in"))

  private var keys: KeyMap<PickKeys.Action> {
    shelf == .guide ? GuideScreen.guideKeys : GuideScreen.phraseKeys
  }

  func keySections(_ context: Context) -> [KeySection] { [KeySection(keys, context.language)] }
}
