import Casework
import Values
import Vocabulary

/// The days by which a department must have done something, as a calendar that its own programs take in: whole days,
/// nobody's name, and names of entries that stay, so that a later calendar takes the place of an earlier one.
public struct DueCalendar {
  private let cases: [CaseSummary]
  private let catalogue: Catalogue
  private let language: Language
  private let madeAt: Instant
  private let isDemonstration: Bool

  /// - Parameters:
  ///   - cases: what a department has in hand; those of which nothing is due have no entry.
  ///   - madeAt: when it was made.
  ///   - isDemonstration: whether the cases are invented, which each entry then says.
  public init(
    _ cases: [CaseSummary], catalogue: Catalogue, language: Language, madeAt: Instant,
    isDemonstration: Bool
  ) {
    self.cases = cases.filter { $0.due != nil }
    self.catalogue = catalogue
    self.language = language
    self.madeAt = madeAt
    self.isDemonstration = isDemonstration
  }

  /// Whether anything is due.
  public var isEmpty: Bool { cases.isEmpty }

  /// The file.
  public var bytes: [UInt8] {
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//desk315//due days//\(language == .chinese ? "ZH" : "EN")")
    text.add("CALSCALE", "GREGORIAN")
    for subject in cases { add(subject, to: &text) }
    text.add("END", "VCALENDAR")
    return text.bytes
  }

  private func add(_ subject: CaseSummary, to text: inout CalendarText) {
    guard let due = subject.due else { return }
    text.add("BEGIN", "VEVENT")
    text.add("UID", "\(subject.id).\(due.what.rawValue)@desk315")
    text.add("DTSTAMP", madeAt.utc)
    text.add("DTSTART;VALUE=DATE", due.on.compact)
    text.add("DTEND;VALUE=DATE", due.on.adding(1).compact)
    text.add("SUMMARY", text: words(due, of: subject))
    text.add("TRANSP", "TRANSPARENT")
    text.add("END", "VEVENT")
  }

  /// The number and what is due; a guessed day says so.
  private func words(_ due: Due, of subject: CaseSummary) -> String {
    let what = catalogue.short(of: due.what, isOfficeTarget: due.isOfficeTarget)[language]
    let last = Term.lastDay.inside[language]
    let guess =
      due.isEstimated
      ? Phrase("（放假安排尚未载入，以后可能改）", " (holidays not yet known; may change)") : Phrase("")
    return Demonstration.marked(
      "\(subject.number) \(what) \(last)\(guess[language])", language, if: isDemonstration)
  }
}

extension Instant {
  /// The moment as calendars write it: `20270315T032000Z`.
  fileprivate var utc: String {
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let rest = seconds - days * 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Day(number: days).compact + "T" + time.joined() + "Z"
  }
}
