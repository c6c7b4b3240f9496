import Casework
import ReferenceData
import Testing
import Vocabulary

@testable import Values

struct WorkCalendarTests {
  private static func calendar(_ names: [String]) throws -> WorkCalendar {
    let data = ReferenceData()
    let years = try names.map { name in
      try CalendarYear(file: name, data.bytes("calendar/\(name).json"))
    }
    return WorkCalendar(years: years)
  }

  private static func whole() throws -> WorkCalendar { try calendar(["2025", "2026", "2027"]) }

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// 2027 as its notice may read.
  private static func with2027() throws -> WorkCalendar {
    let qingming = CalendarYear.Festival(
      name: Phrase("清明节", "Qingming"),
      off: [try day("2027-04-03"), try day("2027-04-04"), try day("2027-04-05")], worked: [])
    let data = ReferenceData()
    let years = try ["2025", "2026", "2027"].map { name in
      try CalendarYear(file: name, data.bytes("calendar/\(name).json"))
    }
    let notice = CalendarYear(
      year: 2027, isProvisional: false, document: "notice", festivals: [qingming])
    return WorkCalendar(years: [notice] + years)
  }

  @Test(arguments: [
    (7, "2025-03-15", "2025-03-25", false), (7, "2026-03-15", "2026-03-24", false),
    (7, "2026-03-16", "2026-03-25", false), (7, "2026-03-26", "2026-04-07", false),
    (7, "2027-03-15", "2027-03-24", false), (7, "2026-02-12", "2026-02-28", false),
    (7, "2026-04-24", "2026-05-08", false), (7, "2026-09-24", "2026-10-12", false),
    (1, "2026-05-08", "2026-05-09", false), (1, "2026-09-18", "2026-09-20", false),
    (1, "2026-04-30", "2026-05-06", false), (15, "2026-03-15", "2026-04-03", false),
    (15, "2026-03-16", "2026-04-07", false), (15, "2027-03-15", "2027-04-05", true),
    (45, "2026-03-15", "2026-05-20", false), (0, "2026-03-15", "2026-03-15", false),
    // The span begins inside a window, or only passes a weekend that may be worked.
    (1, "2027-04-02", "2027-04-05", true), (1, "2027-04-05", "2027-04-06", false),
    (1, "2027-05-07", "2027-05-10", true), (1, "2027-05-10", "2027-05-11", false),
    (14, "2027-03-15", "2027-04-02", false),
    // A year without any file is always estimated, with one only inside its windows.
    (1, "2028-03-15", "2028-03-16", true), (1, "2024-12-30", "2024-12-31", true),
    (1, "2024-12-31", "2025-01-02", false),
    // Nothing is added: no year is asked.
    (0, "2030-12-31", "2030-12-31", false), (0, "2031-03-15", "2031-03-15", false),
  ])
  func workingDays(length: Int, start: String, end: String, estimated: Bool) throws {
    let result = try Self.whole().adding(workdays: length, to: try Self.day(start))
    #expect(result.day.description == end)
    #expect(result.estimated == estimated)
  }

  @Test(arguments: [
    (60, "2027-03-15", "2027-05-14", false), (60, "2027-03-18", "2027-05-17", false),
    (74, "2027-03-18", "2027-05-31", false), (60, "2026-08-02", "2026-10-08", false),
    // A plain weekend is not rolled off; a listed one is.
    (60, "2026-01-11", "2026-03-12", false), (60, "2026-01-13", "2026-03-14", false),
    (3, "2026-04-01", "2026-04-07", false),
    // Only the last day counts: 清明 lies within, 五一 does not end it.
    (30, "2027-03-15", "2027-04-14", false), (48, "2027-03-15", "2027-05-02", true),
    (55, "2027-03-15", "2027-05-09", false), (60, "2028-03-15", "2028-05-14", true),
  ])
  func calendarDays(length: Int, start: String, end: String, estimated: Bool) throws {
    let result = try Self.whole().adding(
      calendarDays: length, to: try Self.day(start), rollOffHolidays: true)
    #expect(result.day.description == end)
    #expect(result.estimated == estimated)
  }

  /// FNV-1a of the years and of the days in their order, worked out elsewhere: it stands in events.
  @Test func theDigestIsTheSameEverywhere() throws {
    let festival = CalendarYear.Festival(
      name: Phrase("元旦", "New Year"),
      off: [try Self.day("2031-01-02"), try Self.day("2031-01-01")],
      worked: [try Self.day("2031-01-05")])
    let year = CalendarYear(
      year: 2031, isProvisional: false, document: "样", festivals: [festival])
    #expect(WorkCalendar(years: [year]).digest == "0309eab45304e720")
  }

  @Test func withoutRollingTheLastDayStays() throws {
    let result = try Self.whole().adding(
      calendarDays: 60, to: try Self.day("2026-08-02"), rollOffHolidays: false)
    #expect(result.day.description == "2026-10-01")
    #expect(!result.estimated)
  }

  @Test func theNoticeOfAYearEndsTheGuessing() throws {
    let result = try Self.with2027().adding(workdays: 15, to: try Self.day("2027-03-15"))
    #expect(result.day.description == "2027-04-06")
    #expect(!result.estimated)
    // What was foreseen for the rest of the year holds no more either.
    #expect(!(try Self.with2027().adding(workdays: 1, to: try Self.day("2027-05-07")).estimated))
  }

  @Test func withoutItsFileAYearIsGuessedThroughout() throws {
    let calendar = try Self.calendar(["2025", "2026"])
    let result = calendar.adding(workdays: 7, to: try Self.day("2027-03-15"))
    #expect(result.day.description == "2027-03-24")
    #expect(result.estimated)
  }

  @Test func tablesHaveEveryDayOfTheirNotice() throws {
    let calendar = try Self.whole()
    let days = (0..<730).map(try Self.day("2025-01-01").adding)
    #expect(days.filter(calendar.isListedHoliday).count == 28 + 33)
    let worked = days.filter { $0.weekday > 5 && calendar.isWorkday($0) }.map(\.description)
    #expect(
      worked == [
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
        "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
      ])
    #expect(calendar.isListedHoliday(try Self.day("2026-10-07")))
    #expect(!calendar.isListedHoliday(try Self.day("2026-10-08")))
    #expect(!calendar.isListedHoliday(try Self.day("2027-04-05")))
  }

  @Test func theDigestFollowsTheContents() throws {
    let whole = try Self.whole()
    #expect(whole.digest == (try Self.calendar(["2027", "2025", "2026"])).digest)
    #expect(whole.digest != (try Self.calendar(["2025", "2026"])).digest)
    #expect(whole.digest != (try Self.with2027()).digest)
    #expect(whole.digest.count == 16)
  }
}
