import Casework
import Testing
import Vocabulary

@testable import Values

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2027-03-15", 20_892, 1), ("2000-02-29", 11_016, 2),
    ("1969-12-31", -1, 3), ("2026-03-15", 20_527, 7), ("0001-01-01", -719_162, 1),
  ])
  func daysHaveTheirNumberAndWeekday(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test func yearsAreThoseOfFourDigits() throws {
    let first = try #require(Day(year: 1, month: 1, day: 1))
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    #expect(Day(year: 0, month: 12, day: 31) == nil && Day(year: 10_000, month: 1, day: 1) == nil)
    // Counted beyond them, a day still says which it is.
    #expect(first.adding(-1).description == "0000-12-31")
    #expect(first.adding(-366).description == "0000-01-01")
    #expect(first.adding(-367).description == "-1-12-31")
    #expect(last.adding(1).description == "10000-01-01")
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var day = try #require(Day("1999-12-31"))
    while day.year < 2401 {
      let next = day.adding(1)
      let isNextInMonth = next.month == day.month && next.day == day.day + 1
      #expect(
        isNextInMonth || next.day == 1 && day.day == Day.length(ofMonth: day.month, year: day.year))
      guard Day(year: next.year, month: next.month, day: next.day) == next else {
        Issue.record("\(next) does not come back")
        return
      }
      day = next
    }
  }

  @Test(arguments: [
    "", "2027-3-15", "2027-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "20270315",
    "2027/03/15", " 2027-03-15", "2027-03-15 ", "2027-03-1５", "+027-03-15", "0000-01-01",
  ])
  func otherTextsAreNoDays(text: String) { #expect(Day(text) == nil) }

  @Test func differencesAreInDays() throws {
    let march = try #require(Day("2027-03-15"))
    #expect(try #require(Day("2027-05-14")) - march == 60)
    #expect(march.adding(-75).description == "2026-12-30")
  }
}

struct DayTimeTests {
  @Test func aDayStandsBeforeItsTimes() throws {
    let day = try #require(Day("2027-03-15"))
    let order = [
      DayTime(day.adding(-1), minute: 1439), DayTime(day), DayTime(day, minute: 0),
      DayTime(day, minute: 1), DayTime(day.adding(1)),
    ]
    for (place, time) in order.enumerated() {
      #expect(!(time < time))
      for later in order[(place + 1)...] { #expect(time < later && !(later < time)) }
    }
  }
}

struct InstantTests {
  private let kolkata = Zone(identifier: "Asia/Kolkata")

