import CaseStore
import Casework
import DeskCLI
import DeskService
import Foundation
import Measuring
import Values
import Vocabulary

/// Saving a case and taking a step, beside what the same disk does with a bare durable append.
enum SaveSampling {
  private static let rounds = 8
  private static let perRound = 150

  /// Alternates saves and appends, so that a disk that slows down slows both.
  private static let sampling = Sampling(name: "save") { bench, cases in
    let environment = try DeskEnvironment(
      GlobalChoices(store: bench.copy(cases), clerk: "样例"), variables: [:])
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(), reference: environment.reference,
      zone: environment.zone, marks: bench.marks)
    var sampled = Sampled()
    for round in 0..<rounds {
      for index in 0..<perRound {
        let number = round * perRound + index
        let intake = InventedComplaint.intake(
          phone: "138000\(10_000 + number)", merchant: "样品商店\(number % 97)")
        try sampled.save(intake, in: store, environment)
      }
      for took in try DiskYardstick.appends(perRound, in: bench.folder) {
        sampled.add("append", took)
      }
    }
    try store.close()
    return sampled
  }

  static let entries =
    saves(
      "empty", .none,
      Benchmark(
        "save-share-empty", "one complaint acknowledged, no cases",
        take: .mean, beside: Yardstick("an append", .share, take: .mean),
        limit: .besideAtLeast(0.70), sizes: .none))
    + saves(
      "large", .all,
      Benchmark(
        "save-share", "one complaint acknowledged", take: .mean,
        beside: Yardstick("an append", .share, take: .mean), limit: .besideAtLeast(0.65),
        isReach: true))
    + [
      sampling.of(
        "save", beside: "append",
        Benchmark(
          "save-99", "the same, the 99th of a hundred", take: .share(0.99),
          beside: Yardstick("that of an append", take: .share(0.99)), limit: .besideAtMost(3),
          isReach: true))
    ]

  private static func saves(
    _ name: String, _ sizes: Benchmark.Sizes, _ share: Benchmark
  ) -> [Entry] {
    let place = sizes == .none ? ", no cases" : ""
    return [
      sampling.of(
        "append",
        Benchmark("append-\(name)", "an append of 4 KiB and its sync\(place)", sizes: sizes)),
      sampling.of("save", beside: "append", share),
      sampling.of(
        "own", Benchmark("save-own-\(name)", "our own work in it\(place)", sizes: sizes)),
      sampling.of(
        "lists", Benchmark("save-lists-\(name)", "its lists and counters\(place)", sizes: sizes)),
      sampling.of(
        "step", beside: "save",
        Benchmark(
          "step-\(name)", "one step acknowledged\(place)", beside: Yardstick("a complaint"),
          limit: .besideAtMost(1.1), sizes: sizes)),
    ]
  }
}

extension Sampled {
  /// Saves one case, as the desk does: acknowledged when it is on the disk, then the lists.
  fileprivate mutating func save(
    _ intake: Intake, in store: CaseStore, _ environment: DeskEnvironment
  ) throws {
    let author = try OpenDesk(store, environment).author()
    var work = 0.0
    var result = SaveResult(events: [])
    let took = try milliseconds {
      work = try milliseconds(CLOCK_THREAD_CPUTIME_ID) {
        result = try store.record(.open(intake), by: author)
      }
    }
    add("save", took)
    add("own", work)
    add("lists", try milliseconds { try store.catchUp() })
    try step(on: result.cases.first, in: store, author)
  }

  /// Takes a step of the case, as from a list that shows it.
  private mutating func step(on subject: Case?, in store: CaseStore, _ author: Author) throws {
    guard let subject else { return }
    let refer = StepAction(.refer, [.to: .text("住建局"), .receivedBy: .text("样二")])
    let seen = subject.timeline.last?.event.id
    let took = try milliseconds {
      try store.record(.take([refer], on: subject.id, seen: seen), by: author)
    }
    add("step", took)
    try store.catchUp()
  }
}
