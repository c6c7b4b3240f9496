import Values
import Vocabulary

/// By how much one deadline grows, in its own unit.
public struct DeadlineExtension: Hashable, Sendable {
  /// Which deadline grows.
  public var name: DeadlineName
  /// By how many days, working or calendar ones as the deadline counts.
  public var length: Int

  /// A deadline and the days added to it.
  public init(name: DeadlineName, length: Int) {
    self.name = name
    self.length = length
  }
}
