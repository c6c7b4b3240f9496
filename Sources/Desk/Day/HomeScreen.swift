import Casework
import TerminalKit
import Values
import Vocabulary

/// The first screen: today's figures, what is half typed, what comes first, what was just saved,
/// and what each digit does.
struct HomeScreen: DeskScreen {
  /// What one row of the board stands for.
  enum Row: Hashable, Sendable {
    case draft(Draft)
    case first(CaseSummary)
    case recent(CaseSummary)

    /// What it stands for, however that has changed.
    var id: RowID {
      switch self {
      case .draft(let draft): .draft(draft.id)
      case .first(let subject): .first(subject.id)
      case .recent(let subject): .recent(subject.id)
      }
    }
  }

  /// One thing of the board, in one of its parts.
  enum RowID: Hashable, Sendable {
    case draft(Draft.ID)
    case first(CaseID)
    case recent(CaseID)
  }

  var board: HomeBoard?
  var selection = 0
  private var hasSpokenOfTheEnd = false
  /// Whether the key before this one was told which drafts are kept.
  private var hasSpokenOfDrafts = false

  init() {}

  var title: Phrase { ScreenWords.home }

  func questions(_ context: Context) -> [Question] { [.home] }
  var isLive: Bool { true }

  /// Everything the cursor can stand on, from top to bottom.
  var rows: [Row] {
    guard let board else { return [] }
    return board.drafts.map(Row.draft) + board.first.map(Row.first) + board.recent.map(Row.recent)
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    guard case .answer(.home(let board)) = message else { return .stay }
    // Above all others the cursor stays; elsewhere it goes with what it stands on.
    let kept = selection > 0 && selection < rows.count ? rows[selection].id : nil
    self.board = board
    selection = rows.firstIndex { $0.id == kept } ?? min(selection, max(0, rows.count - 1))
    guard board.endedUncleanly, !hasSpokenOfTheEnd else { return .stay }
    hasSpokenOfTheEnd = true
    selection = newestDraft ?? 0
    return .say(HomeScreen.afterUncleanEnd(drafts: board.drafts.count))
  }

  private var newestDraft: Int? {
    board?.drafts.indices.max { a, b in
      guard let drafts = board?.drafts else { return false }
      return drafts[a].savedAt < drafts[b].savedAt
    }
  }

  static func afterUncleanEnd(drafts: Int) -> Phrase {
    if drafts == 0 {
      return Phrase("上次没有正常退出，存过的都在", "Last time ended without leaving; all saves are here")
    }
    let key = HomeAction.open.key
    return Phrase(
      "上次没有正常退出，\(drafts) 份草稿都在，\(key.zh) 接着写",
      "Last time ended without leaving; \(drafts) draft(s) are here, \(key.en) goes on")
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let mayLeave = hasSpokenOfDrafts
    hasSpokenOfDrafts = false
    switch HomeScreen.keys(context.catalogue.states, disabled: context.offerRefusal).match(key) {
    // Of a store that is gone the drafts are not kept: that is asked about on the way out.
    case .action(.leave): return leave(isSure: mayLeave || context.loss != nil)
    case .action(let action): return perform(action, context)
    case .disabled(let why): return .say(why)
    case nil: return move(key)
    }
  }

  private mutating func move(_ key: Key) -> Reaction {
    var list = ListState(count: rows.count, selection: selection)
    guard list.handle(key, height: list.count) else { return .unused }
    selection = list.selection
    return .stay
  }

  /// Drafts are kept, and that is said before the desk is left; or why the disk does not take one.
  private mutating func leave(isSure: Bool) -> Reaction {
    let count = board?.drafts.count ?? 0
    guard count > 0, !isSure else { return Reaction(.leaveWhenQuiet) }
    hasSpokenOfDrafts = true
    let key = HomeAction.leave.key
    return Reaction(
      effects: [.keepDrafts],
      message: Phrase(
        "还有 \(count) 份没写完，都留着；再按 \(key.zh) 退出",
        "\(count) draft(s) are kept; \(key.en) again leaves"))
  }

  /// Whether a key counts one consultation at once.
  func counts(_ key: Key) -> Bool {
    [key, key.folded].contains { HomeAction.count.keys.contains($0) }
  }

  private func perform(_ action: HomeAction, _ context: Context) -> Reaction {
    switch action {
    case .help: .push(HelpScreen(of: self, context))
    case .intake(let kind): .push(IntakeScreen(kind: kind, context))
    case .pad: .push(PadScreen(context))
    case .count: PadScreen.counting(context)
    case .openCases: .push(ListScreen.openCases())
    case .find: .push(ListScreen.find())
    case .totals: .push(TotalsScreen(context))
    case .menu: .push(MenuScreen(context))
    case .leave: Reaction(.leaveWhenQuiet)
    case .takeGuesses: Reaction(effects: context.offer.map { [.record($0.request)] } ?? [])
    case .open: open(context)
    }
  }

