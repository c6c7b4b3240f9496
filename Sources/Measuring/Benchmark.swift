/// One thing that is measured, declared once: its rows in tables and in JSON are made from it.
public struct Benchmark: Hashable, Sendable {
  /// The stores that it is made with.
  public enum Sizes: Hashable, Sendable {
    /// None of those with many cases: it is made once.
    case none
    /// Each that was asked for.
    case all
    /// Each with so many cases or more.
    case from(Int)
  }

  /// The word by which it is asked for.
  public var name: String
  /// What it is, in words.
  public var what: String
  /// What its figures count.
  public var unit: MeasuringUnit
  /// Which figure of many runs is told.
  public var take: Take
  /// What it is held beside; nil where nothing.
  public var yardstick: Yardstick?
  /// What it has to reach; nil where it is only told.
  public var limit: Limit?
  /// Whether the limit is worked at and may be missed meanwhile.
  public var isReach: Bool
  /// The stores that it is made with.
  public var sizes: Sizes

  /// A measurement that is told, and is no more until it has a limit.
  public init(
    _ name: String, _ what: String, in unit: MeasuringUnit = .milliseconds,
    take: Take = .median, beside yardstick: Yardstick? = nil, limit: Limit? = nil,
    isReach: Bool = false, sizes: Sizes = .all
  ) {
    (self.name, self.what, self.unit, self.take) = (name, what, unit, take)
    (self.yardstick, self.limit, self.isReach) = (yardstick, limit, isReach)
    self.sizes = sizes
  }

  /// The sizes of those asked for that it is made with; 0 stands for a store without a case.
  public func sizes(among asked: [Int]) -> [Int] {
    switch sizes {
    case .none: [0]
    case .all: asked
    case .from(let least): asked.filter { $0 >= least }
    }
  }
}
