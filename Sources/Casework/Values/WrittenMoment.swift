/// Moments as spreadsheets and people write them, with the year and the time of day: `2026/3/15 9:12`,
/// `2026-03-15 09:12:30`, `2026年3月15日9时12分`.
package enum WrittenMoment {
  /// Nil for anything else; a day alone is no moment.
  package static func instant(_ text: String, in zone: Zone) -> Instant? {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    let form =
      /([12][0-9]{3})([-\/.年])([0-9]{1,2})([-\/.月])([0-9]{1,2})日?[ T]*([0-9]{1,2})[:时]([0-9]{1,2})分?(?:[:]?([0-9]{1,2})秒?)?/
    guard let match = words.wholeMatch(of: form)?.output, isOneForm(match.2, match.4),
      let year = Int(match.1), let month = Int(match.3), let dayOfMonth = Int(match.5),
      let day = Day(year: year, month: month, day: dayOfMonth),
      let hour = Int(match.6), let minute = Int(match.7), hour < 24, minute < 60
    else { return nil }
    let second = match.8.flatMap { Int($0) } ?? 0
    if second > 59 { return nil }
    return Instant(seconds: Instant(day, hour: hour, minute: minute, in: zone).seconds + second)
  }

  private static func isOneForm(_ first: Substring, _ second: Substring) -> Bool {
    first == "年" ? second == "月" : first == second
  }
}
