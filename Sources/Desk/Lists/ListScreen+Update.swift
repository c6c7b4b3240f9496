import Casework
import TerminalKit
import Values
import Vocabulary

extension ListScreen {
  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let reaction = take(key, context)
    return follow(reaction, context)
  }

  /// Asks for the case that stands beside the list, when the cursor has moved to another.
  func follow(_ reaction: Reaction, _ context: Context) -> Reaction {
    guard ListSides(rows: context.rows, columns: context.columns) != nil, let selected,
      story?.id != selected.id || story?.lastEvent != selected.lastEvent
    else { return reaction }
    var reaction = reaction
    reaction.effects += [.ask(.oneCase(selected.id)), .ask(.linked(selected.id))]
    return reaction
  }

  private mutating func take(_ key: Key, _ context: Context) -> Reaction {
    if case .action(let action)? = keys(context).match(key) { return perform(action, context) }
    let height = ListLayout(context.rows, self).listRows
    if list.handle(key, height: height) {
      sought = nil
      return reach(height: height)
    }
    if isFiltering { return type(key) }
    if let reaction = takeStep(key, context) { return reaction }
    guard case .text(let text) = key, text.first?.isComposed ?? false else { return .unused }
    isFiltering = true
    return type(key)
  }

  private mutating func perform(_ action: ListAction, _ context: Context) -> Reaction {
    switch action {
    case .open: return openSelected()
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

  private func openSelected() -> Reaction {
    guard let selected else {
      return .say(isWhole ? Phrase("没有可以打开的", "Nothing to open") : ScreenWords.stillLooking)
    }
    return .push(CaseScreen(selected.id))
  }

  /// What the digits do with a case: in the list of what is to be keyed elsewhere, the first takes
  /// its number there; in that of whom to call, they say what came of it.
  func stepKeys(_ subject: CaseSummary, _ context: Context) -> KeyMap<StepKeyAction> {
    switch scope {
    case .unkeyed: StepKeys.keying(subject, context)
    case .uncalled: StepKeys.calling(subject, context)
    case .open, .find, .state, .untold, .withoutDepartment, .contested:
      StepKeys.map(for: subject, context)
    }
  }

  /// Whether a digit does here what it does in this list alone.
  var hasStepsOfItsOwn: Bool {
    switch scope {
    case .unkeyed, .uncalled: marked.isEmpty
    case .open, .find, .state, .untold, .withoutDepartment, .contested: false
    }
  }

  /// The digits of the marked cases, or else of the selected one.
  func stepKeys(_ context: Context) -> KeyMap<StepKeyAction>? {
    if !marked.isEmpty { return StepKeys.map(together: marked, context) }
    return selected.map { stepKeys($0, context) }
  }

  private func takeStep(_ key: Key, _ context: Context) -> Reaction? {
    guard let digit = key.digit, digit > 0 else { return nil }
    guard let first = marked.first ?? selected, let steps = stepKeys(context) else {
      return .say(ScreenWords.noneSelected)
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
  mutating func choose(_ group: OpenGroup, _ context: Context) -> Reaction {
    self.group = group
    group.narrow(&query, today: context.today)
    return restart()
  }

  private mutating func changeOrder() -> Reaction {
    let orders = CaseQuery.Sort.offered(in: scope)
    let place = orders.firstIndex(of: query.sort) ?? 0
    query.sort = orders[(place + 1) % orders.count]
    return restart()
  }

  /// Asks for the list anew, from its first row on.
  private mutating func restart() -> Reaction {
    list.select(0)
    query.offset = 0
    (rows, isWhole, total, sought) = ([], true, nil, nil)
    return .effects(.ask(.cases(query)))
  }

  /// Marks the selected case or takes its mark away, and goes on to the next.
  private mutating func mark(_ context: Context) -> Reaction {
    guard let selected else { return .say(ScreenWords.noneSelected) }
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
    return reach(height: height)
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
    // The sign that opens the words is no word, though it is typed again where they are open.
    let words = TextRules.trimmed(TextRules.foldWidth(filter.text)).drop { $0 == "/" }
    query.search = TextRules.trimmed(String(words))
    if scope == .open {
      query.limit = query.search.isEmpty ? ListScreen.part : ListScreen.mostFound
    }
    return restart()
  }
}
