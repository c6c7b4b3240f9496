import Values

/// Moments and days as tests write them down.
public enum Given {
  /// A moment of the desk's zone, `2027-03-15T09:00`, or of any other with its offset.
  public static func instant(_ text: String) -> Instant {
    guard let instant = Instant(iso: text.count == 16 ? text + ":00+08:00" : text) else {
      fatalError("not an instant: \(text)")
    }
    return instant
  }

  /// A day, `2027-03-15`.
  public static func day(_ text: String) -> Day {
    guard let day = Day(text) else { fatalError("not a day: \(text)") }
    return day
  }
}
