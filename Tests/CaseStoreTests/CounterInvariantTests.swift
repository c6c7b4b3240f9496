import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// The counters that a save moves still add up, or the lists refuse it.
@Suite("What holds of the counters")
struct CounterInvariantTests {
  /// A store with an open case and one that was withdrawn, whose counters of one respect are changed.
  private func spoilt(_ aspect: String, by change: Int) throws -> (store: CaseStore, open: CaseID) {
    let store = try Ground.memory()
    let open = try store.opened()
    try store.take(.withdraw, on: try store.opened())
    try store.write { db in
      try db.execute(
        sql: "UPDATE figure SET count = count + ? WHERE aspect = ?", arguments: [change, aspect])
    }
    return (store, open)
  }

  private func expectRefused(
    _ request: Request, in store: CaseStore, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let saved = try store.record(request, by: Ground.author("11:00"))
    let wanted = StoreError.behind(.invariant(.breakdownsAddUp, saved.events.last))
    #expect(throws: wanted, sourceLocation: sourceLocation) { try store.catchUp() }
    // The log has it, and the lists are mended by making them anew.
    try store.rebuild()
    #expect(try store.check(deep: true).isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("hour", 1), ("stage", 1), ("channel", 2), ("hour", -5), ("stage", -5), ("channel", -5),
  ])
  func aBreakdownThatDoesNotAddUpIsRefused(aspect: String, change: Int) throws {
    try expectRefused(.open(Ground.intake()), in: try spoilt(aspect, by: change).store)
  }

  @Test func aDayOnWhichFewerThanNoneWereClosedIsRefused() throws {
    let (store, open) = try spoilt("closed", by: -5)
    try expectRefused(.take([StepAction(.withdraw)], on: open), in: store)
  }

  /// How many merchants come on a day has no end: no save adds them up, the check does.
  @Test func aMerchantsCounterIsLeftToTheCheck() throws {
    let (store, _) = try spoilt("merchant", by: 5)
    _ = try store.opened(by: Ground.author("11:00"))
    #expect(try store.check(deep: true) == [.projection(.figure, of: nil)])
  }
}
