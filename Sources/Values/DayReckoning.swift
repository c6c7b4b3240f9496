/// Which day is meant, seen from today: it has been, or it is to come.
struct DayReckoning {
  /// A day that was said, or why it is none.
  typealias Found = Result<SaidDay, DayProblem>

  let today: Day
  let lean: TypedDay.Lean

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

  /// The year that two digits mean: 99 is no year to come.
  func fullYear(_ year: Int) -> Int {
    guard (0...99).contains(year) else { return year }
    return 2000 + year > today.year + 20 ? 1900 + year : 2000 + year
  }

  /// A year by its number or as people call it: 去年, 26年.
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
}
