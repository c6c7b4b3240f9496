import Casework
import TerminalKit
import Values
import Vocabulary

/// The names of places and other words that several screens say.
enum ScreenWords {
  static let more = Phrase("更多", "More")
  static let settings = Phrase("设置", "Settings")
  static let demonstration = Phrase("看演示", "Demonstration")
  static let undo = Phrase("撤销上一步", "Undo")
  static let changeClerk = Phrase("换人", "Change clerk")
  static let closeDay = Phrase("收工交接", "Close the day")
  static let openCases = Term.openCases
  static let toKey = Phrase("待录入12315平台", "To key into 12315")
  static let toCall = Phrase("待回访", "To call back")
  static let savedFilters = Phrase("常用筛选", "Saved filters")
  static let takingDown = Term.registered.worded("Taking down a case")
  static let find = Phrase("查找", "Find")
  static let path = Phrase("路径", "Path")
  static let look = Phrase("找", "Find")
  static let leave = Phrase("退出", "Leave")
  static let everything = Phrase("全部功能", "Everything")
  static let ledgerEntry = Phrase("记台账", "Ledger entry")
  static let justNow = Phrase("刚才", "Just now")
  static let giveAndSave = Phrase("报数、存表", "give and save")
  static let overdueCases = Term.overdue.worded("Overdue cases")
  static let allCases = Phrase("全部登记", "All cases")
  static let dayTotals = Phrase("今日合计", "Day totals")
  static let dayBefore = Phrase("前一天", "day before")
  static let dayAfter = Phrase("后一天", "day after")
  static let backToToday = Phrase("今天", "today")
  static let changeDay = Phrase("换日期", "day")
  static let dayNotCome = Phrase("今天以后还没有", "That day has not come yet")
  static let countingPad = Term.tallied.worded("Counting pad")
  static let dataRulesHolidays = Phrase("数据、规则、节假日", "Data, rules, holidays")
  static let oneCase = Phrase("一件的经过", "A case and its story")
  static let clockDoubted = Phrase("电脑时钟可疑", "Is the clock right?")
  static let figuresGiven = Phrase("报数留底", "Figures given")
  static let quickGuide = Phrase("常问速查", "Quick guide")
  static let phrases = Phrase("常用句", "Phrases")
  static let whereTo = Phrase("交到哪里", "Where to")
  static let lookForDrives = Phrase("再找U盘", "look for USB drives")
  static let thisPlace = Phrase("选这里", "this place")
  static let help = Phrase("帮助", "Help")
  static let home = Phrase("首页", "Home")
  static let storeLost = Phrase("存档没有了", "The store is lost")
  static let isThisTheStore = Phrase("是不是这个存档", "Is this the store?")
  static let program = Phrase("三一五受理台", "desk315")
  static let noRelated = Phrase("没有同一电话、同一商家商品的件", "No case of this phone, or merchant and product")
  static let noOtherDraft = Phrase("没有别的草稿", "There is no other draft")
  static let noSuchCase = Phrase("没有这一件", "There is no such case")
  static let nothingToSettle = Phrase("没有要认定的", "Nothing is to be settled")
  static let noSuchPlace = Phrase("没有这个去处", "There is no such place")
  static let noneSelected = Phrase("没有选中的件", "No case is selected")
  static let stillLooking = Phrase("还在找", "Still looking")
  static let handedOver = Phrase("已交接", "Handed over")
  static let today = Phrase("今日", "Today")
  static let oneByOne = Phrase("这一步要一件一件办", "This step is taken one by one").unmarking
  static let beforeFirstDay = Phrase("早于第一天", "before the first day")
  static let anyDay = Phrase("3.15、明天、20270315 都行。", "3.15, 明天, 20270315 are understood.")
  static let anyDepartment = Phrase(
    "按数字，或打字找；没有的照打的记。", "A digit, or type; what is not listed is kept as typed.")
  static let correcting = Phrase("补材料、更正", "Correcting a case")
  static let mayStayEmpty = Phrase("可不填", "may stay empty")
  static let by = Phrase("经办 ", "by ")
  static let anonymous = Term.anonymous.inside
  static let anonymousShort = Term.anonymous.worded("anon.")
  static let named = Term.named.inside
  static let none = Term.notGiven.worded("(none)")
  static let withheld = Term.withheld.inside
  static let firstCome = Phrase("先来的在前", "first come first")
  static let firstClosed = Phrase("先办结的在前", "first closed first")
  static let all = Phrase("全部", "all")
  static let checkDigit = Phrase("校验位不对，再看看", "check digit is wrong, look again")

