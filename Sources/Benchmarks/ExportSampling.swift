import Foundation
import Measuring
import Values

/// Cases written into files, beside the sqlite3 shell's own dump of the same columns.
enum ExportSampling {
  private static let plain = Sampling(name: "export") { bench, cases in
    let store = try bench.stores.store(cases)
    let (csv, dump) = (bench.folder + "/plain.csv", bench.folder + "/dump.csv")
    var sampled = try Sampled.inTurn(
      rounds: 5,
      [
        ("dump", { try dumped(store.path, to: dump) }),
        ("csv", { try bench.desk(store.path, ["export", csv, "--without-persons"]).worked }),
      ])
    try check(rows: dump, csv)
    let workbook = bench.folder + "/plain.xlsx"
    for _ in 0..<2 {
      let run = try bench.desk(store.path, ["export", workbook, "--without-persons"])
      sampled.add("workbook", run.worked)
    }
    let days = [
      "--from", SpreadStore.firstDay.description, "--to",
      SpreadStore.firstDay.adding(SpreadStore.days - 1).description,
    ]
    let totals = ["totals"] + days + ["-o", bench.folder + "/all.xlsx"]
    sampled.add("totals", try bench.desk(store.path, totals).worked)
    return sampled
  }

  /// The rates of what has everything in it, which persons are masked in.
  private static let whole = Sampling(name: "export-whole") { bench, cases in
    let store = try bench.stores.store(cases)
    var sampled = Sampled()
    try Sampled.few {
      for format in ["jsonl", "csv"] {
        let run = try bench.desk(store.path, ["export", "\(bench.folder)/whole.\(format)"])
        sampled.add(format, Double(cases) / run.passed * 1000)
      }
    }
    return sampled
  }

  private static let dump = Yardstick("the shell's dump", .share)

  static let entries =
    [
      plain.of("dump", Benchmark("dump-csv", "sqlite3 -csv of the same columns, work")),
      plain.of(
        "csv", beside: "dump",
        Benchmark(
          "export-csv", "cases without persons as CSV, work", beside: dump,
          limit: .besideAtLeast(1))),
      plain.of(
        "csv", beside: "dump",
        Benchmark(
          "export-csv-reach", "the same", beside: dump, limit: .besideAtLeast(1.5), isReach: true)),
      plain.of(
        "workbook", beside: "csv",
        Benchmark(
          "export-xlsx", "the same as XLSX, work", beside: Yardstick("CSV"),
          limit: .besideAtMost(5))),
      plain.of("totals", Benchmark("totals-xlsx", "totals with all their cases as XLSX, work")),
    ]
    + [("jsonl", "JSONL"), ("csv", "masked CSV")].map { series, what in
      whole.of(
        series,
        Benchmark(
          "export-whole-\(series)", "cases with everything as \(what)", in: .casesPerSecond,
          limit: .atLeast(10_000), isReach: true))
    }

  /// The columns of `export --without-persons` as the table of cases has them.
  private static let columns = """
    SELECT number, kind, received_at, merchant, product, amount, status, outcome, recovered,
      department, due_what, due_on, channel, venue, people, topic, trade, class, nature,
      doubled, closed_on, due_estimated, missing
    FROM case_row WHERE standing IN (0, 1) ORDER BY received_at, tick, id
    """

  private static func dumped(_ store: String, to path: String) throws -> Double {
    try ChildRun("sqlite3", ["-readonly", "-csv", store, columns], output: path).worked
  }

  /// Both must have written the same cases, or their rates say nothing.
  private static func check(rows dump: String, _ own: String) throws {
    func numbers(_ path: String) throws -> [Substring] {
      try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).map {
        $0.prefix { $0 != "," }
      }
    }
    guard try numbers(dump) == Array(try numbers(own)[1...]) else {
      throw BenchmarkError.program("the sheet and the dump differ")
    }
  }
}
