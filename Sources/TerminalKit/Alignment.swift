/// On which side of its columns a text stands.
public enum Alignment: Hashable, Sendable {
  /// Words.
  case left
  /// Numbers.
  case right
  /// Headings.
  case centre
}
