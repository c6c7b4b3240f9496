import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

extension CaseStore {
  /// Puts people with PINs there whose hashes take no time.
  func seat(_ people: (name: String, role: Role, pin: String)...) throws {
    let cost = PINHash.Cost(rounds: 16, blockSize: 8, parallelism: 1)
    var record = try StaffRecord(stored: nil)
    for (name, role, pin) in people {
      record[name] = StaffRecord.Entry(name: name, role: role, pin: try PINHash(pin, cost: cost))
    }
    try write { db in try db.setMeta(.staff, record.json.text) }
  }

  fileprivate func record() throws -> StaffRecord {
    try read { db in try StaffRecord(stored: db.meta(.staff)) }
  }
}

/// Who works at a desk, and what opens their seats.
@Suite struct StaffTests {
  private let now: Int64 = 1_800_000_000

  private func guarded() throws -> CaseStore {
    let store = try Ground.memory()
    try store.seat(("王芳", .supervisor, "2468"), ("李样", .clerk, "1357"))
    return store
  }

  private func refusal(_ work: () throws -> Void) -> PINRefusal? {
    do {
      try work()
      return nil
    } catch { return error as? PINRefusal }
  }

  // MARK: The hash

  /// As another program makes it: Python's hashlib.scrypt of `2468`, n=16, r=8, p=1, 32 bytes.
  @Test func aHashIsThatOfScrypt() throws {
    let stored = """
      {"n":16,"r":8,"p":1,"salt":"000102030405060708090a0b0c0d0e0f","hash":"60eddd0fb5d968663c7c11d7bb8db2d74fa3ce627260c7ddef5b9c90dbc2bdfc"}
      """
    let hash = try #require(PINHash(try JSON.parse(stored)))
    #expect(try hash.matches("2468"))
    #expect(try !hash.matches("2469") && !hash.matches(""))
    #expect(PINHash(try JSON.parse(stored.replacing("\"n\":16", with: "\"n\":17"))) == nil)
  }

  @Test func aNewHashTakesAThirdOfASecondAndHasItsOwnSalt() throws {
    let (one, other) = (try PINHash("2468"), try PINHash("2468"))
    #expect(one.cost == PINHash.Cost(rounds: 131_072, blockSize: 8, parallelism: 1))
    #expect(one != other && PINHash(one.json) == one)
    #expect(try one.matches("2468"))
  }

  @Test(arguments: ["", "123", "1234567890123", "12a4", "１２３４", "12 4"])
  func whatIsNoPINIsRefused(_ words: String) {
    #expect(refusal { _ = try PINHash(words) } == .malformed(digits: 4...12))
  }

  // MARK: Tries

