import Casework
import TerminalKit
import Values
import Vocabulary

/// Everything the desk can do, numbered and found by typing.
struct MenuScreen: DeskScreen {
  var pick: PickList<MenuAction>
  /// Nil until the store has said whether it is empty.
  var isEmpty: Bool?

  init(_ context: Context) {
    pick = PickList(MenuAction.items(context, isEmpty: nil))
  }

  var route: Route? { .menu }
  var title: Phrase { ScreenWords.everything }

  func questions(_ context: Context) -> [Question] { [.home] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.home(let board)) = message else { return .stay }
    isEmpty = board.isEmpty
    pick.replace(MenuAction.items(context, isEmpty: isEmpty))
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch pick.handle(key, height: context.rows - 6) {
    case .chosen(let action):
      // The word has done its work: whoever comes back looks for something else.
      pick.forgetFilter()
      return action.reaction(context)
    case .disabled(let why): return .say(why)
    case .consumed: return .stay
    case .ignored: return .unused
    }
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let body = Rect(row: 3, column: 0, rows: rows - 6, columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    surface.writeFoot(message, PickKeys.hints(context.language))
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  static let keys = PickKeys.map(ScreenWords.everything)

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(MenuScreen.keys, context.language)]
  }
}
