import Foundation
import Measuring
import PseudoTerminal
import Synchronization

/// Instructions of a path run once, and of one that does a fifth more than it says.
struct PathCount: Sendable {
  var once: Int
  var fifthMore: Int
}

/// Counts instructions under callgrind: a machine's speed and what else it does leave them as they are.
struct PathCounter: Sendable {
  /// The program and this one without what debuggers read of them: valgrind gives up on that.
  private let program: String
  private let own: String
  private let store: String
  private let folder: String
  private let variables: [String: String]
  private let valgrind: String

  /// - Parameter cases: how many cases the store has.
  init(_ bench: Bench, cases: Int) throws {
    folder = bench.folder
    store = try bench.stores.store(cases).path
    // Sets and dictionaries go through their members in the same order each time.
    variables = bench.variables.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    guard let found = Bench.path(of: "valgrind") else { throw BenchmarkError.program("valgrind") }
    valgrind = found
    (program, own) = (bench.folder + "/desk315", bench.folder + "/benchmarks")
    for (file, copy) in [(bench.program, program), (CommandLine.arguments[0], own)] {
      _ = try ChildRun("strip", ["--strip-debug", "-o", copy, file])
    }
  }

  /// The counts of paths by name, as many at once as there are processors.
  func counts(of paths: [CountedPath]) throws -> [String: PathCount] {
    let found = Mutex<[String: Result<PathCount, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: paths.count) { place in
      let path = paths[place]
      let count = Result { try counted(path) }
      found.withLock { $0[path.rawValue] = count }
    }
    return try found.withLock { try $0.mapValues { try $0.get() } }
  }

  /// A process is run some times. What runs many times within one process is counted as the difference between twice
  /// so many runs and so many, so that the start of the process does not count.
  private func counted(_ path: CountedPath) throws -> PathCount {
    let times = path.times
    if path.isProcess {
      let runs = try (0..<(times + times / 5)).map { _ in try instructions(path, 1) }
      let sum = runs.prefix(times).reduce(0, +)
      return PathCount(once: sum / times, fifthMore: runs.reduce(0, +) / times)
    }
    let short = try instructions(path, times)
    let long = try instructions(path, times * 2)
    let longer = try instructions(path, times * 2 + times / 5)
    return PathCount(once: (long - short) / times, fifthMore: (longer - short) / times)
  }

  /// All instructions of one process that runs a path so often, on a store of its own.
  private func instructions(_ path: CountedPath, _ times: Int) throws -> Int {
    let copy = "\(folder)/\(path.rawValue).db"
    let counts = "\(folder)/\(path.rawValue).callgrind"
    for end in ["", "-wal", "-shm", ".session"] { unlink(copy + end) }
    try FileManager.default.copyItem(atPath: store, toPath: copy)
    let variables = try remembering(copy)
    let words =
      path.words.map { [program, "--store", copy] + $0 }
      ?? [own, "--path", path.rawValue, String(times), copy]
    let log = "--log-file=\(folder)/\(path.rawValue).log"
    let all = ["-q", log, "--tool=callgrind", "--callgrind-out-file=\(counts)"] + words
    try path.isOnTerminal ? onTerminal(all, variables) : alone(all, variables)
    let text = try String(contentsOfFile: counts, encoding: .utf8)
    let line = text.split(separator: "\n").last { $0.hasPrefix("totals: ") }
    guard let count = line.flatMap({ Int($0.dropFirst("totals: ".count)) }) else {
      throw BenchmarkError.file(counts)
    }
    return count
  }

  /// What the program is told where it knows a copy that was just made, and no other of its place.
  private func remembering(_ copy: String) throws -> [String: String] {
    let state = copy + ".state"
    if access(state, F_OK) == 0 { try FileManager.default.removeItem(atPath: state) }
    let variables = variables.merging(["XDG_STATE_HOME": state]) { $1 }
    try Bench.adopt(copy, program, variables)
    return variables
  }

  private func alone(_ words: [String], _ variables: [String: String]) throws {
    _ = try ChildRun(valgrind, words, variables: variables)
  }

  private func onTerminal(_ words: [String], _ variables: [String: String]) throws {
    let session = try TerminalSession(valgrind, words, environment: variables)
    guard session.waitForEnd() == 0 else { throw BenchmarkError.program(session.screen.text) }
  }
}
