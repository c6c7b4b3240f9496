import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("What check finds")
struct CheckTests {
  private func whole() throws -> CaseStore {
    let store = try Ground.memory()
    try store.fillWithEverything()
    return store
  }

  private func name(_ store: CaseStore, _ sequence: Int) -> EventID {
    EventID(desk: store.desk, sequence: sequence)
  }

  @Test func aWholeStoreHasNoDamage() throws {
    #expect(try whole().check(deep: true).isEmpty)
  }

  @Test(arguments: [
    "body = replace(body, 'A-0001', 'A-0009')", "clerk = 'x'", "at = at + 1", "tick = tick + 1",
    "recorded_at = recorded_at + 1", "kind = 'accept'", "case_sequence = NULL",
    "case_desk = '00000000000000ff'", "context = '{}'",
    "save_sequence = 1",
  ])
  func aChangedEventIsNamed(change: String) throws {
    let store = try whole()
    try store.tamper("UPDATE event SET \(change) WHERE sequence = 2")
    #expect(try store.check() == [.changed(name(store, 2))])
  }

  /// Changes that show in the events beside, or in rows, as well.
  private static let wide: [(change: String, damage: @Sendable (EventID, EventID) -> [Damage])] = [
    ("format = 3", { [.changed($0), .unchained($1)] }),
    ("hash = zeroblob(32)", { [.changed($0), .unchained($1)] }),
    ("format = 1", { id, _ in [.unchained(id), .changed(id)] }),
    ("previous_hash = zeroblob(32)", { id, _ in [.unchained(id), .changed(id)] }),
    ("person_commitment = zeroblob(32)", { id, _ in [.changed(id), .personChanged(id)] }),
    ("text_commitment = NULL", { id, _ in [.changed(id), .strayRow("t-\(id)")] }),
  ]

  @Test(arguments: CheckTests.wide.indices)
  func aChangeThatReachesFurtherIsNamedWhole(index: Int) throws {
    let (change, damage) = CheckTests.wide[index]
    let store = try whole()
    try store.tamper("UPDATE event SET \(change) WHERE sequence = 2")
    #expect(try store.check() == damage(name(store, 2), name(store, 3)))
  }

  /// The one behind it hangs on the hash of the one that was there.
  @Test func anEventPutInAnothersPlaceShowsInTheNext() throws {
    let store = try whole()
    var event = try store.log.events(beyond: [:])[4]
    event.clerk = "别人"
    event.hash = event.computedHash
    let hash = event.hash.map { String(format: "%02x", $0) }.joined()
    try store.tamper("UPDATE event SET clerk = '别人', hash = x'\(hash)' WHERE sequence = 5")
    #expect(try store.check() == [.changed(name(store, 6))])
  }

  /// What many events share is told of all that have it.
  @Test(arguments: [
    "UPDATE event_tail SET text = replace(text, 'samr121', 'samr122')", "DELETE FROM event_tail",
    "UPDATE event SET body = substr(body, 1, length(body) - 1) || ']' WHERE tail IS NOT NULL",
  ])
  func aChangedEndOfBodiesIsNamedByAllThatHaveIt(sql: String) throws {
    let store = try whole()
    let folded: [Int] = try store.read { db in
      try db.column("SELECT sequence FROM event WHERE tail IS NOT NULL ORDER BY sequence")
    }
    #expect(folded.count > 5)
    try store.tamper("DROP TRIGGER tail_stays; DROP TRIGGER tail_remains; \(sql)")
    let damage = try store.check()
    #expect(damage.filter { $0 != .unreadable(name(store, 0)) }.count >= folded.count)
    #expect(Set(damage).isSuperset(of: folded.map { Damage.changed(name(store, $0)) }))
  }

