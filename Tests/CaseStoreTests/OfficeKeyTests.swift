import CaseMaking
import Casework
import Crypto
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// The keys of an office: persons lie sealed, and only who has the passphrase reads them.
@Suite("The keys of an office")
struct OfficeKeyTests {
  static let passphrase = Passphrase("正确的 马 电池 订书钉")
  static let other = Passphrase("另外 一个 很长 的密码")
  static let planted = ["植某某", "13811119999"]

  static let person: [Field: FieldValue] = [
    .consumerName: .text("植某某"), .consumerPhone: .text("13811119999"),
    .facts: .text("植某某说不给退"),
  ]

  /// A store with a case, sealed under the passphrase, and its recovery code.
  func sealed(_ folder: Folder) throws -> (id: CaseID, code: RecoveryCode) {
    let store = try Ground.open(folder.store)
    let id = try store.opened(Ground.intake(.complaint, Self.person))
    let code = try store.keyCare.set(Self.passphrase, by: Ground.author("10:00"))
    try store.close()
    return (id, code)
  }

  func open(
    _ folder: Folder, _ access: Access = .writing(), with passphrase: Passphrase? = nil
  ) throws -> CaseStore {
    try CaseStore.open(
      path: folder.store, access: access, reference: Shipped.reference, zone: .shanghai,
      passphrase: passphrase)
  }

  func traces(_ folder: Folder, of words: [String] = planted) throws -> [String] {
    let names = try folder.names
    return words.filter { word in
      names.contains { folder.bytes($0)?.range(of: Data(word.utf8)) != nil }
    }
  }

  func shown(_ store: CaseStore) throws -> [String] {
    try store.lists.summaries(CaseQuery(), today: Ground.today).map { $0.name + $0.phoneTail }
  }

  // MARK: Without a passphrase

