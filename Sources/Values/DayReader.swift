/// The ways to say a day; each reads the whole of the words or answers nil.
struct DayReader {
  typealias Found = Result<SaidDay, DayProblem>

  var words: String
  let today: Day
  let lean: TypedDay.Lean
  var calendar: WorkCalendar?

  var scan: WordScan { WordScan(words) }

  func read() throws(DayProblem) -> SaidDay {
    var reader = self
    let isAbout = reader.tidy()
    guard let found = reader.found else { throw .notUnderstood }
    var said = try found.get()
    if isAbout, lean == .past, said.rough == nil { said.rough = .about }
    return said
  }

  private var found: Found? {
    let ways: [() -> Found?] = [
      vagueDay, namedDay, daysAway, timeAway, week, compactDate, separatedDate, feast, lunarDate,
      spokenDate, dayOfMonth,
    ]
    for way in ways { if let found = way() { return found } }
    return nil
  }

  // MARK: What can be said of a day

  func exact(_ day: Day) -> Found { .success(SaidDay(day)) }

  /// A promise that is only said roughly is kept by the day that was named.
  func about(_ day: Day) -> Found {
    .success(SaidDay(day, lean == .past ? .about : nil))
  }

  /// A month; a promise has until its end.
  func month(_ year: Int, _ month: Int) -> Found {
    guard (1...12).contains(month) else { return .failure(.noSuchDay) }
    let last = Day.length(ofMonth: month, year: year)
    if year < 1900 { return .failure(.tooEarly) }
    guard let day = Day(year: year, month: month, day: lean == .past ? 1 : last) else {
      return .failure(.noSuchDay)
    }
    return .success(SaidDay(day, lean == .past ? .month : nil))
  }

  /// A year; a promise has until its end.
  func year(_ year: Int) -> Found? {
    if year < 1900 { return .failure(.tooEarly) }
    let isPast = lean == .past
    let day = Day(year: year, month: isPast ? 1 : 12, day: isPast ? 1 : 31)
    return day.map { .success(SaidDay($0, isPast ? .year : nil)) }
  }

  func date(_ year: Int, _ month: Int, _ day: Int) -> Found {
    if let found = Day(year: year, month: month, day: day) {
      return year < 1900 ? .failure(.tooEarly) : exact(found)
    }
    return .failure(.noSuchDay)
  }

  func fits(_ day: Day) -> Bool { lean == .past ? day <= today : day >= today }

  /// The nearest of the days that a name has from year to year.
  func nearest(_ day: (Int) -> Day?) -> Day? {
    let years = (today.year - 9...today.year + 9).compactMap(day)
    return lean == .past ? years.last(where: fits) : years.first(where: fits)
  }

  /// The nearest day of that name; eight years always hold a leap day but around 1900 and 2100.
  func nearest(_ month: Int, _ day: Int) -> Found {
    let found = nearest { Day(year: $0, month: month, day: day) }
    return found.map { exact($0) } ?? .failure(.noSuchDay)
  }

  func monthAway(_ months: Int) -> (year: Int, month: Int) {
    let index = today.year * 12 + today.month - 1 + months
    return (index / 12, index % 12 + 1)
  }

  /// The same day so many months away, or the last of that month.
  func sameDay(monthsAway months: Int) -> Day? {
    let month = monthAway(months)
    return (0...3).lazy.compactMap {
      Day(year: month.year, month: month.month, day: today.day - $0)
    }.first
  }
}

// MARK: - What does not name the day

extension DayReader {
  /// Leaves only what names the day; whether "about" was said.
  private mutating func tidy() -> Bool {
    words = words.replacing(/[\sT]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?.*$/, with: "")
    words.removeAll { $0.isWhitespace || "的,，()（）".contains($0) }
    var isAbout = false
    for word in ["大约", "大概", "差不多", "好像", "约", "在", "于"] where words.hasPrefix(word) {
      words.removeFirst(word.count)
      isAbout = isAbout || !["在", "于"].contains(word)
    }
    for word in ["左右", "前后", "上下", "那几天"] where words.hasSuffix(word) {
      words.removeLast(word.count)
      isAbout = true
    }
    if lean == .future { dropBefore() }
    dropWeekday()
    dropTime()
    return isAbout
  }

  /// A promise to do it before a day is one for that day.
  private mutating func dropBefore() {
    for word in ["之前", "以前", "前"] where words.hasSuffix(word) && words.count > word.count + 1 {
      words.removeLast(word.count)
      return
    }
  }

  /// `3月15日 星期日`: the weekday of a date says nothing more.
  private mutating func dropWeekday() {
    let pattern = /^(.*[0-9日号])(周|星期|礼拜)([一二三四五六日天])$/
    guard let match = words.wholeMatch(of: pattern) else { return }
    var reader = self
    reader.words = String(match.output.1)
    let weekday = match.output.3 == "天" ? "日" : match.output.3.first
    guard case .success(let said)? = reader.found,
      Array("一二三四五六日")[said.day.weekday - 1] == weekday
    else { return }
    words = reader.words
  }

