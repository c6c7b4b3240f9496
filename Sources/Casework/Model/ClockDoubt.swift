import Values
import Vocabulary

/// Why the laptop's clock is not to be believed.
public enum ClockDoubt: Hashable, Sendable {
  /// It shows an earlier time than the newest record was made at.
  case behind(ClockJump)
  /// It shows a year of which no holidays are known: an empty battery, or a laptop that nobody has set.
  case unknownYear(Instant)

  /// How far two clocks may go apart: a few minutes are no doubt.
  private static let tolerance = 300

  /// Nil for a clock that may be right.
  ///
  /// - Parameter newest: when the newest record was made, by the clock of then; nil where there is none.
  public init?(now: Instant, newest: Instant?, calendar: WorkCalendar, zone: Zone) {
    if let newest, newest.seconds - now.seconds > ClockDoubt.tolerance {
      self = .behind(ClockJump(from: newest, to: now))
    } else if !calendar.years.contains(now.day(in: zone).year) {
      self = .unknownYear(now)
    } else {
      return nil
    }
  }
}
