/// Days by month and year in words: 3月15日, 上个月5号, 去年12月, 月底, 2025年上半年.
struct SpokenDateReader {
  typealias Found = DayReckoning.Found

  let scan: WordScan
  let reckoning: DayReckoning

  func read() -> Found? {
    spokenDate() ?? dayOfMonth()
  }

  /// 3月15日, 去年3.15, 去年12月, 26年3月15日, 上个月5号, 去年, 年初, 月底.
  private func spokenDate() -> Found? {
    var scan = scan
    if let month = relativeMonth(&scan) { return inMonth(month, &scan) }
    if let found = partOfThisMonth(&scan) { return found }
    let year = reckoning.takeYear(&scan)
    if let found = partOfYear(year, scan) { return found }
    guard let month = scan.take("元月") ? 1 : takeMonth(&scan, year) else { return nil }
    if let year, scan.takeSeparator() {
      guard let day = scan.takeNumber(), scan.endsDay() else { return nil }
      return reckoning.date(year, month, day)
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
      return reckoning.nearest { MonthPart.day(part, $0, month) }.map { reckoning.about($0) }
    }
    if isWhole {
      // A month that has begun may be meant.
      let year =
        reckoning.lean == .past
        ? month <= reckoning.today.month ? reckoning.today.year : reckoning.today.year - 1
        : month >= reckoning.today.month ? reckoning.today.year : reckoning.today.year + 1
      return reckoning.month(year, month)
    }
    guard let day = scan.takeNumber(), scan.endsDay() else { return nil }
    return reckoning.nearest(month, day)
  }

  /// 5号, 15日.
  private func dayOfMonth() -> Found? {
    var scan = scan
    guard let number = scan.takeNumber(), scan.take("日", "号"), scan.isAtEnd else { return nil }
    for away in 0...2 {
      let month = reckoning.monthAway(reckoning.lean == .past ? -away : away)
      if let day = Day(year: month.year, month: month.month, day: number), reckoning.fits(day) {
        return reckoning.exact(day)
      }
    }
    return .failure(.noSuchDay)
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
    rest(of: reckoning.monthAway(away), &scan)
  }

  /// What stands behind a month: nothing, a part of it, or a day.
  private func rest(of month: (year: Int, month: Int), _ scan: inout WordScan) -> Found? {
    _ = scan.take("份", "里", "内", "以内")
    if scan.isAtEnd { return reckoning.month(month.year, month.month) }
    if let part = partOfMonth(&scan) {
      return MonthPart.day(part, month.year, month.month).map { reckoning.about($0) }
        ?? .failure(.noSuchDay)
    }
    guard let day = scan.takeNumber(), scan.endsDay() else { return nil }
    return reckoning.date(month.year, month.month, day)
  }

  /// 月初, 月中, 月底: the nearest.
  private func partOfThisMonth(_ scan: inout WordScan) -> Found? {
    guard scan.take("月"), let part = partOfMonth(&scan) else { return nil }
    for away in 0...1 {
      let month = reckoning.monthAway(reckoning.lean == .past ? -away : away)
      if let day = MonthPart.day(part, month.year, month.month), reckoning.fits(day) {
        return reckoning.about(day)
      }
    }
    return nil
  }

  /// 去年, 2025年, 年初, 去年年底, 2025年上半年.
  private func partOfYear(_ year: Int?, _ before: WordScan) -> Found? {
    var scan = before
    if let year, scan.isAtEnd { return reckoning.year(year) }
    if year != nil { _ = scan.take("以内", "内", "全年") }
    if let year, scan.isAtEnd { return reckoning.year(year) }
    if let year, scan.take("今天", "这个时候", "这时候", "同期"), scan.isAtEnd {
      return reckoning.sameDay(monthsAway: 12 * (year - reckoning.today.year)).map {
        reckoning.about($0)
      }
    }
    let isOfYear = scan.take("年") || year != nil
    let end = isOfYear ? scan.take(SpokenDateReader.ends) : nil
    guard let part = end ?? SpokenDateReader.takeSeason(&scan), scan.isAtEnd else { return nil }
    if let year {
      return Day(year: year, month: part / 100, day: part % 100).map { reckoning.about($0) }
    }
    return reckoning.nearest { Day(year: $0, month: part / 100, day: part % 100) }.map {
      reckoning.about($0)
    }
  }
  /// Parts of a year that are said of a named one only, as month and day.
  private static let ends: [(String, Int)] = [
    ("初", 101), ("中", 630), ("底", 1231), ("末", 1231), ("内", 1231),
  ]

  private static let seasons: [(String, Int)] = [
    ("上半年", 401), ("下半年", 1001), ("暑假", 801), ("寒假", 201), ("春天", 415), ("春季", 415),
    ("夏天", 715), ("夏季", 715), ("秋天", 1015), ("秋季", 1015), ("冬天", 1215), ("冬季", 1215),
  ]

  /// Seasons and quarters: the middle of them.
  private static func takeSeason(_ scan: inout WordScan) -> Int? {
    if let season = scan.take(seasons) { return season }
    var ahead = scan
    _ = ahead.take("第")
    guard let quarter = ahead.takeNumber(), (1...4).contains(quarter), ahead.take("季度") else {
      return nil
    }
    scan = ahead
    return (quarter * 3 - 1) * 100 + 15
  }
}
