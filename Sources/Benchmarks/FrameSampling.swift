import Measuring
import PseudoTerminal

/// From the start of the program to its first full frame on a terminal, with an empty store and with a large one, in
/// turn with the sqlite3 shell on a terminal.
enum FrameSampling {
  /// The last words of the home screen, in its lowest row.
  private static let last = "退出"

  private static let sampling = Sampling(name: "start") { bench, cases in
    let empty = try bench.copy(0)
    var things: [Sampled.Runs] = [
      ("select", { try select(bench) }), ("empty", { try frame(bench, empty) }),
    ]
    if cases > 0 {
      let store = try bench.copy(cases)
      things.append(("frame", { try frame(bench, store) }))
    }
    return try Sampled.inTurn(rounds: 20, things)
  }

  private static let yardstick = Yardstick("select 1 on a terminal")

  static let entries = [
    sampling.of(
      "empty", beside: "select",
      Benchmark(
        "frame-empty", "start to first full frame, no cases", beside: yardstick,
        limit: .besideAtMost(6), isReach: true, sizes: .none)),
    sampling.of(
      "frame", beside: "select",
      Benchmark(
        "frame", "start to first full frame", beside: yardstick, limit: .besideAtMost(6),
        isReach: true)),
    sampling.of(
      "frame", beside: "empty",
      Benchmark(
        "frame-growth", "the same, beside an empty store", beside: Yardstick("the empty store's"),
        limit: .besideAtMost(1.5), sizes: .from(100_000))),
    sampling.of(
      "frame", beside: "empty",
      Benchmark(
        "frame-growth-largest", "the same at a million cases",
        beside: Yardstick("the empty store's"), limit: .besideAtMost(1.2), isReach: true,
        sizes: .from(1_000_000))),
  ]

  private static func frame(_ bench: Bench, _ store: String) throws -> Double {
    let (session, took) = try TerminalSession.started(
      bench.program, ["--store", store], environment: bench.variables, until: last)
    session.type("0")
    _ = session.waitForEnd()
    return took
  }

  /// The sqlite3 shell on a terminal, to its answer.
  static func select(_ bench: Bench) throws -> Double {
    guard let shell = Bench.path(of: "sqlite3") else { throw BenchmarkError.program("sqlite3") }
    let (session, took) = try TerminalSession.started(
      shell, [":memory:", "select 1"], environment: bench.variables, until: "1")
    _ = session.waitForEnd()
    return took
  }
}
