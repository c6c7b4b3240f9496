import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A store of an older version is brought to this one, whole, or stays as it is.
@Suite("Older stores are brought to this version")
struct LogRenewalTests {
  static let fixtures = ["store-v1.db", "store-v3.db", "store-v4.db", "store-v5.db"]

  private func old(_ name: String = "store-v4.db") throws -> Folder {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: FixtureTests.folder.appendingPathComponent(name).path, toPath: folder.store)
    return folder
  }

  /// All that stands in a store of an older version: its events, read by its own columns, and the rows beside.
  private func events(of folder: Folder) throws -> [SealedEvent] {
    let queue = try DatabaseQueue(path: folder.store)
    defer { do { try queue.close() } catch { Issue.record(error) } }
    return try queue.write { db in
      try Schema.bringToLastUnfolded(db)
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version")
      let log = FormerLog(schema: "main", version: version)
      return try Row.fetchAll(
        db, sql: log.selection + " ORDER BY e.desk, e.sequence"
      ).compactMap { SealedEvent($0) }
    }
  }

  private func version(of folder: Folder) throws -> Int {
    let queue = try DatabaseQueue(path: folder.store)
    defer { do { try queue.close() } catch { Issue.record(error) } }
    return try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
  }

  @Test(arguments: fixtures)
  func everyEventComesOverAsItWas(name: String) throws {
    let folder = try old(name)
    let before = try events(of: folder)
    #expect(before.count >= 5)
    let store = try Ground.open(folder.store)
    #expect(try store.plainEvents() == before)
    #expect(try store.check(deep: true) == [])
    try store.close()
    #expect(try version(of: folder) == Schema.version)
    #expect(try folder.names.filter { $0.hasPrefix(".") } == [])
  }

  @Test func oneThatIsOfThisVersionIsLeftAlone() throws {
    let folder = try old()
    try Ground.open(folder.store).close()
    let file = FileIdentity(folder.store)
    try Ground.open(folder.store).close()
    #expect(FileIdentity(folder.store) == file)
  }

  /// Whoever only reads has it brought over first.
  @Test func aReaderFindsItBroughtOver() throws {
    let folder = try old()
    let before = try events(of: folder)
    let store = try Ground.open(folder.store, .reading)
    #expect(try store.plainEvents() == before)
    try store.close()
  }

  @Test func whatIsDamagedIsNamedAndStays() throws {
    let folder = try old()
    let queue = try DatabaseQueue(path: folder.store)
    let id = try queue.write { db in
      try db.execute(
        sql: "DROP TRIGGER event_stays; UPDATE event SET clerk = 'x' WHERE sequence = 2")
      let desk = try String.fetchOne(db, sql: "SELECT desk FROM event WHERE sequence = 2") ?? ""
      return EventID(desk: try #require(DeskID(desk)), sequence: 2)
    }
    try queue.close()
    let before = try events(of: folder)
    #expect(throws: StoreError.notRenewed(path: folder.store, damage: [.changed(id)])) {
      try Ground.open(folder.store)
    }
    #expect(try events(of: folder) == before)
    #expect(try folder.names.filter { $0.hasPrefix(".") } == [])
  }

  /// Its log would be taken for that of the new file.
  @Test func oneThatSomebodyElseHasOpenStays() throws {
    let folder = try old()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
    }
    #expect(throws: StoreError.self) { try Ground.open(folder.store) }
    try queue.close()
    let before = try events(of: folder)
    let store = try Ground.open(folder.store)
    #expect(try store.plainEvents() == before)
    try store.close()
  }

  @Test func whatOneWhoWasKilledLeftIsRemoved() throws {
    let folder = try old()
    let hidden = StoreFiles.hidden(for: folder.store)
    for name in [hidden, hidden + "-journal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: name))
    }
    try Ground.open(folder.store).close()
    #expect(try folder.names.filter { $0.hasPrefix(".") } == [])
  }

  @Test func anOldBackupIsRestored() throws {
    let (backup, folder) = (try old(), try Folder())
    let before = try events(of: backup)
    try CaseStore.restore(
      from: backup.store, to: folder.store, reference: Shipped.reference, zone: .shanghai)
    let store = try Ground.open(folder.store)
    #expect(try store.plainEvents() == before)
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  /// What a store of the version before has in clear is in no file any more when it was brought over.
  @Test(arguments: ["store-v4.db", "store-v5.db"])
  func nobodyLiesInClearAnyMore(name: String) throws {
    let folder = try old(name)
    let persons = try events(of: folder).compactMap { event in
      try event.person.map { try JSON.parse($0.body) }
    }
    let names = persons.flatMap { person in
      (person.members ?? []).compactMap { $0.value.string }.filter { $0.utf8.count > 5 }
    }
    #expect(names.count > 1)
    func traces() -> [String] {
      names.filter { folder.bytes("desk.db")?.range(of: Data($0.utf8)) != nil }
    }
    #expect(Set(traces()) == Set(names))
    try Ground.open(folder.store).close()
    #expect(traces() == [])
  }

  @Test func aHalfTypedFormOfTheVersionBeforeComesOverSealed() throws {
    let folder = try old("store-v5.db")
    #expect(folder.bytes("desk.db")?.range(of: Data("植丙".utf8)) != nil)
    let store = try Ground.open(folder.store)
    #expect(try store.drafts.all().map(\.entries) == [["consumer.name": "植丙"]])
    try store.close()
    #expect(folder.bytes("desk.db")?.range(of: Data("植丙".utf8)) == nil)
  }

  /// Half-typed forms, settings of the file and what waits are no part of the log.
  @Test func whatLiesBesideTheLogComesOver() throws {
    let folder = try old("store-v1.db")
    let store = try Ground.open(folder.store)
    #expect(try store.drafts.all() == [Ground.draft(1)])
    #expect(try store.settings().office == "样区市场监管所")
    try store.close()
  }
}

