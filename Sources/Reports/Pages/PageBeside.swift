import Casework
import Values
import Vocabulary

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
