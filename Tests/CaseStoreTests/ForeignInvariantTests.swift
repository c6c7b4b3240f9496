import CaseMaking
import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What holds of events that come from elsewhere, and of the log before they do.
@Suite("What holds of events of other desks")
struct ForeignInvariantTests {
  private static let at = Given.instant("2027-03-15T10:00")

  /// A store with one case and settings.
  private func used() throws -> CaseStore {
    let store = try Ground.memory()
    _ = try store.opened()
    try store.recordAndList(.configure([.desk: "A"]), by: Ground.author("09:30"))
    return store
  }

  /// An event that another desk could have written.
  private func foreign(_ kind: String, _ body: JSON, format: Int? = nil) -> SealedEvent {
    let id = EventID(desk: DeskID(random: 0xB), sequence: 1)
    let event = Event(
      id: id, tick: Tick(1_800_000_000_000 << 16), at: Self.at,
      recordedAt: Self.at, clerk: "李娜", caseID: nil, save: id,
      payload: .unknown(kind: kind, body: body))
    var sealed = SealedEvent(
      event, EncodedPayload(kind: kind, body: body, freeText: ["text": "一句话"]),
      after: SealedEvent.noHash
    ) { [1] }
    if let format {
      sealed.format = format
      sealed.hash = sealed.computedHash
    }
    return sealed
  }

  /// Sees an event refused, and that nothing of it is there.
  private func expect(
    _ invariant: Invariant, of event: SealedEvent, in store: CaseStore,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let wanted = StoreError.invariant(invariant, event.id)
    #expect(throws: wanted, sourceLocation: sourceLocation) { _ = try store.append([event]) }
    let found = try store.read { db in
      try db.sealedEvents(
        where: "e.desk = ? AND e.sequence = ?", [event.id.desk.text, event.id.sequence])
    }
    #expect(found == [], sourceLocation: sourceLocation)
  }

  // MARK: Before it

  @Test(arguments: ["event_comes_once", "event_stays", "event_remains"])
  func aLogThatMayBeChangedTakesNothingIn(guardName: String) throws {
    let store = try used()
    try store.write { db in try db.execute(sql: "DROP TRIGGER \(guardName)") }
    try expect(.eventsAreOnlyAdded, of: foreign("note", ["options": [:]]), in: store)
  }

  @Test(arguments: ["hash = zeroblob(32)", "sequence = sequence + 5"])
  func aHeadThatIsNotTheEndOfTheLogTakesNothingIn(change: String) throws {
    let store = try used()
    try store.write { db in try db.execute(sql: "UPDATE chain SET \(change)") }
    try expect(.logHasNoGap, of: foreign("note", ["options": [:]]), in: store)
  }

  @Test func aSavedEventThatIsGoneStopsWhatComes() throws {
    let store = try used()
    try store.tamper("DELETE FROM event WHERE sequence = 2")
    try expect(.savedStays, of: foreign("note", ["options": [:]]), in: store)
  }

  /// The same holds of the log of whoever sends something.
  @Test(arguments: ["hash = zeroblob(32)", "sequence = sequence + 5"])
  func theEndOfTheSendersLogIsLookedAtToo(change: String) throws {
    let (one, two) = (try used(), try Ground.memory())
    let events = try one.log.events(beyond: [:])
    #expect(try two.append([events[0]]) == 1)
    try two.write { db in try db.execute(sql: "UPDATE chain SET \(change)") }
    try expect(.logHasNoGap, of: events[1], in: two)
    // Whoever has nothing to say is not asked.
    #expect(try two.append([]) == 0)
  }

  // MARK: After it

  @Test func whatAnotherDeskSaysOfPersonsForEverIsNotTaken() throws {
    let store = try used()
    let named = foreign("note", ["options": ["text": "一句话"]])
    try expect(.bodyNamesNobody, of: named, in: store)
    #expect(try store.append([foreign("note", ["options": [:]])]) == 1)
  }

  @Test func whatANewerDeskSaysIsKeptAsItIs() throws {
    let store = try used()
    let event = foreign("note", ["options": ["text": 1]], format: EncodedPayload.format + 1)
    #expect(try store.append([event]) == 1)
  }

  @Test func whatComesAndIsWrittenOtherwiseIsRefused() throws {
    let store = try used()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER INSERT ON free_text
          BEGIN UPDATE free_text SET body = x'7b7d' WHERE id = NEW.id; END
          """)
    }
    let event = foreign("note", ["options": [:]])
    try expect(.rowsFitTheLog, of: event, in: store)
    #expect(try store.log.versionVector()[event.id.desk] == nil)
  }
}
