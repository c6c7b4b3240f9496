import Values
import Vocabulary

/// By how much one clock grows, in its own unit.
public struct DeadlineExtension: Hashable, Sendable {
  /// Which clock grows.
  public var name: DeadlineName
  /// By how many days, working or calendar ones as the clock counts.
  public var length: Int

  /// A clock and the days added to it.
  public init(name: DeadlineName, length: Int) {
    self.name = name
    self.length = length
  }
}
