import Measuring

/// A first visit at a hub beside COPY of the same bytes into tables like those of the hub.
///
/// COPY is refused to a role under row-level security, so it is the server's administrator who copies, into twins with
/// the same columns, keys, indexes and parts and without rules, from a file that lies there.
enum HubSampling {
  /// So many cases are pushed.
  private static let cases = 10_000
  /// What a visit fills, but for what is a handful of rows.
  private static let tables = ["event", "person", "free_text", "case_row"]

  private static let visit = Sampling(name: "hub") { bench, _ in
    let stage = try HubStage()
    defer { stage.end() }
    let store = try bench.copy(cases)
    var sampled = Sampled()
    try Sampled.few {
      try stage.makeHub(bench)
      let run = try bench.desk(store, ["hub", "sync", "--url", stage.address])
      let copied = try copy(stage)
      let events = try stage.number("SELECT count(*) FROM desk315.event")
      sampled.add("visit", events / run.passed * 1000)
      sampled.add("copy", events / copied * 1000)
      sampled.add("log", events / (try stage.took("venue1", "desk315.event")) * 1000)
      sampled.add("copied log", events / (try stage.took("admin", "twin.event from")) * 1000)
    }
    return sampled
  }

  /// Nothing, and said so, where there is no server or the program talks to none.
  static var entries: [Entry] {
    #if Hub
      if HubStage.programs != nil { return all }
      Progress.tell("SKIPPED: hub: no PostgreSQL server here (apt-get install postgresql)")
    #else
      Progress.tell("SKIPPED: hub: built without the trait Hub")
    #endif
    return []
  }

  private static let all = [
    visit.of(
      "log", beside: "copied log",
      Benchmark(
        "hub-push", "the log of 10 000 cases pushed to a hub, the server's time",
        in: .eventsPerSecond, beside: Yardstick("COPY of it"), limit: .besideAtLeast(0.5),
        isReach: true, sizes: .none)),
    visit.of(
      "visit", beside: "copy",
      Benchmark(
        "hub-visit", "a first visit with 10 000 cases", in: .eventsPerSecond,
        beside: Yardstick("COPY of all it brings"), limit: .besideAtLeast(0.5), isReach: true,
        sizes: .none)),
  ]

  /// Copies what a visit brought into empty twins; what that took. It has to be the same then.
  private static func copy(_ stage: HubStage) throws -> Double {
    _ = try stage.run(twins + tables.map { "\\copy desk315.\($0) to '\(stage.folder)/\($0)'" })
    let took = try stage.run(
      tables.map { "\\copy twin.\($0) from '\(stage.folder)/\($0)'" }
    ).passed
    let differing = tables.map {
      "(SELECT count(*) FROM (SELECT * FROM desk315.\($0) EXCEPT ALL SELECT * FROM twin.\($0)) d)"
    }
    guard try stage.number("SELECT " + differing.joined(separator: " + ")) == 0 else {
      throw BenchmarkError.program("COPY did not bring the same")
    }
    return took
  }

  /// Empty tables like those of a hub, each in eight parts.
  private static var twins: [String] {
    ["CREATE SCHEMA twin;"]
      + tables.flatMap { table in
        [
          "CREATE TABLE twin.\(table) (LIKE desk315.\(table) INCLUDING ALL) PARTITION BY HASH (desk);"
        ]
          + (0..<8).map { part in
            """
            CREATE TABLE twin.\(table)_\(part) PARTITION OF twin.\(table)
              FOR VALUES WITH (MODULUS 8, REMAINDER \(part));
            """
          }
      }
  }
}

extension HubStage {
  fileprivate func number(_ question: String) throws -> Double {
    guard let number = Double(try ask(question)) else { throw BenchmarkError.program(question) }
    return number
  }

  /// How many thousandths of a second the server was at statements of a role in which some words stand.
  fileprivate func took(_ role: String, _ words: String) throws -> Double {
    try number(
      """
      SELECT sum(total_exec_time) FROM pg_stat_statements
      WHERE userid = '\(role)'::regrole AND strpos(lower(query), '\(words)') > 0
        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      """)
  }
}
