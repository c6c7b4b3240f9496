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
    guard (1...2).contains(digits), let said = Int(words[start..<mark]), said < 24,
      let minute = minute(minutes, isSpoken: words[mark] == "点")
    else { return nil }
    let before = TextRules.trimmed(String(words[..<start]))
    guard let part = PartOfDay.allCases.first(where: { before.hasSuffix($0.rawValue) }) else {
      return (before, said * 60 + minute)
    }
    guard let hour = part.hour(said) else { return nil }
    return (before == part.rawValue ? "" : before, hour * 60 + minute)
  }

  /// What people say before an hour of twelve; the longer words first.
  private enum PartOfDay: String, CaseIterable {
    case earlyMorning = "早上"
    case forenoon = "上午"
    case noon = "中午"
    case afternoon = "下午"
    case dusk = "傍晚"
    case evening = "晚上"
    case night = "夜里"
    case morning = "早"
    case late = "晚"

    /// The hour of twenty-four; nil where nobody can say which one is meant, as of 晚上1点.
    func hour(_ said: Int) -> Int? {
      if said > 12 { return self == .afternoon || isLate ? said : nil }
      switch self {
      case .earlyMorning, .forenoon, .morning: return said
      case .noon: return said >= 11 ? said : said == 1 || said == 2 ? said + 12 : nil
      case .afternoon, .dusk: return said == 0 ? nil : said == 12 ? 12 : said + 12
      case .evening, .night, .late: return (5...11).contains(said) ? said + 12 : nil
      }
    }

    private var isLate: Bool { [.dusk, .evening, .night, .late].contains(self) }
  }

  private static func minute(_ digits: Substring, isSpoken: Bool) -> Int? {
    if isSpoken, digits.isEmpty { return 0 }
    if isSpoken, digits == "半" { return 30 }
    guard digits.count == 2, let minute = Int(digits), (0..<60).contains(minute) else { return nil }
    return minute
  }
}
