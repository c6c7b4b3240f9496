import Foundation
import Measuring

/// What goes through a whole store: an import, its size, lists made anew, a deep look for damage.
enum CareSampling {
  /// Imports into a new store, in turn with the sqlite3 shell and the same events.
  private static let importing = Sampling(name: "import") { bench, cases in
    let store = try bench.stores.store(cases)
    let other = bench.folder + "/events.db"
    func rate(_ took: Double) -> Double { Double(cases) / took * 1000 }
    var sampled = Sampled()
    var round = 0
    try Sampled.few {
      // A store that is gone is asked about, where another is to come into its place.
      round += 1
      let own = "\(bench.folder)/imported-\(round).db"
      sampled.add("shell", rate(try EventTable(store).imported(into: other)))
      let run = try bench.desk(own, ["import", store.documents], isWatched: true)
      sampled.add("own", rate(run.passed))
      sampled.add("memory", run.megabytes)
      try compare(own, with: store, bench)
      unlink(own)
    }
    return sampled
  }

  private static let size = Sampling(name: "size") { bench, cases in
    let store = try bench.stores.store(cases)
    let bytes = try FileManager.default.attributesOfItem(atPath: store.path)[.size] as? Int
    var sampled = Sampled()
    sampled.add("size", Double(bytes ?? 0) / Double(cases) / 1000)
    return sampled
  }

  private static let remaking = Sampling(name: "rebuild") { bench, cases in
    let store = try bench.copy(cases)
    var sampled = Sampled()
    try Sampled.few {
      let run = try bench.desk(store, ["rebuild"], isWatched: true)
      sampled.add("rate", Double(cases) / run.passed * 1000)
      sampled.add("memory", run.megabytes)
    }
    return sampled
  }

  private static let checking = Sampling(name: "check") { bench, cases in
    let store = try bench.stores.store(cases)
    let events = Double(try store.ask("SELECT count(*) FROM event", in: bench.folder)) ?? 0
    var sampled = Sampled()
    try Sampled.few {
      let run = try bench.desk(store.path, ["check", "--deep"])
      sampled.add("rate", events / run.passed * 1000)
    }
    return sampled
  }

  static let entries = [
    importing.of(
      "own", beside: "shell",
      Benchmark(
        "import", "import of cases with history", in: .casesPerSecond,
        beside: Yardstick("the shell's .import of the events"), limit: .besideAtLeast(0.3),
        isReach: true)),
    importing.of(
      "memory",
      Benchmark(
        "import-memory", "memory of an import", in: .megabytes, take: .largest,
        limit: .atMost(120), isReach: true)),
    size.of(
      "size",
      Benchmark(
        "size", "size of the store, a case", in: .kilobytes, limit: .atMost(2), isReach: true)),
    checking.of(
      "rate",
      Benchmark(
        "check-deep", "check --deep", in: .eventsPerSecond, limit: .atLeast(100_000),
        isReach: true)),
    remaking.of(
      "rate",
      Benchmark(
        "rebuild", "rebuild", in: .casesPerSecond, limit: .atLeast(20_000), isReach: true)),
    remaking.of(
      "memory",
      Benchmark(
        "rebuild-memory", "memory of a rebuild", in: .megabytes, take: .largest,
        limit: .atMost(120), isReach: true)),
  ]

  /// Both stores must hold the same cases, or the rate says nothing.
  private static func compare(_ path: String, with store: KeptStore, _ bench: Bench) throws {
    let question = "SELECT count(*), sum(amount), sum(recovered) FROM case_row"
    let imported = try KeptStore(path: path, cases: store.cases).ask(question, in: bench.folder)
    guard try imported == store.ask(question, in: bench.folder) else {
      throw BenchmarkError.program("the import lacks cases: \(imported)")
    }
  }
}
