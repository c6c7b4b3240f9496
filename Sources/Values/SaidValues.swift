/// A day as somebody said it.
public struct SaidDay: Hashable, Sendable {
  /// The day; of a month or a year that was named, the first.
  public var day: Day
  /// What is known of it; nil where it is that day.
  public var rough: Roughness?

  /// A day, and how far it is known.
  public init(_ day: Day, _ rough: Roughness? = nil) {
    self.day = day
    self.rough = rough
  }
}

/// An amount as somebody said it.
public struct SaidMoney: Hashable, Sendable {
  /// The amount that was named.
  public var money: Money
  /// How it was named; nil where it is that amount.
  public var rough: Roughness?

  /// An amount, and how far it is known.
  public init(_ money: Money, _ rough: Roughness? = nil) {
    self.money = money
    self.rough = rough
  }
}

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

/// Why words are no amount in yuan.
public enum AmountProblem: Error, Hashable, Sendable {
  case notUnderstood, negative
  /// More than two places behind the point.
  case tooFine
  /// More than twelve digits.
  case tooLarge
  /// Money of another country.
  case foreign
  /// From so much to so much, or some hundreds.
  case range
}
