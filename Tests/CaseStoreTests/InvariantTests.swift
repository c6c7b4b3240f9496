import CaseMaking
import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Breaks each invariant where it is written, by a change of the file or a spoilt value, and sees the
/// save refused whole.
@Suite("What holds in every store")
struct InvariantTests {
  private static let at = Given.instant("2027-03-15T10:00")

  /// A store with one case and settings, whose next save looks everything up again.
  private func used() throws -> (store: CaseStore, id: CaseID) {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.record(.configure([.desk: "A"]), by: Ground.author("09:30"))
    return (store, id)
  }

  private func next(_ store: CaseStore) throws -> EventID {
    EventID(desk: store.desk, sequence: (try store.log.versionVector()[store.desk] ?? 0) + 1)
  }

  /// Spoils the file, sees a note refused for it, and that nothing of the note is there.
  private func expect(
    _ invariant: Invariant, after sql: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (store, id) = try used()
    try store.write { db in try db.execute(sql: sql) }
    let wanted = StoreError.invariant(invariant, try next(store))
    #expect(throws: wanted, sourceLocation: sourceLocation) {
      try store.take(.note, [.text: .text("一句话")], on: id)
    }
    #expect(try store.load(id).timeline.count == 1, sourceLocation: sourceLocation)
  }

  /// Writes an event as no part of the program would, and sees it refused.
  private func expect(
    _ invariant: Invariant, of payload: EventPayload,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (store, id) = try used()
    let wanted = StoreError.invariant(invariant, try next(store))
    #expect(throws: wanted, sourceLocation: sourceLocation) {
      try store.write { db in
        var save = try store.save(in: db, by: Ground.author("10:00"))
        try save.add(payload, to: .existing(id), at: Self.at, clerk: "王芳")
        _ = try save.finish()
      }
    }
    #expect(try store.load(id).timeline.count == 1, sourceLocation: sourceLocation)
    #expect(try store.check(deep: true).isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: ["event_comes_once", "event_stays", "event_remains"])
  func aLogThatMayBeChangedTakesNothing(guardName: String) throws {
    try expect(.eventsAreOnlyAdded, after: "DROP TRIGGER \(guardName)")
  }

  /// A save that goes on from the last one notices too what has changed between them.
  @Test func aGuardThatGoesBetweenTwoSavesIsMissed() throws {
    let (store, id) = try used()
    try store.take(.note, [.text: .text("一句话")], on: id)
    #expect(store.continuation?.guardedSchema != nil)
    try store.connection.queue.write { db in try db.execute(sql: "DROP TRIGGER event_stays") }
    let wanted = StoreError.invariant(.eventsAreOnlyAdded, try next(store))
    #expect(throws: wanted) { try store.take(.note, [.text: .text("又一句")], on: id) }
  }

  @Test func whoeverChangesAnEventIsToldWhichRuleItIs() throws {
    let (store, _) = try used()
    #expect(throws: StoreError.invariant(.eventsAreOnlyAdded, nil)) {
      try store.write { db in try db.execute(sql: "UPDATE event SET clerk = 'x'") }
    }
  }

  @Test func aHeadThatIsNotTheEndOfTheLogTakesNothing() throws {
    let (store, id) = try used()
    try store.write { db in try db.execute(sql: "UPDATE chain SET hash = zeroblob(32)") }
    let wanted = StoreError.invariant(.logHasNoGap, try next(store))
    #expect(throws: wanted) { try store.take(.note, [.text: .text("一句话")], on: id) }
    try store.write { db in try db.execute(sql: "UPDATE chain SET sequence = sequence + 5") }
    let far = StoreError.invariant(.logHasNoGap, try next(store))
    #expect(throws: far) { try store.take(.note, [.text: .text("一句话")], on: id) }
  }

  @Test func aSavedEventThatIsGoneStopsTheNextSave() throws {
    let (store, id) = try used()
    let wanted = StoreError.invariant(.savedStays, try next(store))
    try store.tamper("DELETE FROM event WHERE sequence = 2")
    #expect(throws: wanted) { try store.take(.note, [.text: .text("一句话")], on: id) }
  }

  @Test(arguments: [("free_text", "body"), ("free_text", "salt")])
  func aRowThatIsWrittenOtherwiseIsRefused(table: String, column: String) throws {
    try expect(
      .rowsFitTheLog,
      after: """
        CREATE TRIGGER spoil AFTER INSERT ON \(table)
        BEGIN UPDATE \(table) SET \(column) = x'7b7d' WHERE id = NEW.id; END
        """)
  }

  @Test func aPersonWhoIsWrittenOtherwiseIsRefused() throws {
    let (store, _) = try used()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER INSERT ON person
          BEGIN UPDATE person SET body = x'7b7d' WHERE id = NEW.id; END
          """)
    }
    let wanted = StoreError.invariant(.rowsFitTheLog, try next(store))
    #expect(throws: wanted) { try store.opened() }
  }

  // MARK: What is read back

  @Test func aFactThatIsReadBackOtherwiseIsRefused() throws {
    try expect(.replayAgrees, of: .unknown(kind: "erased", body: [:]))
  }

  @Test func aStepThatDoesNotHoldIsRefused() throws {
    let transition = Transition(ruleSet: "x", version: 1, from: [.closed], to: .accepted)
    try expect(
      .stepHolds, of: .stepped(StepRecord(action: StepAction(.accept), transition: transition)))
  }

  @Test(arguments: [
    ("opened", ["fields": ["consumer.name": "样一"]] as JSON),
    ("opened", ["fields": ["facts": "买来就坏"]] as JSON),
    ("amend", ["changes": ["consumer.phone": "13800138000"]] as JSON),
    ("note", ["options": ["text": "一句话"]] as JSON),
    ("tallied", ["note": "一句话"] as JSON),
    (
      "opened",
      [
        "fields": ["custom.member": "会员8号"],
        "custom": ["member": ["keeping": "personal"]],
      ] as JSON
    ),
  ])
  func whatIsPersonalMayNotStayForEver(kind: String, body: JSON) throws {
    try expect(.bodyNamesNobody, of: .unknown(kind: kind, body: body))
  }

  @Test func whatBelongsToPersonsDoesNotLieAmongTexts() {
    let name = EncodedPayload(
      kind: "opened", body: [:], personal: ["facts": "买来就坏"], freeText: ["consumer.name": "样一"])
    #expect(name.misplaced == ["facts", "consumer.name"])
  }

  /// The log has the event, the lists do not show it, and making them anew mends them.
  private func expectListsRefused(
    _ invariant: Invariant, after sql: String, mended: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (store, _) = try used()
    try store.write { db in try db.execute(sql: sql) }
    let wanted = StoreError.behind(.invariant(invariant, try next(store)))
    let id = try #require(
      store.record(.open(Ground.intake()), by: Ground.author("11:00")).cases.first?.id)
    #expect(throws: wanted, sourceLocation: sourceLocation) { try store.catchUp() }
    try store.connection.queue.write { db in try db.execute(sql: mended) }
    let events = try store.connection.queue.unsafeRead { db in try db.events(of: id).count }
    #expect(events == 1, sourceLocation: sourceLocation)
    try store.rebuild()
    #expect(try store.check(deep: true).isEmpty, sourceLocation: sourceLocation)
  }

  @Test func aRowOfTheListsThatSaysSomethingElseIsRefused() throws {
    try expectListsRefused(
      .listsFollowTheLog,
      after: """
        CREATE TRIGGER spoil AFTER INSERT ON case_row
        BEGIN UPDATE case_row SET amount = 1 WHERE row = NEW.row; END
        """, mended: "DROP TRIGGER spoil")
  }

  /// The row of a case that must not name the persons of another is written with that one.
  @Test func aRowOfALinkedCaseThatSaysSomethingElseIsRefused() throws {
    let (store, id) = try used()
    let other = try store.opened()
    try store.take(.link, [.number: .text(try store.load(other).number.description)], on: id)
    try store.catchUp()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER UPDATE ON case_row WHEN NEW.id = '\(id)'
          BEGIN UPDATE case_row SET amount = 1 WHERE row = NEW.row; END
          """)
    }
    var action = StepAction(.amend)
    action.changes[.consumerName] = .text("样二")
    _ = try store.record(.take([action], on: other), by: Ground.author("11:00"))
    let last = try #require(try store.load(id).timeline.last?.event.id)
    #expect(throws: StoreError.behind(.invariant(.listsFollowTheLog, last))) {
      try store.catchUp()
    }
  }

  @Test func aLinkThatIsNotWrittenIsRefused() throws {
    let (store, id) = try used()
    let other = try store.opened()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER INSERT ON case_link
          BEGIN DELETE FROM case_link; END
          """)
    }
    let wanted = StoreError.invariant(.listsFollowTheLog, try next(store))
    #expect(throws: wanted) {
      try store.take(.link, [.number: .text(try store.load(other).number.description)], on: id)
    }
  }
}
