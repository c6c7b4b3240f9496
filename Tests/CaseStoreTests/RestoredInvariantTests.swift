import CaseMaking
import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A store that comes out of a copy is another desk.
@Suite struct RestoredInvariantTests {
  /// One that would keep its name, or forget what it was called, does not become another.
  @Test(arguments: [
    ("UPDATE", "desk", "UPDATE meta SET value = OLD.value WHERE key = OLD.key"),
    ("UPDATE", "generation", "UPDATE meta SET value = OLD.value WHERE key = OLD.key"),
    ("INSERT", "former_desks", "DELETE FROM meta WHERE key = NEW.key"),
    (
      "UPDATE", "desk",
      "UPDATE meta SET value = (SELECT desk FROM chain WHERE desk <> OLD.value) WHERE key = 'desk'"
    ),
  ])
  func aStoreThatStaysTheSameDeskIsRefused(
    change: String, key: String, spoiling: String
  ) throws {
    let (store, other) = (try Ground.memory(), try Ground.memory())
    _ = (try store.opened(), try other.opened())
    try store.append(try other.log.events(beyond: [:]))
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER \(change) ON meta WHEN NEW.key = '\(key)' BEGIN \(spoiling); END
          """)
    }
    #expect(throws: StoreError.invariant(.restoredIsAnother, nil)) {
      try store.write { db in try DeskIdentity(context: store.context, db: db).renew() }
    }
  }

  /// A copy into which somebody put a trigger does not get its place.
  @Test func aCopyThatIsNotAsWeMadeItIsRefused() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.close()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in
      try db.execute(
        sql: "CREATE TRIGGER spoil AFTER UPDATE ON meta BEGIN DELETE FROM person; END")
    }
    try queue.close()
    let refused = StoreError.copyDamaged(path: folder.store, damage: [.foreignPart("spoil")])
    #expect(throws: refused) {
      try CaseStore.restore(
        from: folder.store, to: folder.file("new.db"), reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(try folder.names.contains("new.db") == false)
  }
}
