/// Days that are counted from today: 昨天, 3天前, 10日内, 半年前, 上周五.
struct CountedDayReader {
  typealias Found = DayReckoning.Found

  let scan: WordScan
  let reckoning: DayReckoning
  /// What working days are counted by.
  let calendar: WorkCalendar?

  func read() -> Found? {
    vagueDay() ?? namedDay() ?? daysAway() ?? timeAway() ?? week()
  }

  private func vagueDay() -> Found? {
    var scan = scan
    guard reckoning.lean == .past,
      let days = scan.take([("前几天", 3), ("前些天", 4), ("前两天", 2), ("几天前", 3), ("这两天", 1), ("这几天", 2)]
      ),
      scan.isAtEnd
    else { return nil }
    return reckoning.about(reckoning.today.adding(-days))
  }

  private func namedDay() -> Found? {
    var scan = scan
    let away = scan.take([
      ("大前天", -3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0), ("当天", 0),
      ("刚才", 0), ("刚刚", 0), ("明天", 1), ("明日", 1), ("大后天", 3), ("后天", 2), ("昨晚", -1), ("昨夜", -1),
      ("前晚", -2), ("今早", 0), ("今晚", 0), ("今晨", 0), ("昨", -1),
    ])
    _ = scan.take("凌晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "上", "晚", "早")
    return scan.isAtEnd ? away.map { reckoning.exact(reckoning.today.adding($0)) } : nil
  }

  /// Which way a span is counted from today.
  private enum Way { case ago, ahead }

  /// The word behind a span; for a promise the bare span is its last day.
  private func way(_ scan: inout WordScan, isAhead: Bool) -> Way? {
    if scan.take("以前", "之前", "前") { return isAhead ? nil : .ago }
    if scan.take("以后", "之后", "后") { return .ahead }
    if reckoning.lean == .future || isAhead {
      _ = scan.take("以内", "之内", "内")
      return .ahead
    }
    return nil
  }

  /// 3天前, 十来天前, 三天后, 10日内, +10, 10个工作日内.
  private func daysAway() -> Found? {
    var scan = scan
    let isAhead = reckoning.lean == .future && scan.take("+")
    guard let days = scan.takeNumber(), days <= 36_600 else { return nil }
    if isAhead, scan.isAtEnd { return reckoning.exact(reckoning.today.adding(days)) }
    if scan.take("个工作日", "工作日") { return workdays(days, &scan) }
    let isRough = scan.take("来", "多", "余")
    let isDate = scan.rest == "日" && !isAhead
    guard !isDate, scan.take("天", "日", "个自然日", "自然日"), let way = way(&scan, isAhead: isAhead),
      scan.isAtEnd
    else { return nil }
    let day = reckoning.today.adding(way == .ago ? -days : days)
    return isRough ? reckoning.about(day) : reckoning.exact(day)
  }

  private func workdays(_ days: Int, _ scan: inout WordScan) -> Found? {
    _ = scan.take("以内", "之内", "内", "后", "之后")
    guard reckoning.lean == .future, scan.isAtEnd, days <= 1_000, let calendar else { return nil }
    return reckoning.exact(calendar.adding(workdays: days, to: reckoning.today).day)
  }

  /// A span of weeks, months or years.
  private struct Span {
    var months = 0
    var days = 0
  }

  /// 两周前, 三个月前, 半年前, 一年多前, 一个半月前: the same day of that month, or its last.
  private func timeAway() -> Found? {
    var scan = scan
    let isAhead = reckoning.lean == .future && scan.take("+")
    guard let span = span(&scan), let way = way(&scan, isAhead: isAhead), scan.isAtEnd,
      let month = reckoning.sameDay(monthsAway: way == .ago ? -span.months : span.months)
    else { return nil }
    let day = month.adding(way == .ago ? -span.days : span.days)
    return way == .ago ? reckoning.about(day) : reckoning.exact(day)
  }

  private func span(_ scan: inout WordScan) -> Span? {
    let isHalf = scan.take("半")
    let number = isHalf ? 0 : scan.takeNumber() ?? -1
    guard (0...1_200).contains(number) else { return nil }
    let isCounted = scan.take("个")
    let more = isCounted && scan.take("半") ? 15 : 0
    _ = scan.take("多", "来")
    if scan.take("周", "星期", "礼拜") { return isHalf ? nil : Span(days: 7 * number) }
    if isCounted, scan.take("月") {
      _ = scan.take("多")
      return isHalf ? Span(days: 15) : Span(months: number, days: more)
    }
    if isHalf, scan.take("月") { return Span(days: 15) }
    guard !isCounted, number <= 100, scan.take("年") else { return nil }
    let extra = scan.take("半") ? 6 : 0
    _ = scan.take("多")
    return Span(months: isHalf ? 6 : number * 12 + extra)
  }

  /// 上周五, 本周一, 周三, and as a rough day 上周, 上周末: weeks begin on Monday.
  private func week() -> Found? {
    var scan = scan
    let week = scan.take([
      ("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("下下", 2), ("下", 1),
    ])
    _ = scan.take("个", "一")
    if week ?? 0 == 0, scan.take("周末"), scan.isAtEnd { return weekend(0) }
    guard scan.take("周", "星期", "礼拜") else { return nil }
    _ = scan.take("里")
    if let week, scan.isAtEnd { return wholeWeek(week) }
    if scan.take("末"), scan.isAtEnd { return weekend(week ?? 0) }
    guard let weekday = scan.take("日", "天") ? 7 : scan.takeNumber(), (1...7).contains(weekday),
      scan.isAtEnd
    else { return nil }
    let day = reckoning.today.adding(weekday - reckoning.today.weekday)
    if let week { return reckoning.exact(day.adding(7 * week)) }
    switch reckoning.lean {
    case .past: return reckoning.exact(day > reckoning.today ? day.adding(-7) : day)
    case .future: return reckoning.exact(day < reckoning.today ? day.adding(7) : day)
    }
  }

  private func wholeWeek(_ week: Int) -> Found {
    let monday = reckoning.today.adding(1 - reckoning.today.weekday + 7 * week)
    if reckoning.lean == .future { return reckoning.exact(monday.adding(6)) }
    return reckoning.about(week == 0 ? min(reckoning.today, monday.adding(2)) : monday.adding(2))
  }

  private func weekend(_ week: Int) -> Found {
    let saturday = reckoning.today.adding(6 - reckoning.today.weekday + 7 * week)
    if reckoning.lean == .future { return reckoning.exact(saturday.adding(1)) }
    return reckoning.about(saturday > reckoning.today ? saturday.adding(-7) : saturday)
  }
}
