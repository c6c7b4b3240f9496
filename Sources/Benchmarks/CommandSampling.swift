import Measuring
import Values

/// Commands as whole processes, in turn with the shortest question to the sqlite3 shell.
enum CommandSampling {
  private static let version = Sampling(name: "version") { bench, _ in
    try Sampled.inTurn(
      rounds: 40,
      [
        ("select", bench.askShell),
        ("version", { try ChildRun(bench.program, ["--version"]).passed }),
      ])
  }

  private static func timing(
    _ bench: Bench, _ store: String, _ arguments: [String]
  ) -> () throws -> Double {
    { try bench.desk(store, arguments).passed }
  }

  private static let reading = Sampling(name: "commands") { bench, cases in
    let store = try bench.stores.store(cases)
    let number = try store.ask(
      "SELECT number FROM case_row WHERE number LIKE 'TS-%' LIMIT 1 OFFSET \(cases / 4)",
      in: bench.folder)
    func timed(_ arguments: String...) -> () throws -> Double {
      timing(bench, store.path, arguments)
    }
    return try Sampled.inTurn(
      rounds: 25,
      [
        ("select", bench.askShell), ("list", timed("list", "--open", "--limit", "20")),
        ("show", timed("show", number)),
        ("totals", timed("totals", "--day", SpreadStore.greatDay.description)),
        ("search", timed("list", "--search", SpreadStore.common, "--limit", "20")),
      ])
  }

  static let entries = [
    version.of(
      "version", beside: "select",
      Benchmark(
        "version", "desk315 --version", beside: .select, limit: .besideAtMost(3), isReach: true,
        sizes: .none)),
    reading.of("list", beside: "select", command("list", "list --open --limit 20")),
    reading.of("show", beside: "select", command("show", "show of one case")),
    reading.of(
      "search", beside: "select",
      command("search", "list --search of a word that all have --limit 20")),
    reading.of("totals", beside: "select", command("totals-day", "totals of a day")),
  ]

  private static func command(_ name: String, _ what: String) -> Benchmark {
    Benchmark(name, what, beside: .select, limit: .besideAtMost(5), isReach: true)
  }
}
