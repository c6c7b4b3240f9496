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
  var title: Phrase { Phrase("全部功能", "Everything") }

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
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let body = Rect(row: 3, column: 0, rows: rows - 6, columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    surface.writeFoot(message, PickKeys.hints(context.language))
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    return surface
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(PickKeys.map, context.language)]
  }
}

/// One function of the desk, as the menu offers it.
enum MenuAction: Hashable, Sendable {
  case intake(Kind)
  case openCases, views, overdue, closed, unkeyed, allCases, find, totals, closeDay, pad, ledger
  case activity
  case guide, undo, redo, clerk, language, settings, demo, about, help, leave
}

extension MenuAction {
  /// All functions; the invented day comes first while the store is empty.
  static func items(_ context: Context, isEmpty: Bool?) -> [PickList<MenuAction>.Item] {
    var items = all
    let cases = [Kind.complaint, .consultation, .report].map {
      intake($0, context.catalogue.states)
    }
    items.insert(contentsOf: cases, at: items.firstIndex { $0.value == .guide } ?? items.endIndex)
    guard let place = items.firstIndex(where: { $0.value == .demo }) else { return items }
    if context.settings.isDemonstration {
      items.removeAll { $0.value == .leave }
      items[place] = leavingDemonstration
    } else if isEmpty == true {
      items.insert(items.remove(at: place), at: 0)
    }
    return items
  }

  private static let leavingDemonstration = item(
    .leave, Phrase("离开演示", "Leave the demonstration"), "退出 演示 quit exit demo",
    Phrase("虚构的记录随之删去", "the invented records go with it"))

  private static func item(
    _ action: MenuAction, _ label: Phrase, _ keys: String, _ detail: Phrase = Phrase("")
  ) -> PickList<MenuAction>.Item {
    PickList.Item(
      value: action, label: label, keys: keys.split(separator: " ").map(String.init),
      detail: detail)
  }

  /// Taking down a case of a kind, found by what the office calls it.
  private static func takingDown(_ kind: Kind, _ states: StateWords) -> PickList<MenuAction>.Item {
    let (label, one) = (states.kinds.phrase(kind), states.one(kind))
    return item(
      .intake(kind), Phrase("记\(one.zh)", "Take a \(one.en)"), "\(label.zh) \(label.en)")
  }

  private static let guideKey = GlobalAction.keys.name(of: .guide)

  private static let all: [PickList<MenuAction>.Item] = [
    item(.clerk, ScreenWords.changeClerk, "clerk", Phrase("现在是谁坐在这里", "who is on duty")),
    item(
      .openCases, ScreenWords.openCases, "", Phrase("按期限排，可办理", "nearest day first")
    ),
    item(
      .views, ScreenWords.savedFilters, "筛选 看法 存看法 views",
      Phrase("按部门、商家、经办人、等了多久，自己起名的", "by department, merchant, clerk, age; your own")),
    item(.overdue, ScreenWords.overdueCases, "late", Phrase("期限已过的", "past their last day")),
    item(.closed, ScreenWords.closedCases, "", Phrase("可重新办理", "can be reopened")),
    item(
      .unkeyed, ScreenWords.toKey, "平台 platform",
      Phrase("录完填平台编号", "then enter its number there")),
    item(.allCases, Phrase("全部登记", "All cases"), "list", Phrase("新的在前", "newest first")),
    item(
      .find, ScreenWords.find, "search",
      Phrase("编号、电话尾号、姓名、商家", "number, phone, name, merchant")),
    item(
      .totals, ScreenWords.dayTotals, "合计 figures",
      Phrase("报数、存表", "to give and to save")),
    item(
      .closeDay, ScreenWords.closeDay, "交接 U盘 hand over USB",
      Phrase("一夹子交齐，插着U盘就写到U盘", "the hand-over folder, onto a USB drive")),
    item(.pad, ScreenWords.countingPad, "", Phrase("人次、资料", "heads and leaflets")),
    item(
      .ledger, Phrase("台账全部项目", "Ledger"), "items",
      Phrase("展板、讲座、检测、销毁等", "boards, lectures, tests")),
    item(
      .activity, Term.activity, "主办 承办 主题 会场",
      Phrase("名称、主题、日期、主办承办、会场、参加单位", "name, slogan, days, hosts, venues, who came")),
    item(
      .guide, Phrase("常问速查", "Quick guide"), "法律 指南 law",
      Phrase("常问的事法律怎么说，随处 \(guideKey.zh)", "what the law says; \(guideKey.en) anywhere")),
    item(.undo, ScreenWords.undo, "", Phrase("先给你看是什么", "shows first what it is")),
    item(.redo, Term.redo, ""),
    item(
      .settings, ScreenWords.settings, "setup",
      Phrase("单位、会场、台号、活动", "office, venue, letters, activity")),
    item(
      .language, Phrase("English", "中文"), "语言 中文 language",
      Phrase("Change the language", "换成中文")),
    item(
      .demo, Phrase("看演示", "Demonstration"), "演示 demo",
      Phrase("虚构的一天，另开一处，不动本台", "an invented day, apart from this desk")),
    item(.about, Phrase("数据在哪里、节假日", "Data, rules, holidays"), "关于 节假日 about"),
    item(.help, Phrase("按键", "Keys"), "帮助 help"),
    item(.leave, Phrase("退出", "Leave"), "quit exit"),
  ]

  func reaction(_ context: Context) -> Reaction {
    switch self {
    case .intake(let kind): home(IntakeScreen(kind: kind, context))
    case .openCases: home(ListScreen.openCases(context))
    case .views: Reaction(.replace(ViewsScreen()))
    case .overdue: home(ListScreen.state(.overdue))
    case .closed: home(ListScreen.state(.closed))
    case .unkeyed: home(ListScreen.unkeyed())
    case .allCases: home(ListScreen.state(.any))
    case .find: home(ListScreen.find(context))
    case .totals: home(TotalsScreen(context))
    case .closeDay: home(CloseDayScreen(context.today))
    case .pad: Reaction(.replace(PadScreen(context)))
    case .ledger: .push(LedgerScreen(context))
    case .activity: .push(ActivityScreen(context))
    case .guide: Reaction(.replace(GuideScreen(.guide, context)))
    case .undo: Reaction(.replace(UndoScreen(redo: false)))
    case .redo: Reaction(.replace(UndoScreen(redo: true)))
    case .clerk: Reaction(.replace(ClerkScreen(context)))
    case .settings: .push(SetupScreen(context))
    case .language: switchLanguage(context)
    case .demo:
      Reaction(.home(then: nil), effects: [.terminal(.openDemonstration)])
    case .about: .push(AboutScreen())
    case .help: .push(HelpScreen(of: HomeScreen(), context))
    case .leave: .effects(.terminal(.quit))
    }
  }

  private func home(_ screen: any DeskScreen) -> Reaction { Reaction(.home(then: screen)) }

  private func switchLanguage(_ context: Context) -> Reaction {
    let other: Language = context.language == .chinese ? .english : .chinese
    return Reaction(.home(then: nil), effects: [.language(other)])
  }
}
