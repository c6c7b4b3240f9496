import Values

/// Why a file is no holiday table of a year.
public struct HolidayFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing says that this is the State Council's notice, or which year it is for.
    case noNotice
    /// No festival stands in it.
    case noFestival
    /// A day that there is not: 2月30日.
    case noSuchDay(String)
    /// A day with another weekday behind it than it has.
    case weekday(Day, said: String)
    /// Days off that are not as many as is said.
    case count(said: Int, found: Int)
    /// A day of the week that would be worked anyway.
    case plainWorkday(Day)
    /// A day that is neither of the year nor of one beside it.
    case notOfYear(Day)
    /// More days of one festival than there can be.
    case tooMany(Int)
    /// The same day twice.
    case twice(Day)
    /// A value that is not of the form of the public table.
    case shape(String)
  }

  /// Counted from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason
}
