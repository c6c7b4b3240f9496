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

/// Times of a day as people type them.
public enum TypedTime {
  /// The minutes since midnight at the end of the words, and what stands before them: `昨天 16:20`,
  /// `9点半`; nil where no time stands there.
  public static func split(_ words: String) -> (before: String, minute: Int)? {
    guard let mark = words.lastIndex(where: { $0 == ":" || $0 == "点" }) else { return nil }
    let digits = words[..<mark].reversed().prefix { $0.isASCII && $0.isNumber }.count
    let start = words.index(mark, offsetBy: -digits)
    var minutes = words[words.index(after: mark)...]
    if minutes.last == "分" { minutes.removeLast() }
    guard (1...2).contains(digits), let hour = Int(words[start..<mark]), hour < 24,
      let minute = minute(minutes, isSpoken: words[mark] == "点")
    else { return nil }
    return (TextRules.trimmed(String(words[..<start])), hour * 60 + minute)
  }

  private static func minute(_ digits: Substring, isSpoken: Bool) -> Int? {
    if isSpoken, digits.isEmpty { return 0 }
    if isSpoken, digits == "半" { return 30 }
    guard digits.count == 2, let minute = Int(digits), (0..<60).contains(minute) else { return nil }
    return minute
  }
}
