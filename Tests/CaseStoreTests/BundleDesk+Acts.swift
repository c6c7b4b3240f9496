import CaseMaking
import Casework
import Randomness
import Values
import Vocabulary

@testable import CaseStore

extension BundleDesk {
  /// One act of a clerk; what the rules refuse does not happen.
  func act(at round: Int, _ random: inout SplitMix) throws {
    let author = Ground.author("10:\(10 + round)", clerk: letters)
    let known = try store.lists.summaries(CaseQuery(), today: Ground.today)
    guard let subject = known.randomElement(using: &random),
      Int.random(in: 0..<3, using: &random) > 0
    else {
      try store.recordAndList(.open(Ground.intake()), by: author)
      return
    }
    let actions: [StepAction] = [
      .init(.amend, changes: [.merchantName: .text("店\(round)")]), .init(.accept),
      .init(.decline, [.ground: .number(1)]), .init(.note, [.text: .text("记\(round)")]),
      .init(.settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: round))]),
    ]
    do {
      if Int.random(in: 0..<10, using: &random) == 0 {
        _ = try store.erase(subject.id, why: "试", by: author)
      } else if let action = actions.randomElement(using: &random) {
        try store.recordAndList(.take([action], on: subject.id), by: author)
      }
    } catch is Refusal {}
  }
}
