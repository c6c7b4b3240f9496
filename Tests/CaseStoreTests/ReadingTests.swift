import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What is asked changes nothing; what the lists lack is brought up by the call that says so.
@Suite struct ReadingTests {
  private func behind() throws -> (store: CaseStore, id: CaseID) {
    let store = try Ground.memory()
    try store.catchUp()
    let saveResult = try store.record(.open(Ground.intake()), by: Ground.author())
    return (store, try #require(saveResult.cases.first).id)
  }

  /// Every row that this connection has changed, added or removed.
  private func changes(_ store: CaseStore) throws -> Int {
    try store.connection.queue.unsafeRead { db in
      try Int.fetchOne(db, sql: "SELECT total_changes()") ?? 0
    }
  }

  @Test func nothingThatIsReadWrites() throws {
    let (store, id) = try behind()
    let before = try changes(store)
    _ = try store.answers()
    _ = try store.drafts.all()
    _ = try store.views.all()
    _ = try store.lists.openCounts(today: Ground.today)
    _ = try store.undoChoices.undo(clerk: "王芳")
    _ = try store.lists.linked(with: id, today: Ground.today)
    _ = try store.merchants.names(like: "样品", now: Ground.author().at)
    _ = try store.log.newestRecord()
    #expect(try changes(store) == before)
    #expect(try store.lists.summaries(CaseQuery(), today: Ground.today).isEmpty)
  }

  @Test func whatIsPendingIsListedWhenThatIsAskedFor() throws {
    let (store, id) = try behind()
    try store.catchUp()
    #expect(try store.lists.summaries(CaseQuery(), today: Ground.today).map(\.id) == [id])
    let before = try changes(store)
    try store.catchUp()
    #expect(try changes(store) == before)
  }

  /// What was saved stays pending and is said to be, until the lists take it.
  @Test func aCatchingUpThatFailsSaysSoAndLosesNothing() throws {
    let (store, id) = try behind()
    try store.connection.queue.write { db in
      try db.execute(sql: "ALTER TABLE case_row RENAME TO away")
    }
    let error = #expect(throws: StoreError.self) { try store.catchUp() }
    guard case .behind(.database)? = error else { throw error ?? .openedForReading }
    // A case is read out of the log; a save that asks the lists is refused with them.
    #expect(try store.load(id).number.counter == 1)
    #expect(throws: StoreError.self) { try store.record(.undo, by: Ground.author("09:01")) }
    try store.connection.queue.write { db in
      try db.execute(sql: "ALTER TABLE away RENAME TO case_row")
    }
    try store.catchUp()
    #expect(try store.lists.summaries(CaseQuery(), today: Ground.today).map(\.id) == [id])
  }

  @Test func closingSaysThatTheListsAreBehind() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.record(.open(Ground.intake()), by: Ground.author())
    try store.connection.watched {
      try store.connection.queue.write { db in
        try db.execute(sql: "ALTER TABLE case_row RENAME TO away")
      }
    }
    let error = #expect(throws: StoreError.self) { try store.close() }
    guard case .behind? = error else { throw error ?? .openedForReading }
    // It is closed all the same: another may hold it.
    let sql = "ALTER TABLE away RENAME TO case_row"
    try DatabaseQueue(path: folder.store).write { db in try db.execute(sql: sql) }
    let again = try Ground.open(folder.store)
    #expect(try again.lists.count(CaseQuery(), today: Ground.today) == 1)
    try again.close()
  }
}
