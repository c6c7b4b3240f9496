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
  var all: [CaseSummary] = []
  var counts: [OpenGroup: Int] = [:]
  /// How many of ``all`` came in on each day: the title says it at each frame.
  var receivedOn: [Day: Int] = [:]
  var group = OpenGroup.all
  /// The places in ``all`` of what is listed.
  var shown: [Int] = []
  var list = ListState()
  var filter = TextInput()
  var isFiltering = false
  var isLoaded = false

  /// What somebody still has to do, nearest day first.
  static func openCases(_ context: Context) -> ListScreen {
    ListScreen(.open, CaseQuery(state: .open, sort: .due))
  }

  /// All cases, with the words to look for to be typed.
  static func find(_ context: Context) -> ListScreen {
    var screen = ListScreen(.find, CaseQuery(limit: ListScreen.mostFound))
    screen.isFiltering = true
    return screen
  }

  /// Cases of a state.
  static func state(_ state: CaseQuery.State) -> ListScreen {
    ListScreen(.state(state), CaseQuery(state: state, limit: mostFound))
  }

  /// What must still be keyed into the national platform (总局令第121号 art. 40).
  static func unkeyed() -> ListScreen {
    var query = CaseQuery(sort: .arrival, limit: mostFound)
    query.isUnkeyed = true
    return ListScreen(.unkeyed, query)
  }

  /// More found cases than this are not looked through by eye.
  static let mostFound = 500

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

  func questions(_ context: Context) -> [Question] { [.cases(query)] }

  var selected: CaseSummary? {
    list.selected.flatMap { shown.indices.contains($0) ? all[shown[$0]] : nil }
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.cases(query, let cases)) = message else { return .stay }
    let kept = selected?.id
    all = cases
    counts = scope == .open ? OpenGroup.counts(cases) : [:]
    receivedOn = scope == .open ? ListScreen.daysReceived(cases, context.zone) : [:]
    isLoaded = true
    regroup(keeping: kept)
    return .stay
  }

  private static func daysReceived(_ cases: [CaseSummary], _ zone: Zone) -> [Day: Int] {
    cases.reduce(into: [:]) { $0[$1.receivedAt.day(in: zone), default: 0] += 1 }
  }

  /// Lists the cases of the group, with the cursor on the same case where it is still there.
  mutating func regroup(keeping id: CaseID? = nil) {
    if counts[group, default: 0] == 0, !group.cutsAcross { group = .all }
    shown = all.indices.filter { group.contains(all[$0]) }
    list.resize(to: shown.count)
    if let id, let place = shown.firstIndex(where: { all[$0].id == id }) { list.select(place) }
  }

  func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    let moves = KeySection(CommonKeys.moves, language)
    if isFiltering {
      return [KeySection(keys, language), moves, KeySection(CommonKeys.text, language)]
    }
    let steps = selected.map { [KeySection(stepKeys($0, context), language)] }
    return maps.map { KeySection($0, language) } + [moves] + (steps ?? [])
  }
}

// MARK: Keys

/// What the keys of a list of cases do.
enum ListAction: Hashable, Sendable {
  case open, filter, nextGroup, previousGroup, sort, closeFilter, clearFilter
}

extension ListScreen {
  /// The keys of the list while its rows have the focus.
  static let listKeys = KeyMap<ListAction>(
    Phrase("列表", "Lists"),
    [
      .init(.enter, does: .open, Phrase("打开", "open")),
      .init(.text("/"), does: .filter, Phrase("找", "find")),
      .init(.tab, does: .sort, Phrase("换排法", "order")),
    ])

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

  var keys: KeyMap<ListAction> {
    guard !isFiltering else { return ListScreen.filterKeys }
    return maps.dropFirst().reduce(ListScreen.listKeys) { $0.followed(by: $1) }
  }

  /// The keys while the rows have the focus, the list's own first.
  private var maps: [KeyMap<ListAction>] {
    let groups = scope == .open ? [ListScreen.groupKeys] : []
    let clears = filter.isEmpty || scope == .find ? [] : [ListScreen.clearKeys]
    return [ListScreen.listKeys] + groups + clears
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if case .action(let action)? = keys.match(key) { return perform(action, context) }
    if key != .text(" "), list.handle(key, height: ListLayout(context.rows, self).listRows) {
      return .stay
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
    case .filter:
      isFiltering = true
      return .stay
    case .closeFilter:
      isFiltering = false
      return scope == .find && filter.isEmpty ? .pop : .stay
    case .clearFilter:
      filter.replaceAll(with: "")
      return ask()
    case .nextGroup: return walk(by: 1)
    case .previousGroup: return walk(by: -1)
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

  private func takeStep(_ key: Key, _ context: Context) -> Reaction? {
    guard let digit = key.digit, digit > 0 else { return nil }
    guard let selected else { return .say(Phrase("没有选中的件", "No case is selected")) }
    switch stepKeys(selected, context).match(key) {
    case .action(let action): return action.open(selected, context)
    case .disabled(let why): return .say(why)
    case nil: return nil
    }
  }

  private mutating func walk(by step: Int) -> Reaction {
    let groups = OpenGroup.shown(counts)
    let place = groups.firstIndex(of: group) ?? 0
    group = groups[(place + step + groups.count) % groups.count]
    regroup()
    list.select(0)
    return .stay
  }

  private mutating func changeOrder() -> Reaction {
    let orders: [CaseQuery.Sort] = [.due, .received, .amount]
    let place = orders.firstIndex(of: query.sort) ?? 0
    query.sort = orders[(place + 1) % orders.count]
    list.select(0)
    return ask()
  }
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
    return .effects(.ask(.cases(query)))
  }
}

extension Character {
  /// Whether an input method composed it: it can only be meant as text.
  var isHan: Bool { isLetter && !isASCII && TextWidth.columns(of: self) == 2 }
}
