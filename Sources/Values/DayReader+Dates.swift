// Days by figures: with a year, a month and a day, or what is known of them.

extension DayReader {
  /// 20270301, 0315, and as less than a day 202603 and 2025.
  func compactDate() -> Found? {
    let digits = scan.rest
    guard let number = Decimals.value(digits) else { return nil }
    switch digits.count {
    case 4 where number < 1300: return nearest(number / 100, number % 100)
    case 4 where (1900...2100).contains(number): return year(number)
    case 6: return sixDigits(number)
    case 8: return date(number / 10_000, number / 100 % 100, number % 100)
    default: return nil
    }
  }

  /// A month of a year or a day of a year with two figures, where only one of them can be.
  private func sixDigits(_ number: Int) -> Found? {
    let isMonth = (1900...2100).contains(number / 100) && (1...12).contains(number % 100)
    let day = Day(
      year: fullYear(number / 10_000), month: number / 100 % 100, day: number % 100)
    switch (isMonth, day) {
    case (true, nil): return month(number / 100, number % 100)
    case (false, let day?): return exact(day)
    case (true, .some): return .failure(.ambiguous)
    case (false, nil): return nil
    }
  }

  /// 3.15, 3-15, 2027/3/1, 27.3.1, 15/3/2026, 2027.3.
  func separatedDate() -> Found? {
    var scan = scan
    guard let first = scan.takeNumber(), scan.takeSeparator(), let second = scan.takeNumber() else {
      return nil
    }
    if scan.takeSeparator() {
      guard let third = scan.takeNumber(), ends(&scan) else { return nil }
      if third >= 1900, first <= 31 { return yearLast(first, second, third) }
      return first >= 10 || words.first == "0" ? date(fullYear(first), second, third) : nil
    }
    if first >= 1000 {
      guard scan.isAtEnd else { return nil }
      if first < 1900 { return (1...12).contains(second) ? .failure(.tooEarly) : nil }
      return month(first, second)
    }
    return first <= 31 && ends(&scan) ? nearest(first, second) : nil
  }

  private func yearLast(_ first: Int, _ second: Int, _ year: Int) -> Found {
    let days = Set(
      [Day(year: year, month: first, day: second), Day(year: year, month: second, day: first)]
        .compactMap { $0 })
    guard let day = days.first else { return .failure(.noSuchDay) }
    return days.count == 1 ? exact(day) : .failure(.ambiguous)
  }

  /// 3月15日, 去年3.15, 去年12月, 26年3月15日, 上个月5号, 去年, 年初, 月底.
  func spokenDate() -> Found? {
    var scan = scan
    if let month = relativeMonth(&scan) { return inMonth(month, &scan) }
    if let found = partOfThisMonth(&scan) { return found }
    let year = takeYear(&scan)
    if let found = partOfYear(year, scan) { return found }
    guard let month = scan.take("元月") ? 1 : takeMonth(&scan, year) else { return nil }
    if let year, scan.takeSeparator() {
      guard let day = scan.takeNumber(), ends(&scan) else { return nil }
      return date(year, month, day)
    }
    return inMonth(month, of: year, &scan)
  }

  private func takeMonth(_ scan: inout WordScan, _ year: Int?) -> Int? {
    guard let month = scan.takeNumber() else { return nil }
    if scan.take("月份", "月") { return month }
    return year != nil && scan.rest.first.map { "-/.".contains($0) } == true ? month : nil
  }

  private func inMonth(_ month: Int, of year: Int?, _ scan: inout WordScan) -> Found? {
    guard (1...12).contains(month) else { return .failure(.noSuchDay) }
    if let year { return rest(of: (year, month), &scan) }
    let isWhole = scan.isAtEnd
    if let part = partOfMonth(&scan) {
      return nearest { MonthPart.day(part, $0, month) }.map { about($0) }
    }
    if isWhole {
      // A month that has begun may be meant.
      let year =
        lean == .past
        ? month <= today.month ? today.year : today.year - 1
        : month >= today.month ? today.year : today.year + 1
      return self.month(year, month)
    }
    guard let day = scan.takeNumber(), ends(&scan) else { return nil }
    return nearest(month, day)
  }

  /// 5号, 15日.
  func dayOfMonth() -> Found? {
    var scan = scan
    guard let number = scan.takeNumber(), scan.take("日", "号"), scan.isAtEnd else { return nil }
    for away in 0...2 {
      let month = monthAway(lean == .past ? -away : away)
      if let day = Day(year: month.year, month: month.month, day: number), fits(day) {
        return exact(day)
      }
    }
    return .failure(.noSuchDay)
  }
}

