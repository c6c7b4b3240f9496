import Casework
import TerminalKit
import Values
import Vocabulary

/// Ways of looking at open cases, numbered: those that were named here, then the desk's own.
struct ViewsScreen: DeskScreen {
  /// How the list below looks now, to be named; nil where there is none.
  let current: SavedView?
  var pick: PickList<Choice>
  /// The name that is being typed.
  var name: TextInput?

  enum Choice: Hashable, Sendable {
    case saved(SavedView)
    case order(CaseQuery.Sort)
    case unkeyed
    case uncalled
  }

  init(over list: ListScreen? = nil) {
    current = list.flatMap {
      $0.scope == .open
        ? SavedView(name: "", group: $0.group, sort: $0.query.sort, search: $0.query.search)
        : nil
    }
    pick = PickList(ViewsScreen.own)
  }

  var title: Phrase { ScreenWords.savedFilters }
  var isTyping: Bool { name != nil }
  /// Nothing is called by the number of a slip.
  var isInText: Bool { name.map { !$0.isEmpty } ?? false }

  func questions(_ context: Context) -> [Question] { [.views] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.views(let views)) = message else { return .stay }
    let saved = views.map {
      PickList.Item(
        value: Choice.saved($0), label: Phrase($0.name),
        detail: ViewsScreen.words($0, context.catalogue.states))
    }
    pick.replace(saved + ViewsScreen.own)
    return .stay
  }

  private static let own: [PickList<Choice>.Item] =
    CaseQuery.Sort.offered(in: .open).map(ViewsScreen.item) + [
      PickList<Choice>.Item(
        value: .unkeyed, label: ScreenWords.toKey, detail: ScreenWords.firstCome),
      PickList<Choice>.Item(
        value: .uncalled, label: ScreenWords.toCall, detail: ScreenWords.firstClosed),
    ]

  private static func item(_ sort: CaseQuery.Sort) -> PickList<Choice>.Item {
    PickList.Item(
      value: .order(sort), label: sort.label, detail: Phrase("全部未办结", "all open cases"))
  }

  /// What a view shows, in a few words.
  static func words(_ view: SavedView, _ states: StateWords) -> Phrase {
    let group = view.group.label(states)
    let order = view.sort.label
    let found = view.search.isEmpty ? Phrase("") : Phrase("，找「\(view.search)」", ", \(view.search)")
    return Phrase(
      "\(group.zh)，\(order.zh)\(found.zh)",
      "\(group.en), \(order.en.lowercased())\(found.en)")
  }
}

extension CaseQuery.Sort {
  /// What looking at cases in this order is called.
  var label: Phrase {
    switch self {
    case .due: Phrase("按下一步期限", "By what is due next")
    case .received: Phrase("按登记时间", "By receipt")
    case .department: Phrase("按部门", "By department")
    case .merchant: Phrase("按商家", "By merchant")
    case .clerk: Phrase("按经办人", "By clerk")
    case .arrival: Phrase("按等了多久", "By age")
    case .amount: Phrase("按金额", "By amount")
    }
  }
}

/// What keys do in the list of views beside choosing.
enum ViewsAction: Hashable, Sendable {
  case name, drop, keep, leaveName
}

extension ViewsScreen {
  static let keys = KeyMap<ViewsAction>(
    ScreenWords.savedFilters,
    [
      .init(.text("="), does: .name, Phrase("给现在的看法起名", "name the present one")),
      .init(.delete, does: .drop, Phrase("删掉起过名的", "delete a named one")),
    ])

