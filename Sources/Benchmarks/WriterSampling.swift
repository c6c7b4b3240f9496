import CaseStore
import Casework
import DeskCLI
import DeskService
import Foundation
import Measuring
import Values
import Vocabulary

/// What a save takes while others write the same store, each a process of its own, beside a save of one writer alone.
enum WriterSampling {
  private static let rounds = 6
  private static let perRound = 60
  private static let writers = 4

  /// One writer and four come in turn, so that a disk that slows down slows both.
  private static let sampling = Sampling(name: "writers") { bench, cases in
    let store = try bench.copy(cases)
    var sampled = Sampled()
    for round in 0..<rounds {
      try sampled.write(store, writers: 1, "alone", round, bench)
      try sampled.write(store, writers: writers, "several", round, bench)
    }
    return sampled
  }

  static let entries = [
    sampling.of(
      "several", beside: "alone",
      Benchmark(
        "save-several-99", "one complaint acknowledged among four writers, the 99th of a hundred",
        take: .share(0.99), beside: Yardstick("that of one writer", take: .share(0.99)),
        limit: .besideAtMost(3), isReach: true)),
    sampling.of(
      "several", beside: "alone",
      Benchmark(
        "save-several", "the same, the mean", take: .mean,
        beside: Yardstick("that of one writer", take: .mean))),
  ]

  /// The inner half, one writer: saves so many cases, each acknowledged and listed, and says what each took.
  static func write(_ count: Int, name: String, store path: String) throws {
    let environment = try DeskEnvironment(GlobalChoices(store: path, clerk: "样例"), variables: [:])
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(), reference: environment.reference,
      zone: environment.zone)
    // The first save of a connection prepares what the others find.
    for index in -1..<count {
      let intake = InventedComplaint.intake(merchant: "样品商店\(name)\(index % 97)")
      let author = try OpenDesk(store, environment).author()
      let took = try milliseconds { try store.record(.open(intake), by: author) }
      if index >= 0 { print(took) }
      try store.catchUp()
    }
    try store.close()
  }

  fileprivate static func run(
    _ store: String, writers: Int, _ round: Int, _ bench: Bench
  ) throws -> [Double] {
    let variables = ProcessInfo.processInfo.environment.merging(bench.variables) { $1 }
    let places = (0..<writers).map { "\(bench.folder)/writer-\($0)" }
    let children = try places.enumerated().map { writer, place in
      try ChildRun.start(
        CommandLine.arguments[0], ["--write", "\(perRound)", "\(round)-\(writer)", store],
        "/dev/null", place, variables)
    }
    var isDone = true
    for child in children {
      var status: Int32 = 0
      while waitpid(child, &status, 0) == -1 && errno == EINTR {}
      isDone = isDone && status == 0
    }
    guard isDone else { throw BenchmarkError.program("--write") }
    return try places.flatMap { place in
      try String(contentsOfFile: place, encoding: .utf8).split(separator: "\n").map {
        Double($0) ?? .infinity
      }
    }
  }
}

extension Sampled {
  fileprivate mutating func write(
    _ store: String, writers: Int, _ name: String, _ round: Int, _ bench: Bench
  ) throws {
    for took in try WriterSampling.run(store, writers: writers, round, bench) { add(name, took) }
  }
}
