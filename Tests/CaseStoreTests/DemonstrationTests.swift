import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("The mark of a demonstration, and taking invented records out")
struct DemonstrationTests {
  @Test func onlyAnEmptyStoreIsMarked() throws {
    let store = try Ground.memory()
    #expect(try !store.settings().isDemonstration)
    try store.becomeDemonstration()
    #expect(try store.settings().isDemonstration)
    let real = try Ground.memory()
    _ = try store.opened(Ground.intake())
    _ = try real.opened(Ground.intake())
    #expect(throws: StoreError.notEmpty(path: ":memory:")) { try real.becomeDemonstration() }
    #expect(try !real.settings().isDemonstration)
  }

  /// The save that the mark stands in is known to the next one, too.
  @Test func everySettingKeepsIt() throws {
    let store = try Ground.memory()
    try store.becomeDemonstration()
    for key in DeskSettings.Key.allCases {
      try store.recordAndList(.configure([key: "1"]), by: Ground.author())
      try store.recordAndList(.configure([key: nil]), by: Ground.author())
      #expect(try store.settings().isDemonstration, "\(key)")
    }
    try store.rebuild()
    #expect(try store.settings().isDemonstration)
  }

  @Test func takingOutIsOneSaveThatCannotBeTakenBack() throws {
    let store = try Ground.memory()
    let real = try store.opened(Ground.intake())
    let entries = [("leaflets", "份", 5), ("boards", "块", 2)].map { item, unit, count in
      TallyEntry(
        item: item, quantities: [Quantity(count: Count(count), unit: unit)], venue: "东门")
    }
    let ledger = try store.recordAndList(.tallies(entries), by: Ground.author())
    let invented = try [1, 2].map { _ in try store.opened(Ground.intake()) }
    let first = try #require(ledger.events.first)
    let records = InventedRecords(cases: invented, ledgers: [first])
    #expect(try store.invented.remaining(records).entries == 2)
    let before = try store.log.versionVector()[store.desk] ?? 0
    let taken = try store.invented.takeOut(records, why: "演示", by: Ground.author("11:00"))
    #expect(taken.cases.count == 2 && taken.entries == 2 && taken.clearing == .done)
    #expect(try store.invented.remaining(records).records.isEmpty)
    for id in invented {
      let subject = try store.load(id)
      #expect(subject.status == .void && subject.isErased)
    }
    #expect(try store.load(real).status != .void)
    #expect(try store.log.versionVector()[store.desk] == before + 5)
    #expect(try store.undoChoices.undo(clerk: Ground.author().clerk)?.cases.first?.id == real)
    #expect(try store.undoChoices.redo(clerk: Ground.author().clerk) == nil)
    let again = try store.invented.takeOut(records, why: "演示", by: Ground.author("11:01"))
    #expect(again == InventedTaken())
    #expect(try store.check(deep: true).isEmpty)
    let next = try store.load(try store.opened(Ground.intake()))
    #expect(next.number.counter == 4)
  }
}
