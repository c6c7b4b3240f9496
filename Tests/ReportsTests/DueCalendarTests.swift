import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import Reports

/// Due days for the calendars of others (RFC 5545).
@Suite("Due days as a calendar")
struct DueCalendarTests {
  private func lines(_ text: CalendarText) -> [String] {
    String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  /// Each line has 75 octets at most, no character is torn, and unfolded it is what was added.
  @Test(arguments: 0...80) func longLinesAreFoldedBetweenCharacters(_ count: Int) {
    let words = String(repeating: "a", count: count) + String(repeating: "期限", count: 40)
    var text = CalendarText()
    text.add("SUMMARY", text: words)
    let lines = lines(text)
    #expect(lines.allSatisfy { $0.utf8.count <= CalendarText.longest })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(lines[0] + lines.dropFirst().map { $0.dropFirst() }.joined() == "SUMMARY:\(words)")
    #expect(Array(text.bytes.suffix(2)) == [0x0D, 0x0A])
  }

  @Test func whatHasAMeaningInCalendarsIsEscaped() {
    #expect(CalendarText.escaped("a,b;c\\d\r\n期") == "a\\,b\\;c\\\\d\\n期")
  }

  private func opened() throws -> Case {
    let fields = CaseFields([
      .consumerName: .text("张三"), .consumerPhone: .text("13800138000"),
      .merchantName: .text("百年商厦"), .facts: .text("买了奶粉，结块"),
    ])
    let day = Given.day("2027-03-15")
    return try MadeCase(
      Intake(kind: .complaint, fields: fields),
      number: CaseNumber(kind: .complaint, day: day, letters: "A", counter: 1),
      Decision(rules: Shipped.reference.rules(for: DeskSettings(), on: day)),
      at: Instant(day, hour: 9, in: .shanghai)
    ).subject
  }

  /// A whole day, a name that stays, and nobody's name.
  @Test func anEntryIsAWholeDayWithANameThatStays() throws {
    let reference = Shipped.reference
    let subject = try opened()
    let summary = CaseSummary(
      subject, today: subject.receivedAt.day(in: .shanghai), calendar: reference.calendar,
      zone: .shanghai)
    let due = try #require(summary.due)
    func calendar(_ second: Int) -> [String] {
      let calendar = DueCalendar(
        [summary], catalogue: reference.catalogue, language: .chinese,
        madeAt: Instant(seconds: 1_805_080_800 + second), isDemonstration: false)
      return String(decoding: calendar.bytes, as: UTF8.self).split(separator: "\r\n").map(
        String.init)
    }
    let first = calendar(0)
    #expect(first.first == "BEGIN:VCALENDAR" && first.last == "END:VCALENDAR")
    #expect(first.contains("DTSTART;VALUE=DATE:\(due.on.compact)"))
    #expect(first.contains("DTEND;VALUE=DATE:\(due.on.adding(1).compact)"))
    #expect(first.contains("UID:\(subject.id).decide@desk315"))
    #expect(first.contains("DTSTAMP:20270315T032000Z"))
    #expect(first.filter { $0.contains("张") || $0.contains("百年") || $0.contains("138") } == [])
    #expect(first.filter { $0.hasPrefix("UID") } == calendar(60).filter { $0.hasPrefix("UID") })
  }

  @Test func whatHasNoDayHasNoEntry() throws {
    var summary = CaseSummary(
      try opened(), today: Given.day("2027-03-15"), calendar: Shipped.reference.calendar,
      zone: .shanghai)
    summary.due = nil
    let calendar = DueCalendar(
      [summary], catalogue: Shipped.reference.catalogue, language: .english,
      madeAt: Instant(seconds: 0), isDemonstration: false)
    #expect(calendar.isEmpty)
  }
}
