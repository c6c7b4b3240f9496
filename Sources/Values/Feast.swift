/// A day that has a name.
struct Feast {
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

extension Feast {
  typealias Dates = [(String, Feast)]

  /// Names of days, the longer before those that begin them.
  static let byName: Dates = figures + lunarFeasts + others + byDate

  /// Names in figures, and those of times around the new year.
  private static let figures: Dates = [
    ("双11", Feast(.date(11, 11))), ("双12", Feast(.date(12, 12))), ("618", Feast(.date(6, 18))),
    ("六一八", Feast(.date(6, 18))), ("315", Feast(.date(3, 15))),
    ("过年", Feast(.lunar(1, 1), isRough: true)), ("年前", Feast(.newYearsEve, isRough: true)),
    ("年后", Feast(.lunar(1, 8), isRough: true)),
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
