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

/// What a page tells beside the figures of its own days.
public struct PageBeside: Hashable, Sendable {
  /// The days one by one, where there are several.
  public var trend: [DayCount]
  /// So many days stand side by side on a page.
  public static let mostDays = 31

  /// The figures of the same days a year before, where there are any.
  public var before: Totals?

  /// Nothing, unless something is said.
  public init(trend: [DayCount] = [], before: Totals? = nil) {
    self.trend = trend
    self.before = before
  }
}
