import Casework
import TerminalKit
import Wording

/// A list of cases, and below it the selected one with what is missing and the steps it can take.
struct ListScreen: DeskScreen {
  /// Which cases are listed.
  enum Scope: Hashable, Sendable {
    /// Open ones, with the bar of kinds of open.
    case open
    /// All, found by words.
    case find
    /// Those of a state, as the menu offers them.
    case state(CaseQuery.State)
    /// Those that must still be keyed into the 12315 platform, the first come first.
    case unkeyed
  }

  let scope: Scope
  var query: CaseQuery
  /// The part of the list that is in hand, from ``CaseQuery/offset`` on.
  var rows: [CaseSummary] = []
  var open = OpenCounts()
  var counts: [OpenGroup: Int] = [:]
  var group = OpenGroup.all
  var list = ListState()
  /// The cases that take the next step together, in the order in which they were marked.
  var marked: [CaseSummary] = []
  /// The selected case as it stands beside the list, on a screen wide enough for both.
  var story: Case?
  /// The first line of it that is shown.
  var storyTop = 0
  var filter = TextInput()
  var isFiltering = false
  var isLoaded = false

  /// What somebody still has to do, nearest day first.
  static func openCases(_ context: Context) -> ListScreen {
    ListScreen(.open, CaseQuery(state: .open, sort: .due, limit: part))
  }

  /// Open cases as a named view looks at them.
  static func openCases(_ view: SavedView, _ context: Context) -> ListScreen {
    var screen = openCases(context)
    screen.group = OpenGroup(id: view.group)
    screen.group.narrow(&screen.query, today: context.today)
    screen.query.sort = view.sort
    screen.query.search = view.search
    screen.filter.replaceAll(with: view.search)
    if !view.search.isEmpty { screen.query.limit = mostFound }
    return screen
  }

  /// All cases, with the words to look for to be typed.
  static func find(_ context: Context) -> ListScreen {
    var screen = ListScreen(.find, CaseQuery(limit: ListScreen.mostFound))
    screen.isFiltering = true
    return screen
  }

  /// Cases of a state.
  static func state(_ state: CaseQuery.State) -> ListScreen {
    let sort: CaseQuery.Sort = state == .overdue ? .due : .received
    return ListScreen(.state(state), CaseQuery(state: state, sort: sort, limit: mostFound))
  }

  /// What must still be keyed into the national platform (总局令第121号 art. 40).
  static func unkeyed() -> ListScreen {
    var query = CaseQuery(sort: .arrival, limit: mostFound)
    query.isUnkeyed = true
    return ListScreen(.unkeyed, query)
  }

  /// More found cases than this are not looked through by eye.
  static let mostFound = 500

  /// How many rows of a long list are read at a time.
  static let part = 100

  private init(_ scope: Scope, _ query: CaseQuery) {
    self.scope = scope
    self.query = query
  }

  var title: Phrase {
    switch scope {
    case .open: Phrase("未办结", "Open cases")
    case .find: Phrase("查找", "Find")
    case .unkeyed: Phrase("待录入12315平台", "To key into 12315")
    case .state(.closed): Phrase("已办结", "Closed cases")
    case .state(.overdue): Phrase("逾期", "Overdue cases")
    case .state(.any), .state(.open), .state(.dueSoon): Phrase("全部", "All cases")
    }
  }

  var isTyping: Bool { isFiltering }

  func questions(_ context: Context) -> [Question] {
    (scope == .open ? [.openCounts] : []) + [.cases(query)]
  }

  /// The case at a place of the list, nil where its part is not in hand.
  func row(_ place: Int) -> CaseSummary? {
    let index = place - query.offset
    return rows.indices.contains(index) ? rows[index] : nil
  }

