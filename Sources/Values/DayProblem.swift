/// Why words are no day.
public enum DayProblem: Error, Hashable, Sendable {
  case notUnderstood
  /// The month has no such day, or the year no such month.
  case noSuchDay
  /// Before 1900.
  case tooEarly
  /// The year stands last, and day and month could be either.
  case ambiguous
}
