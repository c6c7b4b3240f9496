import Casework
import Values
import Vocabulary

/// What was registered on one day: cases of each kind, consultations by head.
public struct DayCount: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// How many of each kind.
  public var counts: ByKind<Int>

  /// The counts of the figures of one day.
  public init(_ totals: Totals) {
    day = totals.from
    counts = ByKind(repeating: 0)
    counts.complaint = totals[.complaint, .registered]
    counts.report = totals[.report, .registered]
    counts.consultation = totals.consultations.total
  }
}

extension DayCount {
  /// What the days one by one are called.
  static let title = Phrase("各日", "By day")

  /// The days as a table; nil where there are fewer than two.
  package static func table(
    _ days: [DayCount], _ states: StateWords, _ language: Language
  ) -> Table? {
    if days.count < 2 { return nil }
    let rows = days.map { day in
      [.text(day.day.description)] + Kind.allCases.map { Table.Cell.integer(day.counts[$0]) }
    }
    return Table(
      id: "by_day", title: title[language],
      columns: [Words.column(.label)] + Kind.allCases.map { Words.column($0, states) }, rows: rows)
  }
}
