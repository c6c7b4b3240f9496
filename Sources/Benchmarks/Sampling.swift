import Measuring

/// What one way of measuring has found: runs by name, and words about some of them.
struct Sampled {
  private var series: [String: Samples] = [:]
  /// What is to be known of a figure, by the name of its runs.
  var notes: [String: String] = [:]

  /// The names of all runs.
  var names: [String] { Array(series.keys) }

  /// The runs of a name; none where nothing was measured under it.
  subscript(_ name: String) -> Samples { series[name] ?? Samples() }

  /// One more run.
  mutating func add(_ name: String, _ value: Double) {
    series[name, default: Samples()].add(value)
  }
}

/// One way of measuring: made once for each size, and several measurements may take their runs from it.
struct Sampling: Sendable {
  /// Its name: `--only` takes all measurements that are made of it.
  let name: String
  /// Measures with the store of so many cases.
  let run: @Sendable (Bench, Int) throws -> Sampled

  /// A measurement of the runs of this name.
  ///
  /// - Parameter other: the name of its yardstick's runs.
  func of(_ series: String, beside other: String = "", _ measurement: Benchmark) -> Entry {
    Entry(measurement: measurement, sampling: self, series: series, other: other)
  }
}

/// A measurement and where its runs come from.
struct Entry: Sendable {
  let measurement: Benchmark
  let sampling: Sampling
  let series: String
  let other: String

  /// Its row for a size, measured now where that was not done yet.
  func row(_ bench: Bench, _ cases: Int) throws -> MeasuredRow {
    let sampled = try bench.sampled(sampling, cases)
    return MeasuredRow(
      measurement, cases: cases, ours: sampled[series], yardstick: sampled[other],
      note: sampled.notes[series] ?? "")
  }
}

extension Sampled {
  /// Runs what takes long three times, and no more once half a minute has passed.
  static func few(_ run: () throws -> Void) rethrows {
    var passed = 0.0
    for _ in 0..<3 where passed < 30_000 { passed += try milliseconds { try run() } }
  }

  /// What is run in turn with others, and what one run of it took.
  typealias Runs = (name: String, run: () throws -> Double)

  /// Runs things in turn, round after round, so that a machine that slows down slows all of them.
  ///
  /// - Parameter seconds: no round is begun after so long, but for the first three.
  static func inTurn(rounds: Int, seconds: Double = 20, _ things: [Runs]) throws -> Sampled {
    var sampled = Sampled()
    var passed = 0.0
    for round in 0..<rounds where round < 3 || passed < seconds * 1000 {
      for thing in things {
        passed += try milliseconds { sampled.add(thing.name, try thing.run()) }
      }
    }
    return sampled
  }
}
