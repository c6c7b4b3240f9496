import Values
import Vocabulary

/// A line of a paper as it is laid out.
public struct PaperLine: Hashable, Sendable {
  /// Its words.
  public var text: String
  /// Whether it is printed twice as high and wide.
  public var isLarge: Bool

  /// A line of the usual size, unless it is said to be large.
  public init(_ text: String, isLarge: Bool = false) {
    self.text = text
    self.isLarge = isLarge
  }
}
