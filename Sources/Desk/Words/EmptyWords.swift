import Casework
import TerminalKit
import Values
import Vocabulary

/// What an empty screen says: that nothing is there, and what to do next. All of them stand here.
enum EmptyWords {
  /// Home, in a store that holds nothing.
  static func home(_ states: StateWords) -> Phrase {
    let (first, demo) = (HomeAction.intake(.complaint).key, HomeAction.menu.key)
    let complaint = states.one(.complaint)
    return Phrase(
      "没有记录。按 \(first.zh) 记第一件\(complaint.zh)，按 \(demo.zh) 看演示。",
      "Nothing recorded yet. Press \(first.en) for the first \(complaint.en), \(demo.en) for a demo day."
    )
  }

  /// Enter on home, where no row is.
  static func nothingToOpen(_ states: StateWords) -> Phrase {
    let (key, complaint) = (HomeAction.intake(.complaint).key, states.one(.complaint))
    return Phrase(
      "这里还没有可以打开的，按 \(key.zh) 记一件\(complaint.zh)",
      "Nothing to open yet; \(key.en) takes a \(complaint.en)")
  }

  /// A numbered list out of which typing has left nothing.
  static var narrowed: Phrase {
    let key = PickKeys.map.name(of: .shorten)
    return Phrase("没有找到，按 \(key.zh) 删掉几个字再找", "Nothing found; \(key.en) takes letters away")
  }

  /// The help, where no key does what was typed.
  static var noKey: Phrase {
    let key = PickKeys.map.name(of: .shorten)
    return Phrase("没有这样的键，按 \(key.zh) 删掉几个字再找", "No such key; \(key.en) takes letters away")
  }

  /// A shelf of answers or phrases whose file has none.
  static func shelf(_ file: String) -> Phrase {
    let back = PickKeys.map.name(of: .back)
    return Phrase(
      "一条也没有：设置文件夹里的 \(file) 是空的，补上再开；按 \(back.zh) 返回",
      "None at all: fill \(file) in the settings folder and start again; \(back.en) goes back")
  }

  /// The figures of the ledger, where nothing was counted.
  static var ledger: Phrase {
    let pad = GlobalAction.quietKeys.name(of: .pad)
    return Phrase("还没有记。按 \(pad.zh) 记资料、人次、检测。", "Nothing yet. Press \(pad.en) to count.")
  }

  /// An item of the ledger of which nothing was entered today.
  static var entries: Phrase {
    let key = LedgerScreen.keys.name(of: .take)
    return Phrase("这一项今天还没有记，按 \(key.zh) 记一笔", "No entry of this item today; \(key.en) makes one")
  }

  /// The organisations present, where nobody counted them.
  static var present: Phrase {
    let key = GlobalAction.keys.name(of: .pad)
    return Phrase(
      "还没有记：\(key.zh)，其他项目，参加单位，带上行业。", "None yet: \(key.en), other items, organisations.")
  }

  /// The files beside a case.
  static var evidence: Phrase {
    let key = EvidenceScreen.keys.name(of: .attach)
    return Phrase(
      "还没有附：把文件拖到窗口里，或打它的路径，按 \(key.zh) 附上",
      "None yet: drop a file here, or type its path; \(key.en) attaches it")
  }

  /// Where desks exchange what they know, without a drive.
  static var drives: Phrase {
    let key = DesksScreen.keys.name(of: .path)
    return Phrase(
      "没有U盘：插上，或按 \(key.zh) 打文件夹的路径", "No USB drive: plug one in, or type a folder after \(key.en)")
  }

  /// The files that may be an old list, where none was found.
  static var oldSheets: Phrase {
    let key = OldSheetScreen.fileKeys.name(of: .open)
    return Phrase(
      "把旧台账（CSV、XLSX）拖到窗口里，或打它的路径，按 \(key.zh) 打开",
      "Drop the old list (CSV, XLSX) here, or type its path; \(key.en) opens it")
  }

  /// Where a hand-over may go, without a drive.
  static var drivesToHandOver: Phrase {
    let key = HandOverScreen.keys.name(of: .lookAgain)
    return Phrase(
      "没有插着的U盘，插上再按 \(key.zh)。", "No USB drive is there; plug one in and press \(key.en).")
  }

