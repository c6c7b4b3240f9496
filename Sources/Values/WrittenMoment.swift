/// Moments as spreadsheets and people write them, with the year and the time of day: `2026/3/15 9:12`,
/// `2026-03-15 09:12:30`, `2026年3月15日9时12分`, `2026/3/15 下午3:05`, `2026/3/15 3:05 PM`.
package enum WrittenMoment {
  /// Nil for anything else; a day alone is no moment.
  package static func instant(_ text: String, in zone: Zone) -> Instant? {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    let form =
      /([12][0-9]{3})([-\/.年])([0-9]{1,2})([-\/.月])([0-9]{1,2})日?[ T]*(上午|下午)? *([0-9]{1,2})[:时]([0-9]{1,2})分?(?:[:]?([0-9]{1,2})秒?)?(?: *([AP]M))?/
    guard let match = words.wholeMatch(of: form)?.output, isOneForm(match.2, match.4),
      let year = Int(match.1), let month = Int(match.3), let dayOfMonth = Int(match.5),
      let day = Day(year: year, month: month, day: dayOfMonth),
      let said = Int(match.7), let minute = Int(match.8), said < 24, minute < 60
    else { return nil }
    let half =
      match.6.map { $0 == "上午" ? Half.morning : .afternoon }
      ?? match.10.map { $0 == "AM" ? .morning : .afternoon }
    let hour = half.map { $0.hour(said) } ?? said
    let second = match.9.flatMap { Int($0) } ?? 0
    if second > 59 { return nil }
    return Instant(seconds: Instant(day, hour: hour, minute: minute, in: zone).seconds + second)
  }

  /// A half of the day, whose hours are said from 1 to 12.
  private enum Half {
    case morning, afternoon

    func hour(_ said: Int) -> Int {
      switch self {
      case .morning: said == 12 ? 0 : said
      case .afternoon: said < 12 ? said + 12 : said
      }
    }
  }

  private static func isOneForm(_ first: Substring, _ second: Substring) -> Bool {
    first == "年" ? second == "月" : first == second
  }
}
