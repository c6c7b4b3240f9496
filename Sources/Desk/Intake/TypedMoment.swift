import Casework
import TerminalKit

/// Moments as people type them and as the form prints them: `03-15 09:44`, `9:44`, `昨天 16:20`.
enum TypedMoment {
  /// The moment of a day and a time; without a day, on `today`. Nil for what is none.
  static func parse(_ text: String, today: Day, zone: Zone) -> Instant? {
    let words = TextRules.trimmed(Key.fold(text))
    guard let mark = words.lastIndex(where: { $0 == ":" || $0 == "点" }) else { return nil }
    let hourDigits = words[..<mark].reversed().prefix { $0.isASCII && $0.isNumber }.count
    let start = words.index(mark, offsetBy: -hourDigits)
    var minutes = words[words.index(after: mark)...]
    if minutes.last == "分" { minutes.removeLast() }
    guard (1...2).contains(hourDigits), let hour = Int(words[start..<mark]), hour < 24,
      let minute = minute(minutes, spoken: words[mark] == "点")
    else { return nil }
    let before = TextRules.trimmed(String(words[..<start]))
    let day = before.isEmpty ? today : TypedDay.parse(before, today: today)
    return day.map { Instant($0, hour: hour, minute: minute, in: zone) }
  }

  private static func minute(_ digits: Substring, spoken: Bool) -> Int? {
    if spoken, digits.isEmpty { return 0 }
    if spoken, digits == "半" { return 30 }
    guard digits.count == 2, let minute = Int(digits), (0..<60).contains(minute) else { return nil }
    return minute
  }

  /// `03-15 09:44`; the year stands before it where it is not this one.
  static func text(_ instant: Instant, today: Day, zone: Zone) -> String {
    let day = instant.day(in: zone)
    let date = day.year == today.year ? Dates.short(day) : day.description
    return "\(date) \(Dates.time(instant, in: zone))"
  }
}
