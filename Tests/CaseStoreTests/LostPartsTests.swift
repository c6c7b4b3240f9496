import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Of a store that has lost its log, or the ways to its keys, what is left is saved, and what is not is named.
@Suite("What is saved where a whole part is gone")
struct LostPartsTests {
  private let folder: Folder
  private let id: CaseID
  private let last: EventID

  init() throws {
    folder = try Folder()
    let store = try Ground.open(folder.store)
    id = try store.opened(Ground.intake(.complaint, [.consumerName: .text("植某某")]))
    for _ in 1...3 { _ = try store.opened() }
    try store.drafts.save(Ground.draft(7))
    last = EventID(desk: store.desk, sequence: try store.log.versionVector()[store.desk] ?? 0)
    try store.close()
    try FileManager.default.copyItem(atPath: folder.store, toPath: folder.file("copy.db"))
  }

  /// Changes the file so that nothing of before is left on its pages.
  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: folder.store)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: sql)
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
  }

  private func recover(_ copies: String...) throws -> (CaseStore, Recovery) {
    let recovery = try CaseStore.recover(
      from: folder.store, and: copies, to: folder.file("new.db"), reference: Shipped.reference,
      zone: .shanghai)
    return (try Ground.open(folder.file("new.db")), recovery)
  }

  private static let noLog = "DROP TRIGGER event_remains; DELETE FROM event"

  @Test func aLogThatIsGoneIsNamed() throws {
    try change(Self.noLog)
    let (store, recovery) = try recover()
    #expect(recovery.events == 0 && recovery.drafts == 1 && recovery.strays > 0, "\(recovery)")
    #expect(!recovery.isWhole)
    let named = recovery.holes + recovery.doubtfulEnds
    #expect(named.map(\.first).min() == 1 && named.map(\.last).max() == last.sequence, "\(named)")
    #expect(try store.check(deep: true) == [])
    // The numbers that it gave are given no more.
    #expect(try store.letters() == "A2" && store.desk != last.desk)
    try store.close()
  }

  @Test func aLogThatIsGoneComesOutOfACopy() throws {
    try change(Self.noLog)
    let (store, recovery) = try recover(folder.file("copy.db"))
    #expect(recovery.isWhole, "\(recovery)")
    #expect(try store.load(id).fields[text: .consumerName] == "植某某")
    try store.close()
  }

  private static let noSlots = "DELETE FROM key_slot; DELETE FROM meta WHERE key = 'key_slots'"

  /// What nobody can open any more is said to be lost, and not carried on as if it were there.
  @Test func personsWhoseKeysAreGoneAreLost() throws {
    try change(Self.noSlots)
    let damaged = try Ground.open(folder.store, .reading)
    #expect(try damaged.check(deep: true) == [.identity("key_slots")])
    try damaged.close()
    let (store, recovery) = try recover()
    #expect(recovery.holes.isEmpty && recovery.bareCases.count == 4 && recovery.drafts == 0)
    #expect(try store.check(deep: true) == [])
    #expect(try store.log.knownLoss().bareCases == recovery.bareCases)
    // New persons are sealed with new keys.
    let next = try store.opened(Ground.intake(.complaint, [.consumerName: .text("新某")]))
    #expect(try store.load(next).fields[text: .consumerName] == "新某")
    try store.close()
  }

  @Test func theKeysComeOutOfACopy() throws {
    try change(Self.noSlots)
    let (store, recovery) = try recover(folder.file("copy.db"))
    #expect(recovery.isWhole && recovery.drafts == 1, "\(recovery)")
    #expect(try store.load(id).fields[text: .consumerName] == "植某某")
    try store.close()
  }

  /// One of the two places is enough, even where the other has something else.
  @Test func theSoundPlaceOfTheKeysIsTaken() throws {
    try change("UPDATE key_slot SET wrapped = zeroblob(32)")
    let (store, recovery) = try recover()
    #expect(recovery.isWhole, "\(recovery)")
    #expect(try store.load(id).fields[text: .consumerName] == "植某某")
    try store.close()
  }

  /// Whatever a store says of its generation, the numbers that it gave say more.
  @Test func theGenerationIsThatOfTheNumbers() throws {
    try change("UPDATE meta SET value = '7' WHERE key = 'generation'")
    let (store, recovery) = try recover()
    #expect(recovery.isWhole)
    #expect(try store.letters() == "A2")
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  @Test func aDeskThatWasChangedIsTheOneOfTheLog() throws {
    try change("UPDATE meta SET value = '0123456789abcdef' WHERE key = 'desk'")
    let (store, recovery) = try recover()
    #expect(recovery.isWhole)
    #expect(try store.read { db in try db.meta(.formerDesks) } == last.desk.text)
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  /// Whoever must not save it leaves nothing.
  @Test func whoIsRefusedLeavesNothing() throws {
    struct Refused: Error {}
    let before = try folder.names
    #expect(throws: Refused.self) {
      try CaseStore.recover(
        from: folder.store, and: [], to: folder.file("new.db"), reference: Shipped.reference,
        zone: .shanghai
      ) { _ in throw Refused() }
    }
    #expect(
      try folder.names.filter { !$0.hasSuffix(".lock") } == before.filter { !$0.hasSuffix(".lock") }
    )
  }

  /// A number whose row was changed is found by what the log says, and by nothing else.
  @Test func aNumberIsThatOfTheOpening() throws {
    try change("UPDATE case_row SET counter = 99 WHERE counter = 1")
    let store = try Ground.open(folder.store)
    #expect(try store.resolve("1") == id)
    #expect(throws: Refusal.noSuchCase("99")) { try store.resolve("99") }
    #expect(
      try store.damage(of: id) == [.projection(.caseRow, of: store.load(id).number.description)])
    try store.rebuild()
    #expect(try store.damage(of: id) == [])
    try store.close()
  }
}
