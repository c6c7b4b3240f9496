/// Days by their names, and by the lunar calendar: 国庆, 去年春节, 正月初五, 农历八月十五.
struct FeastReader {
  typealias Found = DayReckoning.Found

  let scan: WordScan
  let reckoning: DayReckoning

  func read() -> Found? {
    feast() ?? lunarDate()
  }

  /// 国庆, 去年春节, 2025年中秋, 除夕, 清明, 国庆期间.
  private func feast() -> Found? {
    var scan = scan
    let year = reckoning.takeYear(&scan)
    guard let feast = scan.take(Feast.byName) else { return nil }
    _ = scan.take("劳动", "国庆", "儿童", "妇女")
    _ = scan.take("节")
    _ = scan.take("那天", "当天", "当日")
    let isRough = scan.take(
      "期间", "假期", "长假", "放假", "黄金周", "前夕", "前几天", "之前", "之后", "前", "后", "时候", "时", "里")
    guard scan.isAtEnd else { return nil }
    let named = year.flatMap { feast.day(in: $0) }
    guard let day = year == nil ? reckoning.nearest({ feast.day(in: $0) }) : named else {
      return nil
    }
    return isRough || feast.isRough ? reckoning.about(day) : reckoning.exact(day)
  }

  /// 正月初五, 腊月廿三, 农历八月十五, 大年初二, 去年腊月二十三.
  private func lunarDate() -> Found? {
    var scan = scan
    let year = reckoning.takeYear(&scan)
    let isLunar = scan.take("农历", "阴历", "旧历")
    let isLeap = isLunar && scan.take("闰")
    let isNewYear = scan.take("大年")
    guard let month = isNewYear ? 1 : takeLunarMonth(&scan, isLunar: isLunar) else { return nil }
    if scan.isAtEnd {
      return isNewYear ? nil : lunar(year, month, 15, isLeap).map { reckoning.about($0) }
    }
    let isDay = isLunar || isNewYear || month.isNamed || beginsLunarDay(scan)
    guard isDay, let day = takeLunarDay(&scan), scan.endsDay() else { return nil }
    return lunar(year, month, day, isLeap).map { reckoning.exact($0) } ?? .failure(.noSuchDay)
  }

  private func lunar(_ year: Int?, _ month: LunarMonth, _ day: Int, _ isLeap: Bool) -> Day? {
    func found(in year: Int) -> Day? {
      LunarCalendar.day(year: year, month: month.number, day: day, isLeap: isLeap)
    }
    if let year { return found(in: year) }
    return reckoning.nearest { found(in: $0) }
  }

  /// A month of the lunar calendar, and whether it has a name that no other month has.
  private struct LunarMonth: ExpressibleByIntegerLiteral {
    var number: Int
    var isNamed = true

    init(integerLiteral value: Int) { number = value }
    init(_ number: Int, isNamed: Bool) { (self.number, self.isNamed) = (number, isNamed) }
  }

  private func takeLunarMonth(_ scan: inout WordScan, isLunar: Bool) -> LunarMonth? {
    let named = scan.take([("正月", 1), ("冬月", 11), ("腊月", 12), ("臘月", 12)])
    if let named {
      _ = scan.take("里")
      return LunarMonth(named, isNamed: true)
    }
    guard let month = scan.takeNumber(), (1...12).contains(month), scan.take("月"),
      isLunar || beginsLunarDay(scan)
    else { return nil }
    return LunarMonth(month, isNamed: false)
  }

  /// 八月初五, 三月廿一: nobody says so of a month of the other calendar.
  private func beginsLunarDay(_ scan: WordScan) -> Bool {
    scan.rest.first.map("初廿".contains) == true
  }

  private func takeLunarDay(_ scan: inout WordScan) -> Int? {
    if scan.take("初") { return scan.takeNumber().flatMap { (1...10).contains($0) ? $0 : nil } }
    if scan.take("廿") { return scan.isAtEnd ? 20 : scan.takeNumber().map { 20 + $0 } }
    return scan.takeNumber()
  }
}