  static let nameKeys = KeyMap<ViewsAction>(
    Phrase("给看法起名", "Naming a view"),
    [
      .init(.enter, does: .keep, Phrase("存下", "keep it")),
      .init(.escape, does: .leaveName, Phrase("不存", "do not keep it")),
    ])

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let keys = name == nil ? ViewsScreen.keys : ViewsScreen.nameKeys
    if case .action(let action)? = keys.match(key) { return perform(action) }
    if name != nil { return name?.handle(key, columns: 40) == true ? .stay : .unused }
    switch pick.handle(key, height: context.rows - 7) {
    case .chosen(let choice): return Reaction(.home(then: screen(choice, context)))
    case .disabled(let why): return .say(why)
    case .consumed: return .stay
    case .ignored: return .unused
    }
  }

  private func screen(_ choice: Choice, _ context: Context) -> ListScreen {
    switch choice {
    case .saved(let view): return .openCases(view, context)
    case .order(let sort):
      return .openCases(SavedView(name: "", group: .all, sort: sort, search: ""), context)
    case .unkeyed: return .unkeyed()
    case .uncalled: return .uncalled()
    }
  }

  private mutating func perform(_ action: ViewsAction) -> Reaction {
    switch action {
    case .name:
      guard current != nil else {
        let key = ViewsScreen.keys.name(of: .name)
        return .say(
          Phrase(
            "先到未办结里排好、找好，再按 \(key.zh) 起名",
            "Order and filter the open cases first, then press \(key.en)"))
      }
      name = TextInput()
      return .stay
    case .leaveName:
      name = nil
      return .stay
    case .keep: return keep()
    case .drop: return drop()
    }
  }

  private mutating func keep() -> Reaction {
    let words = TextRules.trimmed(name?.text ?? "")
    guard var view = current, !words.isEmpty else {
      return .say(Phrase("起个名字再存", "Give it a name first"))
    }
    view.name = String(TextWidth.prefix(words, fitting: 30))
    name = nil
    return Reaction(
      effects: [.keepView(view)],
      message: Phrase("已存下「\(view.name)」", "Kept \(view.name)"))
  }

  private func drop() -> Reaction {
    guard let place = pick.list.selected, pick.shown.indices.contains(place),
      case .saved(let view) = pick.items[pick.shown[place]].value
    else { return .say(Phrase("这一种是自带的，不能删", "This one is the desk's own and stays")) }
    return Reaction(
      effects: [.dropView(view.name)],
      message: Phrase("已删掉「\(view.name)」", "Deleted \(view.name)"))
  }

  func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    if name != nil {
      return [KeySection(ViewsScreen.nameKeys, language), KeySection(CommonKeys.texts, language)]
    }
    return [KeySection(ViewsScreen.keys, language), KeySection(PickKeys.map, language)]
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    if name == nil { pick.drawFilter(into: &surface, row: 1, context.language) }
    let body = Rect(row: 3, column: 0, rows: rows - 7, columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    if let current {
      let now =
        context.say("现在：", "Now: ")
        + ViewsScreen.words(current, context.catalogue.states)[context.language]
      surface.write(now, at: Position(row: rows - 3, column: 1), .quiet, width: columns - 2)
    }
    drawName(into: &surface, context)
    let keys = name == nil ? ViewsScreen.keys : ViewsScreen.nameKeys
    let own = keys.hints(width: columns - 2, context.language)
    let taken = own.reduce(2) { $0 + TextWidth.columns(of: $1.text) + 2 }
    let rest = name == nil ? PickKeys.map.hints(width: columns - taken, context.language) : []
    surface.writeFoot(message, own + rest)
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  private func drawName(into surface: inout Surface, _ context: Context) {
    guard let name, surface.rows > 4 else { return }
    let column = surface.write(
      context.say("名字 ", "Name "), at: Position(row: 1, column: 1), .section)
    let width = max(1, min(40, surface.columns - column - 2))
    surface.fill(Rect(row: 1, column: column, rows: 1, columns: width), .fieldFocused)
    let visible = name.visible(columns: width)
    surface.write(visible.rows.first ?? "", at: Position(row: 1, column: column), .fieldFocused)
    guard column + visible.caret.column < surface.columns else { return }
    surface.cursor = Position(row: 1, column: column + visible.caret.column)
  }
}