  /// The list of those that are closed, by what the office calls that.
  static func closedCases(_ states: StateWords) -> Phrase {
    let closed = states.statuses.phrase(Status.closed)
    return Phrase(closed.zh, "\(closed.en) cases")
  }

  /// What opens the form of a case of a kind.
  static func taking(_ one: Phrase) -> Phrase { Phrase("记\(one.zh)", "Take a \(one.en)") }

  static func notSaved(_ name: Phrase, _ problem: Phrase) -> Phrase {
    Phrase("没有存：\(name.zh)，\(problem.zh)", "Not saved. \(name.en): \(problem.en)")
  }

  static func moreLines(_ count: Int) -> Phrase {
    Phrase("下面还有\(count)行", "\(count) more lines")
  }

  static func samePhone(_ count: Int) -> Phrase {
    Phrase("同一电话\(count)件：", "This phone, \(count): ")
  }

  static func strange(_ character: Character) -> Phrase {
    Phrase("有「\(character)」？", "\"\(character)\" in it?")
  }

  static func notEighteen(_ count: Int) -> Phrase {
    Phrase("有\(count)位，应18位", "\(count) characters, not 18")
  }
}

extension ScreenWords {
  /// How the desk is left from anywhere.
  static var howToLeave: Phrase {
    let (back, leave) = (GlobalAction.quietKeys.name(of: .back), HomeAction.leave.key)
    return Phrase(
      "要退出，按 \(back.zh) 回首页再按 \(leave.zh)",
      "To leave, press \(back.en) for home and then \(leave.en)")
  }

  /// What is said of something typed that means nothing where it was typed.
  static func noUse(of text: String) -> Phrase {
    let (find, help) = (GlobalAction.keys.name(of: .find), GlobalAction.quietKeys.name(of: .help))
    guard text.first.map({ $0.isLetter && !$0.isASCII }) ?? false else {
      return Phrase(
        "此处不用这个键，按 \(help.zh) 看帮助", "No use for that key here; press \(help.en) for help")
    }
    return Phrase(
      "找人、找商家先按 \(find.zh)；按 \(help.zh) 看帮助",
      "To find somebody press \(find.en) first; \(help.en) for help")
  }

  /// What is said of a slip whose case is open already.
  static func alreadyOpen(_ number: CaseNumber) -> Phrase {
    Phrase("这就是 \(number.short)", "This is \(number.short)")
  }

  /// What is said where a slip has led away from a form that is half typed.
  static var parked: Phrase {
    Phrase("没写完的已留作草稿，回首页接着写", "The half-typed form is kept as a draft, on home")
  }

  /// What is said of the number of a case that is typed where it means nothing.
  static var numberByHand: Phrase {
    let find = GlobalAction.keys.name(of: .find)
    return Phrase(
      "没有照办；打编号先按 \(find.zh)，有条码就扫",
      "Nothing was done; press \(find.en) to type a number, or read its slip")
  }

  /// What is said of the Enter behind a barcode of goods, whose digits have acted.
  static var goods: Phrase {
    let (end, back) = (Key.enter.name, Key.escape.name)
    return Phrase(
      "像是扫了商品条码，它的 \(end.zh) 没有照办；不要的按 \(back.zh) 退回",
      "A barcode of goods, it seems: its \(end.en) did nothing; \(back.en) goes back")
  }

  /// What is said of many keys that nobody has pressed one by one.
  static func manyKeys(_ states: StateWords) -> Phrase {
    let key = GlobalAction.keys(states).name(of: .intake(.complaint))
    return Phrase(
      "一串键一起来了，没有照办；要记电话先按 \(key.zh)",
      "Many keys came at once and nothing was done; press \(key.en) to type a phone")
  }

  /// What is said where no case is open whose persons could be shown.
  static var openFirst: Phrase {
    let open = ListScreen.listKeys.name(of: .open)
    let show = GlobalAction.quietKeys.name(of: .showPersons)
    return Phrase(
      "先用 \(open.zh) 打开一件，再按 \(show.zh) 显示姓名",
      "Open a case with \(open.en) first, then press \(show.en)")
  }
}

extension Phrase {
  /// What cannot be done on several marked cases, and which key unmarks them.
  var unmarking: Phrase {
    let key = ListScreen.markKeys.name(of: .clearMarks)
    return Phrase(zh + "，按 \(key.zh) 取消勾选", en + "; \(key.en) unmarks")
  }
}
