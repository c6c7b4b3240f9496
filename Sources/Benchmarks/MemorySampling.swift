import Measuring
import Values

/// What commands hold at once at the most.
enum MemorySampling {
  private static let sampling = Sampling(name: "memory") { bench, cases in
    let store = try bench.stores.store(cases).path
    let last = SpreadStore.firstDay.adding(SpreadStore.days - 1).description
    let days = ["--from", SpreadStore.firstDay.description, "--to", last]
    let file = bench.folder + "/memory"
    let commands: [(series: String, words: [String])] = [
      ("any", ["list", "--open", "--limit", "20"]), ("any", ["totals"] + days),
      ("any", ["check", "--deep"]), ("whole", ["export", file + ".jsonl"]),
      ("whole", ["export", file + ".csv"]),
      ("sheets", ["export", file + "-plain.csv", "--without-persons"]),
      ("sheets", ["export", file + "-plain.xlsx", "--without-persons"]),
      ("sheets", ["totals"] + days + ["-o", file + ".xlsx"]),
    ]
    var sampled = Sampled()
    for command in commands {
      let run = try bench.desk(store, command.words, isWatched: true)
      let name = command.words.filter { !$0.hasPrefix(bench.folder) }.prefix(2)
      for series in Set([command.series, "any"]) {
        if run.megabytes > sampled[series].largest {
          sampled.notes[series] = name.joined(separator: " ")
        }
        sampled.add(series, run.megabytes)
      }
    }
    return sampled
  }

  static let entries = [
    entry("sheets", "memory of three sheets, the most", 60),
    entry("whole", "memory of an export with everything, the most", 60, isReach: true),
    entry("any", "memory of any command, the most", 120, isReach: true),
  ]

  private static func entry(
    _ series: String, _ what: String, _ most: Double, isReach: Bool = false
  ) -> Entry {
    sampling.of(
      series,
      Benchmark(
        "memory-\(series)", what, in: .megabytes, take: .largest, limit: .atMost(most),
        isReach: isReach))
  }
}
