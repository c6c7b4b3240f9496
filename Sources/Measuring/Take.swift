/// Which figure of many runs is told.
public enum Take: Hashable, Sendable {
  case median, mean, largest
  /// The value that this share of them does not exceed.
  case share(Double)

  /// The figure.
  public func figure(of samples: Samples) -> Double {
    switch self {
    case .median: samples.median
    case .mean: samples.mean
    case .largest: samples.largest
    case .share(let share): samples.at(share)
    }
  }
}
