/// A calendar of the tests' own: it counts day by day, by the notices of the State Council for 2025 and 2026 as
/// they were printed, and shares nothing with the program's.
struct PlainCalendar {
  /// A day as it is written: `2026-04-20`.
  struct Day: Hashable {
    var year: Int
    var month: Int
    var day: Int

    init(_ text: String) {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      (year, month, day) = (parts[0], parts[1], parts[2])
    }

    var text: String {
      [String(year), Day.padded(month), Day.padded(day)].joined(separator: "-")
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private var isLastOfMonth: Bool {
      switch month {
      case 2: day == (isLeap ? 29 : 28)
      case 4, 6, 9, 11: day == 30
      default: day == 31
      }
    }

    var next: Day {
      var next = self
      next.day += 1
      if isLastOfMonth {
        next.day = 1
        next.month += 1
      }
      if next.month > 12 {
        next.month = 1
        next.year += 1
      }
      return next
    }

    /// By Zeller's congruence.
    var isWeekend: Bool {
      let (m, y) = month < 3 ? (month + 12, year - 1) : (month, year)
      let weekday =
        (day + 13 * (m + 1) / 5 + y % 100 + y % 100 / 4 + y / 100 / 4 + 5 * (y / 100)) % 7
      return weekday < 2
    }
  }

  private static let off: Set<String> = Set(
    [
      ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"),
      ("2025-05-01", "2025-05-05"), ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
      ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"),
      ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"),
      ("2026-10-01", "2026-10-07"),
    ].flatMap { span in
      sequence(first: Day(span.0), next: { $0.next }).prefix(31)
        .prefix { $0.text <= span.1 }.map(\.text)
    })

  private static let worked: Set<String> = [
    "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
    "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
  ]

  private func isWorked(_ day: Day) -> Bool {
    if PlainCalendar.off.contains(day.text) { return false }
    return PlainCalendar.worked.contains(day.text) || !day.isWeekend
  }

  /// So many calendar days later.
  func days(_ count: Int, after day: Day) -> Day {
    (0..<count).reduce(day) { day, _ in day.next }
  }

  /// So many working days later; the first day does not count.
  func workdays(_ count: Int, after day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day.next
      if isWorked(day) { left -= 1 }
    }
    return day
  }

  /// The first day from this one on that is no listed holiday.
  func rolled(_ day: Day) -> Day {
    var day = day
    while PlainCalendar.off.contains(day.text) { day = day.next }
    return day
  }
}