  private func open(_ context: Context) -> Reaction {
    guard rows.indices.contains(selection) else {
      return .say(EmptyWords.nothingToOpen(context.catalogue.states))
    }
    return switch rows[selection] {
    case .draft(let draft): .push(IntakeScreen(draft: draft, context))
    case .first(let subject), .recent(let subject): .push(CaseScreen(subject.id))
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(
        HomeScreen.keys(context.catalogue.states, disabled: context.offerRefusal),
        context.language),
      KeySection(CommonKeys.lists, context.language),
    ]
  }
}

/// What the keys of the home screen do.
enum HomeAction: Hashable, Sendable {
  case help, intake(Kind), pad, count, openCases, find, totals, menu, leave, open, takeGuesses

  /// The keys that do it, the one to print first in front.
  var keys: [Key] {
    switch self {
    case .help: [.text("1"), .text("?")]
    case .intake(.complaint): [.text("2")]
    case .intake(.consultation): [.text("3")]
    case .intake(.report): [.text("4")]
    case .pad: [.text("5")]
    case .count: [.text("+")]
    case .openCases: [.text("6")]
    case .find: [.text("7")]
    case .totals: [.text("8")]
    case .menu: [.text("9")]
    case .leave: [.text("0")]
    case .open: [.enter]
    case .takeGuesses: [GuessOffer.key]
    }
  }

  /// The key that does it, as sentences name it.
  var key: Phrase { keys.first?.name ?? Phrase("") }
}

extension HomeScreen {
  /// The keys of the home screen.
  ///
  /// - Parameter disabled: why no guess can be taken now.
  static func keys(_ states: StateWords, disabled: Phrase? = nil) -> KeyMap<HomeAction> {
    func binding(
      _ action: HomeAction, _ label: Phrase, disabled: Phrase? = nil, isHinted: Bool = true
    ) -> KeyMap<HomeAction>.Binding {
      .init(action.keys, does: action, label, disabled: disabled, isHinted: isHinted)
    }
    let guesses = Phrase("取没认可的性质、类别", "take the nature and class guessed")
    return KeyMap(
      ScreenWords.home,
      [binding(.open, KeyWords.open)] + block(states).map(\.binding) + [
        binding(.help, KeyWords.help), binding(.leave, KeyWords.leave),
        binding(.takeGuesses, guesses, disabled: disabled, isHinted: false),
      ])
  }

  /// A key that opens something, and how the block of keys tells of it.
  struct BlockKey {
    let binding: KeyMap<HomeAction>.Binding
    let name: Phrase
    let detail: Phrase

    fileprivate init(
      _ action: HomeAction, _ label: Phrase, _ name: Phrase? = nil, _ detail: Phrase = Phrase("")
    ) {
      binding = .init(action.keys, does: action, label, isHinted: false)
      self.name = name ?? label
      self.detail = detail
    }
  }

  /// What is done when somebody comes.
  static func block(_ states: StateWords) -> [BlockKey] {
    [
      intake(.complaint, states, Phrase("要求解决纠纷", "to settle")),
      intake(.consultation, states, Phrase("要记内容", "with record")),
      intake(.report, states, Phrase("反映违法线索", "of a violation")),
      .init(
        .pad, KeyWords.countingPad, KeyWords.countingPad.worded("count"),
        Phrase("资料、人次、检测", "leaflets, heads")),
      .init(
        .count, counting(states.one(.consultation)), spoken(states.one(.consultation)),
        Phrase("记 1 人次", "adds one")),
      .init(.openCases, KeyWords.openCases),
      .init(.find, KeyWords.find, nil, Phrase("电话、姓名、商家", "phone, name, shop")),
      .init(
        .totals, KeyWords.dayTotals, KeyWords.dayTotals.worded("totals"),
        ScreenWords.giveAndSave),
      .init(.menu, KeyWords.everything),
    ]
  }

  private static func intake(_ kind: Kind, _ states: StateWords, _ detail: Phrase) -> BlockKey {
    let one = states.one(kind)
    return BlockKey(
      .intake(kind), ScreenWords.taking(one).worded(one.en), states.column(kind), detail)
  }

  private static func counting(_ consultation: Phrase) -> Phrase {
    Phrase("口头\(consultation.zh)记 1 人次", "one \(consultation.en) by mouth")
  }

  private static func spoken(_ consultation: Phrase) -> Phrase {
    Phrase("口头\(consultation.zh)", "by mouth")
  }
}