  @Test func personsLieSealedFromTheFirstOnAndAreReadAsBefore() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try store.opened(Ground.intake(.complaint, [.consumerName: .text("植某某")]))
    #expect(try traces(folder) == [])
    #expect(try store.load(id).fields[text: .consumerName] == "植某某")
    #expect(try shown(store) == ["植**8000"])
    #expect(!store.isLocked)
    #expect(try store.check(deep: true) == [])
    let row = try #require(try store.log.events(beyond: [:]).first?.person)
    #expect(row.seal == RowSeal.dataKey.rawValue && row.salt.isEmpty)
    try store.close()
    let reader = try Ground.open(folder.store, .reading)
    #expect(try reader.load(id).fields[text: .consumerName] == "植某某")
    #expect(try shown(reader) == ["植**8000"])
  }

  /// The ways to the keys stand in the store twice.
  @Test func theKeysAreFoundWhereOneOfTheirTwoPlacesIsGone() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try store.opened(Ground.intake(.complaint, Self.person))
    try store.write { db in try db.run("DELETE FROM key_slot") }
    try store.close()
    let again = try Ground.open(folder.store)
    #expect(try again.load(id).fields[text: .consumerName] == "植某某")
    try again.close()
  }

  @Test func aSealedRowThatWasChangedIsNamed() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    try store.connection.queue.write { db in
      try db.execute(
        sql: "UPDATE person SET body = substr(body, 1, length(body) - 1)")
    }
    let name = EventID(desk: store.desk, sequence: 1)
    #expect(try store.check() == [.personChanged(name)])
  }

  /// With the salt in clear whoever has the file would try all phones against the commitment.
  @Test func noSaltOfPersonsLiesInClear() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    let salts: [Data] = try store.read { db in try db.column("SELECT salt FROM person") }
    #expect(salts == [Data()])
  }

  // MARK: With one

  @Test func withoutItAStoreListsAndCountsAndShowsNobody() throws {
    let folder = try Folder()
    let (id, _) = try sealed(folder)
    let locked = try open(folder)
    #expect(locked.isLocked)
    let subject = try locked.load(id)
    #expect(subject.fields[.consumerName] == nil && subject.fields[.facts] == nil)
    #expect(subject.missing == [] && subject.fields[text: .merchantName] == "样品商店")
    #expect(try shown(locked) == [""])
    #expect(try locked.lists.count(CaseQuery(), today: Ground.today) == 1)
    #expect(try locked.lists.count(CaseQuery(search: "植某某"), today: Ground.today) == 1)
    #expect(try locked.lists.count(CaseQuery(search: "9999"), today: Ground.today) == 0)
    #expect(try locked.lists.samePhone("13811119999", today: Ground.today) == [])
    #expect(try locked.check() == [])
    #expect(throws: StoreError.keys(.locked)) { try locked.check(deep: true) }
    #expect(throws: StoreError.keys(.locked)) {
      try locked.erase(id, why: "x", by: Ground.author("11:00"))
    }
    try locked.close()
  }

  @Test func withItAllIsAsBefore() throws {
    let folder = try Folder()
    let (id, code) = try sealed(folder)
    for words in [Self.passphrase, Passphrase(code.text), Passphrase(" " + code.text + "\n")] {
      let store = try open(folder, with: words)
      #expect(!store.isLocked)
      #expect(try store.load(id).fields[text: .consumerName] == "植某某")
      #expect(try shown(store) == ["植**9999"])
      #expect(try store.lists.samePhone("13811119999", today: Ground.today).map(\.id) == [id])
      #expect(try store.check(deep: true) == [])
      try store.close()
    }
    #expect(throws: StoreError.keys(.wrong)) { try open(folder, with: Self.other) }
    #expect(try traces(folder, of: ["13811119999"]) == [])
  }

  @Test func aLockedStoreTakesDownNewCasesAndKnowsThemAfterwards() throws {
    let folder = try Folder()
    let (first, _) = try sealed(folder)
    let locked = try open(folder)
    let id = try locked.opened(
      Ground.intake(
        .complaint, [.consumerName: .text("另一位"), .consumerPhone: .text("13822228888")]))
    try locked.take(.note, [.text: .text("记一笔")], on: first)
    #expect(try locked.load(id).fields[.consumerName] == nil)
    #expect(try locked.check() == [])
    try locked.close()
    #expect(try traces(folder, of: ["另一位", "13822228888"]) == [])
    let store = try open(folder, with: Self.passphrase)
    #expect(try store.load(id).fields[text: .consumerName] == "另一位")
    #expect(try Set(shown(store)) == ["另**8888", "植**9999"])
    #expect(try store.lists.samePhone("13822228888", today: Ground.today).map(\.id) == [id])
    #expect(try store.lists.count(CaseQuery(search: "9999"), today: Ground.today) == 1)
    #expect(try store.check(deep: true) == [])
    #expect(try store.keyCare.status().older > 0)
    try store.keyCare.resealAll()
    #expect(try store.keyCare.status().older == 0)
    #expect(try store.load(id).fields[text: .consumerName] == "另一位")
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  /// Unlocked while it is open: what the lists lacked comes at once.
  @Test func itIsUnlockedWhileItIsOpen() throws {
    let folder = try Folder()
    let (first, _) = try sealed(folder)
    let store = try open(folder)
    _ = try store.opened(Ground.intake(.complaint, [.consumerName: .text("另一位")]))
    let office = try #require(try store.keyCare.door().keys(with: Self.passphrase))
    try store.keyCare.unlock(office)
    #expect(try Set(shown(store)) == ["另**8000", "植**9999"])
    #expect(try store.load(first).fields[text: .consumerName] == "植某某")
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  /// Lists that are made anew without the keys are made once more with them.
  @Test func listsThatWereMadeWithoutTheKeysAreMadeAnew() throws {
    let folder = try Folder()
    let (id, _) = try sealed(folder)
    let locked = try open(folder)
    try locked.rebuild()
    #expect(try shown(locked) == [""])
    try locked.close()
    let store = try open(folder, with: Self.passphrase)
    #expect(try shown(store) == ["植**9999"])
    #expect(try store.lists.samePhone("13811119999", today: Ground.today).map(\.id) == [id])
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  // MARK: Drafts

  /// How many drafts lie in a store, whoever can open them.
  func kept(_ store: CaseStore) throws -> Int? {
    try store.connection.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM draft") }
  }

  @Test func halfTypedFormsLieSealedAndWaitForTheKeys() throws {
    let folder = try Folder()
    _ = try sealed(folder)
    let store = try open(folder, with: Self.passphrase)
    var draft = Ground.draft(1)
    draft.entries["consumer.name"] = "稿中人"
    try store.drafts.save(draft)
    #expect(try traces(folder, of: ["稿中人"]) == [])
    #expect(try store.drafts.all().map(\.entries) == [draft.entries])
    try store.close()
    let locked = try open(folder)
    #expect(try locked.drafts.all() == [])
    #expect(try kept(locked) == 1)
    draft.id = 2
    try locked.drafts.save(draft)
    #expect(try kept(locked) == 2)
    try locked.close()
    let again = try open(folder, with: Self.passphrase)
    #expect(try again.drafts.all().map(\.entries) == [draft.entries, draft.entries])
    try again.close()
  }

  // MARK: Changing

  @Test func anotherPassphraseShutsTheFirstAndLeavesTheCode() throws {
    let folder = try Folder()
    let (id, code) = try sealed(folder)
    let locked = try open(folder)
    #expect(throws: StoreError.keys(.wrong)) {
      try locked.keyCare.change(from: Self.other, to: Self.other)
    }
    try locked.keyCare.change(from: Passphrase(code.text), to: Self.other)
    try locked.close()
    #expect(throws: StoreError.keys(.wrong)) { try open(folder, with: Self.passphrase) }
    for words in [Self.other, Passphrase(code.text)] {
      let store = try open(folder, with: words)
      #expect(try store.load(id).fields[text: .consumerName] == "植某某")
      try store.close()
    }
  }

  @Test func anotherCodeShutsTheFirst() throws {
    let folder = try Folder()
    let (_, code) = try sealed(folder)
    let store = try open(folder)
    let second = try store.keyCare.renewRecovery(with: Self.passphrase)
    try store.close()
    #expect(throws: StoreError.keys(.wrong)) { try open(folder, with: Passphrase(code.text)) }
    try open(folder, with: Passphrase(second.text)).close()
  }

  /// A copy made before gives keys to everybody; what came later opens with none of them.
  @Test func anOlderCopyOpensNothingThatCameLater() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened(Ground.intake(.complaint, Self.person))
    let before = try #require(store.context.keys.now.open?.office)
    _ = try store.keyCare.set(Self.passphrase, by: Ground.author("10:00"))
    let id = try store.opened()
    let rows = try store.log.events(beyond: [:]).filter { $0.person != nil }
    let keys = try SealingKeys(before)
    let last = try #require(rows.last)
    #expect(last.caseID == id && keys.opened(last) == last)
    #expect(keys.opened(rows[0]) != rows[0])
    try store.keyCare.resealAll()
    let resealed = try #require(try store.log.events(beyond: [:]).first)
    #expect(keys.opened(resealed) == resealed)
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  @Test func whatIsNoPassphraseIsRefused() throws {
    let store = try Ground.memory()
    #expect(throws: StoreError.keys(.weak(.short(least: 8)))) {
      try store.keyCare.set(Passphrase("短的"), by: Ground.author())
    }
    #expect(throws: StoreError.keys(.notSet)) {
      try store.keyCare.change(from: Self.passphrase, to: Self.other)
    }
    #expect(throws: StoreError.keys(.notSet)) { try store.keyCare.exported() }
    _ = try store.keyCare.set(Self.passphrase, by: Ground.author())
    #expect(throws: StoreError.keys(.alreadySet)) {
      try store.keyCare.set(Self.other, by: Ground.author())
    }
  }

  @Test func aSlotThatAsksForEndlessWorkIsNotTried() throws {
    let slot = KeySlot(
      key: "x", method: .scrypt,
      parameters: #"{"salt":"00112233445566778899aabbccddeeff","n":1073741824,"r":8,"p":1}"#,
      wrapped: Array(repeating: 0, count: 64))
    #expect(slot.keys(with: Self.passphrase) == nil)
  }
}
