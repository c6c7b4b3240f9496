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

    private var isLate: Bool {
      switch self {
      case .dusk, .evening, .night, .late: true
      case .earlyMorning, .forenoon, .noon, .afternoon, .morning: false
      }
    }
  }

  private static func minute(_ digits: Substring, isSpoken: Bool) -> Int? {
    if isSpoken, digits.isEmpty { return 0 }
    if isSpoken, digits == "半" { return 30 }
    guard digits.count == 2, let minute = Int(digits), (0..<60).contains(minute) else { return nil }
    return minute
  }
}
