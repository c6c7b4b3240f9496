/// A day, or a time of a day where that is known: `2027-03-15`, `2027-03-15T07:40`.
public struct DayTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The day.
  public var day: Day
  /// Minutes since midnight; nil where the whole day is meant.
  public var minute: Int?

  /// A day, and the minutes since midnight where a time of it is meant.
  public init(_ day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// Reads exactly `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let day = Day(String(first)) else { return nil }
    self.init(day)
    guard parts.count == 2 else { return }
    let time = Array(parts[1].utf8)
    guard time.count == 5, time[2] == UInt8(ascii: ":"), let hour = Decimals.value(time[0..<2]),
      let minute = Decimals.value(time[3..<5]), hour < 24, minute < 60
    else { return nil }
    self.minute = hour * 60 + minute
  }

  /// Reads a day or a time as people write it: `3.15`, `9:00`, `3月15日 9点半`; a time alone is one of
  /// `today`, and of the days that a text can mean the one nearest to it is taken. Nil for anything
  /// else.
  public init?(typed text: String, today: Day) {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    if let exact = DayTime(words) {
      self = exact
    } else if let (before, minute) = TypedTime.split(words) {
      guard let day = before.isEmpty ? today : TypedDay.nearest(before, to: today) else {
        return nil
      }
      self.init(day, minute: minute)
    } else {
      guard let day = TypedDay.nearest(words, to: today) else { return nil }
      self.init(day)
    }
  }

  /// `07:40`, empty where the whole day is meant.
  public var time: String {
    minute.map { "\(Decimals.padded($0 / 60)):\(Decimals.padded($0 % 60))" } ?? ""
  }

  /// As it is stored.
  public var description: String { minute == nil ? "\(day)" : "\(day)T\(time)" }

  /// Orders by time; a day stands before the times of it.
  public static func < (lhs: DayTime, rhs: DayTime) -> Bool {
    (lhs.day, lhs.minute ?? -1) < (rhs.day, rhs.minute ?? -1)
  }
}