  @Test func theRightPINOpensAndTakesTheTriesBack() throws {
    let store = try guarded()
    #expect(
      refusal { try store.seats.open("李样", by: "0000", now: now) } == .wrong(left: 4, seconds: 1))
    #expect(try store.record()["李样"]?.failed == 1)
    #expect(refusal { try store.seats.open("李样", by: "1357", now: now) } == .tooSoon(seconds: 1))
    try store.seats.open("李样", by: "1357", now: now + 1)
    #expect(try store.record()["李样"]?.failed == 0)
    #expect(
      refusal { try store.seats.open("谁", by: "1357", now: now) } == PINRefusal.none(name: "谁"))
  }

  @Test func aClerksSeatIsShutByFiveWrongPINs() throws {
    let store = try guarded()
    var at = now
    for (left, wait) in zip([4, 3, 2, 1], [1, 2, 4, 8]) {
      let said = refusal { try store.seats.open("李样", by: "0000", now: at) }
      #expect(said == .wrong(left: left, seconds: wait))
      #expect(
        refusal { try store.seats.open("李样", by: "1357", now: at + Int64(wait) - 1) }
          == .tooSoon(seconds: 1))
      at += Int64(wait)
    }
    #expect(refusal { try store.seats.open("李样", by: "0000", now: at) } == .shut(name: "李样"))
    // Not even the right one, and not after a day.
    #expect(
      refusal { try store.seats.open("李样", by: "1357", now: at + 86_400) } == .shut(name: "李样"))
    // A supervisor sets another.
    _ = try store.seats.setPIN("975310", of: "李样", by: Ground.author())
    try store.seats.open("李样", by: "975310", now: at)
  }

  @Test func aSupervisorsSeatIsOnlySlow() throws {
    let store = try guarded()
    var at = now
    for wait in [1, 2, 4, 8, 60, 300, 300] {
      let said = refusal { try store.seats.open("王芳", by: "0000", now: at) }
      guard case .wrong(_, wait)? = said else {
        Issue.record("\(wait): \(String(describing: said))")
        return
      }
      at += Int64(wait)
    }
    try store.seats.open("王芳", by: "2468", now: at)
  }

  @Test func aClockThatIsSetBackDoesNotLengthenTheWait() throws {
    let store = try guarded()
    #expect(refusal { try store.seats.open("王芳", by: "0000", now: now) } != nil)
    let said = refusal { try store.seats.open("王芳", by: "2468", now: now - 86_400) }
    #expect(said == .tooSoon(seconds: 1))
  }

  /// Or what is in memory could not be saved elsewhere.
  @Test func aStoreThatTakesNothingOpensForFiveTries() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.seat(("王芳", .supervisor, "2468"))
    unlink(folder.store)
    for left in [4, 4, 4] {
      let said = refusal { try store.seats.open("王芳", by: "0000", now: now) }
      #expect(said == .wrong(left: left, seconds: 1))
    }
    try store.seats.open("王芳", by: "2468", now: now)
    for _ in 1...5 { _ = refusal { try store.seats.open("王芳", by: "0000", now: now) } }
    #expect(throws: StoreError.self) { try store.seats.open("王芳", by: "2468", now: now) }
  }

  // MARK: Changes

  @Test func aChangeIsAnEventWithoutTheHash() throws {
    let store = try Ground.memory()
    let member = try store.seats.add("王芳", .supervisor, pin: "2468", by: Ground.author())
    #expect(member == StaffMember("王芳", .supervisor, hasPIN: true))
    _ = try store.seats.add("李样", .clerk, pin: nil, by: Ground.author())
    _ = try store.seats.setRole(.supervisor, of: "李样", by: Ground.author())
    let events = try store.read { db in try db.events(where: "e.\(EventKind.sql(.staffed))") }
    #expect(
      events.map(\.payload) == [
        .staffed(StaffMember("王芳", .supervisor, hasPIN: true)),
        .staffed(StaffMember("李样", .clerk, hasPIN: false)),
        .staffed(StaffMember("李样", .supervisor, hasPIN: false)),
      ])
    let bodies = try store.read { db in
      try db.sealedEvents(where: "e.\(EventKind.sql(.staffed))").map(\.body)
    }
    let hash = try #require(store.record()["王芳"]?.pin?.json["hash"]?.string)
    #expect(bodies.filter { $0.contains(hash) || $0.contains("2468") } == [])
    #expect(try store.check(deep: true) == [])
  }

  @Test func aSupervisorComesFirstAndGoesLast() throws {
    let store = try Ground.memory()
    let author = Ground.author()
    #expect(
      refusal { _ = try store.seats.add("李样", .clerk, pin: "1357", by: author) } == .needsSupervisor
    )
    #expect(try store.seats.staff().members == [])
    try store.seat(("王芳", .supervisor, "2468"), ("李样", .clerk, "1357"))
    #expect(
      refusal { _ = try store.seats.setRole(.clerk, of: "王芳", by: author) } == .needsSupervisor)
    #expect(refusal { _ = try store.seats.setPIN(nil, of: "王芳", by: author) } == .needsSupervisor)
    #expect(
      refusal { _ = try store.seats.add("李样", .clerk, pin: nil, by: author) } == .known(name: "李样"))
    #expect(
      refusal { _ = try store.seats.setRole(.clerk, of: "谁", by: author) } == .unknown(name: "谁"))
    _ = try store.seats.setPIN(nil, of: "李样", by: author)
    _ = try store.seats.setPIN(nil, of: "王芳", by: author)
    #expect(try !store.seats.staff().isGuarded)
  }

  /// A seat does not stand open because what guards it cannot be read.
  @Test(arguments: [
    "", "{}", "[{}]", #"[{"name":"王芳","role":"king","pin":null}]"#,
    #"[{"name":"王芳","role":"clerk","pin":{}}]"#,
  ])
  func whatCannotBeReadOpensNothing(_ stored: String) throws {
    let store = try guarded()
    try store.write { db in try db.setMeta(.staff, stored) }
    #expect(throws: StoreError.self) { try store.seats.staff() }
  }

  @Test func aRestoredStoreKeepsItsStaff() throws {
    let folder = try Folder()
    let (here, there) = (folder.file("a.db"), folder.file("b.db"))
    let store = try Ground.open(here)
    try store.seat(("王芳", .supervisor, "2468"))
    try store.close()
    var admitted = 0
    #expect(throws: PINRefusal.self) {
      try CaseStore.restore(from: here, to: there, reference: store.reference, zone: .shanghai) {
        admitted += try $0.seats.staff().isGuarded ? 1 : 0
        throw PINRefusal.none(name: "李样")
      }
    }
    #expect(admitted == 1 && !FileManager.default.fileExists(atPath: there))
    try CaseStore.restore(from: here, to: there, reference: store.reference, zone: .shanghai)
    #expect(try Ground.open(there, .reading).seats.staff().keepers == ["王芳"])
  }
}
