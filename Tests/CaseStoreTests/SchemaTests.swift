import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What stands in the schema of a store is what this version makes, and nobody else's.
@Suite("The schema of a store")
struct SchemaTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    try store.close()
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  private func damage() throws -> [Damage] {
    let store = try Ground.open(folder.store, .reading)
    let damage = try store.check()
    try store.close()
    return damage
  }

  private static let changes: [(String, Damage)] = [
    ("DROP INDEX event_of_case", .schemaLacks("event_of_case")),
    ("DROP INDEX case_due", .schemaLacks("case_due")),
    ("DROP TRIGGER event_stays", .schemaLacks("event_stays")),
    (
      "DROP TABLE custom_field; CREATE TABLE custom_field (id TEXT)", .schemaChanged("custom_field")
    ),
    ("CREATE TABLE mine (a)", .foreignPart("mine")),
    ("CREATE INDEX more ON event (clerk)", .foreignPart("more")),
    ("CREATE VIEW seen AS SELECT * FROM event", .foreignPart("seen")),
    (
      "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM person; END",
      .foreignPart("evil")
    ),
  ]

  @Test(arguments: SchemaTests.changes)
  func whatIsChangedIsNamed(sql: String, expected: Damage) throws {
    #expect(try damage() == [])
    try change(sql)
    let found = try damage()
    #expect(found.contains(expected), "\(found)")
    // Only what hangs on it is named beside it.
    #expect(found.count <= 2, "\(found)")
  }

  /// Nobody else's triggers run with a save: such a store is not opened to write, and can be read.
  @Test(arguments: [
    "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM person; END",
    "CREATE TRIGGER evil AFTER UPDATE ON meta BEGIN DELETE FROM person; END",
    "CREATE VIEW evil AS SELECT * FROM event",
    """
    DROP TRIGGER event_stays;
    CREATE TRIGGER event_stays AFTER INSERT ON person BEGIN DELETE FROM free_text; END
    """,
  ])
  func aStoreWithTriggersOfSomebodyElseIsNotWrittenTo(sql: String) throws {
    try change(sql)
    let before = folder.bytes("desk.db")
    let name = sql.contains("evil") ? "evil" : "event_stays"
    #expect(throws: StoreError.foreignParts([name])) { try Ground.open(folder.store) }
    #expect(folder.bytes("desk.db") == before)
    let store = try Ground.open(folder.store, .reading)
    #expect(try store.log.events(beyond: [:]).count > 10)
    try store.close()
  }
}
