import Foundation
import Testing
import Vocabulary

@testable import Casework
@testable import Values

struct LunarCalendarTests {
  /// Foundation knows the same calendar by the stars; until 2056 they agree on every day.
  @Test func agreesWithAnotherCalendar() throws {
    var calendar = Calendar(identifier: .chinese)
    calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var year = 1950
    let first = try #require(LunarCalendar.newYear(1950))
    for number in stride(from: first.number, to: first.number + 38_900, by: 1) {
      let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 14_400)
      let parts = calendar.dateComponents([.month, .day], from: noon)
      let isLeap = parts.isLeapMonth ?? false
      if number != first.number, parts.month == 1, parts.day == 1, !isLeap { year += 1 }
      let day = LunarCalendar.day(
        year: year, month: parts.month ?? 0, day: parts.day ?? 0, isLeap: isLeap)
      guard day?.number == number else {
        Issue.record("\(Day(number: number)) is \(year) \(parts)")
        return
      }
    }
    #expect(year == 2056)
  }

  @Test(arguments: [
    (2026, 1, 1, "2026-02-17"), (2026, 8, 15, "2026-09-25"), (2025, 12, 23, "2026-02-10"),
    (2024, 5, 5, "2024-06-10"), (2033, 1, 1, "2033-01-31"), (2100, 1, 1, "2100-02-09"),
  ])
  func knowsTheFeasts(year: Int, month: Int, day: Int, expected: String) {
    #expect(LunarCalendar.day(year: year, month: month, day: day)?.description == expected)
  }

  @Test(arguments: [
    (1952, "1952-04-05"), (1999, "1999-04-05"), (2000, "2000-04-04"), (2025, "2025-04-04"),
    (2026, "2026-04-05"), (2027, "2027-04-05"), (2099, "2099-04-04"),
  ])
  func knowsQingming(year: Int, day: String) {
    #expect(LunarCalendar.qingming(year)?.description == day)
  }

  /// By the hour of Beijing; in 2021 it was a minute before midnight.
  @Test(arguments: [
    (2000, "2000-12-21"), (2021, "2021-12-21"), (2023, "2023-12-22"), (2025, "2025-12-21"),
    (2026, "2026-12-22"), (2099, "2099-12-21"), (1999, nil), (2100, nil),
  ])
  func knowsTheWinterSolstice(year: Int, day: String?) {
    #expect(LunarCalendar.winterSolstice(year)?.description == day)
  }

  /// The last year of the table ends with the eve of the next.
  @Test(arguments: [
    (1950, "1950-02-17"), (2100, "2100-02-09"), (2101, "2101-01-29"), (1949, nil), (2102, nil),
  ])
  func knowsTheSpringFestival(year: Int, day: String?) {
    #expect(LunarCalendar.newYear(year)?.description == day)
  }

  @Test func knowsNoDayThatIsNone() {
    #expect(LunarCalendar.day(year: 2026, month: 13, day: 1) == nil)
    #expect(LunarCalendar.day(year: 2026, month: 1, day: 31) == nil)
    #expect(LunarCalendar.day(year: 2026, month: 4, day: 1, isLeap: true) == nil)
    #expect(LunarCalendar.day(year: 1949, month: 1, day: 1) == nil)
    #expect(LunarCalendar.day(year: 2101, month: 1, day: 1) == nil)
  }
}
