import CaseStore
import Casework
import DeskCLI
import DeskService
import Foundation
import Interchange
import Reports
import Values
import Vocabulary

/// The figures of 100 000 cases: totals of any days and venues beside the sqlite3 shell's GROUP BY,
/// and cases written as sheets beside its own dump of the same columns.
struct FiguresBenchmark {
  static let rounds = 15
  static let exports = 5
  /// What no program here may hold at once, in MB.
  static let mostMemory = 60.0

  let program: String
  let store: String
  let folder: String

  static func run(_ stores: BenchmarkStores) throws -> [Line] {
    let benchmark = FiguresBenchmark(
      program: stores.program, store: try SpreadStore.make(stores), folder: stores.folder)
    return try benchmark.totals() + benchmark.sheets()
  }
}

// MARK: - Totals

extension FiguresBenchmark {
  /// Some days and venues that totals are asked of.
  private struct Scope {
    var from: Day
    var to: Day
    var venues: [String] = []

    /// Days and venues drawn from a seed, the same in every run.
    static func random(_ count: Int) -> [Scope] {
      var state: UInt64 = 315
      func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
      }
      return (0..<count).map { _ in
        let first = number(below: SpreadStore.days)
        let last = first + number(below: SpreadStore.days - first)
        let venues = SpreadStore.venues.filter { _ in number(below: 2) == 0 }
        return Scope(
          from: SpreadStore.firstDay.adding(first), to: SpreadStore.firstDay.adding(last),
          venues: venues)
      }
    }
  }

  private func totals() throws -> [Line] {
    let environment = try DeskEnvironment(GlobalChoices(store: store), variables: [:])
    let reader = try CaseStore.open(
      path: store, access: .reading, reference: environment.reference, zone: .shanghai)
    let day = [Scope](
      repeating: Scope(from: SpreadStore.greatDay, to: SpreadStore.greatDay), count: Self.rounds)
    let all = [Scope](
      repeating: Scope(
        from: SpreadStore.firstDay, to: SpreadStore.firstDay.adding(SpreadStore.days)),
      count: Self.rounds)
    return [
      try line("totals of a day, 50 000 cases", day, 5, reader, environment),
      try line("totals of all, 100 000 cases", all, 30, reader, environment),
      try line("totals of random days and venues", Scope.random(40), 30, reader, environment),
    ]
  }

  private func line(
    _ what: String, _ scopes: [Scope], _ most: Double, _ reader: CaseStore,
    _ environment: DeskEnvironment
  ) throws -> Line {
    var own = Durations()
    var shell = Durations()
    for (place, scope) in scopes.enumerated() {
      var counted = 0
      own.add(
        try milliseconds(CLOCK_THREAD_CPUTIME_ID) {
          let totals = try FiguresBenchmark.totals(scope, reader, environment)
          counted = Kind.allCases.reduce(0) { $0 + totals[$1, .registered] }
        })
      // The shell takes a second for what takes us milliseconds: it is asked one time in five.
      guard place.isMultiple(of: 5) else { continue }
      let asked = try grouped(scope)
      guard counted == asked.count else {
        throw BenchmarkError.program("\(counted) cases in the totals, \(asked.count) in the shell")
      }
      shell.add(asked.took)
    }
    let ratio = shell.median / own.median
    return Line(
      what: what,
      figure:
        "\(figure(own.median)) ms, worst \(figure(own.worst)); 1/\(figure(ratio, 0)) of GROUP BY",
      wanted: "<= \(figure(most, 0)) ms", isReached: own.median <= most)
  }

  private static func totals(
    _ scope: Scope, _ reader: CaseStore, _ environment: DeskEnvironment
  ) throws -> Totals {
    try OpenDesk(reader, environment).totals(of: scope.from...scope.to, venues: scope.venues)
  }

  /// The same question put to the shell: a GROUP BY for each table of the totals. The shell itself
  /// tells its work for each, its own and the system's, so that its start does not count.
  private func grouped(_ scope: Scope) throws -> (took: Double, count: Int) {
    let places = scope.venues.map { "'\($0)'" }.joined(separator: ", ")
    let condition =
      "FROM case_row WHERE standing IN (0, 1) AND received_day BETWEEN \(scope.from.number) "
      + "AND \(scope.to.number)" + (scope.venues.isEmpty ? "" : " AND venue IN (\(places))")
    let respects = [
      "channel", "nature", "class", "trade", "hour", "clerk", "venue", "department", "merchant",
      "topic",
    ].map { "SELECT kind, \($0), count(*), sum(people) \(condition) GROUP BY kind, \($0);" }
    let stages = """
      SELECT kind, status, outcome, was_accepted, count(*), sum(amount), sum(recovered), sum(doubled)
      \(condition) GROUP BY kind, status, outcome, was_accepted;
      """
    let input = folder + "/question.sql"
    let output = folder + "/answer"
    let script = [".timer on", stages] + respects + ["SELECT 'all', count(*) \(condition);"]
    try script.joined(separator: "\n").write(toFile: input, atomically: true, encoding: .utf8)
    _ = try ChildRun("sqlite3", ["-readonly", store], input: input, output: output)
    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
    let times = lines.filter { $0.hasPrefix("Run Time: real ") }.dropLast()
      .flatMap { line in
        line.split(separator: " ").suffix(3).compactMap { Double($0) }
      }
    let count = lines.first { $0.hasPrefix("all|") }.flatMap { Int($0.dropFirst(4)) }
    return (times.reduce(0, +) * 1000, count ?? -1)
  }
}

