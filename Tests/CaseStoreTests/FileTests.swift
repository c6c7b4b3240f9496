import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("The file of a store")
struct FileTests {
  @Test func aStoreIsMadeOnFirstUseForItsOwnerAlone() throws {
    let folder = try Folder()
    let path = folder.file("a/b/desk.db")
    let store = try Ground.open(path)
    _ = try store.opened()
    for name in ["desk.db", "desk.db-wal", "desk.db-shm", "desk.db.lock"] {
      #expect(try mode(folder.file("a/b/\(name)")) == 0o600, "\(name)")
    }
    #expect(try mode(folder.file("a")) == 0o700)
    #expect(try mode(folder.file("a/b")) == 0o700)
    try store.close()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func theSettingsOfTheConnectionAreThoseThatKeepASave() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let wanted = [
      "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0",
      "cell_size_check": "1", "mmap_size": "0", "secure_delete": "1", "temp_store": "2",
      "locking_mode": "normal", "application_id": "\(0x6433_3135)",
      "user_version": "\(Schema.version)",
    ]
    for (name, value) in wanted {
      let found = try store.connection.queue.inDatabase {
        try String.fetchOne($0, sql: "PRAGMA \(name)")
      }
      #expect(found == value, "\(name)")
    }
    let loose = try store.connection.queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict")
    }
    #expect(loose.filter { !$0.hasPrefix("sqlite_") && !$0.hasPrefix("search") }.isEmpty)
    try store.close()
  }

  @Test func aSaveIsThereAfterReopening() throws {
    let folder = try Folder()
    var store = try Ground.open(folder.store)
    try store.fillWithEverything()
    let (desk, answers) = (store.desk, try store.answers())
    try store.close()
    store = try Ground.open(folder.store)
    #expect(store.desk == desk)
    #expect(try store.answers() == answers)
    #expect(try store.check(deep: true).isEmpty)
    try store.close()
  }

  @Test(arguments: [Access.reading, .writing()])
  func aFileThatIsNoStoreIsRefusedAndLeftAlone(access: Access) throws {
    let folder = try Folder()
    let words = Data("这不是数据库，是一封信。\n".utf8) + Data(repeating: 0x41, count: 4096)
    try words.write(to: URL(fileURLWithPath: folder.store))
    #expect(throws: StoreError.notAStore(path: folder.store)) {
      try Ground.open(folder.store, access)
    }
    #expect(folder.bytes("desk.db") == words)
    #expect(try folder.names == ["desk.db"])
  }

  @Test(arguments: [Access.reading, .writing()], ["delete", "wal"])
  func anotherProgramsFileIsRefusedAndLeftAlone(access: Access, mode: String) throws {
    let folder = try Folder()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(mode); PRAGMA application_id = 7")
      try db.execute(sql: "CREATE TABLE song (title TEXT)")
    }
    try queue.close()
    let before = folder.bytes("desk.db")
    #expect(throws: StoreError.otherProgram(path: folder.store, applicationID: 7)) {
      try Ground.open(folder.store, access)
    }
    #expect(folder.bytes("desk.db") == before)
    #expect(try folder.names == ["desk.db"])
  }

  @Test(arguments: [Access.reading, .writing()])
  func aNewerStoreIsRefusedAndLeftAlone(access: Access) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.connection.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
    }
    try store.close()
    let before = folder.bytes("desk.db")
    #expect(
      throws: StoreError.newerVersion(
        path: folder.store, found: Schema.version + 1, known: Schema.version)
    ) {
      try Ground.open(folder.store, access)
    }
    #expect(folder.bytes("desk.db") == before)
  }

  @Test func aFolderThatCannotBeIsNamed() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.file("x")))
    #expect(throws: StoreError.folderNotMade(path: folder.file("x/y"), errno: ENOTDIR)) {
      try Ground.open(folder.file("x/y/desk.db"))
    }
    #expect(throws: StoreError.folderNotMade(path: folder.file("x"), errno: ENOTDIR)) {
      try Ground.open(folder.file("x/desk.db"))
    }
    #expect(throws: StoreError.notAStore(path: folder.path)) {
      try Ground.open(folder.path, .reading)
    }
  }

  /// A database that holds nothing is nobody's: a writer makes a store of it, and a reader is told that it
  /// is none.
  @Test func aDatabaseWithoutTablesBecomesAStore() throws {
    let folder = try Folder()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in
      try db.execute(sql: "CREATE TABLE song (title TEXT); DROP TABLE song")
    }
    try queue.close()
    #expect(throws: StoreError.notAStore(path: folder.store)) {
      try Ground.open(folder.store, .reading)
    }
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    #expect(try store.check(deep: true).isEmpty)
    try store.close()
  }

  private func blockFile(_ path: String) throws {
    // SQLite follows no link to a file of its own.
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
  }

  /// Where SQLite cannot make the files by which readers share a store, the main file says everything.
  @Test(arguments: ["-wal", "-shm"])
  func aStoreIsReadWhereNothingCanBeMadeBesideIt(ending: String) throws {
    let folder = try Folder()
    // What stands in a name means nothing in an address.
    let path = folder.file("样 区?a=%41&#.db")
    let store = try Ground.open(path)
    _ = try store.opened()
    try store.close()
    try blockFile(path + ending)
    let reader = try Ground.open(path, .reading)
    #expect(try reader.lists.count(CaseQuery(), today: Ground.today) == 1)
    try reader.close()
  }

  @Test func aLogIsNotLeftOutWhereNothingCanBeMadeBesideIt() throws {
    let (folder, copy) = (try Folder(), try Folder())
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    for name in ["desk.db", "desk.db-wal"] {
      try #require(folder.bytes(name)).write(to: URL(fileURLWithPath: copy.file(name)))
    }
    try store.close()
    try blockFile(copy.store + "-shm")
    #expect(throws: StoreError.readOnlyPlace(path: copy.store)) {
      try Ground.open(copy.store, .reading)
    }
  }

  @Test func anEmptyFileBecomesAStore() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.store))
    let store = try Ground.open(folder.store)
    #expect(try store.check(deep: true).isEmpty)
    try store.close()
  }

  /// A log is copied back in the order of the pages, the first one foremost: a desk killed after it
  /// leaves a file that speaks of more pages than it has.
  @Test(arguments: [Access.reading, .writing()])
  func aLogThatWasCopiedBackInPartIsNoDamage(access: Access) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let size = folder.bytes("desk.db")?.count ?? 0
    for _ in 0..<40 { _ = try store.opened() }
    let (copy, cut) = (try Folder(), try Folder())
    for name in ["desk.db", "desk.db-wal"] {
      for place in [copy, cut] {
        try folder.bytes(name)?.write(to: URL(fileURLWithPath: place.file(name)))
      }
    }
    try store.close()
    let whole = try DatabaseQueue(path: copy.store)
    try whole.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try whole.close()
    var file = try #require(cut.bytes("desk.db"))
    file.replaceSubrange(0..<4096, with: try #require(copy.bytes("desk.db")).prefix(4096))
    try file.write(to: URL(fileURLWithPath: cut.store))
    #expect(try #require(copy.bytes("desk.db")).count > size)
    let found = try Ground.open(cut.store, access)
    #expect(try found.lists.summaries(CaseQuery(), today: Given.day("2026-03-15")).count == 40)
    #expect(try found.check(deep: true).isEmpty)
    try found.close()
  }

  /// A desk that ended while it made its first tables leaves a file that only a writer takes back.
  @Test func aStoreWhoseMakingWasCutShortIsMadeAnewForReading() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.store))
    let found = try Ground.open(folder.store, .reading)
    #expect(try found.check(deep: true).isEmpty)
    try found.close()
  }

  @Test func aDraftThatCannotBeReadComesBackWithWhatLayThere() throws {
    let store = try Ground.memory()
    try store.drafts.save(Ground.draft(1))
    let sealed = try store.context.keys.now.sealed(
      Array("{\"facts\":\"漏水".utf8), named: Drafts.name(of: 1))
    try store.write { db in
      try db.execute(
        sql: "UPDATE draft SET entries = ?, key = ?, kind = 'later'",
        arguments: [Data(sealed.bytes), sealed.key])
    }
    let draft = try #require(try store.drafts.all().first)
    #expect(draft.entries == ["facts": "{\"facts\":\"漏水"])
    #expect(draft.kind == .complaint)
  }

  @Test func draftsSurviveReopening() throws {
    let folder = try Folder()
    var store = try Ground.open(folder.store)
    #expect(try store.drafts.nextID() == 1)
    try store.drafts.save(Ground.draft(1))
    try store.drafts.save(Ground.draft(2, at: "09:30"))
    try store.drafts.save(Ground.draft(1, at: "09:10"))
    // A second look at the same files, as after a power cut: the store is not closed.
    let copy = try Folder()
    for name in ["desk.db", "desk.db-wal"] {
      try folder.bytes(name)?.write(to: URL(fileURLWithPath: copy.file(name)))
    }
    let after = try Ground.open(copy.store)
    #expect(try after.drafts.all() == [Ground.draft(2, at: "09:30"), Ground.draft(1, at: "09:10")])
    try after.close()
    try store.close()
    store = try Ground.open(folder.store)
    #expect(try store.drafts.nextID() == 3)
    try store.drafts.drop(2)
    #expect(try store.drafts.all().map(\.id) == [1])
    try store.close()
  }

  @Test func otherCalendarsMakeTheDueDaysAnew() throws {
    let folder = try Folder()
    var store = try Ground.open(folder.store)
    _ = try store.opened(by: Ground.author("2026-09-28T09:00"))
    let day = Given.day("2026-09-28")
    let before = try #require(try store.lists.summaries(CaseQuery(), today: day).first?.due?.on)
    try store.close()
    var bare = Shipped.reference
    bare.calendar = WorkCalendar(years: [])
    store = try CaseStore.open(
      path: folder.store, access: .reading, reference: bare, zone: .shanghai)
    let after = try #require(try store.lists.summaries(CaseQuery(), today: day).first?.due)
    #expect(after.on < before && after.isEstimated)
    try store.close()
  }
}