  var selected: CaseSummary? { list.selected.flatMap(row) }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.openCounts(let found)) where scope == .open: return count(found, context)
    case .answer(.cases(query, let cases)):
      let reaction = take(cases)
      return follow(reaction, context)
    case .answer(.oneCase(let id, let subject)) where id == selected?.id:
      if story?.id != id { storyTop = 0 }
      story = subject
      return .stay
    case .recorded(let receipt):
      // What took its step is done with; what was refused stays marked.
      let done = Set(receipt.cases.map(\.id))
      marked.removeAll { done.contains($0.id) }
      return .stay
    default: return .stay
    }
  }

  private mutating func count(_ found: OpenCounts, _ context: Context) -> Reaction {
    open = found
    counts = OpenGroup.counts(found)
    guard counts[group, default: 0] == 0, !group.cutsAcross, group != .all else { return .stay }
    return choose(.all, context)
  }

  private mutating func take(_ cases: [CaseSummary]) -> Reaction {
    let kept = isLoaded ? selected?.id : nil
    rows = cases
    isLoaded = true
    list.resize(to: isInParts ? counts[group, default: 0] : cases.count)
    if let place = rows.firstIndex(where: { $0.id == kept }) { list.select(query.offset + place) }
    if rows.isEmpty, query.offset > 0 { return reach(list.selection) }
    return .stay
  }

  /// Whether the list is read in parts, and its length is known by the counts.
  var isInParts: Bool { scope == .open && query.search.isEmpty }

  /// Asks for the part in which rows lie that are not in hand.
  mutating func reach(_ place: Int, height: Int = 0) -> Reaction {
    guard isInParts, list.count > 0 else { return .stay }
    let visible = list.visible(height: max(1, height))
    let inHand = query.offset..<(query.offset + rows.count)
    let isInHand = inHand.contains(visible.lowerBound) && inHand.contains(visible.upperBound - 1)
    guard !isInHand else { return .stay }
    query.offset = max(0, visible.lowerBound - ListScreen.part / 3)
    rows = []
    return .effects(.ask(.cases(query)))
  }

  func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    let moves = KeySection(CommonKeys.moves, language)
    if isFiltering {
      return [KeySection(keys(context), language), moves, KeySection(CommonKeys.text, language)]
    }
    let steps = stepKeys(context).map { [KeySection($0, language)] }
    return maps(context).map { KeySection($0, language) } + [moves] + (steps ?? [])
  }
}

// MARK: Keys

/// What the keys of a list of cases do.
enum ListAction: Hashable, Sendable {
  case open, filter, nextGroup, previousGroup, sort, closeFilter, clearFilter, mark, clearMarks
  case views, storyOn, storyBack
}

extension ListScreen {
  /// The keys of the list while its rows have the focus.
  static let listKeys = KeyMap<ListAction>(
    Phrase("列表", "Lists"),
    [
      .init(.enter, does: .open, Phrase("打开", "open")),
      .init(.text("/"), does: .filter, Phrase("找", "find")),
      .init(.tab, does: .sort, Phrase("换排法", "order")),
      .init(.text(" "), does: .mark, Phrase("勾选", "mark")),
      .init(.text("="), does: .views, Phrase("存下的看法", "views")),
    ])

  /// The keys of the story that stands beside the list.
  static let storyKeys = KeyMap<ListAction>(
    Phrase("右边的经过", "The story beside the list"),
    [
      .init(.control("n"), does: .storyOn, Phrase("右边下翻", "story on")),
      .init(.control("p"), does: .storyBack, Phrase("右边上翻", "story back")),
    ])

  /// The keys while cases are marked.
  static let markKeys = KeyMap<ListAction>(
    Phrase("勾选以后", "While cases are marked"),
    [.init(.escape, does: .clearMarks, Phrase("取消勾选", "unmark all"))])

  /// The keys of the bar of kinds of open.
  static let groupKeys = KeyMap<ListAction>(
    Phrase("未办结", "Open cases"),
    [
      .init(.left, does: .previousGroup, Phrase("前一类", "previous kind"), isHinted: false),
      .init(.right, does: .nextGroup, Phrase("后一类", "next kind"), isHinted: false),
    ])

