import Foundation
import Measuring
import PseudoTerminal

/// Counts the instructions of each path under callgrind and holds them against their bounds. A machine's speed and
/// what else it does leave the counts as they are.
struct PathCheck {
  /// How many cases the store has.
  static let cases = 2000

  private let bench: Bench
  private let bounds: String
  /// The program and this one without what debuggers read of them: valgrind gives up on that.
  private let program: String
  private let own: String

  /// - Parameter bounds: the file of bounds.
  init(_ bench: Bench, bounds: String) throws {
    (self.bench, self.bounds) = (bench, bounds)
    (program, own) = (bench.folder + "/desk315", bench.folder + "/benchmarks")
    for (file, copy) in [(bench.program, program), (CommandLine.arguments[0], own)] {
      _ = try ChildRun("strip", ["--strip-debug", "-o", copy, file])
    }
  }

  /// Counts all paths and says of each what it is beside its bound. Each is counted again doing its work one fifth
  /// more often: where that is not refused, the whole check proves nothing.
  func run() throws -> Int32 {
    let kept = try InstructionBounds(reading: String(contentsOfFile: bounds, encoding: .utf8))
    var (wrong, quicker) = (0, 0)
    for path in CountedPath.allCases {
      let count = try counted(path)
      let verdict = kept.verdict(of: path.rawValue, count.once)
      let control = InstructionBounds([path.rawValue: count.once])
        .verdict(of: path.rawValue, count.fifthMore)
      print(line(path, count.once, kept.counts[path.rawValue], verdict, control))
      if verdict == .past || verdict == .unknown || control != .past { wrong += 1 }
      if verdict == .lower { quicker += 1 }
    }
    let all = CountedPath.allCases.count
    let lower = quicker == 0 ? "" : ", \(quicker) to be lowered: make bench-check RECORD=1"
    print(
      "\(all) counts of instructions, \(all - wrong) within their bounds and refused where "
        + "their work was one fifth more\(lower)")
    return wrong == 0 ? 0 : 1
  }

  /// Writes what is counted now as the bounds.
  func record() throws -> Int32 {
    var counts: [String: Int] = [:]
    for path in CountedPath.allCases {
      counts[path.rawValue] = try counted(path).once
      print("\(path.rawValue) \(counts[path.rawValue] ?? 0)")
    }
    let head = [
      "Instructions that each path takes once, as callgrind counts them; a tenth more is refused.",
      "Written by: make bench-check RECORD=1",
    ]
    try InstructionBounds(counts).text(CountedPath.allCases.map(\.rawValue), head: head)
      .write(toFile: bounds, atomically: true, encoding: .utf8)
    return 0
  }

  private func line(
    _ path: CountedPath, _ count: Int, _ bound: Int?, _ verdict: InstructionBounds.Verdict,
    _ control: InstructionBounds.Verdict
  ) -> String {
    let name = path.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)
    let share = bound.map { "\(count * 100 / $0) % of \($0)" } ?? "no bound"
    let noticed = control == .past ? "one fifth more is refused" : "one fifth more is NOT noticed"
    return "\(name)\(verdict.rawValue)  \(count) instructions, \(share); \(noticed)"
  }
}

// MARK: - Counting

extension PathCheck {
  /// Instructions of a path run once, and of one that does a fifth more than it says.
  private struct Count {
    var once: Int
    var fifthMore: Int
  }

  /// A process is run some times. What runs many times within one process is counted as the difference between twice
  /// so many runs and so many, so that the start of the process does not count.
  private func counted(_ path: CountedPath) throws -> Count {
    let times = path.times
    if path.isProcess {
      let runs = try (0..<(times + times / 5)).map { _ in try instructions(path, 1) }
      let sum = runs.prefix(times).reduce(0, +)
      return Count(once: sum / times, fifthMore: runs.reduce(0, +) / times)
    }
    let short = try instructions(path, times)
    let long = try instructions(path, times * 2)
    let longer = try instructions(path, times * 2 + times / 5)
    return Count(once: (long - short) / times, fifthMore: (longer - short) / times)
  }

  /// All instructions of one process that runs a path so often, on a store of its own.
  private func instructions(_ path: CountedPath, _ times: Int) throws -> Int {
    let store = bench.folder + "/counted.db"
    let counts = bench.folder + "/callgrind"
    for end in ["", "-wal", "-shm", ".session"] { unlink(store + end) }
    try FileManager.default.copyItem(
      atPath: bench.stores.store(Self.cases).path, toPath: store)
    let program = words(path, times, store)
    let all = ["--tool=callgrind", "--callgrind-out-file=\(counts)"] + program
    // Sets and dictionaries go through their members in the same order each time.
    let variables = bench.variables.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    try path.isOnTerminal ? onTerminal(all, variables) : alone(all, variables)
    let text = try String(contentsOfFile: counts, encoding: .utf8)
    let line = text.split(separator: "\n").last { $0.hasPrefix("totals: ") }
    guard let count = line.flatMap({ Int($0.dropFirst("totals: ".count)) }) else {
      throw BenchmarkError.file(counts)
    }
    return count
  }

  private func words(_ path: CountedPath, _ times: Int, _ store: String) -> [String] {
    if let words = path.words { return [program, "--store", store] + words }
    return [own, "--path", path.rawValue, String(times), store]
  }

  private func alone(_ words: [String], _ variables: [String: String]) throws {
    _ = try ChildRun("valgrind", ["-q"] + words, variables: variables)
  }

  private func onTerminal(_ words: [String], _ variables: [String: String]) throws {
    guard let valgrind = Bench.path(of: "valgrind") else {
      throw BenchmarkError.program("valgrind")
    }
    let log = "--log-file=\(bench.folder)/valgrind.log"
    let session = try TerminalSession(valgrind, [log] + words, environment: variables)
    guard session.waitForEnd() == 0 else { throw BenchmarkError.program(session.screen.text) }
  }
}
