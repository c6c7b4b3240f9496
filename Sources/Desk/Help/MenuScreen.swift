import Casework
import TerminalKit
import Values
import Vocabulary

/// Everything the desk can do, numbered; what is typed finds it, and cases, merchants and the law as well.
struct MenuScreen: DeskScreen {
  var pick: PickList<MenuAction>
  /// What is found beside the functions.
  private(set) var search = DeskSearch()
  /// Which of all that was found has the cursor.
  private(set) var place = ListState()
  /// Whether the line takes digits, too, before anything is typed.
  private var isOpen = false
  /// Nil until the store has said whether it is empty.
  var isEmpty: Bool?

  init(_ context: Context) {
    pick = PickList(MenuAction.items(context, isEmpty: nil))
  }

  var route: Route? { .menu }
  var title: Phrase { ScreenWords.everything }
  var isTyping: Bool { isOpen || !pick.filter.isEmpty }

  /// All that was found, the functions first.
  var hits: [DeskSearch.Hit] { groups.flatMap(\.hits) }

  /// The same, each sort by itself.
  var groups: [DeskSearch.Group] {
    [DeskSearch.Group(title: DeskSearch.functions, hits: actions)] + search.groups
  }

  private var actions: [DeskSearch.Hit] { pick.shown.map { .action(pick.items[$0].value) } }

  func questions(_ context: Context) -> [Question] { [.home] + search.questions }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    if case .answer(.home(let board)) = message {
      isEmpty = board.isEmpty
      pick.replace(MenuAction.items(context, isEmpty: isEmpty))
    }
    search.receive(message)
    place.resize(to: hits.count)
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isTyping { return find(key, context) }
    if MenuScreen.openKeys.action(for: key) != nil {
      isOpen = true
      return look(context)
    }
    switch pick.handle(key, height: context.rows - 6) {
    case .chosen(let action): return action.reaction(context)
    case .disabled(let why): return .say(why)
    case .consumed: return isTyping ? look(context) : .stay
    case .ignored: return .unused
    }
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    guard !isTyping else {
      DeskSearchView(screen: self, context: context).draw(into: &surface)
      surface.writeFoot(message, MenuScreen.findKeys.hints(width: columns - 2, context.language))
      return surface
    }
    pick.drawFilter(into: &surface, row: 1, context.language, inviting: MenuScreen.invitation)
    let body = Rect(row: 3, column: 0, rows: rows - 6, columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    let opening = MenuScreen.openKeys.hints(width: columns, context.language)
    surface.writeFoot(message, PickKeys.hints(context.language) + opening)
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }
}

// MARK: Finding

extension MenuScreen {
  private mutating func find(_ key: Key, _ context: Context) -> Reaction {
    switch MenuScreen.findKeys.action(for: key) {
    case .take: return take(context)
    case .forget:
      forget()
      return .stay
    case .open, nil: break
    }
    if place.handle(key, height: context.rows - 6) { return .stay }
    if key == .backspace, pick.filter.isEmpty {
      forget()
      return .stay
    }
    return pick.narrow(by: key) ? look(context) : .unused
  }

  /// Looks for what is typed now; cases and merchants are asked for.
  private mutating func look(_ context: Context) -> Reaction {
    guard isTyping else {
      forget()
      return .stay
    }
    let before = search.words
    let effects = search.look(for: pick.filter.text, context)
    if search.words != before { place = ListState() }
    place.resize(to: hits.count)
    return Reaction(effects: effects)
  }

  /// Goes to what has the cursor. The word of a function has done its work: whoever comes back looks for
  /// something else.
  private mutating func take(_ context: Context) -> Reaction {
    let hits = hits
    guard hits.indices.contains(place.selection) else { return .say(EmptyWords.narrowed) }
    let (hit, words) = (hits[place.selection], search.words)
    if case .action = hit {
      pick.list.select(place.selection)
      forget()
    }
    return hit.reaction(words, context)
  }

  private mutating func forget() {
    pick.forgetFilter()
    (isOpen, search, place) = (false, DeskSearch(), ListState())
  }
}

// MARK: Keys

extension MenuScreen {
  /// What keys do beside those of a numbered list.
  enum Action: Hashable, Sendable {
    case open, take, forget
  }

  static let keys = PickKeys.map(ScreenWords.everything)

  /// The key that opens the line for digits.
  private static let openKeys = KeyMap<Action>(
    ScreenWords.everything,
    [.init(.text("/"), does: .open, Phrase("打编号、电话", "number"))])

  /// The keys while something is typed.
  static let findKeys = KeyMap<Action>(
    Phrase("找功能、案件、商家、法律", "Finding anything"),
    [
      .init(.enter, does: .take, KeyWords.open),
      .init(.escape, does: .forget, Phrase("不找了", "no more finding")),
    ])

  /// What may be typed.
  private static let invitation = Phrase(
    "打字找功能、案件、商家、法律，拼音、首字母也行；打数字先按 \(openKeys.name(of: .open).zh)",
    "type for functions, cases, merchants, law; \(openKeys.name(of: .open).en) before digits")

  /// The keys of the place before anything is typed.
  static func section(_ language: Language) -> KeySection {
    var section = KeySection(keys, language)
    section.rows += openKeys.rows(language)
    return section
  }

  func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    guard isTyping else { return [MenuScreen.section(language)] }
    return [KeySection(MenuScreen.findKeys, language)]
      + [KeySection(CommonKeys.lists, language), KeySection(CommonKeys.texts, language)]
  }
}
