import Foundation
import Measuring

/// What it takes to read what another desk of the office wrote, by a bundle, with the start of the program.
enum BundleSampling {
  /// So many cases have some hundred thousand events.
  private static let mostCases = 25_000

  private static let reading = Sampling(name: "bundles") { bench, cases in
    let (writer, bundle) = ("\(bench.folder)/writer.db", "\(bench.folder)/whole.bundle")
    let copy = "\(bench.folder)/office.copy"
    for words in [["setup", "--desk", "A"], ["backup", copy]] {
      _ = try bench.desk(writer, words)
    }
    _ = try bench.desk(writer, ["import", try documents(bench, cases)])
    _ = try bench.desk(writer, ["bundle", "write", bundle])
    var sampled = Sampled()
    var round = 0
    try Sampled.few {
      round += 1
      let reader = KeptStore(path: "\(bench.folder)/reader-\(round).db", cases: cases)
      _ = try bench.desk(reader.path, ["restore", copy])
      let before = try count(reader, bench)
      let run = try bench.desk(reader.path, ["bundle", "read", bundle])
      sampled.add("rate", (try count(reader, bench) - before) / run.passed * 1000)
    }
    return sampled
  }

  static let entries = [
    reading.of(
      "rate",
      Benchmark(
        "bundle-read", "a bundle of another desk, read", in: .eventsPerSecond,
        limit: .atLeast(20_000), isReach: true))
  ]

  /// The documents of a kept store, as many as a bundle is to have.
  private static func documents(_ bench: Bench, _ cases: Int) throws -> String {
    let all = try bench.stores.store(cases).documents
    if cases <= mostCases { return all }
    let some = "\(bench.folder)/some.jsonl"
    _ = try ChildRun("head", ["-n", "\(mostCases)", all], output: some)
    return some
  }

  private static func count(_ store: KeptStore, _ bench: Bench) throws -> Double {
    Double(try store.ask("SELECT count(*) FROM event", in: bench.folder)) ?? 0
  }
}
