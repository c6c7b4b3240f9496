/// Which days are worked, and when a period ends (总局令第121号 art. 45).
public struct WorkCalendar: Hashable, Sendable {
  private enum Exception: String, Sendable {
    case off, worked, maybeOff, maybeWorked

    /// Whether no notice says it yet.
    var isForeseen: Bool {
      switch self {
      case .maybeOff, .maybeWorked: true
      case .off, .worked: false
      }
    }
  }

  private let exceptions: Exceptions
  /// The days that are no ordinary ones, one place for each day from the first to the last: they are few years, and
  /// each command reads them at its start.
  private struct Exceptions: Hashable, Sendable {
    private let first: Day
    private var places: [Exception?]

    /// Room for the days of some years.
    init(_ years: [CalendarYear]) {
      let days = years.flatMap(\.festivals).flatMap { $0.off + $0.worked }
      let (first, last) = (days.min() ?? Day(number: 0), days.max() ?? Day(number: -1))
      self.first = first
      places = Array(repeating: nil, count: last - first + 1)
    }

    subscript(day: Day) -> Exception? {
      get {
        let place = day - first
        return places.indices.contains(place) ? places[place] : nil
      }
      set { places[day - first] = newValue }
    }

    /// All of them in their order.
    var all: [(day: Day, exception: Exception)] {
      var all: [(day: Day, exception: Exception)] = []
      for (place, exception) in places.enumerated() {
        if let exception { all.append((first.adding(place), exception)) }
      }
      return all
    }
  }

  /// The years for which there is a table, and those for which there are only windows, in their order: a few, read by
  /// each command at its start.
  public let years: [Int]
  /// The years for which there are only windows, because their notices are not here.
  public let provisionalYears: [Int]
  /// A short text that differs where the contents differ, and does not depend on file names.
  public let digest: String

  /// A calendar of some years; a notice outranks what was foreseen for its year.
  public init(years: [CalendarYear]) {
    let known = WorkCalendar.distinct(years.filter { !$0.isProvisional })
    var exceptions = Exceptions(years)
    for year in years where year.isProvisional && !known.contains(year.year) {
      WorkCalendar.add(year, off: .maybeOff, worked: .maybeWorked, to: &exceptions)
    }
    for year in years where !year.isProvisional {
      WorkCalendar.add(year, off: .off, worked: .worked, to: &exceptions)
    }
    self.exceptions = exceptions
    let all = WorkCalendar.distinct(years)
    self.years = all
    provisionalYears = all.filter { !known.contains($0) }
    digest = WorkCalendar.digest(exceptions, all)
  }

  /// The numbers of years, each once and in their order.
  private static func distinct(_ years: [CalendarYear]) -> [Int] {
    years.map(\.year).sorted().reduce(into: []) { distinct, year in
      if distinct.last != year { distinct.append(year) }
    }
  }

  private static func add(
    _ year: CalendarYear, off: Exception, worked: Exception, to exceptions: inout Exceptions
  ) {
    for festival in year.festivals {
      for day in festival.worked { exceptions[day] = worked }
      for day in festival.off { exceptions[day] = off }
    }
  }

  /// FNV-1a over the exceptions by day: it must be the same on every laptop and every run.
  private static func digest(_ exceptions: Exceptions, _ years: [Int]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isFirst = true
    func add(_ line: String) {
      // Lines are parted, not ended.
      for byte in (isFirst ? line : "\n" + line).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      isFirst = false
    }
    for year in years { add(String(year)) }
    for (day, exception) in exceptions.all { add("\(day) \(exception.rawValue)") }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// MARK: - Days

extension WorkCalendar {
  /// Whether the day is worked: Monday to Friday, unless the table of its year says otherwise.
  public func isWorkday(_ day: Day) -> Bool {
    WorkCalendar.isWorked(day, exceptions[day])
  }

  private static func isWorked(_ day: Day, _ exception: Exception?) -> Bool {
    switch exception {
    case .off: false
    case .worked: true
    case .maybeOff, .maybeWorked, nil: day.weekday <= 5
    }
  }

  /// Whether the table lists the day as a day off for a festival; a plain weekend is not listed.
  public func isListedHoliday(_ day: Day) -> Bool { exceptions[day] == .off }

  /// How many days after `start` and up to `end` are worked.
  public func workdays(after start: Day, upTo end: Day) -> Int {
    guard end > start else { return 0 }
    return (1...(end - start)).count { isWorkday(start.adding($0)) }
  }

  /// The last of `n` working days, not counting the start.
  ///
  /// It is estimated where the span meets a festival whose days off are not out, or a year
  /// without any table.
  public func adding(workdays n: Int, to start: Day) -> (day: Day, estimated: Bool) {
    guard n > 0 else { return (start, false) }
    var day = start
    var left = n
    var meetsWindow = false
    while left > 0 {
      day = day.adding(1)
      let exception = exceptions[day]
      if WorkCalendar.isWorked(day, exception) { left -= 1 }
      if exception?.isForeseen == true { meetsWindow = true }
    }
    return (day, meetsWindow || !(start.adding(1).year...day.year).allSatisfy(years.contains))
  }

  /// The last of `n` calendar days, not counting the start.
  ///
  /// With `rollOffHolidays` a last day that is a listed holiday goes to the first day after it;
  /// the day is then estimated where that last day may become one.
  public func adding(
    calendarDays n: Int, to start: Day, rollOffHolidays: Bool
  ) -> (day: Day, estimated: Bool) {
    var day = start.adding(n)
    guard rollOffHolidays else { return (day, false) }
    while isListedHoliday(day) { day = day.adding(1) }
    return (day, exceptions[day] == .maybeOff || !years.contains(day.year))
  }
}