  /// The keys while words to look for are typed.
  static let filterKeys = KeyMap<ListAction>(
    Phrase("找的时候", "While finding"),
    [
      .init(.enter, does: .open, Phrase("打开", "open")),
      .init(.escape, does: .closeFilter, Phrase("回到列表（再按数字办理）", "to the list and its digits")),
      .init(.tab, does: .sort, Phrase("换排法", "order")),
    ])

  /// The key that takes the words away again.
  static let clearKeys = KeyMap<ListAction>(
    Phrase("找过以后", "After finding"),
    [.init(.escape, does: .clearFilter, Phrase("取消查找", "show all"))])

  func keys(_ context: Context) -> KeyMap<ListAction> {
    guard !isFiltering else { return ListScreen.filterKeys }
    return maps(context).dropFirst().reduce(ListScreen.listKeys) { $0.followed(by: $1) }
  }

  /// The keys while the rows have the focus, the list's own first.
  private func maps(_ context: Context) -> [KeyMap<ListAction>] {
    let groups = scope == .open ? [ListScreen.groupKeys] : []
    let clears = filter.isEmpty || scope == .find ? [] : [ListScreen.clearKeys]
    let marks = marked.isEmpty ? [] : [ListScreen.markKeys]
    let sides = ListSides(rows: context.rows, columns: context.columns)
    let stories = sides == nil ? [] : [ListScreen.storyKeys]
    return [ListScreen.listKeys] + marks + groups + clears + stories
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let reaction = take(key, context)
    return follow(reaction, context)
  }

  /// Asks for the case that stands beside the list, when the cursor has moved to another.
  private func follow(_ reaction: Reaction, _ context: Context) -> Reaction {
    guard ListSides(rows: context.rows, columns: context.columns) != nil, let selected,
      story?.id != selected.id || story?.timeline.last?.event.id != selected.lastEvent
    else { return reaction }
    var reaction = reaction
    reaction.effects.append(.ask(.oneCase(selected.id)))
    return reaction
  }

  private mutating func take(_ key: Key, _ context: Context) -> Reaction {
    if case .action(let action)? = keys(context).match(key) { return perform(action, context) }
    let height = ListLayout(context.rows, self).listRows
    if key.folded != .text(" "), list.handle(key, height: height) {
      return reach(list.selection, height: height)
    }
    if isFiltering { return type(key) }
    if let reaction = takeStep(key, context) { return reaction }
    guard case .text(let text) = key, text.first?.isHan ?? false else { return .unused }
    isFiltering = true
    return type(key)
  }

  private mutating func perform(_ action: ListAction, _ context: Context) -> Reaction {
    switch action {
    case .open: return open(context)
    case .mark: return mark(context)
    case .views: return .push(ViewsScreen(over: self))
    case .storyOn: return moveStory(.pageDown, context)
    case .storyBack: return moveStory(.pageUp, context)
    case .filter:
      isFiltering = true
      return .stay
    case .closeFilter:
      isFiltering = false
      return scope == .find && filter.isEmpty ? .pop : .stay
    case .clearFilter:
      filter.replaceAll(with: "")
      return ask()
    case .clearMarks:
      marked = []
      return .stay
    case .nextGroup: return walk(by: 1, context)
    case .previousGroup: return walk(by: -1, context)
    case .sort: return changeOrder()
    }
  }

  private func open(_ context: Context) -> Reaction {
    guard let selected else { return .say(Phrase("没有可以打开的", "Nothing to open")) }
    return .push(CaseScreen(selected.id, context))
  }

  /// What the digits do with a case: in the list of what is to be keyed elsewhere, the first takes
  /// its number there.
  func stepKeys(_ subject: CaseSummary, _ context: Context) -> KeyMap<StepKeyAction> {
    scope == .unkeyed
      ? StepKeys.keying(subject, context) : StepKeys.map(for: subject, context)
  }

