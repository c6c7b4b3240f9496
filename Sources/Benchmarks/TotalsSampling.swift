import CaseStore
import Casework
import DeskCLI
import DeskService
import Foundation
import Measuring
import Reports
import Values
import Vocabulary

/// Totals within the program, beside the sqlite3 shell's GROUP BY over the same cases.
enum TotalsSampling {
  private static let rounds = 15

  private static let sampling = Sampling(name: "totals") { bench, cases in
    let store = try bench.stores.store(cases)
    let environment = try DeskEnvironment(GlobalChoices(store: store.path), variables: [:])
    let reader = try CaseStore.open(
      path: store.path, access: .reading, reference: environment.reference, zone: .shanghai)
    let desk = OpenDesk(reader, environment)
    var sampled = Sampled()
    for (name, scopes) in Scope.all {
      for (place, scope) in scopes.enumerated() {
        var counted = 0
        let took = try milliseconds(CLOCK_THREAD_CPUTIME_ID) {
          let totals = try desk.totals(of: scope.from...scope.to, venues: scope.venues)
          counted = Kind.allCases.reduce(0) { $0 + totals[$1, .registered] }
        }
        sampled.add(name, took)
        // The shell takes seconds for what takes us milliseconds: it is asked now and then.
        guard place.isMultiple(of: cases > 100_000 ? 20 : 5) else { continue }
        let asked = try scope.grouped(store.path, bench.folder)
        guard counted == asked.count else {
          throw BenchmarkError.program(
            "\(counted) cases in the totals, \(asked.count) in the shell")
        }
        sampled.add(name + " grouped", asked.took)
      }
    }
    try reader.close()
    return sampled
  }

  static let entries = [
    entry("day", "totals of a day, half of all cases", 5),
    entry("ten", "totals of ten days, nine in ten cases", 30),
    entry("random", "totals of some of the ten days, random venues", 30),
    entry("years", "totals of seven years", 50, isReach: true),
  ]

  private static func entry(
    _ series: String, _ what: String, _ most: Double, isReach: Bool = false
  ) -> Entry {
    sampling.of(
      series, beside: series + " grouped",
      Benchmark(
        "totals-within-\(series)", what, beside: Yardstick("GROUP BY of the shell"),
        limit: .atMost(most), isReach: isReach))
  }

  /// Some days and venues that totals are asked of.
  private struct Scope {
    var from: Day
    var to: Day
    var venues: [String] = []

    static var all: [(String, [Scope])] {
      let last = SpreadStore.firstDay.adding(SpreadStore.days - 1)
      let day = Scope(from: SpreadStore.greatDay, to: SpreadStore.greatDay)
      let ten = Scope(from: SpreadStore.firstDay, to: last)
      let years = Scope(from: SpreadStore.oldestDay, to: last)
      return [("day", day), ("ten", ten), ("years", years)].map {
        ($0, [Scope](repeating: $1, count: rounds))
      } + [("random", random(40))]
    }

    /// Days and venues drawn from a seed, the same in every run.
    private static func random(_ count: Int) -> [Scope] {
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

    /// The same question put to the shell: a GROUP BY for each table of the totals. The shell itself
    /// tells its work for each, its own and the system's, so that its start does not count.
    func grouped(_ store: String, _ folder: String) throws -> (took: Double, count: Int) {
      let input = folder + "/question.sql"
      let output = folder + "/answer"
      let script = [".timer on"] + questions
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

    private var questions: [String] {
      let places = venues.map { "'\($0)'" }.joined(separator: ", ")
      let condition =
        "FROM case_row WHERE standing IN (0, 1) AND received_day BETWEEN \(from.number) "
        + "AND \(to.number)" + (venues.isEmpty ? "" : " AND venue IN (\(places))")
      let respects = [
        "channel", "nature", "class", "trade", "hour", "clerk", "venue", "department", "merchant",
        "topic",
      ].map { "SELECT kind, \($0), count(*), sum(people) \(condition) GROUP BY kind, \($0);" }
      let stages = """
        SELECT kind, status, outcome, was_accepted, count(*), sum(amount), sum(recovered), sum(doubled)
        \(condition) GROUP BY kind, status, outcome, was_accepted;
        """
      return [stages] + respects + ["SELECT 'all', count(*) \(condition);"]
    }
  }
}