/// What the log leaves out is there again when it is read.
@Suite("The log leaves out what follows from it")
struct FoldedLogTests {
  @Test func bodiesShareTheirEnds() throws {
    let store = try Ground.memory()
    for _ in 0..<5 {
      let id = try store.opened()
      try store.take(.accept, on: id)
    }
    let counts = try store.read { db in
      (try db.count("event WHERE tail IS NOT NULL"), try db.count("event_tail"))
    }
    #expect(counts == (10, 2))
    let heads: [String] = try store.read { db in
      try db.column("SELECT body FROM event WHERE tail IS NOT NULL")
    }
    #expect(heads.allSatisfy { !$0.contains("samr121") })
    // Whoever looks at the column alone meets JSON.
    for head in heads { #expect(try JSON.parse(head).members != nil) }
    #expect(
      try store.log.events(beyond: [:]).filter { $0.caseID != nil }
        .allSatisfy { $0.body.contains("samr121") })
    #expect(try store.check(deep: true) == [])
  }

  /// What is of one case alone is not shared, and is looked for in the body.
  @Test func aCaseThatWasTurnedKeepsItsBody() throws {
    let store = try Ground.memory()
    try store.write { db in
      for body in [
        #"{"number":"TS-1","beside":["facts","product"],"turned_from":"00000000000000aa-1"}"#,
        #"{"beside":["facts","product"],"number":"TS-20270315-A-0001"}"#,
        #"{"number":"TS-20270315-A-0001"}"#, #"{"ruling":{}}"#,
        "{\"number\":\"\0\",\"beside\":[\"facts\",\"product\"]}",
      ] {
        let folded = try FoldedBody(body, in: db)
        #expect(folded.head == body && folded.tail == nil)
      }
    }
  }

  @Test func theHashBeforeIsLeftOutWhereItIsThere() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.take(.accept, on: id)
    try two.append(try one.log.events(beyond: [:]))
    try two.take(.note, [.text: .text("乙")], on: id)
    for store in [one, two] {
      #expect(try store.read { try $0.count("event WHERE previous_hash IS NOT NULL") } == 0)
      #expect(try store.read { try $0.count("event WHERE save_desk IS NOT NULL") } == 0)
      #expect(try store.check() == [])
    }
    let named: [String?] = try two.read { db in
      try db.column("SELECT case_desk FROM event ORDER BY desk = ?, sequence", [two.desk.text])
    }
    #expect(named == [nil, nil, one.desk.text])
  }

  /// The manual says how an event is read with nothing but sqlite3.
  @Test func theQuestionOfTheManualGivesWhatIsHashed() throws {
    let store = try Ground.memory()
    try store.fillWithEverything()
    for name in ["manual-events.md", "manual-events.zh.md"] {
      let url = FixtureTests.folder.appendingPathComponent("../../../docs/" + name)
      let manual = try String(contentsOf: url, encoding: .utf8)
      let sql = try #require(manual.firstMatch(of: /```sql\n([^`]*)```/)?.output.1)
      let rows = try store.read { db in try Row.fetchAll(db, sql: String(sql)) }
      let events = try store.log.events(beyond: [:]).filter { $0.id.desk == store.desk }
      #expect(rows.count == events.count && rows.count > 9, "\(rows.count)")
      for (row, event) in zip(rows, events) {
        #expect(row["body"] == event.body && row["case_id"] == event.caseID?.description)
        #expect(row["previous_hash"] == Data(event.previousHash) && row["hash"] == Data(event.hash))
        #expect(row["person_id"] == event.personID && row["text_id"] == event.textID)
      }
    }
  }
}
