import Casework
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Holds what is found against what reading all texts finds.
@Suite("Finding, held against a scan")
struct SearchScanTests {
  @Test(arguments: 1...20)
  func parsedWordsAreFoundAsAScanFindsThem(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let letters = Array("退款商家不修电机坏了，。ab ")
    func text(_ length: ClosedRange<Int>) -> String {
      let count = Int.random(in: length, using: &random)
      return String((0..<count).map { _ in letters.randomElement(using: &random) ?? "退" })
    }
    let store = try Ground.memory()
    let texts = (0..<40).map { _ in text(4...30) }
    for facts in texts {
      let fields: [Field: FieldValue] = [.facts: .text(facts), .channel: .text("visit")]
      _ = try store.opened(Intake(kind: .complaint, fields: CaseFields(fields)))
    }
    let scripts = [Array("退款商家不修电机坏了"), Array("ab")]
    for round in 0..<60 {
      let count = Int.random(in: round % 3 == 0 ? 2...4 : 1...4, using: &random)
      let script = scripts[round % 3 == 0 ? 1 : 0]
      let word = String((0..<count).map { _ in script.randomElement(using: &random) ?? "退" })
      let naive = texts.indices.filter { texts[$0].contains(word) }.map { $0 + 1 }
      #expect(try found(word, in: store) == naive, "\(word)")
    }
  }

  private func found(_ word: String, in store: CaseStore) throws -> [Int] {
    try store.lists.summaries(CaseQuery(search: word), today: Ground.today).map(\.number.counter)
      .sorted()
  }
}
