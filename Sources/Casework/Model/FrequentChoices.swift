import Values
import Vocabulary

/// Which classes and natures a day's complaints have, the most frequent first.
public struct FrequentChoices: Hashable, Sendable {
  /// The ids of classes.
  public var classes: [String]
  /// The ids of natures.
  public var natures: [String]

  /// The classes and natures of a day.
  public init(classes: [String] = [], natures: [String] = []) {
    self.classes = classes
    self.natures = natures
  }
}
