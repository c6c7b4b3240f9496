import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// One function of the desk, as the menu offers it: in this order.
enum MenuAction: CaseIterable, Hashable, Sendable {
  case clerk, openCases, views, overdue, closed, unkeyed, uncalled, everyCase, find, totals
  case closeDay, board, desks
  // What a new desk is sent here for stands in the first window's height; most of the rest has a key.
  case settings, printer, language, activity, theme, large, mouse
  case pad, ledger, oldSheet
  case complaint, consultation, report
  case guide, undo, redo, demo, about, computer, lock, help, leave
}

extension MenuAction {
  /// All functions; the invented day comes first while the store is empty.
  static func items(_ context: Context, isEmpty: Bool?) -> [PickList<MenuAction>.Item] {
    let states = context.catalogue.states
    var items = allCases.map { item($0, $0.label(states), $0.keys(states), $0.detail(context)) }
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
    _ action: MenuAction, _ label: Phrase, _ keys: String, _ detail: Phrase
  ) -> PickList<MenuAction>.Item {
    PickList.Item(
      value: action, label: label, keys: keys.split(separator: " ").map(String.init),
      detail: detail)
  }
}

// MARK: Words

extension MenuAction {
  /// What it is called: a place as the title above it, an act by itself.
  private func label(_ states: StateWords) -> Phrase {
    switch self {
    case .clerk: ScreenWords.changeClerk
    case .openCases: ScreenWords.openCases
    case .views: ScreenWords.savedFilters
    case .overdue: ScreenWords.overdueCases
    case .closed: ScreenWords.closedCases(states)
    case .unkeyed: ScreenWords.toKey
    case .uncalled: ScreenWords.toCall
    case .everyCase: ScreenWords.allCases
    case .find: ScreenWords.find
    case .totals: ScreenWords.dayTotals
    case .closeDay: ScreenWords.closeDay
    case .board: Board.title
    case .desks: DesksScreen.title
    case .pad: ScreenWords.countingPad
    case .ledger: Term.ledger
    case .oldSheet: OldSheetScreen.name
    case .activity: Term.activity
    case .complaint: ScreenWords.taking(states.one(.complaint))
    case .consultation: ScreenWords.taking(states.one(.consultation))
    case .report: ScreenWords.taking(states.one(.report))
    case .guide: ScreenWords.quickGuide
    case .undo: ScreenWords.undo
    case .redo: Term.redo
    case .settings: ScreenWords.settings
    case .printer: Term.printer
    case .theme: ThemeScreen.title
    case .large: ScreenLayout.largeName
    case .mouse: MouseUse.name
    case .language: Phrase(Language.english.ownName, Language.chinese.ownName)
    case .demo: ScreenWords.demonstration
    case .about: ScreenWords.dataRulesHolidays
    case .computer: ComputerScreen.title
    case .lock: LockWords.lock
    case .help: ScreenWords.help
    case .leave: ScreenWords.leave
    }
  }

  /// Other words by which it is found.
  private func keys(_ states: StateWords) -> String {
    switch self {
    case .openCases, .closed, .pad, .undo, .redo: ""
    case .clerk: "clerk"
    case .views: "筛选 看法 存看法 views"
    case .overdue: "late"
    case .unkeyed: "平台 platform"
    case .uncalled: "满意 电话 call"
    case .everyCase: "list"
    case .find: "search"
    case .totals: "合计 figures"
    case .closeDay: "交接 U盘 hand over USB"
    case .board: "排名 迟报 各会场 board ranking"
    case .desks: "U盘 交换 另一台 bundle merge"
    case .ledger: "全部项目 items"
    case .oldSheet: "导入 表格 Excel WPS import CSV XLSX sheet"
    case .activity: "主办 承办 主题 会场"
    case .complaint: states.one(.complaint).zh
    case .consultation: states.one(.consultation).zh
    case .report: states.one(.report).zh
    case .guide: "法律 指南 law"
    case .settings: "setup"
    case .printer: "纸宽 printer"
    case .theme: "主题 深色 浅色 阳光 黑白 theme dark light sunlight"
    case .large: "老花 放大 字号 large print font zoom"
    case .mouse: "点击 滚轮 mouse click wheel"
    case .language: "语言 中文 language"
    case .demo: "演示 demo"
    case .about: "关于 节假日 about"
    case .computer: "电脑 加密 时钟 字体 doctor"
    case .lock: "PIN 离开座位 lock"
    case .help: "按键 keys help"
    case .leave: "quit exit"
    }
  }

  private static let lockKey = GlobalAction.keys.name(of: .lock)
  private static let guideKey = GlobalAction.keys.name(of: .guide)

