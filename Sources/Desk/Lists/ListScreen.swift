import Casework
import TerminalKit
import Values
import Vocabulary

/// A list of cases, and below it the selected one with what is missing and the steps it can take.
struct ListScreen: DeskScreen {
  /// Which cases are listed.
  enum Scope: Hashable, Sendable {
    /// Open ones, with the bar of kinds of open.
    case open
    /// All, found by words.
    case find
    /// Those of a state, as the menu offers them.
    case state
    /// Those that must still be keyed into the 12315 platform, the first come first.
    case unkeyed
    /// Settled complaints whose visitor should be asked how content he is.
    case uncalled
    /// Decided ones whose decision nobody has told.
    case untold
    /// Those on which desks disagree, the newest first.
    case contested
    /// Open ones that were given to no department.
    case withoutDepartment
  }

  let scope: Scope
  let title: Phrase
  var query: CaseQuery
  /// The part of the list that is in hand, from ``CaseQuery/offset`` on.
  var rows: [CaseSummary] = []
  /// What its head says of all open cases; nil until that was answered.
  var open: OpenCounts?
  var counts: [OpenGroup: Int] = [:]
  var group = OpenGroup.all
  var list = ListState()
  /// The cases that take the next step together, in the order in which they were marked.
  var marked: [CaseSummary] = []
  /// The selected case as it stands beside the list, on a screen wide enough for both.
  var story: Case?
  /// The cases that it is linked with.
  var linked: [CaseSummary] = []
  /// The first line of it that is shown.
  var storyTop = 0
  var filter = TextInput()
  var isFiltering = false
  var isLoaded = false
  /// Whether no row is lacking of those that the list shows at most.
  var isWhole = true
  /// How many cases were found, where the list shows not all of them and they have been counted.
  var total: Int?
  /// The case that the cursor stood on, where the row it is in now has not come yet.
  var sought: CaseID?

  /// What somebody still has to do, nearest day first.
  static func openCases() -> ListScreen {
    ListScreen(.open, ScreenWords.openCases, CaseQuery(state: .open, sort: .due, limit: part))
  }

  /// Open cases as a named view looks at them.
  static func openCases(_ view: SavedView, _ context: Context) -> ListScreen {
    var screen = openCases()
    screen.group = view.group
    screen.group.narrow(&screen.query, today: context.today)
    screen.query.sort = view.sort
    screen.query.search = view.search
    screen.filter.replaceAll(with: view.search)
    if !view.search.isEmpty { screen.query.limit = mostFound }
    return screen
  }

  /// All cases, with the words to look for to be typed.
  static func find() -> ListScreen {
    var screen = ListScreen(.find, ScreenWords.find, CaseQuery(limit: mostFound))
    screen.isFiltering = true
    return screen
  }

  /// Cases of a state.
  static func state(_ state: CaseQuery.State, _ context: Context) -> ListScreen {
    let sort: CaseQuery.Sort = state == .overdue ? .due : .received
    return ListScreen(
      .state, title(of: state, context.catalogue.states),
      CaseQuery(state: state, sort: sort, limit: mostFound))
  }

  private static func title(of state: CaseQuery.State, _ states: StateWords) -> Phrase {
    switch state {
    case .closed: ScreenWords.closedCases(states)
    case .overdue: ScreenWords.overdueCases
    case .any, .open, .dueSoon: ScreenWords.allCases
    }
  }

  /// What must still be keyed into the national platform (总局令第121号 art. 40).
  static func unkeyed() -> ListScreen {
    var query = CaseQuery(sort: .arrival, limit: mostFound)
    query.isUnkeyed = true
    return ListScreen(.unkeyed, ScreenWords.toKey, query)
  }

  /// Whom somebody should ask how content he is, the first closed first, and those last whom a call did not reach.
  static func uncalled() -> ListScreen {
    var query = CaseQuery(sort: .arrival, limit: mostFound)
    query.isUncalled = true
    return ListScreen(.uncalled, ScreenWords.toCall, query)
  }

  /// Those whose decision nobody has told, the nearest day first.
  static func untold() -> ListScreen {
    var query = CaseQuery(sort: .due, limit: mostFound)
    query.isUntold = true
    return ListScreen(.untold, Phrase("已决定没告知", "Decided, not told"), query)
  }

