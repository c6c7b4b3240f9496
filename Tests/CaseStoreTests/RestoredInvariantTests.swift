import CaseMaking
import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A store that comes out of a copy is another desk.
@Suite struct RestoredInvariantTests {
  /// A copy that would keep its name, or forget what it was called, does not get its place.
  @Test(arguments: [
    ("UPDATE", "desk", "UPDATE meta SET value = OLD.value WHERE key = OLD.key"),
    ("UPDATE", "generation", "UPDATE meta SET value = OLD.value WHERE key = OLD.key"),
    ("INSERT", "former_desks", "DELETE FROM meta WHERE key = NEW.key"),
    (
      "UPDATE", "desk",
      "UPDATE meta SET value = (SELECT desk FROM chain WHERE desk <> OLD.value) WHERE key = 'desk'"
    ),
  ])
  func aRestoredStoreThatStaysTheSameDeskIsRefused(
    change: String, key: String, spoiling: String
  ) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let other = try Ground.memory()
    _ = (try store.opened(), try other.opened())
    try store.append(try other.log.events(beyond: [:]))
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER \(change) ON meta WHEN NEW.key = '\(key)' BEGIN \(spoiling); END
          """)
    }
    try store.backup(to: folder.file("copy.db"))
    try store.close()
    let before = try folder.names
    #expect(throws: StoreError.invariant(.restoredIsAnother, nil)) {
      try CaseStore.restore(
        from: folder.file("copy.db"), to: folder.file("new.db"), reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(
      try folder.names.filter { $0.hasSuffix(".db") } == before.filter { $0.hasSuffix(".db") })
  }
}
