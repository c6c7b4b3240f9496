import Casework
import Testing
import Values
import Vocabulary

/// When the laptop's clock is not to be believed.
@Suite struct ClockDoubtTests {
  private static let calendar = WorkCalendar(
    years: [2026, 2027].map { year in
      CalendarYear(year: year, isProvisional: year == 2027, document: "", festivals: [])
    })

  private func doubt(_ now: String, newest: String?) throws -> ClockDoubt? {
    ClockDoubt(
      now: try #require(Instant(iso: now)),
      newest: try newest.map { try #require(Instant(iso: $0)) },
      calendar: ClockDoubtTests.calendar, zone: .shanghai)
  }

  @Test(
    arguments: [
      ("2026-03-15T10:00:00+08:00", nil, false),
      ("2026-03-15T10:00:00+08:00", "2026-03-15T09:59:00+08:00", false),
      ("2026-03-15T10:00:00+08:00", "2026-03-15T10:05:00+08:00", false),
      ("2026-03-15T10:00:00+08:00", "2026-03-15T10:05:01+08:00", true),
      ("2020-01-01T08:00:00+08:00", "2026-11-29T10:00:00+08:00", true),
      ("2027-03-15T10:00:00+08:00", "2026-11-29T10:00:00+08:00", false),
      ("2020-01-01T08:00:00+08:00", nil, true), ("1970-01-01T08:00:00+08:00", nil, true),
      ("2099-01-01T08:00:00+08:00", "2026-11-29T10:00:00+08:00", true),
      ("2025-12-31T16:00:00Z", nil, false), ("2025-12-31T15:59:59Z", nil, true),
    ] as [(String, String?, Bool)])
  func itIsDoubted(now: String, newest: String?, isDoubted: Bool) throws {
    #expect(try (doubt(now, newest: newest) != nil) == isDoubted)
  }

  @Test func bothTimesAreKept() throws {
    let found = try doubt("2020-01-01T08:00:00+08:00", newest: "2026-11-29T10:00:00+08:00")
    guard case .behind(let jump)? = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(jump.isBack)
    #expect(jump.from == Instant(iso: "2026-11-29T10:00:00+08:00"))
    #expect(jump.to == Instant(iso: "2020-01-01T08:00:00+08:00"))
  }
}