  /// Those on which desks disagree, the newest first.
  static func contested() -> ListScreen {
    var query = CaseQuery(limit: mostFound)
    query.isContested = true
    return ListScreen(.contested, Term.twoThings, query)
  }

  /// Open ones that were given to no department, the nearest day first.
  static func withoutDepartment() -> ListScreen {
    var query = CaseQuery(state: .open, sort: .due, limit: mostFound)
    query.hasNoDepartment = true
    return ListScreen(
      .withoutDepartment, Phrase("没有转给部门", "Given to no department"), query)
  }

  /// More found cases than this are not looked through by eye.
  static let mostFound = 500

  /// How many rows of a long list are read at a time.
  static let part = 100

  private init(_ scope: Scope, _ title: Phrase, _ query: CaseQuery) {
    self.scope = scope
    self.title = title
    self.query = query
  }

  var isTyping: Bool { isFiltering }

  func questions(_ context: Context) -> [Question] {
    // Whoever comes back finds the cursor where it stood.
    (scope == .open ? [.openCounts] : [])
      + [.cases(query, first: max(CasePage.first, list.selection + ListScreen.part))]
  }

  /// The case at a place of the list, nil where its part is not in hand.
  func row(_ place: Int) -> CaseSummary? {
    let index = place - query.offset
    return rows.indices.contains(index) ? rows[index] : nil
  }

  /// The case that the cursor stands on; nil while its row is not there yet: what is pressed meanwhile must not meet
  /// another.
  var selected: CaseSummary? { sought == nil ? list.selected.flatMap(row) : nil }

  /// Rows that were not there at once, and how many cases there are.
  var lack: Question? {
    guard isLoaded else { return nil }
    if !isWhole { return .restOfCases(query) }
    return scope != .open && total == nil && rows.count == query.limit ? .caseCount(query) : nil
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    // A list that became wide enough shows the story beside it.
    case .resized: return follow(.stay, context)
    case .answer(.openCounts(let found)) where scope == .open: return count(found, context)
    case .answer(.cases(query, let page)):
      let reaction = take(page)
      return follow(reaction, context)
    case .answer(.caseCount(query, let count)):
      total = count
      return .stay
    case .answer(.oneCase(let id, let subject)) where id == selected?.id:
      if story?.id != id { (storyTop, linked) = (0, []) }
      story = subject
      return .stay
    case .answer(.linked(let id, let found)) where id == selected?.id:
      linked = found
      return .stay
    case .recorded(let saveResult):
      // What took its step is done with; what was refused stays marked.
      let done = Set(saveResult.cases.map(\.id))
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

  private mutating func take(_ page: CasePage) -> Reaction {
    let kept = isLoaded ? sought ?? selected?.id : nil
    (rows, isWhole, isLoaded, total) = (page.rows, page.isWhole, true, nil)
    list.resize(to: isInParts ? counts[group, default: 0] : rows.count)
    let place = rows.firstIndex { $0.id == kept }
    if let place { list.select(query.offset + place) }
    sought = place == nil && !isWhole ? kept : nil
    if rows.isEmpty, query.offset > 0 { return reach() }
    return .stay
  }

  /// Whether the list is read in parts, and its length is known by the counts.
  var isInParts: Bool { scope == .open && query.search.isEmpty }

  /// Asks for the part in which rows lie that are not in hand.
  mutating func reach(height: Int = 0) -> Reaction {
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
    let moves = KeySection(CommonKeys.lists, language)
    if isFiltering {
      return [KeySection(keys(context), language), moves, KeySection(CommonKeys.texts, language)]
    }
    let steps = stepKeys(context).map { [KeySection($0, language)] }
    return maps(context).map { KeySection($0, language) } + [moves] + (steps ?? [])
  }
}

extension Character {
  /// Whether an input method composed it: it can only be meant as text. A Latin letter in full width is that letter.
  var isComposed: Bool {
    isLetter && !isASCII && TextWidth.columns(of: self) == 2
      && Key.fold(String(self)) == String(self)
  }
}
