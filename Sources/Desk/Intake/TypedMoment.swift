import Casework
import TerminalKit
import Values
import Vocabulary

/// Moments as people type them and as the form prints them: `03-15 09:44`, `9:44`, `昨天 16:20`.
enum TypedMoment {
  /// The moment of a day and a time; without a day, on `today`. Nil for what is none.
  static func parse(_ text: String, today: Day, zone: Zone) -> Instant? {
    guard let (before, minute) = TypedTime.split(TextRules.trimmed(Key.fold(text))) else {
      return nil
    }
    let day = before.isEmpty ? today : TypedDay.parse(before, today: today)
    return day.map { Instant($0, hour: minute / 60, minute: minute % 60, in: zone) }
  }

  /// `03-15 09:44`; the year stands before it where it is not this one.
  static func text(_ instant: Instant, today: Day, zone: Zone) -> String {
    let day = instant.day(in: zone)
    return day.year == today.year ? instant.short(in: zone) : instant.toTheMinute(in: zone)
  }
}
