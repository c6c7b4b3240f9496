import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Erasing, backing up, restoring")
struct CareTests {
  private static let planted = ["要删的人", "13912345678", "抽屉里的秘密", "记下的秘密"]

  private func planted(_ store: CaseStore) throws -> CaseID {
    let fields: [Field: FieldValue] = [
      .consumerName: .text("要删的人"), .consumerPhone: .text("13912345678"),
      .facts: .text("抽屉里的秘密"),
    ]
    let id = try store.opened(Ground.intake(.complaint, fields))
    try store.take(.note, [.text: .text("记下的秘密")], on: id)
    try store.take(.withdraw, on: id, by: Ground.author("10:10"))
    return id
  }

  private func traces(_ folder: Folder) throws -> [String] {
    let names = try folder.names
    return Self.planted.filter { words in
      names.contains { folder.bytes($0)?.range(of: Data(words.utf8)) != nil }
    }
  }

  @Test func nothingOfAnErasedPersonStaysOnTheDisk() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try planted(store)
    _ = try store.opened()
    // Persons lie sealed; whether their rows go is seen by the texts, which lie in clear.
    #expect(try traces(folder) == ["抽屉里的秘密", "记下的秘密"])
    #expect(try store.read { try $0.count("person") } == 2)
    let erasure = try store.erase(id, why: "本人要求", by: Ground.author("11:00"))
    #expect(erasure.clearing == .done && erasure.cases.map(\.counter) == [1])
    #expect(try traces(folder).isEmpty)
    #expect(try store.read { try $0.count("person") } == 1)
    #expect(try store.check(deep: true).isEmpty)
    for words in ["要删的人", "13912345678", "5678", "抽屉", "秘密"] {
      #expect(try store.lists.count(CaseQuery(search: words), today: Ground.today) == 0, "\(words)")
    }
    let subject = try store.load(id)
    #expect(subject.isErased && subject.outcome == .withdrawn)
    #expect([.consumerName, .merchantName].map { subject.fields[text: $0] } == ["", "样品商店"])
    #expect(try store.lists.count(CaseQuery(search: "退款"), today: Ground.today) == 1)
    try store.close()
  }

  @Test func anErasedCaseIsNotErasedTwiceNorFilledAgain() throws {
    let store = try Ground.memory()
    let id = try planted(store)
    _ = try store.erase(id, why: "一", by: Ground.author("11:00"))
    let number = try store.load(id).number
    let filled = StepAction(.amend, changes: [.consumerName: .text("又来")])
    #expect(throws: Refusal.erased(number: number)) {
      try store.erase(id, why: "二", by: Ground.author("11:01"))
    }
    #expect(throws: Refusal.erased(number: number)) {
      try store.recordAndList(.take([filled], on: id), by: Ground.author("11:02"))
    }
    #expect(throws: Refusal.laterEventStands(number: number)) {
      try store.recordAndList(.undo, by: Ground.author("11:03"))
    }
  }

  @Test func aReaderInTheWayIsWaitedForAndThenSaid() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try planted(store)
    let reader = try Ground.open(folder.store, .reading)
    let erasure = try reader.connection.queue.inDatabase { db in
      try db.beginTransaction(.deferred)
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
      let erasure = try store.erase(id, why: "本人要求", by: Ground.author("11:00"))
      try db.commit()
      return erasure
    }
    #expect(erasure.clearing == .keptByReader)
    try reader.close()
    try store.close()
    try Ground.open(folder.store).close()
    #expect(try traces(folder).isEmpty)
  }

  @Test func purgingTakesWhatWasClosedBefore() throws {
    let store = try Ground.memory()
    let old = try store.opened(by: Ground.author("2027-03-10T09:00"))
    try store.take(.withdraw, on: old, by: Ground.author("2027-03-11T09:00"))
    let young = try store.opened(by: Ground.author("2027-03-10T09:10"))
    try store.take(.withdraw, on: young, by: Ground.author("2027-03-12T09:00"))
    let open = try store.opened(by: Ground.author("2027-03-01T09:00"))
    let day = Given.day("2027-03-12")
    #expect(
      try store.purge(before: day, why: "满期", by: Ground.author()).cases.map(\.counter) == [1])
    #expect(try store.purge(before: day, why: "满期", by: Ground.author()).cases.isEmpty)
    #expect(try [old, young, open].map { try store.load($0).isErased } == [true, false, false])
    #expect(try store.check(deep: true).isEmpty)
  }

  /// Void cases and intakes that were taken back hold persons as well; what is left is told with the reason.
  @Test func purgingTakesWhatIsVoidOrWasTakenBackAndTellsTheRest() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    func planted(_ name: String, _ at: String) throws -> CaseID {
      try store.opened(
        Ground.intake(.complaint, [.consumerName: .text(name)]), by: Ground.author(at))
    }
    let void = try planted("孙作废", "2027-03-10T09:00")
    try store.take(.void, [.why: .text("重复")], on: void, by: Ground.author("2027-03-11T09:00"))
    let undone = try planted("李撤销", "2027-03-10T09:10")
    try store.recordAndList(.undo, by: Ground.author("2027-03-11T09:10"))
    let later = try planted("周后来", "2027-03-10T09:20")
    try store.take(.void, [.why: .text("重复")], on: later, by: Ground.author("2027-03-12T09:00"))
    _ = try planted("吴在办", "2027-03-10T09:30")
    let day = Given.day("2027-03-12")
    let erasure = try store.purge(before: day, why: "满期", by: Ground.author())
    #expect(erasure.cases.map(\.counter) == [1, 2])
    #expect(erasure.left.mapValues { $0.map(\.counter) } == [.open: [4], .later: [3]])
    #expect(try [void, undone].map { try store.load($0).isErased } == [true, true])
    for name in ["孙作废", "李撤销"] {
      #expect(
        try folder.names.filter { folder.bytes($0)?.range(of: Data(name.utf8)) != nil } == [])
    }
    #expect(try store.check(deep: true).isEmpty)
    let again = try store.purge(before: day, why: "满期", by: Ground.author())
    #expect(again.cases.isEmpty)
    #expect(
      again.left.mapValues { $0.map(\.counter) } == [
        .open: [4], .later: [3], .erasedBefore: [1, 2],
      ])
    #expect(throws: Refusal.self) { try store.recordAndList(.redo, by: Ground.author()) }
    try store.close()
  }

  /// Words that a program of format 1 put into the log itself stay there, and are named.
  @Test func wordsOfFormat1ThatStayAreNamed() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: FixtureTests.folder.appendingPathComponent("store-v3.db").path,
      toPath: folder.store)
    let store = try Ground.open(folder.store)
    let erasure = try store.purge(
      before: Given.day("2030-01-01"), why: "满期", by: Ground.author("2030-02-01T09:00"))
    #expect(!erasure.wordsInTheLog.isEmpty)
    let named = try store.connection.read { db in
      try erasure.wordsInTheLog.map { id in
        try db.sealedEvents(
          where: "e.desk = ? AND e.sequence = ?", [id.desk.text, id.sequence]
        ).map(\.format)
      }
    }
    #expect(named.allSatisfy { $0 == [1] })
    try store.close()
  }

  /// A form that was thrown away, or became a case, is gone from the write-ahead log when the desk is idle.
  @Test(arguments: [true, false]) func aDraftThatIsGoneLeavesNoTrace(isThrown: Bool) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    var draft = Ground.draft(1)
    draft.entries = ["consumer_name": "郑草稿"]
    try store.drafts.save(draft)
    // It lies sealed.
    func lying() throws -> Data {
      try #require(try store.read { db in try db.value("SELECT entries FROM draft") })
    }
    var sealed = try lying()
    func isThere() throws -> Bool {
      try folder.names.contains { folder.bytes($0)?.range(of: sealed) != nil }
    }
    #expect(try isThere())
    if isThrown {
      try store.drafts.drop(draft.id)
    } else {
      try store.recordAndList(.open(Ground.intake()), by: Ground.author(), dropping: draft.id)
    }
    try store.optimizeWhenIdle()
    #expect(try !isThere())
    // Somebody who reads is not waited for; it is done when the desk is idle again, or is left.
    try store.drafts.save(draft)
    sealed = try lying()
    let reader = try Ground.open(folder.store, .reading)
    try reader.connection.queue.inDatabase { db in
      try db.beginTransaction(.deferred)
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
      try store.drafts.drop(draft.id)
      let start = ContinuousClock.now
      try store.optimizeWhenIdle()
      #expect(ContinuousClock.now - start < .seconds(1))
      try db.commit()
    }
    #expect(try isThere())
    try store.close()
    #expect(try !isThere())
    try reader.close()
  }

  @Test func anErasureReachesTheOtherDesk() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try planted(one)
    try two.append(try one.log.events(beyond: [:]))
    #expect(try two.lists.count(CaseQuery(search: "要删的人"), today: Ground.today) == 1)
    _ = try one.erase(id, why: "本人要求", by: Ground.author("11:00"))
    try two.append(try one.log.events(beyond: try two.log.versionVector()))
    #expect(try two.lists.count(CaseQuery(search: "要删的人"), today: Ground.today) == 0)
    #expect(try two.check(deep: true).isEmpty)
    #expect(try two.answers() == one.answers())
  }

  @Test func aBackupIsWholeAndNeverWrittenOver() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    let copy = folder.file("copy.db")
    try store.backup(to: copy)
    #expect(throws: StoreError.alreadyThere(path: copy)) { try store.backup(to: copy) }
    #expect(try folder.names.filter { $0.hasPrefix("copy") } == ["copy.db"])
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let reader = try Ground.open(folder.store, .reading)
    try reader.backup(to: folder.file("second.db"))
    try reader.close()
    try store.close()
  }

  @Test func aDamagedStoreGivesNoBackup() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    try store.tamper("UPDATE event SET clerk = 'x' WHERE sequence = 3")
    let error = #expect(throws: StoreError.self) { try store.backup(to: folder.file("copy.db")) }
    guard case .copyDamaged(folder.file("copy.db.partial"), _)? = error else {
      throw error ?? .openedForReading
    }
    #expect(try folder.names.filter { $0.hasPrefix("copy") }.isEmpty)
    try store.close()
  }

  @Test func aRestoredStoreIsAnotherDeskAndGivesNewNumbers() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    let copy = folder.file("copy.db")
    try store.backup(to: copy)
    let (desk, answers) = (store.desk, try store.answers())
    let new = folder.file("new/desk.db")
    try CaseStore.restore(
      from: copy, to: new, reference: Shipped.reference, zone: .shanghai)
    var restored = try Ground.open(new)
    #expect(restored.desk != desk)
    #expect(try restored.answers() == answers)
    #expect(try restored.settings() == store.settings())
    #expect(try restored.lists.count(CaseQuery(search: "样二"), today: Ground.today) == 1)
    let saveResult = try restored.recordAndList(.open(Ground.intake()), by: Ground.author("11:00"))
    #expect(saveResult.opened.map(\.short) == ["A2-0001"])
    try restored.backup(to: folder.file("again.db"))
    try restored.close()
    let third = folder.file("third.db")
    try CaseStore.restore(
      from: folder.file("again.db"), to: third, reference: Shipped.reference, zone: .shanghai)
    restored = try Ground.open(third)
    #expect(
      try restored.recordAndList(.open(Ground.intake()), by: Ground.author()).opened[0].short
        == "A3-0001")
    #expect(try restored.check(deep: true).isEmpty)
    // What the old desk wrote after the backup joins without a clash.
    _ = try store.opened(by: Ground.author("12:00"))
    try restored.append(try store.log.events(beyond: try restored.log.versionVector()))
    #expect(try restored.check(deep: true).isEmpty)
    try restored.close()
    try store.close()
  }

  @Test func onlyAnEmptyStoreIsRestoredInto() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.backup(to: folder.file("copy.db"))
    try store.close()
    let before = try Ground.open(folder.store).answers()
    #expect(throws: StoreError.notEmpty(path: folder.store)) {
      try CaseStore.restore(
        from: folder.file("copy.db"), to: folder.store, reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(throws: StoreError.notThere(path: folder.file("none.db"))) {
      try CaseStore.restore(
        from: folder.file("none.db"), to: folder.file("x.db"), reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(try Ground.open(folder.store).answers() == before)
  }
}
