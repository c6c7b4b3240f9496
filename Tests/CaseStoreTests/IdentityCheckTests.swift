import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What a store says of itself in `meta` is held against its log.
@Suite("What a store says of itself")
struct IdentityCheckTests {
  /// A value that cannot be right, by its key; nil of what is made anew by itself or harms nobody.
  private static func wrong(_ key: MetaKey) -> String? {
    switch key {
    case .desk, .marked: "0123456789abcdef"
    case .formerDesks: "0123456789abcdef,0123456789abcdef"
    case .generation: "7"
    case .keySlots: "[]"
    case .givenNumbers: "A 900"
    case .knownLosses: #"{"holes":[],"rows":["x"],"edits":[]}"#
    case .demonstration: "no"
    case .staff: "{}"
    case .family: "nobody"
    case .searchKey, .listedLocked, .toReseal, .madeWith, .remaking, .views, .settled,
      .otherDesks, .home:
      nil
    }
  }

  private func filled() throws -> CaseStore {
    let store = try Ground.memory()
    for _ in 1...3 { _ = try store.opened() }
    return store
  }

  @Test(arguments: MetaKey.allCases) func everyKeyIsHeldAgainstTheLog(key: MetaKey) throws {
    guard let value = Self.wrong(key) else { return }
    let store = try filled()
    // Some laptop remembers it.
    try store.write { db in try db.setMeta(.marked, store.desk.text) }
    #expect(try store.check() == [])
    try store.tamper("INSERT OR REPLACE INTO meta VALUES ('\(key.rawValue)', '\(value)')")
    // A desk of another name, and a name that is remembered, speak against each other.
    let named = key == .marked ? MetaKey.desk : key
    let found = try store.check()
    #expect(found.contains(.identity(named.rawValue)), "\(found)")
    #expect(Damage.remedy(of: found) == .recover)
  }

  /// Who works here and may do what is recorded; who is put there behind the program's back is named.
  @Test func aSeatThatWasChangedIsNamed() throws {
    let store = try filled()
    for (name, role) in [("王芳", Role.supervisor), ("李样", .clerk)] {
      _ = try store.seats.add(name, role, pin: nil, by: Ground.author())
    }
    #expect(try store.seats.strays() == [])
    try store.tamper(
      "UPDATE meta SET value = replace(value, 'clerk', 'supervisor') WHERE key = 'staff'")
    #expect(try store.seats.strays() == ["李样"])
    _ = try store.seats.setRole(.clerk, of: "李样", by: Ground.author())
    #expect(try store.seats.strays() == [])
    try store.tamper("DELETE FROM meta WHERE key = 'staff'")
    #expect(try store.seats.strays() == ["李样", "王芳"])
  }

  /// The generation stands in the numbers that were given.
  @Test(arguments: ["0", "2", "x", "-1"]) func theGenerationIsThatOfTheNumbers(value: String) throws
  {
    let store = try filled()
    try store.tamper("UPDATE meta SET value = '\(value)' WHERE key = 'generation'")
    #expect(try store.check() == [.identity("generation")])
  }

  @Test func aRestoredStoreIsAsItSays() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.backup(to: folder.file("copy.db"))
    try store.close()
    for (from, to) in [("copy.db", "two.db"), ("two.db", "three.db")] {
      try CaseStore.restore(
        from: folder.file(from), to: folder.file(to), reference: Shipped.reference, zone: .shanghai)
      let next = try Ground.open(folder.file(to))
      #expect(try next.check(deep: true) == [])
      _ = try next.opened()
      #expect(try next.check(deep: true) == [])
      try next.close()
    }
    let last = try Ground.open(folder.file("three.db"))
    #expect(try last.letters() == "A3")
    try last.tamper("DELETE FROM meta WHERE key = 'former_desks'")
    #expect(try last.check().contains(.identity("generation")))
    try last.close()
  }

  /// The end of a log that names another event is seen without a deep check: nothing can be added behind it.
  @Test func aWrongEndIsSeen() throws {
    let store = try filled()
    try store.tamper("UPDATE chain SET hash = zeroblob(32)")
    let wrong = [Damage.projection(.chain, of: store.desk.text)]
    #expect(try store.check() == wrong)
    #expect(try store.check(deep: true) == wrong)
  }

  /// Lists that are behind their log are brought up when a store opens; where its cases say more, that is told.
  @Test(arguments: ["DELETE FROM chain", "UPDATE chain SET sequence = 1"])
  func anEndThatWasTakenAwayIsTold(sql: String) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    for _ in 1...3 { _ = try store.opened() }
    let desk = store.desk
    try store.close()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
    let reader = try Ground.open(folder.store, .reading)
    #expect(try reader.check() == [.projection(.chain, of: desk.text)])
    try reader.close()
    let again = try Ground.open(folder.store, .reading)
    #expect(try again.check(deep: true) == [])
    try again.close()
  }

  /// A store that has lost its name is not given another: it would count anew.
  @Test(arguments: [Access.reading, .writing()])
  func aStoreWithoutANameIsDamaged(access: Access) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.close()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in try db.execute(sql: "DELETE FROM meta WHERE key = 'desk'") }
    try queue.close()
    #expect(throws: StoreError.damaged(code: 0)) { try Ground.open(folder.store, access) }
  }
}
