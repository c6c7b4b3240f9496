/// What many runs of one thing came to, all in one unit.
public struct Samples: Hashable, Sendable {
  /// In the order in which they were taken.
  public private(set) var values: [Double]

  /// So many runs, or none yet.
  public init(_ values: [Double] = []) { self.values = values }

  /// One more run.
  public mutating func add(_ value: Double) { values.append(value) }

  /// The one in the middle, of an even number the mean of both; 0 of none.
  public var median: Double {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
  }

  /// The least value that this share of them does not exceed; 0 of none.
  public func at(_ share: Double) -> Double {
    let sorted = values.sorted()
    let place = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted.isEmpty ? 0 : sorted[min(max(0, place), sorted.count - 1)]
  }

  /// The mean; 0 of none.
  public var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
  /// The largest; 0 of none.
  public var largest: Double { values.max() ?? 0 }
}