  /// The digits of the marked cases, or else of the selected one.
  func stepKeys(_ context: Context) -> KeyMap<StepKeyAction>? {
    if !marked.isEmpty { return StepKeys.map(together: marked, context) }
    return selected.map { stepKeys($0, context) }
  }

  private func takeStep(_ key: Key, _ context: Context) -> Reaction? {
    guard let digit = key.digit, digit > 0 else { return nil }
    guard let first = marked.first ?? selected, let steps = stepKeys(context) else {
      return .say(Phrase("没有选中的件", "No case is selected"))
    }
    switch steps.match(key) {
    case .action(let action):
      return marked.isEmpty ? action.open(first, context) : action.open(all: marked, context)
    case .disabled(let why): return .say(why)
    case nil: return nil
    }
  }

  private mutating func walk(by step: Int, _ context: Context) -> Reaction {
    let groups = OpenGroup.shown(counts)
    let place = groups.firstIndex(of: group) ?? 0
    return choose(groups[(place + step + groups.count) % groups.count], context)
  }

  /// Lists a group from its first case on.
  private mutating func choose(_ group: OpenGroup, _ context: Context) -> Reaction {
    self.group = group
    group.narrow(&query, today: context.today)
    return restart()
  }

  /// The orders of a list, as Tab goes through them.
  var orders: [CaseQuery.Sort] {
    scope == .open
      ? [.due, .department, .merchant, .clerk, .arrival, .amount]
      : [.due, .received, .arrival, .amount]
  }

  private mutating func changeOrder() -> Reaction {
    let place = orders.firstIndex(of: query.sort) ?? 0
    query.sort = orders[(place + 1) % orders.count]
    return restart()
  }

  /// Asks for the list anew, from its first row on.
  private mutating func restart() -> Reaction {
    list.select(0)
    query.offset = 0
    rows = []
    return .effects(.ask(.cases(query)))
  }

  /// Marks the selected case or takes its mark away, and goes on to the next.
  private mutating func mark(_ context: Context) -> Reaction {
    guard let selected else { return .say(Phrase("没有选中的件", "No case is selected")) }
    if let place = marked.firstIndex(where: { $0.id == selected.id }) {
      marked.remove(at: place)
    } else if marked.count == ListScreen.mostMarked {
      let most = ListScreen.mostMarked
      return .say(Phrase("一次最多 \(most) 件", "At most \(most) at a time"))
    } else {
      marked.append(selected)
    }
    let height = ListLayout(context.rows, self).listRows
    _ = list.handle(.down, height: height)
    return reach(list.selection, height: height)
  }

  private mutating func moveStory(_ move: ScrollAction, _ context: Context) -> Reaction {
    guard let sides = ListSides(rows: context.rows, columns: context.columns) else { return .stay }
    let count = storyLines(sides, context).count
    storyTop = move.moved(storyTop, lines: count, height: sides.storyRows)
    return .stay
  }

  /// More cases than this take no step together.
  static let mostMarked = 200
}

// MARK: Finding

extension ListScreen {
  private mutating func type(_ key: Key) -> Reaction {
    let before = filter.text
    if filter.isEmpty, key == .backspace, scope != .find {
      isFiltering = false
      return .stay
    }
    guard filter.handle(key, columns: 60) else { return .unused }
    return filter.text == before ? .stay : ask()
  }

  /// Asks for what the words and the order now say.
  private mutating func ask() -> Reaction {
    query.search = TextRules.trimmed(TextRules.foldWidth(filter.text))
    if scope == .open {
      query.limit = query.search.isEmpty ? ListScreen.part : ListScreen.mostFound
    }
    return restart()
  }
}

extension Character {
  /// Whether an input method composed it: it can only be meant as text.
  var isHan: Bool { isLetter && !isASCII && TextWidth.columns(of: self) == 2 }
}
