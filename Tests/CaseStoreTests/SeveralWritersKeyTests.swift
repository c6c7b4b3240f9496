import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Several desks on one store, one of which sets a passphrase, or has it while another has not.
@Suite("Keys beside other writers")
struct SeveralWritersKeyTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func open(with passphrase: Passphrase? = nil) throws -> CaseStore {
    try CaseStore.open(
      path: folder.store, access: .writing(), reference: Shipped.reference, zone: .shanghai,
      passphrase: passphrase)
  }

  private func shown(_ store: CaseStore) throws -> [String] {
    try store.lists.summaries(CaseQuery(), today: Ground.today).map { $0.name + $0.phoneTail }
  }

  private func named(_ name: String) -> Intake {
    Ground.intake(.complaint, [.consumerName: .text(name)])
  }

  private func sealedKeys(_ store: CaseStore) throws -> [Int] {
    try store.read { db in try db.column("SELECT seal FROM person ORDER BY sequence") }
  }

  /// What was open under the keys before is locked, and seals to the new ones from its next save on.
  @Test func aPassphraseSetElsewhereLocksWhoeverHasNotGivenIt() throws {
    let (first, second) = (try open(), try open())
    let id = try first.opened(named("植某某"))
    _ = try second.keyCare.set(OfficeKeyTests.passphrase, by: Ground.author("10:00"))
    let later = try first.record(.open(named("另一位")), by: Ground.author("10:10"))
    #expect(first.isLocked && !second.isLocked)
    #expect(try first.load(id).fields[.consumerName] == nil)
    #expect(throws: StoreError.keys(.locked)) { try first.check(deep: true) }
    #expect(throws: StoreError.keys(.alreadySet)) {
      try first.keyCare.set(OfficeKeyTests.other, by: Ground.author("10:20"))
    }
    let seals = try sealedKeys(first)
    #expect(seals.last == RowSeal.publicKey.rawValue)
    try second.keyCare.listWhatLockedDesksLeft()
    #expect(try Set(shown(second)) == ["另**8000", "植**8000"])
    let other = try #require(later.cases.first?.id)
    #expect(try second.load(other).fields[text: .consumerName] == "另一位")
    try second.keyCare.resealAll()
    #expect(try second.keyCare.status().older == 0)
    #expect(try second.check(deep: true) == [])
    let office = try #require(try first.keyCare.door().keys(with: OfficeKeyTests.passphrase))
    try first.keyCare.unlock(office)
    #expect(try Set(shown(first)) == ["另**8000", "植**8000"])
    try first.close()
    #expect(try second.check(deep: true) == [])
    try second.close()
  }

  /// A form that is kept behind the passphrase of another desk lies under no key that an older copy of the file has.
  @Test func aHalfTypedFormIsSealedToTheNewKeys() throws {
    let (first, second) = (try open(), try open())
    try first.drafts.save(Ground.draft(1))
    _ = try second.keyCare.set(OfficeKeyTests.passphrase, by: Ground.author("10:00"))
    try first.drafts.save(Ground.draft(2))
    let seals: [Int] = try first.read { db in try db.column("SELECT seal FROM draft ORDER BY id") }
    #expect(seals.last == RowSeal.publicKey.rawValue)
    #expect(try second.drafts.all().map(\.id).sorted() == [1, 2])
    try first.close()
    try second.close()
  }

  /// The keys stay when the passphrase is another.
  @Test func aPassphraseChangedElsewhereIsNotAskedFor() throws {
    let first = try open()
    let id = try first.opened(named("植某某"))
    _ = try first.keyCare.set(OfficeKeyTests.passphrase, by: Ground.author("10:00"))
    let second = try open(with: OfficeKeyTests.passphrase)
    try second.keyCare.change(from: OfficeKeyTests.passphrase, to: OfficeKeyTests.other)
    #expect(!first.isLocked)
    #expect(try first.load(id).fields[text: .consumerName] == "植某某")
    #expect(throws: StoreError.keys(.wrong)) {
      try first.keyCare.change(from: OfficeKeyTests.passphrase, to: OfficeKeyTests.other)
    }
    try first.close()
    try second.close()
  }

  /// A desk without the passphrase opens a store beside one that has it, and its cases get names when that looks.
  @Test func aLockedDeskWorksBesideAnOpenOne() throws {
    let first = try open()
    _ = try first.opened(named("植某某"))
    _ = try first.keyCare.set(OfficeKeyTests.passphrase, by: Ground.author("10:00"))
    let locked = try open()
    #expect(locked.isLocked)
    _ = try locked.opened(named("另一位"))
    try first.catchUp()
    #expect(try Set(shown(first)) == ["", "植**8000"])
    try first.keyCare.listWhatLockedDesksLeft()
    #expect(try Set(shown(first)) == ["另**8000", "植**8000"])
    #expect(try first.check(deep: true) == [])
    try locked.close()
    try first.close()
  }

  /// A pass of sealing anew that another began behind this one is ended by that one.
  @Test func twoSealAnewBesideEachOther() throws {
    let first = try open()
    _ = try first.opened(named("植某某"))
    let second = try open()
    try first.write { db in try db.setMeta(.toReseal, "1") }
    let place = try first.write { db in
      try Resealing(context: first.context, db: db).step(
        after: Resealing.Place(pass: "another", desk: "", sequence: 0))
    }
    #expect(place == nil)
    let left: String? = try second.read { db in try db.meta(.toReseal) }
    #expect(left == "1")
    try second.keyCare.resealAll()
    let none: String? = try first.read { db in try db.meta(.toReseal) }
    #expect(none == nil)
    try first.close()
    try second.close()
  }
}
