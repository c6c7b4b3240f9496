import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// An entry of the ledger stands in its list as its event says, or the save is refused whole.
@Suite("What holds of the list of the ledger")
struct LedgerInvariantTests {
  private func next(_ store: CaseStore) throws -> EventID {
    EventID(desk: store.desk, sequence: (try store.log.versionVector()[store.desk] ?? 0) + 1)
  }

  private static func listsEntriesOtherwise(_ change: String) -> String {
    """
    CREATE TRIGGER spoil AFTER INSERT ON tally_row
    BEGIN UPDATE tally_row SET \(change) WHERE desk = NEW.desk AND sequence = NEW.sequence; END
    """
  }

  @Test(arguments: ["is_undone = 1", "day = day + 1", "venue = 'x'", "external_id = NULL"])
  func anEntryOfTheLedgerThatIsListedOtherwiseIsRefused(change: String) throws {
    let store = try Ground.memory()
    try store.write { db in try db.execute(sql: Self.listsEntriesOtherwise(change)) }
    let entry = try next(store)
    try store.record(.tally(Ground.leaflets(100)), by: Ground.author("11:00"))
    #expect(throws: StoreError.behind(.invariant(.listsFollowTheLog, entry))) {
      try store.catchUp()
    }
    try store.connection.queue.write { db in try db.execute(sql: "DROP TRIGGER spoil") }
    try store.rebuild()
    #expect(try store.leaflets() == 100)
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func anEntryThatIsTakenBackAndListedOtherwiseStopsTheSave() throws {
    let store = try Ground.memory()
    let entry = try next(store)
    try store.recordAndList(.tally(Ground.leaflets(100)), by: Ground.author("11:00"))
    try store.write { db in try db.execute(sql: Self.listsEntriesOtherwise("is_undone = 0")) }
    #expect(throws: StoreError.invariant(.listsFollowTheLog, entry)) {
      try store.record(.undo, by: Ground.author("11:01"))
    }
    #expect(try next(store).sequence == entry.sequence + 1)
    #expect(try store.leaflets() == 100)
  }
}