  /// What stands behind its name.
  private func detail(_ context: Context) -> Phrase {
    let states = context.catalogue.states
    return switch self {
    case .redo, .complaint, .consultation, .report, .about, .help, .leave: Phrase("")
    case .clerk: Phrase("现在是谁坐在这里", "who is on duty")
    case .openCases: Phrase("按期限排，可办理", "nearest day first")
    case .views: Phrase("按部门、商家、经办人、等了多久，自己起名的", "by department, merchant, clerk, age; your own")
    case .overdue: Phrase("期限已过的", "past their last day")
    case .closed: Phrase("可重新办理", "can be reopened")
    case .uncalled: Phrase("办结的，问满不满意", "settled: how content they are")
    case .unkeyed: Phrase("录完填平台编号", "then enter its number there")
    case .everyCase: Phrase("新的在前", "newest first")
    case .find: Phrase("编号、电话尾号、姓名、商家", "number, phone, name, merchant")
    case .totals: ScreenWords.giveAndSave
    case .closeDay: Phrase("一夹子交齐，插着U盘就写到U盘", "the hand-over folder, onto a USB drive")
    case .board: Phrase("各会场：谁报了、谁迟、排名", "venues: who has reported, who is late, ranking")
    case .desks: Phrase("另一台的案件读进来，本台的写出去", "read the other laptop's cases, write this one's")
    case .pad: Phrase("口头\(states.one(.consultation).zh)、资料", "heads and leaflets")
    case .ledger: Phrase("展板、讲座、检测、销毁等", "boards, lectures, tests")
    case .oldSheet: Phrase("CSV、XLSX，照它自己的表头", "CSV, XLSX, by its own headings")
    case .activity:
      Phrase("名称、主题、日期、主办承办、会场、参加单位", "name, slogan, days, hosts, venues, who came")
    case .guide:
      Phrase(
        "常问的事法律怎么说，随处 \(MenuAction.guideKey.zh)",
        "what the law says; \(MenuAction.guideKey.en) anywhere")
    case .lock:
      Phrase(
        "离开座位时，随处 \(MenuAction.lockKey.zh)", "away from the seat; \(MenuAction.lockKey.en) anywhere"
      )
    case .undo: Phrase("先给你看是什么", "shows first what it is")
    case .settings: MenuAction.settingsDetail(context)
    case .computer:
      Phrase("硬盘、加密、时钟、字体、备份，怎么办", "disk, encryption, clock, fonts, backups, and what to do")
    case .printer: Phrase("选打印机、纸宽，打一张试试", "choose it and its paper, print a test")
    case .language: Phrase("Change the language", "换成中文")
    case .theme: Phrase("深色、浅色、阳光下、黑白，边选边看", "dark, light, sunlight, none; seen while you choose")
    case .large: context.layout.detail
    case .mouse: context.mouse.detail
    case .demo: Phrase("虚构的一天，另开一处，不动本台", "an invented day, apart from this desk")
    }
  }
}

extension MenuAction {
  /// What the settings are about, or what of them nobody has filled in: it stands here, and nowhere asks for
  /// an answer. Over invented figures stands no real office's name.
  private static func settingsDetail(_ context: Context) -> Phrase {
    let unset = context.settings.isDemonstration ? [] : SetupScreen.unset(context)
    if unset.isEmpty { return Phrase("单位、会场、台号、活动", "office, venue, letters, activity") }
    let names = unset.map { SetupScreen.label($0).inside }.listed()
    return Phrase("未填 \(unset.count) 项：\(names.zh)", "\(unset.count) unset: \(names.en)")
  }
}

// MARK: What it does

extension MenuAction {
  func reaction(_ context: Context) -> Reaction {
    switch self {
    case .complaint: home(IntakeScreen(kind: .complaint, context))
    case .consultation: home(IntakeScreen(kind: .consultation, context))
    case .report: home(IntakeScreen(kind: .report, context))
    case .openCases: home(ListScreen.openCases())
    case .views: Reaction(.replace(ViewsScreen()))
    case .overdue: home(ListScreen.state(.overdue, context))
    case .closed: home(ListScreen.state(.closed, context))
    case .unkeyed: home(ListScreen.unkeyed())
    case .uncalled: home(ListScreen.uncalled())
    case .everyCase: home(ListScreen.state(.any, context))
    case .find: home(ListScreen.find())
    case .totals: home(TotalsScreen(context))
    case .closeDay: home(CloseDayScreen(context.today))
    case .board: home(BoardScreen(context))
    case .desks: home(DesksScreen())
    case .pad: Reaction(.replace(PadScreen(context)))
    case .ledger: .push(LedgerScreen(context))
    case .oldSheet: Reaction(.home(then: OldSheetScreen()), effects: [.oldSheet(.look)])
    case .activity: .push(ActivityScreen(context))
    case .guide: Reaction(.replace(GuideScreen(.guide, context)))
    case .undo: Reaction(.replace(UndoScreen(redo: false)))
    case .redo: Reaction(.replace(UndoScreen(redo: true)))
    case .clerk: Reaction(.replace(ClerkScreen(context)))
    case .settings: .push(SetupScreen(context))
    case .printer:
      Reaction(
        .push(PrinterScreen(context)), effects: [.terminal(.whenDrawn(.lookForPrinters))])
    case .language: switchLanguage(context)
    case .theme: .push(ThemeScreen(context))
    case .large: context.layout.turned
    case .mouse: context.mouse.turned
    case .demo:
      Reaction(.home(then: nil), effects: [.terminal(.openDemonstration)])
    case .about: .push(AboutScreen())
    case .computer:
      Reaction(.push(ComputerScreen()), effects: [.terminal(.whenDrawn(.examine))])
    case .lock: Reaction(.lock)
    case .help: .push(HelpScreen(of: HomeScreen(), context))
    case .leave: Reaction(.home(then: nil), effects: [.terminal(.quit)])
    }
  }

  private func home(_ screen: any DeskScreen) -> Reaction { Reaction(.home(then: screen)) }

  private func switchLanguage(_ context: Context) -> Reaction {
    let other: Language = context.language == .chinese ? .english : .chinese
    return Reaction(.home(then: nil), effects: [.language(other)])
  }
}