  @Test func aRemovedEventLeavesAGap() throws {
    let store = try whole()
    try store.tamper("DELETE FROM event WHERE sequence = 7")
    let removed = name(store, 7)
    #expect(
      try store.check() == [
        .gap(store.desk, from: 7, to: 7), .strayRow("p-\(removed)"), .strayRow("t-\(removed)"),
      ])
  }

  @Test func aCutOffEndIsNamed() throws {
    let store = try whole()
    let last = try #require(try store.log.versionVector()[store.desk])
    try store.tamper("DELETE FROM event WHERE sequence = \(last)")
    // It was the erasure: without it the rows of the erased case are missed.
    let erased = name(store, last - 1)
    #expect(
      try store.check() == [
        .rowMissing(erased), .rowMissing(erased), .gap(store.desk, from: last, to: last),
        .strayRow("t-\(name(store, last))"),
      ])
  }

  @Test func changedAndLostRowsAreNamed() throws {
    let store = try whole()
    try store.tamper(
      """
      UPDATE person SET body = substr(body, 1, length(body) - 1) WHERE sequence = 2;
      UPDATE free_text SET salt = zeroblob(16) WHERE sequence = 3;
      DELETE FROM free_text WHERE sequence = 4;
      INSERT INTO person (desk, sequence, salt, body) VALUES ('0000000000000000', 9, x'', x'');
      """)
    let damage = try store.check()
    #expect(damage.count == 4)
    #expect(
      Set(damage) == [
        .personChanged(name(store, 2)), .textChanged(name(store, 3)), .rowMissing(name(store, 4)),
        .strayRow("p-0000000000000000-9"),
      ])
  }

  @Test func aListThatLiesIsNamedAndMended() throws {
    let store = try whole()
    let accepted = Status.accepted.code
    try store.tamper("UPDATE case_row SET status = \(accepted), amount = 1 WHERE counter = 2")
    #expect(try store.check().isEmpty)
    #expect(try store.check(deep: true) == [.projection(.caseRow, of: "JB-20270315-A-0002")])
    try store.rebuild()
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func oneFlippedByteOfTheFileIsNamed() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try store.opened(Ground.intake(.complaint, [.merchantName: .text("PLANTEDSHOP")]))
    try store.take(.accept, on: id)
    _ = try store.close()
    var bytes = try #require(folder.bytes("desk.db"))
    let body = Data("\"merchant.name\":\"PLANTEDSHOP".utf8)
    let place = try #require(bytes.range(of: body))
    bytes[place.upperBound - 1] ^= 1
    try bytes.write(to: URL(fileURLWithPath: folder.store))
    let again = try Ground.open(folder.store)
    #expect(try again.check() == [.changed(id.registration)])
  }

  /// Only the deep look goes through the indexes.
  @Test func anIndexThatDoesNotFitItsTableIsNamed() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    try store.connection.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = 'CREATE INDEX case_venue ON case_row (clerk)'
            WHERE name = 'case_venue';
          PRAGMA writable_schema = RESET;
          REINDEX case_venue;
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = 'CREATE INDEX case_venue ON case_row (venue)'
            WHERE name = 'case_venue';
          PRAGMA writable_schema = RESET;
          """)
    }
    #expect(try store.check().isEmpty)
    #expect(try store.check(deep: true) == [.file("row 1 missing from index case_venue")])
  }

  @Test func rebuildingChangesNoAnswer() throws {
    let store = try whole()
    let before = try store.answers()
    try store.rebuild()
    #expect(try store.answers() == before)
    try store.tamper(
      Projections.allNames.map { "DROP TABLE \($0);" }.joined() + Projections.tables)
    #expect(try store.answers() != before)
    try store.rebuild()
    #expect(try store.answers() == before)
  }

  @Test func unreadableEventsHarmNoOthers() throws {
    let store = try whole()
    let events = try store.log.events(beyond: [:])
    let broken = Set(events.filter { $0.kind == "note" }.map(\.id))
    #expect(!broken.isEmpty)
    let before = try Set(events.compactMap(\.caseID)).map { try store.load($0) }
    try store.tamper("UPDATE event SET body = '{' WHERE kind = 'note'")
    let damage = Set(try store.check())
    #expect(damage.isSuperset(of: broken.map(Damage.changed)))
    #expect(damage.subtracting(broken.flatMap { [Damage.changed($0), .unreadable($0)] }) == [])
    for old in before {
      let new = try store.load(old.id)
      #expect(new.timeline.map(\.event.id) == old.timeline.map(\.event.id))
      let (left, whole) = (new.timeline.map(\.event), old.timeline.map(\.event))
      #expect(left.filter { !broken.contains($0.id) } == whole.filter { !broken.contains($0.id) })
      #expect(new.fields == old.fields && new.status == old.status)
    }
  }
}