  /// The board, before any venue has reported.
  static var board: Phrase {
    let before = BoardScreen.keys.name(of: .previousDay)
    return Phrase(
      "一个会场存了第一件就排到这里；按 \(before.zh) 看前一天",
      "The first save of a venue puts it here; \(before.en) shows the day before")
  }

  /// What cannot be taken back, and whose can.
  static var undo: Phrase {
    let key = GlobalAction.keys.name(of: .clerk)
    return Phrase(
      "能撤销的是自己刚存的；换过人的，按 \(key.zh) 换回来再撤销",
      "One's own last save can be taken back; \(key.en) changes the clerk back")
  }

  /// What cannot be done again, and what can.
  static var redo: Phrase {
    let key = GlobalAction.quietKeys.name(of: .undo)
    return Phrase(
      "撤销过的才能恢复；要撤销按 \(key.zh)", "What was undone can be done again; \(key.en) undoes")
  }
}

// MARK: Lists of cases

extension EmptyWords {
  /// A list of cases with no row.
  static func list(_ screen: ListScreen, _ states: StateWords) -> Phrase {
    if !screen.isWhole { return ScreenWords.stillLooking }
    if !screen.query.search.isEmpty { return screen.isFiltering ? typed : found }
    switch screen.scope {
    case .open: return (screen.open?.total ?? 0) > 0 ? kindOfOpen : openCases(states)
    case .find: return cases(states)
    case .state: return screen.query.state == .any ? cases(states) : otherState
    case .unkeyed: return unkeyed(states)
    case .uncalled: return uncalled
    case .untold: return goingBack(Phrase("决定都告知了", "Every decision is told"))
    case .contested: return goingBack(SettleScreen.settled)
    case .withoutDepartment:
      return goingBack(Phrase("都转给部门了", "All were given to a department"))
    }
  }

  private static var typed: Phrase {
    Phrase("没有找到：少打几个字，或只打电话尾号", "Nothing found: type less, or the last digits of the phone")
  }

  private static var found: Phrase {
    let key = ListScreen.listKeys.name(of: .filter)
    return Phrase("没有找到：按 \(key.zh) 改几个字再找", "Nothing found: \(key.en) changes the words")
  }

  private static var kindOfOpen: Phrase {
    let key = ListScreen.groupKeys.name(of: .nextGroup)
    return Phrase("这一类没有，按 \(key.zh) 看后一类", "None of this kind; \(key.en) shows the next")
  }

  private static func openCases(_ states: StateWords) -> Phrase {
    let (take, totals) = (taking(states), GlobalAction.keys.name(of: .totals))
    let complaint = states.one(.complaint)
    return Phrase(
      "都办完了：来人了按 \(take.zh) 记\(complaint.zh)，看数按 \(totals.zh)",
      "Everything is closed: \(take.en) takes a \(complaint.en), \(totals.en) shows the totals")
  }

  private static func cases(_ states: StateWords) -> Phrase {
    let (take, complaint) = (taking(states), states.one(.complaint))
    return Phrase(
      "还没有记录，按 \(take.zh) 记第一件\(complaint.zh)",
      "No cases yet; \(take.en) takes the first \(complaint.en)")
  }

  private static var otherState: Phrase {
    let key = GlobalAction.keys.name(of: .find)
    return Phrase("现在没有这样的，按 \(key.zh) 从全部里找", "No case is so now; \(key.en) looks through all")
  }

  private static func unkeyed(_ states: StateWords) -> Phrase {
    let take = taking(states)
    return Phrase(
      "没有要录入的：新存的会排到这里，按 \(take.zh) 记一件",
      "None is to be keyed in: new ones queue here; \(take.en) takes one")
  }

  private static var uncalled: Phrase {
    let key = GlobalAction.keys.name(of: .openCases)
    return Phrase(
      "没有要回访的：和解了的会排到这里，按 \(key.zh) 看未办结",
      "Nobody is to be called: settled ones queue here; \(key.en) shows open cases")
  }

  private static func goingBack(_ state: Phrase) -> Phrase {
    let key = GlobalAction.quietKeys.name(of: .back)
    return Phrase("\(state.zh)，按 \(key.zh) 返回", "\(state.en); \(key.en) goes back")
  }

  private static func taking(_ states: StateWords) -> Phrase {
    GlobalAction.keys(states).name(of: .intake(.complaint))
  }
}
