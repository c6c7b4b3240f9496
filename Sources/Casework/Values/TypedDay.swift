/// Days as people type them.
public enum TypedDay {
  /// Which way a day without a year, or a bare weekday, is looked for.
  public enum Lean: Hashable, Sendable {
    /// The latest that is not after today: purchases lie behind us.
    case past
    /// The first that is not before today: promises lie ahead.
    case future
  }

  /// Reads `3.15`, `3月15日`, `20270301`, `2027-3-1`, `昨天`, `上周五`, `去年12月3日`, `上个月5号`,
  /// `三个月前`, `半年前`, `去年国庆`.
  ///
  /// A month without a day is its first day. Days that do not exist are nil.
  public static func parse(_ text: String, today: Day, lean: Lean = .past) -> Day? {
    let words = TextRules.foldWidth(text).filter { !$0.isWhitespace }
    let reader = DayReader(scan: Scan(words), today: today, lean: lean)
    return reader.namedDay() ?? reader.daysAway() ?? reader.timeAway() ?? reader.weekday()
      ?? reader.compactDate()
      ?? reader.separatedDate() ?? reader.spokenDate() ?? reader.dayOfMonth()
  }
}

extension TypedDay {
  /// Reads a day as ``parse(_:today:lean:)`` does, and takes the one nearest to `today`: the days of
  /// an activity lie on both sides of it.
  public static func nearest(_ text: String, to today: Day) -> Day? {
    let days = [Lean.future, .past].compactMap { parse(text, today: today, lean: $0) }
    return days.min { abs($0 - today) < abs($1 - today) }
  }
}

extension TypedDay {
  /// How exactly the words name a day.
  public enum Precision: Hashable, Sendable {
    case day
    /// Only the month is known; its first day stands for it.
    case month
    /// Counted back from today: 半年前, 三个月前.
    case rough
  }

  /// How exactly words name the day that ``parse(_:today:lean:)`` reads out of them.
  public static func precision(of text: String) -> Precision {
    let words = TextRules.foldWidth(text).filter { !$0.isWhitespace }
    if words.hasSuffix("前"), words.contains(where: { "周期拜月年".contains($0) }) { return .rough }
    let isMonth =
      words.hasSuffix("月") || words.hasSuffix("月份")
      || words.wholeMatch(of: /[0-9]{4}[.\/。-][0-9]{1,2}/) != nil
    return isMonth ? .month : .day
  }
}

