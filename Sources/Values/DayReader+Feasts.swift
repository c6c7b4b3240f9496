// Days by their names, and by the lunar calendar.

extension DayReader {
  /// 国庆, 去年春节, 2025年中秋, 除夕, 清明, 国庆期间.
  func feast() -> Found? {
    var scan = scan
    let year = takeYear(&scan)
    guard let feast = scan.take(DayReader.feasts) else { return nil }
    _ = scan.take("劳动", "国庆", "儿童", "妇女")
    _ = scan.take("节")
    _ = scan.take("那天", "当天", "当日")
    let isRough = scan.take(
      "期间", "假期", "长假", "放假", "黄金周", "前夕", "前几天", "之前", "之后", "前", "后", "时候", "时", "里")
    guard scan.isAtEnd else { return nil }
    let named = year.flatMap { feast.day(in: $0) }
    guard let day = year == nil ? nearest({ feast.day(in: $0) }) : named else { return nil }
    return isRough || feast.isRough ? about(day) : exact(day)
  }

  /// 正月初五, 腊月廿三, 农历八月十五, 大年初二, 去年腊月二十三.
  func lunarDate() -> Found? {
    var scan = scan
    let year = takeYear(&scan)
    let isLunar = scan.take("农历", "阴历", "旧历")
    let isLeap = isLunar && scan.take("闰")
    let isNewYear = scan.take("大年")
    guard let month = isNewYear ? 1 : takeLunarMonth(&scan, isLunar: isLunar) else { return nil }
    if scan.isAtEnd { return isNewYear ? nil : lunar(year, month, 15, isLeap).map { about($0) } }
    let isDay = isLunar || isNewYear || month.isNamed || scan.rest.first == "初"
    guard isDay, let day = takeLunarDay(&scan), ends(&scan) else { return nil }
    return lunar(year, month, day, isLeap).map { exact($0) } ?? .failure(.noSuchDay)
  }

  private func lunar(_ year: Int?, _ month: LunarMonth, _ day: Int, _ isLeap: Bool) -> Day? {
    func found(in year: Int) -> Day? {
      LunarCalendar.day(year: year, month: month.number, day: day, isLeap: isLeap)
    }
    if let year { return found(in: year) }
    return nearest { found(in: $0) }
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
      isLunar || scan.rest.first == "初"
    else { return nil }
    return LunarMonth(month, isNamed: false)
  }

  private func takeLunarDay(_ scan: inout WordScan) -> Int? {
    if scan.take("初") { return scan.takeNumber().flatMap { (1...10).contains($0) ? $0 : nil } }
    if scan.take("廿") { return scan.isAtEnd ? 20 : scan.takeNumber().map { 20 + $0 } }
    return scan.takeNumber()
  }
}

/// A day that has a name.
private struct Feast {
  enum Calendar {
    case date(Int, Int)
    case lunar(Int, Int)
    /// The so-and-so-many Sunday of a month.
    case sunday(Int, ofMonth: Int)
    case newYearsEve, qingming, winterSolstice
  }
  var calendar: Calendar
  /// Whether the name is that of a time and not of a day.
  var isRough: Bool

  init(_ calendar: Calendar, isRough: Bool = false) {
    self.calendar = calendar
    self.isRough = isRough
  }

  /// The day in a year of the Gregorian calendar; the names of lunar days late in their year are
  /// taken in the lunar year.
  func day(in year: Int) -> Day? {
    switch calendar {
    case .date(let month, let day): Day(year: year, month: month, day: day)
    case .lunar(let month, let day): LunarCalendar.day(year: year, month: month, day: day)
    case .sunday(let number, let month):
      Day(year: year, month: month, day: 1).map { first in
        first.adding(7 - first.weekday + 7 * (number - 1))
      }
    case .newYearsEve: LunarCalendar.newYear(year)?.adding(-1)
    case .qingming: LunarCalendar.qingming(year)
    case .winterSolstice: LunarCalendar.winterSolstice(year)
    }
  }
}

extension DayReader {
  private typealias Dates = [(String, Feast)]

  /// Names of days, the longer before those that begin them.
  private static let feasts: Dates = figures + lunarFeasts + others + byDate

  /// Names in figures, and the feast that is a time.
  private static let figures: Dates = [
    ("双11", Feast(.date(11, 11))), ("双12", Feast(.date(12, 12))), ("618", Feast(.date(6, 18))),
    ("六一八", Feast(.date(6, 18))), ("315", Feast(.date(3, 15))),
    ("过年", Feast(.lunar(1, 1), isRough: true)),
  ]

  private static let lunarFeasts: Dates = [
    ("春节", Feast(.lunar(1, 1))), ("元宵", Feast(.lunar(1, 15))), ("端午", Feast(.lunar(5, 5))),
    ("七夕", Feast(.lunar(7, 7))), ("中元", Feast(.lunar(7, 15))), ("中秋", Feast(.lunar(8, 15))),
    ("重阳", Feast(.lunar(9, 9))), ("腊八", Feast(.lunar(12, 8))), ("小年", Feast(.lunar(12, 23))),
  ]

  private static let others: Dates = [
    ("大年三十", Feast(.newYearsEve)), ("年三十", Feast(.newYearsEve)), ("除夕", Feast(.newYearsEve)),
    ("大年夜", Feast(.newYearsEve)), ("清明", Feast(.qingming)), ("冬至", Feast(.winterSolstice)),
    ("母亲", Feast(.sunday(2, ofMonth: 5))), ("父亲", Feast(.sunday(3, ofMonth: 6))),
  ]

  private static let byDate: Dates = [
    ("元旦", Feast(.date(1, 1))), ("情人", Feast(.date(2, 14))), ("三八", Feast(.date(3, 8))),
    ("妇女", Feast(.date(3, 8))), ("植树", Feast(.date(3, 12))), ("三一五", Feast(.date(3, 15))),
    ("五一", Feast(.date(5, 1))), ("劳动", Feast(.date(5, 1))), ("五四", Feast(.date(5, 4))),
    ("六一", Feast(.date(6, 1))), ("儿童", Feast(.date(6, 1))), ("教师", Feast(.date(9, 10))),
    ("国庆", Feast(.date(10, 1))), ("双十一", Feast(.date(11, 11))), ("双十二", Feast(.date(12, 12))),
    ("平安夜", Feast(.date(12, 24))), ("圣诞", Feast(.date(12, 25))), ("光棍", Feast(.date(11, 11))),
    ("十一", Feast(.date(10, 1))),
  ]
}
