import Casework
import Values
import Vocabulary

/// A figure that is another now than when it was given to somebody.
public struct FigureChange: Hashable, Sendable {
  /// What was counted.
  public var label: Phrase
  /// As it was given.
  public var before: String
  /// As it is now.
  public var now: String

  /// The figure with both: `投诉接到 28 -> 29`.
  public var words: Phrase {
    Phrase("\(label.zh) \(before) -> \(now)", "\(label.en) \(before) -> \(now)")
  }

  /// A figure with both.
  public init(label: Phrase, before: String, now: String) {
    self.label = label
    self.before = before
    self.now = now
  }
}
