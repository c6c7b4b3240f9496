import Casework
import GRDB
import Values
import Vocabulary

@testable import CaseStore

/// The pages of a store in memory, from which others are made: a day with fifty cases is recorded once and
/// not for every test.
struct CopiedStore: Sendable {
  private let pages: DatabaseQueue
  private let reference: Reference
  private let zone: Zone

  /// Copies a store as it stands.
  init(_ store: CaseStore) throws {
    pages = try DatabaseQueue()
    try store.connection.queue.backup(to: pages)
    (reference, zone) = (store.reference, store.zone)
  }

  /// A store that holds the same and goes its own way.
  func store() throws -> CaseStore {
    let queue = try DatabaseQueue(configuration: StoreConnection.configuration(readonly: false))
    try pages.backup(to: queue)
    return try CaseStore(
      StoreConnection(path: ":memory:", queue: queue, canWrite: true), reference: reference,
      zone: zone)
  }
}

extension CaseStore {
  /// How many rows this connection has changed, added or removed.
  var changes: Int {
    get throws {
      try connection.queue.unsafeRead { db in
        try Int.fetchOne(db, sql: "SELECT total_changes()") ?? 0
      }
    }
  }

  /// Closes the connection behind the store's back: nothing can be read or written any more.
  func breakConnection() throws { try connection.queue.close() }

  /// Lets the disk take no event any more, though all can be read.
  func refuseSaves() throws {
    try connection.queue.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END
          """)
    }
  }

  /// Lets it take them again.
  func takeSaves() throws {
    try connection.queue.write { db in try db.execute(sql: "DROP TRIGGER full") }
  }

  /// Takes a table away behind the store's back, so that the lists cannot follow what is saved.
  func takeListsAway() throws {
    try connection.queue.write { db in try db.execute(sql: "ALTER TABLE case_row RENAME TO away") }
  }

  /// Puts it back.
  func bringListsBack() throws {
    try connection.queue.write { db in try db.execute(sql: "ALTER TABLE away RENAME TO case_row") }
  }
}
