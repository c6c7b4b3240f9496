import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A store that is taken away or changed while it is open: nothing is answered as saved any more, and
/// all that was is still to be had.
@Suite struct LosingTests {
  /// What somebody does in another window, and what it is to the desk.
  struct Deed: Sendable, CustomTestStringConvertible {
    var line: String
    var loss: StoreLoss
    /// Whether whoever has the store open can still write all of it into a new file.
    var leavesCopy: Bool
    var testDescription: String { line }

    init(_ line: String, _ loss: StoreLoss, leavesCopy: Bool = true) {
      self.line = line
      self.loss = loss
      self.leavesCopy = leavesCopy
    }
  }

  static let deeds = [
    Deed("rm desk.db", .gone), Deed("rm desk.db desk.db-wal desk.db-shm", .gone),
    Deed("mv desk.db away.db", .gone), Deed("mv ../$BOX ../$BOX-away", .gone),
    Deed("rm -r ../$BOX", .gone), Deed("mv old.db desk.db", .replaced),
    Deed("rm desk.db; cp old.db desk.db", .replaced), Deed("cp old.db desk.db", .changed),
    Deed("cat old.db > desk.db", .changed),
    Deed("head -c 100000 /dev/zero > desk.db", .changed, leavesCopy: false),
    Deed(": > desk.db", .changed, leavesCopy: false),
    Deed("truncate -s -4096 desk.db", .changed, leavesCopy: false),
    Deed("printf x | dd of=desk.db bs=1 seek=9000 conv=notrunc 2> dd", .changed),
    Deed(": > desk.db-wal", .changed), Deed("printf x >> desk.db-wal", .changed),
    Deed("sqlite3 desk.db \"INSERT INTO meta VALUES ('x', 'y')\"", .changed),
    Deed("rm desk.db-wal", .logGone), Deed("mv old.db desk.db-wal", .logGone),
    Deed("rm desk.db-shm", .logGone), Deed("rm desk.db.lock", .logGone),
  ]

  private let folder: Folder

  init() throws {
    folder = try Folder()
    let older = try Ground.open(folder.store)
    _ = try older.opened()
    try older.close()
    try FileManager.default.copyItem(atPath: folder.store, toPath: folder.file("old.db"))
  }

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "BOX": URL(fileURLWithPath: folder.path).lastPathComponent,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// Everything that writes to a store.
  private static let writes: [@Sendable (CaseStore) throws -> Void] = [
    { _ = try $0.opened() }, { try $0.drafts.save(Ground.draft(9)) }, { try $0.drafts.drop(9) },
    { try $0.rebuild() }, { try $0.optimizeWhenIdle() },
    { try $0.views.keep(SavedView(name: "急", group: .all, sort: .due, search: "")) },
    { _ = try $0.importing([], by: Ground.author()) },
    { _ = try $0.importing([], by: Ground.author(), dryRun: true) },
    { _ = try $0.append([]) },
    { _ = try $0.purge(before: Given.day("2027-03-12"), why: "满期", by: Ground.author()) },
  ]

  @Test(arguments: deeds) func nothingIsAnsweredAsSaved(deed: Deed) throws {
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try shell(deed.line)
    for write in LosingTests.writes {
      #expect(throws: StoreError.lost(path: folder.store, deed.loss)) { try write(store) }
    }
    #expect(store.loss == deed.loss)
    try store.close()
  }