/// Takes words and numbers from the front of a text.
private struct Scan {
  private(set) var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ words: String...) -> Bool {
    for word in words where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return true
    }
    return false
  }

  /// The value of the first of these words that stands here.
  mutating func take(_ words: [(String, Int)]) -> Int? {
    for (word, value) in words where take(word) { return value }
    return nil
  }

  /// A number in ASCII digits or in Chinese numerals.
  mutating func takeNumber() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let numeral = digits.isEmpty ? rest.prefix { ChineseNumerals.contains($0) } : digits
    let value = digits.isEmpty ? ChineseNumerals.value(numeral) : Decimals.value(digits)
    if value != nil { rest = rest.dropFirst(numeral.count) }
    return value
  }

  mutating func takeSeparator() -> Bool {
    guard let first = rest.first, "-/.。·、﹒．－".contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

/// The ways to write a day; each reads the whole text or answers nil.
private struct DayReader {
  let scan: Scan
  let today: Day
  let lean: TypedDay.Lean

  func namedDay() -> Day? {
    var scan = scan
    let away = scan.take([
      ("大前天", -3), ("前天", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0),
      ("明天", 1), ("大后天", 3), ("后天", 2), ("昨晚", -1), ("昨夜", -1), ("前晚", -2), ("今早", 0),
      ("今晚", 0),
    ])
    // When on that day it was is not recorded.
    _ = scan.take("早上", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "上", "晚", "早")
    return scan.isAtEnd ? away.map(today.adding) : nil
  }

  /// 3天前, 三天后.
  func daysAway() -> Day? {
    var scan = scan
    guard let days = scan.takeNumber(), days <= 36_600, scan.take("天", "日"),
      let sign = scan.take([("以前", -1), ("前", -1), ("以后", 1), ("后", 1)]), scan.isAtEnd
    else { return nil }
    return today.adding(sign * days)
  }

  /// 两周前, 三个月前, 半年前, 2年前: the same day of that month, or its last.
  func timeAway() -> Day? {
    var scan = scan
    let half = scan.take("半年") ? 6 : nil
    let number = half == nil ? scan.takeNumber() : nil
    guard half != nil || number != nil else { return nil }
    if let number, scan.take("周", "个星期", "星期", "个礼拜") {
      guard number <= 5_000, scan.take("以前", "前"), scan.isAtEnd else { return nil }
      return today.adding(-7 * number)
    }
    guard let months = half ?? months(number ?? 0, &scan), months <= 1_200,
      scan.take("以前", "前"), scan.isAtEnd
    else { return nil }
    let month = monthAway(-months)
    return (0...3).lazy.compactMap {
      Day(year: month.year, month: month.month, day: today.day - $0)
    }.first
  }

  private func months(_ number: Int, _ scan: inout Scan) -> Int? {
    guard number <= 1_200 else { return nil }
    if scan.take("个多月", "个月") { return number }
    return scan.take("年") ? number * 12 : nil
  }

  /// 上周五, 本周一, 周三: weeks begin on Monday.
  func weekday() -> Day? {
    var scan = scan
    let week = scan.take([("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("下", 1)])
    _ = scan.take("个")
    guard scan.take("周", "星期", "礼拜"),
      let weekday = scan.take("日", "天") ? 7 : scan.takeNumber(), (1...7).contains(weekday),
      scan.isAtEnd
    else { return nil }
    let day = today.adding(weekday - today.weekday)
    if let week { return day.adding(7 * week) }
    switch lean {
    case .past: return day > today ? day.adding(-7) : day
    case .future: return day < today ? day.adding(7) : day
    }
  }

  /// 20270301, 0315.
  func compactDate() -> Day? {
    let digits = scan.rest
    if digits.count == 4, let number = Decimals.value(digits), number < 1300 {
      return nearest(number / 100, number % 100)
    }
    guard digits.count == 8, let number = Decimals.value(digits) else { return nil }
    return date(number / 10_000, number / 100 % 100, number % 100)
  }

  /// 3.15, 3-15, 2027/3/1, 27.3.1, 2027.3.
  func separatedDate() -> Day? {
    var scan = scan
    guard let first = scan.takeNumber(), scan.takeSeparator(), let second = scan.takeNumber() else {
      return nil
    }
    if scan.takeSeparator() {
      guard let third = scan.takeNumber(), ends(&scan) else { return nil }
      return date(fullYear(first), second, third)
    }
    if first >= 1900 { return scan.isAtEnd ? date(first, second, 1) : nil }
    return ends(&scan) ? nearest(first, second) : nil
  }

  /// 3月15日, 去年3.15, 去年12月, 2026年12月3日, 上个月5号.
  func spokenDate() -> Day? {
    var scan = scan
    if let month = relativeMonth(&scan) { return inMonth(month, &scan) }
    let year = year(&scan)
    if let feast = scan.take(DayReader.feasts) {
      _ = scan.take("节")
      guard scan.isAtEnd else { return nil }
      return year.map { date($0, feast / 100, feast % 100) } ?? nearest(feast / 100, feast % 100)
    }
    guard let month = scan.takeNumber() else { return nil }
    if let year, scan.takeSeparator() {
      return scan.takeNumber().flatMap { ends(&scan) ? date(year, month, $0) : nil }
    }
    guard scan.take("月份", "月") else { return nil }
    guard let year else {
      return dayNumber(&scan).flatMap { nearest(month, $0) }
    }
    return dayNumber(&scan).flatMap { date(year, month, $0) }
  }

  /// 5号, 15日.
  func dayOfMonth() -> Day? {
    var scan = scan
    guard let number = scan.takeNumber(), scan.take("日", "号"), scan.isAtEnd else { return nil }
    for away in 0...2 {
      let month = monthAway(lean == .past ? -away : away)
      if let day = Day(year: month.year, month: month.month, day: number), fits(day) { return day }
    }
    return nil
  }
}

// MARK: - Parts

extension DayReader {
  /// Days that keep their date every year, as people name them.
  fileprivate static let feasts = [
    ("元旦", 101), ("三八", 308), ("三一五", 315), ("315", 315), ("五一", 501), ("六一", 601), ("618", 618),
    ("国庆", 1001), ("双十一", 1111), ("双11", 1111), ("双十二", 1212), ("双12", 1212), ("圣诞", 1225),
  ]

  private func fits(_ day: Day) -> Bool { lean == .past ? day <= today : day >= today }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    year < 1900 ? nil : Day(year: year, month: month, day: day)
  }

  /// The nearest day of that name; eight years always hold a leap day but around 1900 and 2100.
  private func nearest(_ month: Int, _ day: Int) -> Day? {
    for away in 0...8 {
      let year = lean == .past ? today.year - away : today.year + away
      if let day = Day(year: year, month: month, day: day), fits(day) { return day }
    }
    return nil
  }

  /// The year that two digits mean: 99 is no year to come.
  private func fullYear(_ year: Int) -> Int {
    guard (10...99).contains(year) else { return year }
    return 2000 + year > today.year + 20 ? 1900 + year : 2000 + year
  }

  private func ends(_ scan: inout Scan) -> Bool {
    _ = scan.take("日", "号")
    return scan.isAtEnd
  }

  /// The day of the month that ends the text, 1 where nothing is left.
  private func dayNumber(_ scan: inout Scan) -> Int? {
    if scan.isAtEnd { return 1 }
    guard let day = scan.takeNumber(), ends(&scan) else { return nil }
    return day
  }

  private func year(_ scan: inout Scan) -> Int? {
    let named = scan.take([("今年", 0), ("去年", -1), ("前年", -2), ("明年", 1)])
    if let named { return today.year + named }
    var ahead = scan
    guard let year = ahead.takeNumber(), ahead.take("年") else { return nil }
    scan = ahead
    return year
  }

  private func relativeMonth(_ scan: inout Scan) -> Int? {
    scan.take([
      ("上上个月", -2), ("上个月", -1), ("上月", -1), ("这个月", 0), ("本月", 0), ("下个月", 1),
      ("下月", 1),
    ])
  }

  private func monthAway(_ months: Int) -> (year: Int, month: Int) {
    let index = today.year * 12 + today.month - 1 + months
    return (index / 12, index % 12 + 1)
  }

  private func inMonth(_ away: Int, _ scan: inout Scan) -> Day? {
    let month = monthAway(away)
    return dayNumber(&scan).flatMap { Day(year: month.year, month: month.month, day: $0) }
  }
}