// MARK: - Sheets

extension FiguresBenchmark {
  /// Runs of one thing: their work, and the most memory.
  private struct Runs {
    var work = Durations()
    var passed = Durations()
    var megabytes = 0.0

    mutating func add(_ run: ChildRun) {
      work.add(run.worked)
      passed.add(run.passed)
      megabytes = max(megabytes, run.megabytes)
    }

    var text: String { "\(figure(work.median, 0)) ms of work, \(figure(passed.median, 0)) passed" }
  }

  /// The columns of `export --without-persons` as the table of cases has them.
  private static let dump = """
    SELECT number, kind, received_at, merchant, product, amount, status, outcome, recovered,
      department, due_what, due_on, channel, venue, people, topic, trade, class, nature,
      doubled, closed_on, due_estimated, missing
    FROM case_row WHERE standing IN (0, 1) ORDER BY received_at, tick, id
    """

  private func sheets() throws -> [Line] {
    var (shell, csv, workbook, totals) = (Runs(), Runs(), Runs(), Runs())
    for _ in 0..<Self.exports {
      shell.add(
        try ChildRun(
          "sqlite3", ["-readonly", "-csv", store, Self.dump], output: folder + "/dump.csv"))
      csv.add(try export("plain.csv"))
    }
    for _ in 0..<2 { workbook.add(try export("plain.xlsx")) }
    totals.add(
      try run(
        "totals", "--from", SpreadStore.firstDay.description, "--to",
        SpreadStore.firstDay.adding(SpreadStore.days).description, "-o", folder + "/all.xlsx"))
    try check(rows: folder + "/dump.csv", folder + "/plain.csv")
    let rate = shell.work.median / csv.work.median
    let ratio = workbook.work.median / csv.work.median
    let peak = [csv, workbook, totals].map(\.megabytes).max() ?? 0
    return [
      Line(
        what: "sqlite3 -csv of the same columns", figure: shell.text, wanted: "", isReached: true),
      Line(
        what: "cases without persons as CSV", figure: "\(csv.text) = \(figure(rate)) x its rate",
        wanted: ">= 1 x", isReached: rate >= 1),
      Line(
        what: "the same as XLSX", figure: "\(workbook.text) = \(figure(ratio)) x CSV",
        wanted: "<= 5 x", isReached: ratio <= 5),
      Line(
        what: "totals with all cases as XLSX", figure: totals.text, wanted: "", isReached: true),
      Line(
        what: "memory at the most, of the three", figure: "\(figure(peak, 1)) MB",
        wanted: "<= \(figure(Self.mostMemory, 0)) MB", isReached: peak <= Self.mostMemory),
    ]
  }

  private func export(_ name: String) throws -> ChildRun {
    try run("export", "\(folder)/\(name)", "--without-persons")
  }

  private func run(_ arguments: String...) throws -> ChildRun {
    try ChildRun(program, ["--store", store] + arguments, variables: ["HOME": folder])
  }

  /// Both must have written the same cases, or their rates say nothing.
  private func check(rows dump: String, _ own: String) throws {
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
