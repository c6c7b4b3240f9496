import CaseMaking
import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Several desks that write to one store, each in turns of its own.
@Suite("Several writers")
struct SeveralWritersTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func open(_ access: Access = .writing()) throws -> CaseStore {
    try Ground.open(folder.store, access)
  }

  /// What one remembers of the log's end is not what the next save of it goes on from.
  @Test func numbersAreGivenOnceWhoeverSaves() throws {
    let stores = [try open(.writing(as: .screen)), try open(), try open()]
    var numbers: [String] = []
    for round in 0..<12 {
      let saved = try stores[round % 3].record(.open(Ground.intake()), by: Ground.author())
      numbers += saved.opened.map(\.short)
    }
    #expect(numbers == (1...12).map { "A-\(String(repeating: "0", count: $0 < 10 ? 3 : 2))\($0)" })
    for store in stores {
      try store.catchUp()
      #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 12)
    }
    try stores[0].close()
    #expect(try stores[1].check(deep: true).isEmpty)
    for store in stores.dropFirst() { try store.close() }
    let after = try open()
    #expect(try after.lists.count(CaseQuery(), today: Ground.today) == 12)
    #expect(try after.check(deep: true).isEmpty)
    try after.close()
  }

  /// What another has saved and not listed is listed by whoever saves or asks next; what the first still holds in memory
  /// does not come over what the other has made of the same case.
  @Test func whatAnotherLeftIsListed() throws {
    let (first, second) = (try open(), try open())
    let saved = try first.record(.open(Ground.intake()), by: Ground.author())
    let id = try #require(saved.cases.first?.id)
    try second.catchUp()
    #expect(try second.lists.count(CaseQuery(), today: Ground.today) == 1)
    try second.take(.accept, on: id)
    try first.catchUp()
    let row = try first.lists.summaries(CaseQuery(), today: Ground.today).first
    #expect(row?.status == .accepted)
    #expect(try first.check(deep: true).isEmpty)
    try first.close()
    try second.close()
  }

  /// A step from what another has changed meanwhile is refused.
  @Test func aStepFromAStaleScreenIsRefused() throws {
    let (first, second) = (try open(), try open())
    let id = try first.opened()
    let seen = try second.load(id).timeline.last?.event.id
    try first.take(.accept, on: id)
    #expect(throws: Refusal.self) {
      try second.record(
        .take([StepAction(.accept)], on: id, seen: seen), by: Ground.author("10:30"))
    }
    try second.record(.open(Ground.intake()), by: Ground.author())
    try second.catchUp()
    #expect(try second.check(deep: true) == [])
    try first.close()
    try second.close()
  }

  @Test func settingsOfAnotherHold() throws {
    let (first, second) = (try open(), try open())
    _ = try second.opened()
    try first.record(.configure([.desk: "B"]), by: Ground.author())
    #expect(try second.settings().letters == "B")
    let saved = try second.record(.open(Ground.intake()), by: Ground.author())
    #expect(saved.opened.map(\.short) == ["B-0001"])
    try first.close()
    try second.close()
  }

  /// It is told once, and not of half-typed forms.
  @Test func whatOthersRecordIsNews() throws {
    let (first, second) = (try open(), try open())
    #expect(try !second.takeNews())
    try first.drafts.save(Ground.draft(1))
    #expect(try !second.takeNews())
    _ = try first.opened()
    #expect(try second.takeNews())
    #expect(try !second.takeNews())
    _ = try second.opened()
    #expect(try !second.takeNews())
    try first.close()
    try second.close()
  }

  /// Acts on the whole store wait until no other has it open, and say who has.
  @Test func theWholeStoreIsOnesOwn() throws {
    let screen = try open(.writing(as: .screen))
    _ = try screen.opened()
    let session = try SessionFile(store: folder.store)
    let holder = try #require(SessionFile.holder(of: folder.store))
    #expect(holder.process == getpid() && holder.purpose == .screen)
    #expect(throws: StoreError.held(path: folder.store, by: holder)) {
      try open(.alone(wait: .zero))
    }
    let other = try open()
    #expect(throws: StoreError.held(path: folder.store, by: holder)) { try other.rebuild() }
    try other.close()
    try screen.rebuild()
    try screen.close()
    session.end()
    let alone = try open(.alone())
    #expect(throws: StoreError.self) { try open(.writing(wait: .zero)) }
    try alone.rebuild()
    _ = try alone.opened()
    try alone.close()
    #expect(folder.bytes("desk.db.lock") == Data())
  }

  /// Whoever was killed in a turn has left the files as nobody knows; what is there then is taken as it is.
  @Test func aTurnThatWasCutShortIsNoLoss() throws {
    let store = try open()
    _ = try store.opened()
    let lock = try WriterLock(store: folder.store, purpose: .command, wait: .zero)
    lock.begin()
    lock.letGo()
    #expect(lock.record == .cutShort)
    #expect(try FileHead.bytes(of: folder.store + ".lock", upTo: 80).count == TurnRecord.size)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_804_500_000)],
      ofItemAtPath: folder.store + "-wal")
    _ = try store.opened()
    guard case .left = lock.record else { throw Refusal.nothingEntered }
    try store.close()
  }
}

/// Who is at a store, and whose half-typed forms lie there.
@Suite("Screens on one store")
struct SessionFileTests {
  @Test func eachScreenHasANumber() throws {
    let folder = try Folder()
    let first = try SessionFile(store: folder.store)
    let second = try SessionFile(store: folder.store)
    #expect(first.number == 1 && second.number == 2)
    #expect(first.isFirst && !second.isFirst && !first.wasLeft)
    #expect(second.owns(1_000_001) && !second.owns(7) && first.owns(7))
    first.end()
    #expect(second.isFirst)
    // Whoever is gone has left the form to the other, who keeps it.
    #expect(second.owns(7))
    let third = try SessionFile(store: folder.store)
    #expect(third.number == 3 && !third.owns(7))
    third.end()
    second.end()
    #expect(try folder.names == [])
  }

  @Test func whatNobodyHoldsWasLeft() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.store + ".session"))
    let screen = try SessionFile(store: folder.store)
    #expect(screen.number == 1 && screen.wasLeft)
  }

  /// Nobody's file is emptied.
  @Test func aLongFileIsNoSession() throws {
    let folder = try Folder()
    try Data(count: 81).write(to: URL(fileURLWithPath: folder.store + ".session"))
    #expect(try SessionFile(store: folder.store).number == 2)
    #expect(folder.bytes("desk.db.session") == Data(count: 81))
  }

  /// No two screens give a form the same number.
  @Test func formsHaveNumbersOfTheirScreen() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    #expect(try store.drafts.nextID(on: 2) == 1_000_001)
    try store.drafts.save(Ground.draft(1_000_001))
    #expect(try store.drafts.nextID() == 1)
    #expect(try store.drafts.nextID(on: 2) == 1_000_002)
    try store.close()
  }
}
