/// Days as people type them.
public enum TypedDay {
  /// Which way a day without a year, or a bare weekday, is looked for.
  public enum Lean: Hashable, Sendable {
    /// The latest that is not after today: purchases lie behind us.
    case past
    /// The first that is not before today: promises lie ahead. A span is its last day, and so exact.
    case future
  }

  /// Reads `3.15`, `3月15日`, `20270301`, `2027-3-1`, `26年3月15日`, `昨天`, `上周五`, `去年12月3日`,
  /// `去年春节`, `正月初五`, `腊月廿三`, `10日内`, `+10`, and what is only known roughly: `2026年1月`,
  /// `去年`, `上个月底`, `半年前`, `3月1日左右`.
  ///
  /// - Parameter calendar: what working days are counted by.
  public static func read(
    _ text: String, today: Day, lean: Lean = .past, calendar: WorkCalendar? = nil
  ) throws(DayProblem) -> SaidDay {
    let words = TextRules.trimmed(TextRules.foldWidth(text))
    if let day = Day(words), day.year >= 1900 { return SaidDay(day) }
    return try DayReader(words: words, today: today, lean: lean, calendar: calendar).read()
  }

  /// Reads what is the same day whenever it is read: `2026/3/1`, `2026年1月`, `26年3月1日`, `2025年春节`;
  /// not `3月15日` and not `昨天`. A file may be read in long after it was written.
  public static func readWritten(_ text: String) throws(DayProblem) -> SaidDay {
    let early = try read(text, today: Day(number: 14_739))
    guard early == (try read(text, today: Day(number: 21_957))) else { throw .notUnderstood }
    return early
  }

  /// The day that words name exactly; nil where they name none, or only roughly.
  public static func parse(_ text: String, today: Day, lean: Lean = .past) -> Day? {
    do throws(DayProblem) {
      let said = try read(text, today: today, lean: lean)
      return said.rough == nil ? said.day : nil
    } catch {
      return nil
    }
  }

  /// Reads a day as ``parse(_:today:lean:)`` does, and takes the one nearest to `today`: the days of
  /// an activity lie on both sides of it.
  public static func nearest(_ text: String, to today: Day) -> Day? {
    let days = [Lean.future, .past].compactMap { parse(text, today: today, lean: $0) }
    return days.min { abs($0 - today) < abs($1 - today) }
  }
}
