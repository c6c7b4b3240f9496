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
    let key = HomeScreen.keys().name(of: .open)
    return Phrase(
      "上次没有正常退出，\(drafts) 份草稿都在，\(key.zh) 接着写",
      "Last time ended without leaving; \(drafts) draft(s) are here, \(key.en) goes on")
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let mayLeave = hasSpokenOfDrafts
    hasSpokenOfDrafts = false
    switch HomeScreen.keys(disabled: context.offerRefusal).match(key) {
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
    guard count > 0, !isSure else { return .effects(.terminal(.quitWhenQuiet)) }
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
    if case .action(.count)? = HomeScreen.keys().match(key) { true } else { false }
  }

  private func perform(_ action: HomeAction, _ context: Context) -> Reaction {
    switch action {
    case .help: .push(HelpScreen(of: self, context))
    case .intake(let kind): .push(IntakeScreen(kind: kind, context))
    case .pad: .push(PadScreen(context))
    case .count: PadScreen.counting(context)
    case .openCases: .push(ListScreen.openCases(context))
    case .find: .push(ListScreen.find(context))
    case .totals: .push(TotalsScreen(context))
    case .menu: .push(MenuScreen(context))
    case .leave: .effects(.terminal(.quitWhenQuiet))
    case .takeGuesses: Reaction(effects: context.offer.map { [.record($0.request)] } ?? [])
    case .open: open(context)
    }
  }

  private func open(_ context: Context) -> Reaction {
    guard rows.indices.contains(selection) else {
      let key = HomeAction.intake(.complaint).key
      return .say(
        Phrase(
          "这里还没有可以打开的，按 \(key.zh) 记一件投诉", "Nothing to open yet; \(key.en) takes a complaint"))
    }
    return switch rows[selection] {
    case .draft(let draft): .push(IntakeScreen(draft: draft, context))
    case .first(let subject), .recent(let subject): .push(CaseScreen(subject.id, context))
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(HomeScreen.keys(disabled: context.offerRefusal), context.language),
      KeySection(CommonKeys.lists, context.language),
    ]
  }
}

/// What the keys of the home screen do.
enum HomeAction: Hashable, Sendable {
  case help, intake(Kind), pad, count, openCases, find, totals, menu, leave, open, takeGuesses

  /// The key that does it, as sentences name it.
  var key: Phrase { HomeScreen.keys().name(of: self) }
}

extension HomeScreen {
  /// The keys of the home screen.
  ///
  /// - Parameter disabled: why no guess can be taken now.
  static func keys(disabled: Phrase? = nil) -> KeyMap<HomeAction> {
    let offered = KeyMap<HomeAction>.Binding(
      GuessOffer.key, does: .takeGuesses, Phrase("取没认可的性质、类别", "take the nature and class guessed"),
      disabled: disabled, isHinted: false)
    return KeyMap(usual.title, usual.bindings + [offered])
  }

  private static let usual = KeyMap<HomeAction>(
    ScreenWords.home,
    [.init(.enter, does: .open, KeyWords.open)] + block.map(\.binding) + [
      .init(.text("1"), .text("?"), does: .help, KeyWords.help),
      .init(.text("0"), does: .leave, KeyWords.leave),
    ])

  /// A key that opens something, and how the block of keys tells of it.
  struct BlockKey {
    let binding: KeyMap<HomeAction>.Binding
    let name: Phrase
    let detail: Phrase

    fileprivate init(
      _ key: String, _ action: HomeAction, _ label: Phrase, _ name: Phrase? = nil,
      _ detail: Phrase = Phrase("")
    ) {
      binding = .init(.text(key), does: action, label, isHinted: false)
      self.name = name ?? label
      self.detail = detail
    }
  }

  /// What is done when somebody comes.
  static let block: [BlockKey] = [
    .init(
      "2", .intake(.complaint), Phrase("记投诉", "complaint"), Kind.complaint.word,
      Phrase("要求解决纠纷", "to settle")),
    .init(
      "3", .intake(.consultation), Phrase("记咨询", "question"), Kind.consultation.word,
      Phrase("要记内容", "with record")),
    .init(
      "4", .intake(.report), Phrase("记举报", "report"), Kind.report.word,
      Phrase("反映违法线索", "of a violation")),
    .init(
      "5", .pad, KeyWords.countingPad, Phrase("计数", "count"),
      Phrase("资料、人次、检测", "leaflets, heads")),
    .init(
      "+", .count, Phrase("口头咨询记 1 人次", "one question by mouth"), Phrase("口头咨询", "by mouth"),
      Phrase("记 1 人次", "adds one")),
    .init("6", .openCases, KeyWords.openCases),
    .init(
      "7", .find, KeyWords.find, nil, Phrase("电话、姓名、商家", "phone, name, shop")),
    .init(
      "8", .totals, KeyWords.dayTotals, Phrase("今日合计", "totals"),
      Phrase("报数、存表", "give and save")),
    .init("9", .menu, KeyWords.everything),
  ]
}
