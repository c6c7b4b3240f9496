/// The Chinese lunar calendar of the years 1950 to 2100: people name days by it.
enum LunarCalendar {
  /// The first day of the first year of the table, 1950-02-17.
  private static let start = Day(number: -7258)
  private static let firstYear = 1950

  /// The day of a lunar date; nil where there is none, or beyond the table.
  ///
  /// - Parameter year: the year in which the lunar year begins.
  static func day(year: Int, month: Int, day: Int, isLeap: Bool = false) -> Day? {
    guard let info = info(year), (1...12).contains(month), !isLeap || info & 0xF == month else {
      return nil
    }
    let length = isLeap ? leapLength(info) : length(month, info)
    guard (1...length).contains(day), let first = newYear(year) else { return nil }
    var before = (1..<month).reduce(0) { $0 + LunarCalendar.length($1, info) }
    if isLeap { before += LunarCalendar.length(month, info) }
    if info & 0xF != 0, info & 0xF < month { before += leapLength(info) }
    return first.adding(before + day - 1)
  }

  /// The first day of a lunar year, the Spring Festival.
  static func newYear(_ year: Int) -> Day? {
    guard year == firstYear + table.count || info(year) != nil else { return nil }
    let days = table.prefix(year - firstYear).reduce(0) { $0 + yearLength($1) }
    return start.adding(days)
  }

  /// Qingming, by a common formula of almanacs.
  static func qingming(_ year: Int) -> Day? {
    guard (1950...2099).contains(year) else { return nil }
    let number = year % 100
    let constant = year >= 2000 ? 4.81 : 5.59
    return Day(year: year, month: 4, day: Int(Double(number) * 0.2422 + constant) - number / 4)
  }

  /// The winter solstice.
  static func winterSolstice(_ year: Int) -> Day? {
    guard (2000...2099).contains(year) else { return nil }
    let number = year % 100
    let day = Int(Double(number) * 0.2422 + 21.94) - number / 4 - (year == 2021 ? 1 : 0)
    return Day(year: year, month: 12, day: day)
  }

  private static func info(_ year: Int) -> Int? {
    table.indices.contains(year - firstYear) ? table[year - firstYear] : nil
  }

  private static func length(_ month: Int, _ info: Int) -> Int {
    info & (0x10000 >> month) == 0 ? 29 : 30
  }

  private static func leapLength(_ info: Int) -> Int {
    info & 0xF == 0 ? 0 : info & 0x10000 == 0 ? 29 : 30
  }

  private static func yearLength(_ info: Int) -> Int {
    (1...12).reduce(leapLength(info)) { $0 + length($1, info) }
  }

  /// A year each: the lowest four bits are the month that is doubled, the next twelve the long months
  /// from the twelfth to the first, the highest whether the doubled one is long.
  private static let table = [
    0x06ca0, 0x0b550, 0x15355, 0x04da0, 0x0a5b0, 0x14573, 0x052b0, 0x0a9a8, 0x0e950, 0x06aa0,
    0x0aea6, 0x0ab50, 0x04b60, 0x0aae4, 0x0a570, 0x05260, 0x0f263, 0x0d950, 0x05b57, 0x056a0,
    0x096d0, 0x04dd5, 0x04ad0, 0x0a4d0, 0x0d4d4, 0x0d250, 0x0d558, 0x0b540, 0x0b6a0, 0x195a6,
    0x095b0, 0x049b0, 0x0a974, 0x0a4b0, 0x0b27a, 0x06a50, 0x06d40, 0x0af46, 0x0ab60, 0x09570,
    0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x05ac0, 0x0ab60, 0x096d5, 0x092e0,
    0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5,
    0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930,
    0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530,
    0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45,
    0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0,
    0x14b63, 0x09370, 0x049f8, 0x04970, 0x064b0, 0x168a6, 0x0ea50, 0x06b20, 0x1a6c4, 0x0aae0,
    0x092e0, 0x0d2e3, 0x0c960, 0x0d557, 0x0d4a0, 0x0da50, 0x05d55, 0x056a0, 0x0a6d0, 0x055d4,
    0x052d0, 0x0a9b8, 0x0a950, 0x0b4a0, 0x0b6a6, 0x0ad50, 0x055a0, 0x0aba4, 0x0a5b0, 0x052b0,
    0x0b273, 0x06930, 0x07337, 0x06aa0, 0x0ad50, 0x14b55, 0x04b60, 0x0a570, 0x054e4, 0x0d160,
    0x0e968, 0x0d520, 0x0daa0, 0x16aa6, 0x056d0, 0x04ae0, 0x0a9d4, 0x0a4d0, 0x0d150, 0x0f252,
    0x0d520,
  ]
}
