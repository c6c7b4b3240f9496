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
