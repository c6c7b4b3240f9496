import CaseStore
import Casework
import DeskCLI
import Foundation

/// Saving a case, beside what the same disk does with a bare durable append.
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
    var saves = Durations()
    var own = Durations()
    var appends = Durations()
    var saveTotal = 0.0
    var appendTotal = 0.0
    for round in 0..<rounds {
      for index in 0..<perRound {
        let stamp = environment.stamp(try store.settings())
        let took = try milliseconds {
          own.add(
            try milliseconds(CLOCK_THREAD_CPUTIME_ID) {
              try store.record(.open(intake(round * perRound + index)), by: stamp)
            })
        }
        saves.add(took)
        saveTotal += took
      }
      for took in try DiskYardstick.appends(perRound, in: folder) {
        appends.add(took)
        appendTotal += took
      }
    }
    let ratio = appendTotal / saveTotal
    let text =
      "\(figure(saves.median)) ms, own \(figure(own.median)) (append \(figure(appends.median)) ms)"
    return [
      Line(
        what: "save one complaint, median", figure: text, wanted: "", isReached: true),
      Line(
        what: "saves as a share of the disk's appends", figure: figure(ratio), wanted: ">= 0.70",
        isReached: ratio >= 0.7),
    ]
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