// MARK: - Parts

/// A part of a month by its name.
enum MonthPart: Int {
  case beginning = 1
  case first = 5
  case middle = 15
  case last = 25
  case end = 31

  static let names: [(String, MonthPart)] = [
    ("上旬", .first), ("中旬", .middle), ("下旬", .last), ("初", .beginning), ("中", .middle), ("底", .end),
    ("末", .end), ("尾", .end),
  ]

  /// The day that stands for it.
  static func day(_ part: MonthPart, _ year: Int, _ month: Int) -> Day? {
    let length = Day.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: min(part.rawValue, length))
  }
}

extension DayReader {
  /// The year that two digits mean: 99 is no year to come.
  func fullYear(_ year: Int) -> Int {
    guard (0...99).contains(year) else { return year }
    return 2000 + year > today.year + 20 ? 1900 + year : 2000 + year
  }

  func ends(_ scan: inout WordScan) -> Bool {
    _ = scan.take("日", "号")
    return scan.isAtEnd
  }

  func takeYear(_ scan: inout WordScan) -> Int? {
    let named = scan.take([
      ("今年", 0), ("大前年", -3), ("去年", -1), ("前年", -2), ("明年", 1), ("后年", 2), ("本年", 0),
    ])
    if let named { return today.year + named }
    var ahead = scan
    guard let year = ahead.takeYear(), ahead.take("年") else { return nil }
    scan = ahead
    return fullYear(year)
  }

  private func partOfMonth(_ scan: inout WordScan) -> MonthPart? {
    var ahead = scan
    guard let part = ahead.take(MonthPart.names), ahead.isAtEnd else { return nil }
    scan = ahead
    return part
  }

  private func relativeMonth(_ scan: inout WordScan) -> Int? {
    scan.take([
      ("上上个月", -2), ("上上月", -2), ("上个月", -1), ("上月", -1), ("这个月", 0), ("本月", 0), ("当月", 0),
      ("这月", 0), ("下个月", 1), ("下月", 1), ("下下个月", 2),
    ])
  }

  private func inMonth(_ away: Int, _ scan: inout WordScan) -> Found? {
    rest(of: monthAway(away), &scan)
  }

  /// What stands behind a month: nothing, a part of it, or a day.
  private func rest(of month: (year: Int, month: Int), _ scan: inout WordScan) -> Found? {
    _ = scan.take("份", "里", "内", "以内")
    if scan.isAtEnd { return self.month(month.year, month.month) }
    if let part = partOfMonth(&scan) {
      return MonthPart.day(part, month.year, month.month).map { about($0) } ?? .failure(.noSuchDay)
    }
    guard let day = scan.takeNumber(), ends(&scan) else { return nil }
    return date(month.year, month.month, day)
  }

  /// 月初, 月中, 月底: the nearest.
  private func partOfThisMonth(_ scan: inout WordScan) -> Found? {
    guard scan.take("月"), let part = partOfMonth(&scan) else { return nil }
    for away in 0...1 {
      let month = monthAway(lean == .past ? -away : away)
      if let day = MonthPart.day(part, month.year, month.month), fits(day) { return about(day) }
    }
    return nil
  }

  /// 去年, 2025年, 年初, 去年年底, 2025年上半年.
  private func partOfYear(_ year: Int?, _ before: WordScan) -> Found? {
    var scan = before
    if let year, scan.isAtEnd { return self.year(year) }
    if year != nil { _ = scan.take("以内", "内", "全年") }
    if let year, scan.isAtEnd { return self.year(year) }
    if let year, scan.take("今天", "这个时候", "这时候", "同期"), scan.isAtEnd {
      return sameDay(monthsAway: 12 * (year - today.year)).map { about($0) }
    }
    let isNamed = year != nil || scan.rest.hasPrefix("上半年") || scan.rest.hasPrefix("下半年")
    guard scan.take("年") || isNamed,
      let part = scan.take([
        ("初", 101), ("中", 630), ("底", 1231), ("末", 1231), ("上半年", 401), ("下半年", 1001), ("内", 1231),
        ("暑假", 801), ("寒假", 201), ("夏天", 715), ("春天", 415), ("秋天", 1015),
      ]), scan.isAtEnd
    else { return nil }
    if let year { return Day(year: year, month: part / 100, day: part % 100).map { about($0) } }
    return nearest { Day(year: $0, month: part / 100, day: part % 100) }.map { about($0) }
  }
}
