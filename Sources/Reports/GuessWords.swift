import Casework
import Values
import Vocabulary

/// Why a day is guessed: its span meets a festival whose days off are not out, or a year without
/// any table. It is said once on whatever shows such a day.
public enum GuessWords {
  /// The reason for the first guessed day among these, nil where none is.
  public static func why(_ dues: [Due?], _ calendar: WorkCalendar) -> Phrase? {
    dues.compactMap { $0 }.first(where: \.isEstimated).map { why($0, calendar) }
  }

  /// The reason for a guessed day, to stand behind a `?`.
  public static func why(_ due: Due, _ calendar: WorkCalendar) -> Phrase {
    // Where the table of the last day's year is here, the span began in a year that has none.
    let last = due.on.year
    let isHere = calendar.years.contains(last) && !calendar.provisionalYears.contains(last)
    let year = isHere ? last - 1 : last
    return Phrase(
      "\(year)年放假安排尚未载入，该日可能差几天",
      "the holidays of \(year) are not in place; that day may move")
  }
}