  /// When on that day it was is not recorded.
  private mutating func dropTime() {
    let pattern =
      /^(.*[日号天0-9一二三四五六七八九十])(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|早|晚)([0-9一二三四五六七八九十两]{1,3}([点时:].*)?)?$/
    if let match = words.wholeMatch(of: pattern) { return words = String(match.output.1) }
    if let match = words.wholeMatch(of: /^(.*[日号天])[0-9]{1,2}[点时:].*$/) {
      words = String(match.output.1)
    }
  }
}

// MARK: - Counted from today

extension DayReader {
  func vagueDay() -> Found? {
    var scan = scan
    guard lean == .past,
      let days = scan.take([("前几天", 3), ("前些天", 4), ("前两天", 2), ("几天前", 3), ("这两天", 1), ("这几天", 2)]
      ),
      scan.isAtEnd
    else { return nil }
    return about(today.adding(-days))
  }

  func namedDay() -> Found? {
    var scan = scan
    let away = scan.take([
      ("大前天", -3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0), ("当天", 0),
      ("刚才", 0), ("刚刚", 0), ("明天", 1), ("明日", 1), ("大后天", 3), ("后天", 2), ("昨晚", -1), ("昨夜", -1),
      ("前晚", -2), ("今早", 0), ("今晚", 0), ("今晨", 0), ("昨", -1),
    ])
    _ = scan.take("凌晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "上", "晚", "早")
    return scan.isAtEnd ? away.map { exact(today.adding($0)) } : nil
  }

  /// Which way a span is counted from today.
  private enum Way { case ago, ahead }

  /// The word behind a span; for a promise the bare span is its last day.
  private func way(_ scan: inout WordScan, isAhead: Bool) -> Way? {
    if scan.take("以前", "之前", "前") { return isAhead ? nil : .ago }
    if scan.take("以后", "之后", "后") { return .ahead }
    if lean == .future || isAhead {
      _ = scan.take("以内", "之内", "内")
      return .ahead
    }
    return nil
  }

  /// 3天前, 十来天前, 三天后, 10日内, +10, 10个工作日内.
  func daysAway() -> Found? {
    var scan = scan
    let isAhead = lean == .future && scan.take("+")
    guard let days = scan.takeNumber(), days <= 36_600 else { return nil }
    if isAhead, scan.isAtEnd { return exact(today.adding(days)) }
    if scan.take("个工作日", "工作日") { return workdays(days, &scan) }
    let isRough = scan.take("来", "多", "余")
    let isDate = scan.rest == "日" && !isAhead
    guard !isDate, scan.take("天", "日", "个自然日", "自然日"), let way = way(&scan, isAhead: isAhead),
      scan.isAtEnd
    else { return nil }
    let day = today.adding(way == .ago ? -days : days)
    return isRough ? about(day) : exact(day)
  }

  private func workdays(_ days: Int, _ scan: inout WordScan) -> Found? {
    _ = scan.take("以内", "之内", "内", "后", "之后")
    guard lean == .future, scan.isAtEnd, days <= 1_000, let calendar else { return nil }
    return exact(calendar.adding(workdays: days, to: today).day)
  }

  /// A span of weeks, months or years.
  private struct Span {
    var months = 0
    var days = 0
  }

  /// 两周前, 三个月前, 半年前, 一年多前, 一个半月前: the same day of that month, or its last.
  func timeAway() -> Found? {
    var scan = scan
    let isAhead = lean == .future && scan.take("+")
    guard let span = span(&scan), let way = way(&scan, isAhead: isAhead), scan.isAtEnd,
      let month = sameDay(monthsAway: way == .ago ? -span.months : span.months)
    else { return nil }
    let day = month.adding(way == .ago ? -span.days : span.days)
    return way == .ago ? about(day) : exact(day)
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
  func week() -> Found? {
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
    let day = today.adding(weekday - today.weekday)
    if let week { return exact(day.adding(7 * week)) }
    switch lean {
    case .past: return exact(day > today ? day.adding(-7) : day)
    case .future: return exact(day < today ? day.adding(7) : day)
    }
  }

  private func wholeWeek(_ week: Int) -> Found {
    let monday = today.adding(1 - today.weekday + 7 * week)
    if lean == .future { return exact(monday.adding(6)) }
    return about(week == 0 ? min(today, monday.adding(2)) : monday.adding(2))
  }

  private func weekend(_ week: Int) -> Found {
    let saturday = today.adding(6 - today.weekday + 7 * week)
    if lean == .future { return exact(saturday.adding(1)) }
    return about(saturday > today ? saturday.adding(-7) : saturday)
  }
}
