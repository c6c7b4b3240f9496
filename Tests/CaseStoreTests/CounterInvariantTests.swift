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
  ///
  /// - Parameter change: what is added to a sum, in SQL.
  private func spoilt(
    _ aspect: Int, _ sum: Measure = .count, by change: String
  ) throws -> (store: CaseStore, open: CaseID) {
    let store = try Ground.memory()
    let open = try store.opened()
    try store.take(.withdraw, on: try store.opened())
    let name = sum.rawValue
    try store.write { db in
      try db.execute(
        sql: "UPDATE figure SET \(name) = \(name) + (\(change)) WHERE aspect = ?",
        arguments: [aspect])
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

  private static let short = Dimension.allCases.filter { $0 != .merchant && $0 != .venue }

  @Test(arguments: short, [1, -1])
  func aBreakdownThatDoesNotAddUpIsRefused(respect: Dimension, change: Int) throws {
    let store = try spoilt(respect.code, by: "\(change)").store
    try expectRefused(.open(Ground.intake()), in: store)
  }

  @Test(arguments: Measure.allCases) func eachSumOfABreakdownAddsUp(sum: Measure) throws {
    let store = try spoilt(Dimension.channel.code, sum, by: "1").store
    try expectRefused(.open(Ground.intake()), in: store)
  }

  /// Two counters that are wrong by as much still come to the total.
  @Test func aCounterBelowNoneIsRefusedThoughTheSumStands() throws {
    let registered = Disposition(status: .registered).text
    let change = "CASE value WHEN '\(registered)' THEN -5 ELSE 5 END"
    let store = try spoilt(Dimension.disposition.code, by: change).store
    try expectRefused(.open(Ground.intake()), in: store)
  }

  @Test func aRespectThatIsNotCountedIsMissed() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.tamper("DELETE FROM figure WHERE aspect = \(Dimension.nature.code)")
    let action = StepAction(.amend, changes: [.channel: .text("phone")])
    try expectRefused(.take([action], on: id), in: store)
  }

  @Test func aDayOnWhichFewerThanNoneWereClosedIsRefused() throws {
    let (store, open) = try spoilt(FigureTable.closed, by: "-5")
    try expectRefused(.take([StepAction(.withdraw)], on: open), in: store)
  }

  /// One that closes again what was counted as closed leaves the counter at none, which is no fault.
  @Test func aDayOnWhichNoneIsClosedAnyMoreIsWhole() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.withdraw, on: id)
    try store.take(.reopen, [.why: .text("反悔")], on: id, by: Ground.author("11:00"))
    #expect(try store.check(deep: true) == [])
  }

  /// The first that the lists learn of the day is a case that was taken back.
  @Test func aCaseThatComesVoidCountsForNothing() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    _ = try one.opened()
    try one.recordAndList(.undo, by: Ground.author("09:01"))
    try two.append(try one.log.events(beyond: [:]))
    #expect(try two.check(deep: true) == [])
    let rows = try two.read { db in try db.count("figure") }
    #expect(rows == 0)
  }

  /// How many merchants come on a day has no end: no save adds them up, the check does.
  @Test func aMerchantsCounterIsLeftToTheCheck() throws {
    let (store, _) = try spoilt(Dimension.merchant.code, by: "5")
    _ = try store.opened(by: Ground.author("11:00"))
    #expect(try store.check(deep: true) == [.projection(.figure, of: nil)])
  }
}
