import Values
import Vocabulary

/// The days that a summary tells of, in words.
struct SummarySpan {
  let from: Day
  let to: Day

  /// Whether it is of one day.
  var isOneDay: Bool { from == to }

  /// Whether it is of a year's work: ten months and more are no activity.
  var isYear: Bool { to.number - from.number >= 300 }

  /// Whether it is exactly a calendar year.
  private var isCalendarYear: Bool {
    from.year == to.year && (from.month, from.day, to.month, to.day) == (1, 1, 12, 31)
  }

  private var isCalendarMonth: Bool {
    (from.year, from.month) == (to.year, to.month) && from.day == 1
      && to.adding(1).month != to.month
  }

  /// `2027年3月15日`, `2027年3月1日至15日`, `2027年3月`, `2027年`.
  var words: String {
    let year = "\(from.year)年"
    if isCalendarYear { return year }
    if isCalendarMonth { return year + "\(from.month)月" }
    return year + SummarySpan.words(from, to)
  }

  /// `3月15日`, `3月5日至7日`, `2月27日至3月2日`; another year is said.
  static func words(_ from: Day, _ to: Day) -> String {
    let first = Words.day(from).zh
    if from == to { return first }
    if from.year != to.year { return "\(first)至\(to.year)年\(Words.day(to).zh)" }
    return from.month == to.month ? "\(first)至\(to.day)日" : "\(first)至\(Words.day(to).zh)"
  }

  static let wholeYear = "全年"

  /// What was counted over the whole of it.
  var whole: String { isYear ? SummarySpan.wholeYear : Words.duringActivity }

  /// What was counted on several of its days.
  var severalDays: String { isYear ? SummarySpan.wholeYear : "活动的几天里" }
}
