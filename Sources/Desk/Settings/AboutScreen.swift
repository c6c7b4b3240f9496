import Casework
import TerminalKit
import Values
import Vocabulary

/// Where the data lie, which rules hold, and which holiday tables are not out.
struct AboutScreen: PageScreen {
  var top = 0

  var title: Phrase { ScreenWords.dataRulesHolidays }

  static let keys = ScrollAction.keys(ScreenWords.dataRulesHolidays)

  func lines(_ context: Context, _ columns: Int) -> [[Piece]] {
    parts(context).flatMap { part in
      [[Piece(part.title, .section)]]
        + part.lines.flatMap { TextWidth.wrap($0, columns: columns - 6) }.map { [Piece("  " + $0)] }
        + [[]]
    }
  }

  private func parts(_ context: Context) -> [(title: String, lines: [String])] {
    let store =
      context.storeFile.isEmpty ? context.say("由程序指定的库", "the store given") : context.storeFile
    return faults(context) + [
      (
        context.say("数据在哪里", "Where the data lie"),
        [
          context.say("记录：\(store)", "Records: \(store)"),
          context.say(
            "当天的表：\(context.exportFolder)/\(context.today)/",
            "Papers: \(context.exportFolder)/\(context.today)/"),
          context.say(
            "都在这台电脑上，不联网。存一次就在盘上一次；姓名电话可以单独删除。",
            "All of it on this laptop; nothing needs a network. Each save is on disk; persons can be erased."
          ),
        ]
      ),
      (context.say("按什么规则", "Which rules"), rules(context)),
      (context.say("节假日", "Holidays"), holidays(context)),
    ]
  }

  /// Files of the office that are not used, and why.
  private func faults(_ context: Context) -> [(title: String, lines: [String])] {
    let faults = context.dataFaults
    if faults.isEmpty { return [] }
    let title = context.say("用不了的数据文件", "Data files that are not used")
    return [(title, faults.map { TextWidth.unambiguous($0[context.language]) })]
  }

  /// The order that holds for what comes in now, and its time limits.
  private func rules(_ context: Context) -> [String] {
    let rules = context.decisionNow.rules
    let strict = rules.deadlines.contains(where: \.rollsOffHolidays)
    return [
      "\(rules.name[context.language]) (\(rules.order), \(rules.id) v\(rules.version))"
    ] + rules.deadlines.map { DeadlineWords(context).line($0, order: rules.order) } + [
      context.say(
        "登记不等于受理：受理要另按一步，期限从收到那天算。", "Registered is not accepted: that is a step of its own.")
    ] + (strict ? [context.say(AboutScreen.strictReading)] : [])
  }

  /// 总局令第121号 art. 45 moves a last day that is a statutory holiday. Whether a day off that only makes a holiday
  /// longer is one it does not say: the desk shows the later day.
  private static let strictReading = Phrase(
    "调解期限最后一天碰到放假，顺延到放假后第一天，连休的周末、调休日也算放假。从严理解第45条，只有法定节假日当天才顺延"
      + "（2026年6月19日端午：本台算到22日，从严是20日）。拿不准就按早的办。",
    "A last day of mediation within days off moves to the first day behind them all. Read strictly, art. 45 moves "
      + "it off the statutory holiday alone (19 June 2026: shown is 22 June, strictly it is the 20th). In doubt "
      + "keep to the earlier day.")

  /// This year and the next: whether their notices are in.
  private func holidays(_ context: Context) -> [String] {
    let calendar = context.reference.calendar
    return [context.today.year, context.today.year + 1].map { year in
      switch calendar.state(of: year) {
      case .out: context.say("\(year)年：已装", "\(year): in place")
      case .provisional:
        context.say(
          "\(year)年：放假通知还没有装，碰到节日的期限后面有 ?，可能差几天",
          "\(year): the notice is not in; days that meet a festival carry a ? and may move")
      case .missing:
        context.say("\(year)年：没有放假表，只按周末算", "\(year): no table, weekends only")
      }
    }
  }
}

extension WorkCalendar {
  /// What is known of the holidays of a year.
  enum YearState { case out, provisional, missing }

  func state(of year: Int) -> YearState {
    guard years.contains(year), let first = Day(year: year, month: 1, day: 1) else {
      return .missing
    }
    let isGuessed = (0..<364).contains { adding(workdays: 1, to: first.adding($0)).estimated }
    return isGuessed ? .provisional : .out
  }
}