  /// What was answered before is in the new file, checked, with the form that was half typed; where
  /// the pages are gone it is not said to be.
  @Test(arguments: deeds) func whatWasAnsweredIsInTheNewFile(deed: Deed) throws {
    let store = try Ground.open(folder.store)
    for _ in 0..<3 { _ = try store.opened() }
    try shell(deed.line)
    #expect(throws: StoreError.lost(path: folder.store, deed.loss)) {
      try store.checkIsStillThere()
    }
    let place = try Folder()
    let target = place.file("new.db")
    guard deed.leavesCopy else {
      #expect(throws: StoreError.self) {
        try store.rescuing.rescue(to: target, drafts: [Ground.draft(5)])
      }
      #expect(try place.names == [])
      let salvage = store.rescuing.salvage()
      #expect(salvage.cases.count == 4 || salvage.lost != LostParts())
      return try store.close()
    }
    let rescue = try store.rescuing.rescue(to: target, drafts: [Ground.draft(5)])
    #expect(rescue == Rescue(cases: 4, drafts: 1))
    try CaseStore.restore(
      from: target, to: place.store, reference: Shipped.reference, zone: .shanghai)
    let restored = try Ground.open(place.store)
    #expect(try restored.lists.count(CaseQuery(), today: Ground.today) == 4)
    #expect(try restored.drafts.all().map(\.id) == [5])
    #expect(try restored.check(deep: true).isEmpty)
    try restored.close()
    #expect(throws: StoreError.alreadyThere(path: target)) {
      try store.rescuing.rescue(to: target, drafts: [])
    }
    try store.close()
  }

  /// Where only names were taken away, the copy is whole.
  @Test(arguments: deeds.filter { $0.loss != .changed })
  func aStoreWithoutANameIsStillWhole(deed: Deed) throws {
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try shell(deed.line)
    #expect(throws: StoreError.lost(path: folder.store, deed.loss)) {
      try store.checkIsStillThere()
    }
    let place = try Folder()
    #expect(try store.rescuing.rescue(to: place.file("new.db"), drafts: []).cases == 2)
    try store.close()
  }

  /// What was copied over the store is not spoilt by the log of the desk that had it open.
  @Test func whatWasCopiedOverTheStoreStaysWhole() throws {
    let store = try Ground.open(folder.store)
    for _ in 0..<3 { _ = try store.opened() }
    try shell("cp old.db desk.db")
    #expect(throws: StoreError.lost(path: folder.store, .changed)) { try store.opened() }
    try store.rescuing.leaveToOthers()
    try store.close()
    // Another process, as the next desk is: this one still has the old index in its memory.
    try shell("sqlite3 desk.db 'PRAGMA integrity_check; SELECT count(*) FROM case_row' > seen")
    #expect(folder.bytes("seen") == Data("ok\n1\n".utf8))
    #expect(folder.bytes("desk.db") == folder.bytes("old.db"))
  }

  /// As long as the desk may write, nobody else writes to its file by the name it was given; when it knows that it was
  /// lost, somebody may.
  @Test func whatWasMovedIsLeftToOthersWhenThatIsKnown() throws {
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try shell("mv desk.db away.db")
    // Another process asks for the lock: within one SQLite would share what it knows of the file.
    try shell("! flock -n away.db true")
    #expect(throws: StoreError.lost(path: folder.store, .gone)) { try store.checkIsStillThere() }
    try shell("flock -n away.db true")
    try store.close()
  }

  /// A write of its own, a copying back and another reader are no loss.
  @Test func whatTheDeskDoesItselfIsNoLoss() throws {
    let store = try Ground.open(folder.store)
    let id = try store.opened()
    let reader = try Ground.open(folder.store, .reading)
    _ = try reader.lists.count(CaseQuery(), today: Ground.today)
    _ = try store.opened()
    try store.backup(to: folder.file("copy.db"))
    try reader.close()
    _ = try store.erase(id, why: "本人要求", by: Ground.author())
    _ = try store.opened()
    try shell(
      "touch -a desk.db; chmod 600 desk.db; cat desk.db desk.db-wal > both; ln desk.db other")
    _ = try store.opened()
    try store.checkIsStillThere()
    #expect(throws: Refusal.nothingEntered) {
      try store.recordAndList(
        .open(Intake(kind: .complaint, fields: CaseFields())), by: Ground.author())
    }
    _ = try store.opened()
    try store.close()
  }
}