  @Test(arguments: [
    ("2027-03-15T09:30:00+08:00", 1_805_074_200), ("2027-03-15T01:30:00Z", 1_805_074_200),
    ("2027-03-15T09:30+08:00", 1_805_074_200), ("2027-03-14T21:30:00.999-04:00", 1_805_074_200),
    ("1969-12-31T23:59:59Z", -1), ("2027-03-15T07:00:00+05:30", 1_805_074_200),
    ("2027-03-15T09:30:00.090+08:00", 1_805_074_200),
  ])
  func momentsAreRead(text: String, seconds: Int) {
    #expect(Instant(iso: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2027-03-15", "2027-03-15T09:30:00", "2027-03-15T24:00:00Z", "2027-03-15T09:60:00Z",
    "2027-03-15T09:30:60Z", "2027-03-15 09:30:00Z", "2027-02-30T09:30:00Z",
    "2027-03-15T09:30:00+8", "2027-03-15T09:30:00+0800", "2027-03-15T09:30:00.Z",
    "2027-03-15T09:30:00Z ", "2027-03-15T9:30:00Z", "2027-03-15T09:30:00+24:00",
    "2027-03-15T09:30:00+08:60",
  ])
  func otherTextsAreNoMoments(text: String) { #expect(Instant(iso: text) == nil) }

  @Test func aMomentIsWrittenInItsZone() throws {
    let instant = Instant(seconds: 1_805_074_205)
    #expect(instant.iso(in: .shanghai) == "2027-03-15T09:30:05+08:00")
    #expect(instant.iso(in: try #require(kolkata)) == "2027-03-15T07:00:05+05:30")
    let newYork = try #require(Zone(identifier: "America/New_York"))
    #expect(instant.iso(in: newYork) == "2027-03-14T21:30:05-04:00")
    let utc = try #require(Zone(identifier: "UTC"))
    #expect(Instant(seconds: 25_200).iso(in: utc) == "1970-01-01T07:00:00+00:00")
    #expect(Zone(identifier: "Asia/Nowhere") == nil)
  }

  @Test func theDayIsTheZonesDay() throws {
    let late = try #require(Instant(iso: "2027-03-14T16:00:00Z"))
    #expect(late.day(in: .shanghai).description == "2027-03-15")
    #expect(Instant(seconds: late.seconds - 1).day(in: .shanghai).description == "2027-03-14")
    #expect(late.hour(in: .shanghai) == 0)
    #expect(late.minute(in: try #require(kolkata)) == 30)
    let utc = try #require(Zone(identifier: "UTC"))
    #expect(Instant(seconds: -1).hour(in: utc) == 23)
    #expect(Instant(seconds: -1).day(in: utc).description == "1969-12-31")
    let nine = Instant(seconds: 9 * 3600 + 65)
    #expect([nine.hour(in: utc), nine.minute(in: utc)] == [9, 1])
    #expect(Instant(seconds: 9 * 3600).hour(in: utc) == 9)
  }

  @Test func momentsGoByTime() {
    let one = Instant(seconds: 1)
    #expect(Instant(seconds: 0) < one && !(one < one) && !(Instant(seconds: 2) < one))
  }

  @Test func aLocalTimeIsFoundAcrossAChangeOfClocks() throws {
    let day = try #require(Day("2027-03-15"))
    #expect(Instant(day, hour: 9, minute: 30, in: .shanghai).seconds == 1_805_074_200)
    let berlin = try #require(Zone(identifier: "Europe/Berlin"))
    let summer = Instant(try #require(Day("2027-03-28")), hour: 3, in: berlin)
    #expect(summer.iso(in: berlin) == "2027-03-28T03:00:00+02:00")
    // Half an hour before the clocks are put forward.
    let winter = Instant(
      try #require(Day("2027-03-28")), hour: 1, minute: 30, second: 5, in: berlin)
    #expect(winter.iso(in: berlin) == "2027-03-28T01:30:05+01:00")
    #expect(Instant(day, in: .shanghai).iso(in: .shanghai) == "2027-03-15T00:00:00+08:00")
  }
}

struct WrittenMomentTests {
  @Test(arguments: [
    ("2026/3/15 9:12", "2026-03-15T09:12:00+08:00"),
    ("2026-03-15 09:12:30", "2026-03-15T09:12:30+08:00"),
    ("2026.3.15 23:59:59", "2026-03-15T23:59:59+08:00"),
    ("2026年3月15日9时12分", "2026-03-15T09:12:00+08:00"),
    ("2026年3月15日 9时12分30秒", "2026-03-15T09:12:30+08:00"),
    ("２０２６／３／１５　９：１２", "2026-03-15T09:12:00+08:00"),
    ("2026/3/15 上午9:12", "2026-03-15T09:12:00+08:00"),
    ("2026/3/15 下午3:05", "2026-03-15T15:05:00+08:00"),
    ("2026/3/15 下午12:05:09", "2026-03-15T12:05:09+08:00"),
    ("2026/3/15 上午 12:05", "2026-03-15T00:05:00+08:00"),
    ("2026年3月15日下午15时5分", "2026-03-15T15:05:00+08:00"),
    ("2026-3-15 3:05 PM", "2026-03-15T15:05:00+08:00"),
    ("2026/3/15 12:05:30 AM", "2026-03-15T00:05:30+08:00"),
  ])
  func momentsAreReadAsSheetsWriteThem(text: String, moment: String) {
    #expect(WrittenMoment.instant(text, in: .shanghai)?.iso(in: .shanghai) == moment)
  }

  @Test(arguments: [
    "", "2026/3/15", "3/15 9:12", "2026/3/15 24:00", "2026/3/15 9:60", "2026/3/15 9:12:60",
    "2026/2/30 9:12", "2026年3/15 9:12", "2026/3月15日 9:12", "2026/3-15 9:12",
  ])
  func otherTextsAreNoMoments(text: String) {
    #expect(WrittenMoment.instant(text, in: .shanghai) == nil)
  }
}
