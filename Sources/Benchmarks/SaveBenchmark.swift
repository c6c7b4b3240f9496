import CaseStore
import Casework
import DeskCLI
import DeskService
import Foundation
import Values
import Vocabulary

/// Saving a case and taking a step, beside what the same disk does with a bare durable append.
struct SaveBenchmark {
  static let rounds = 8
  static let perRound = 150

  /// Alternates saves and appends, so that a disk that slows down slows both.
  static func run(in folder: String) throws -> [Line] {
    let environment = try DeskEnvironment(
      GlobalChoices(store: folder + "/save.db", clerk: "样例"), variables: [:])
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(), reference: environment.reference,
      zone: environment.zone)
    var measured = Measured()
    for round in 0..<rounds {
      for index in 0..<perRound {
        try measured.save(intake(round * perRound + index), in: store, environment)
      }
      try measured.append(perRound, in: folder)
    }
    return measured.lines
  }

  private static func intake(_ index: Int) -> Intake {
    Intake(
      kind: .complaint,
      fields: CaseFields([
        .channel: .text("visit"), .consumerName: .text("样一"),
        .consumerPhone: .text("138000\(10_000 + index)"), .merchantName: .text("样品商店\(index % 97)"),
        .product: .text("电饭锅"), .facts: .text("三月一日买的电饭锅用三天不通电，商家说人为损坏，不退不换，要求退款。"),
        .requests: .list(["refund"]),
      ]))
  }
}

/// What saves, their lists and the disk's own appends took.
private struct Measured {
  private var saves = Durations()
  private var own = Durations()
  private var lists = Durations()
  private var appends = Durations()
  private var steps = Durations()

  /// Saves one case, as the desk does: acknowledged when it is on the disk, then the lists.
  mutating func save(
    _ intake: Intake, in store: CaseStore, _ environment: DeskEnvironment
  ) throws {
    let author = try OpenDesk(store, environment).author()
    var work = 0.0
    var saveResult = SaveResult(events: [])
    let took = try milliseconds {
      work = try milliseconds(CLOCK_THREAD_CPUTIME_ID) {
        saveResult = try store.record(.open(intake), by: author)
      }
    }
    saves.add(took)
    own.add(work)
    lists.add(try milliseconds { try store.catchUp() })
    try step(on: saveResult.cases.first, in: store, author)
  }

  /// Takes a step of the case, as from a list that shows it.
  private mutating func step(on subject: Case?, in store: CaseStore, _ author: Author) throws {
    guard let subject else { return }
    let refer = StepAction(.refer, [.to: .text("住建局"), .receivedBy: .text("样二")])
    let seen = subject.timeline.last?.event.id
    steps.add(
      try milliseconds {
        try store.record(.take([refer], on: subject.id, seen: seen), by: author)
      })
    try store.catchUp()
  }

  mutating func append(_ count: Int, in folder: String) throws {
    for took in try DiskYardstick.appends(count, in: folder) { appends.add(took) }
  }

  var lines: [Line] {
    let ratio = appends.total / saves.total
    let text = "\(figure(saves.median)) ms, own \(figure(own.median))"
    return [
      Line(
        what: "one append of 4 KiB to this disk, median", figure: "\(figure(appends.median)) ms",
        wanted: "", isReached: true),
      Line(
        what: "one complaint acknowledged, median", figure: text, wanted: "", isReached: true),
      Line(
        what: "its lists and counters, median", figure: "\(figure(lists.median)) ms", wanted: "",
        isReached: true),
      Line(
        what: "one step acknowledged, median",
        figure: "\(figure(steps.median)) ms = \(figure(steps.median / saves.median)) x a complaint",
        wanted: "<= 1.10 x", isReached: steps.median <= 1.1 * saves.median),
      Line(
        what: "saves as a share of the disk's appends", figure: figure(ratio), wanted: ">= 0.70",
        isReached: ratio >= 0.7),
    ]
  }
}
