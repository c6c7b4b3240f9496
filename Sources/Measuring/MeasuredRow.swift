/// What a measurement came to: one row of the table.
public struct MeasuredRow: Hashable, Sendable {
  /// Whether a limit was reached.
  public enum Verdict: String, Hashable, Sendable {
    case met, missed
    /// There is no limit.
    case told = ""
  }

  /// What was measured.
  public var measurement: Benchmark
  /// How many cases the store had; 0 where it had none or there was no store.
  public var cases: Int
  /// Its runs.
  public var ours: Samples
  /// The runs of its yardstick; empty where it has none.
  public var yardstick: Samples
  /// What else is to be known of the figure.
  public var note: String

  /// A row out of its runs.
  public init(
    _ measurement: Benchmark, cases: Int, ours: Samples, yardstick: Samples = Samples(),
    note: String = ""
  ) {
    (self.measurement, self.cases, self.note) = (measurement, cases, note)
    (self.ours, self.yardstick) = (ours, yardstick)
  }

  /// The figure that is told.
  public var figure: Double { measurement.take.figure(of: ours) }

  /// The figure beside that of the yardstick; nil where it has none.
  public var beside: Double? {
    guard let other = measurement.yardstick, !yardstick.values.isEmpty else { return nil }
    return other.compared(figure, with: other.take.figure(of: yardstick))
  }

  /// Whether its limit was reached. What a limit needs and was not measured has missed it.
  public var verdict: Verdict {
    guard let limit = measurement.limit else { return .told }
    let judged =
      switch limit.subject {
      case .figure: ours.values.isEmpty ? .nan : figure
      case .beside: beside ?? .nan
      }
    return limit.isReached(by: judged) ? .met : .missed
  }
}
