import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What events of format 2 carry, and what a reader does with what it does not know.
@Suite("Format 2 of the events")
struct FormatTests {
  private let aa = DeskID(random: 0xAA)
  private let bb = DeskID(random: 0xBB)

  private func handMade() -> SealedEvent {
    SealedEvent(
      format: 2, id: EventID(desk: aa, sequence: 7), tick: Tick(1_234_567_890_123),
      at: Instant(seconds: 1_800_000_000), recordedAt: Instant(seconds: 1_800_000_001),
      clerk: "王芳", caseID: CaseID(registration: EventID(desk: aa, sequence: 1)),
      save: EventID(desk: aa, sequence: 6), kind: "notify", body: #"{"options":{"by":"phone"}}"#,
      context: #"{"trunk":{"00000000000000bb":4}}"#, personID: nil, personCommitment: nil,
      textID: "t-00000000000000aa-7", textCommitment: Array(0..<32),
      previousHash: SealedEvent.noHash, hash: [], person: nil, text: nil)
  }

  /// The digest was made by another program, from the manual of events alone.
  @Test func theHashIsTheOneOfTheManual() throws {
    let wanted = "397945b7910dbc3ad9f4b2f749905a42f885bfd6c80a4006e32bdb9d3f5ed0ff"
    #expect(handMade().computedHash == [UInt8](hexadecimal: wanted))
    #expect(handMade().isWellFormed)
  }

  static let spoilt: [(String, @Sendable (inout SealedEvent) -> Void)] = [
    ("a save of another desk", { $0.save = EventID(desk: DeskID(random: 0xBB), sequence: 6) }),
    ("a save that begins later", { $0.save = EventID(desk: $0.id.desk, sequence: 8) }),
    ("a row of another event", { $0.textID = "t-00000000000000aa-6" }),
    ("a row without its commitment", { $0.personID = "p-00000000000000aa-7" }),
    ("a trunk of its own desk", { $0.context = #"{"trunk":{"00000000000000aa":4}}"# }),
    ("a trunk of nothing", { $0.context = #"{"trunk":{"00000000000000bb":0}}"# }),
    ("a trunk that is no object", { $0.context = #"{"trunk":4}"# }),
    ("a context that is no JSON", { $0.context = "{" }),
    ("a format that never was", { $0.format = 0 }),
    ("a context in format 1", { $0.format = 1 }),
  ]

  @Test(arguments: FormatTests.spoilt.map(\.0))
  func whatTheHashLeavesOutMustFollowFromTheRest(name: String) throws {
    var event = handMade()
    try #require(Self.spoilt.first { $0.0 == name }).1(&event)
    #expect(!event.isWellFormed)
    event.hash = event.computedHash
    let spoilt = event
    let store = try Ground.memory()
    #expect(throws: StoreError.forged(spoilt.id)) { try store.append([spoilt]) }
  }

  @Test func aSaveSaysWhatItsDeskKnewOfOthers() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.take(.note, [.text: .text("甲一")], on: id)
    try two.append(try one.log.events(beyond: [:]))
    try two.take(.note, [.text: .text("乙一")], on: id)
    try two.take(.note, [.text: .text("乙二")], on: id, by: Ground.author("10:30"))
    try one.take(.note, [.text: .text("甲二")], on: id, by: Ground.author("10:40"))
    try one.append(try two.log.events(beyond: [one.desk: 2]))
    try one.take(.note, [.text: .text("甲三")], on: id, by: Ground.author("11:00"))
    let trunks = try one.load(id).timeline.map(\.event).sorted { $0.id < $1.id }.reduce(
      into: [String: [DeskID: Int]]()
    ) { $0["\($1.id.desk == one.desk ? "甲" : "乙")\($1.id.sequence)"] = $1.trunk }
    #expect(
      trunks == [
        "甲1": [:], "甲2": [:], "甲3": [:], "甲4": [two.desk: 2], "乙1": [one.desk: 2],
        "乙2": [one.desk: 2],
      ])
    let events = try one.load(id).timeline.map(\.event)
    let last = try #require(events.last)
    let (ofOne, ofTwo) = (
      EventID(desk: one.desk, sequence: 3), EventID(desk: two.desk, sequence: 1)
    )
    let third = try #require(events.first { $0.id == ofOne })
    #expect(last.knows(ofTwo) && last.knows(ofOne) && !third.knows(ofTwo))
    #expect(try one.check(deep: true).isEmpty)
  }

  @Test func aContextThatWasChangedIsNoticed() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try two.append(try one.log.events(beyond: [:]))
    try two.take(.note, [.text: .text("乙")], on: id)
    let name = EventID(desk: two.desk, sequence: 1)
    #expect(try two.check().isEmpty)
    try two.tamper("UPDATE event SET context = NULL WHERE context IS NOT NULL")
    #expect(try two.check() == [.changed(name)])
  }

  /// A newer program's event: its hash is verified, what it says beyond this version is named and kept.
  @Test func anEventOfALaterFormatIsKeptAndItsStrangePartsAreNamed() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.take(.note, [.text: .text("甲")], on: id)
    var events = try one.log.events(beyond: [:])
    events[1].format = 3
    events[1].context = #"{"seen_by":"样员","trunk":{}}"#
    events[1].body = events[1].body.replacing(
      #"{"ruling""#, with: #"{"mood":"calm","options":{"loud":true},"ruling""#)
    events[1].hash = events[1].computedHash
    try two.append(events)
    let read = try #require(try two.load(id).timeline.last?.event)
    #expect(read.unread == ["mood", "options.loud"])
    #expect(try two.log.events(beyond: [:]) == events)
    #expect(try two.check(deep: true).isEmpty)
    events[1].body += " "
    let changed = events
    #expect(throws: StoreError.forged(changed[1].id)) {
      try Ground.memory().append(changed)
    }
  }

  @Test func everyKeyThatIsWrittenIsKnown() throws {
    for name in FixtureTests.names {
      #expect(try FixtureTests.encoded(name).unread == [], "\(name)")
    }
    var opened = try FixtureTests.encoded("opened-2")
    opened.body = .object(
      (opened.body.members ?? []) + [JSONMember(key: "later", value: 1)])
    opened.personal = .object(
      (opened.personal?.members ?? []) + [JSONMember(key: "custom.unknown", value: "x")])
    #expect(opened.unread == ["later", "custom.unknown"])
  }

  @Test func formatsNeverSinkAlongALog() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.note, [.text: .text("甲")], on: id)
    var events = try store.log.events(beyond: [:])
    events[1].format = 1
    events[1].hash = events[1].computedHash
    let other = try Ground.memory()
    try other.append(events)
    #expect(try other.check() == [.unchained(events[1].id)])
  }

  @Test(arguments: [true, false]) func aBaseHasToBeAnEarlierEdit(isThere: Bool) throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.catchUp()
    let edit = EventID(desk: store.desk, sequence: 2)
    var action = StepAction(.amend, changes: [.nature: .text("price")])
    action.bases = ["nature": [isThere ? id.registration : EventID(desk: bb, sequence: 9)]]
    let transition = Transition(ruleSet: "samr121", version: 1, from: Status.allCases)
    try store.connection.queue.write { db in
      var save = try store.save(in: db, by: Ground.author("10:00"))
      try save.add(
        .stepped(StepRecord(action: action, transition: transition)), to: .existing(id),
        at: Ground.author("10:00").at, clerk: "王芳")
      _ = try save.finish()
    }
    #expect(try store.check(deep: true) == (isThere ? [] : [.strayBase(edit)]))
  }

  /// Whatever people type has a class, and format 2 keeps all of it where it can be erased but for what
  /// is counted or chosen.
  @Test func nothingThatIsTypedStaysInTheLogWhenACaseIsErased() throws {
    let store = try Ground.memory()
    let typed = Casework.Field.allCases.filter { $0.form == .text || $0.form == .list }
    let open = typed.filter { $0.keeping == .open }
    #expect(
      open == [
        .venue, .merchantName, .merchantAddress, .merchantCreditCode, .merchantPlatform,
        .merchantShop,
      ])
    let words = StepOption.allCases.filter { $0.form.isWords && $0.keeping == .open }
    #expect(words == [.to, .value])
    var fields: [Casework.Field: FieldValue] = [:]
    for field in typed where field.keeping != .open {
      fields[field] = field.form == .list ? .list(["秘密\(field)"]) : .text("秘密\(field)")
    }
    let id = try store.opened(Ground.intake(.complaint, fields))
    try store.catchUp()
    for (index, name) in StepName.allCases.enumerated() {
      var options: [StepOption: FieldValue] = [:]
      for parameter in name.parameters where parameter.option.form.isWords {
        options[parameter.option] = .text("秘密\(parameter.option)")
      }
      let action = StepAction(name, options)
      try store.connection.queue.write { db in
        var save = try store.save(in: db, by: Ground.author("10:\(10 + index)"))
        let transition = Transition(ruleSet: "samr121", version: 1, from: Status.allCases)
        try save.add(
          .stepped(StepRecord(action: action, transition: transition)), to: .existing(id),
          at: Given.instant("2027-03-15T10:00"), clerk: "王芳")
        _ = try save.finish()
      }
    }
    #expect(try bodies(store).contains { $0.contains("秘密to") })
    _ = try store.erase(id, why: "本人要求", by: Ground.author("12:00"))
    let left = try bodies(store).filter { $0.contains("秘密") }
    #expect(left.allSatisfy { $0.contains("秘密to") || $0.contains("秘密value") })
    #expect(try store.check(deep: true).isEmpty)
  }

  private func bodies(_ store: CaseStore) throws -> [String] {
    try store.connection.queue.read { db in
      try String.fetchAll(db, sql: "SELECT \(EventColumn.wholeBody) FROM event e")
        + Data.fetchAll(db, sql: "SELECT body FROM free_text UNION ALL SELECT body FROM person")
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func wordsOfTheLedgerLieBesideTheLog() throws {
    let store = try Ground.memory()
    var entry = Ground.leaflets(5500)
    (entry.detail, entry.place, entry.note) = ("秘密甲", "秘密乙", "秘密丙")
    (entry.present, entry.matter) = ("秘密丁", "秘密戊")
    try store.recordAndList(.tally(entry), by: Ground.author())
    let inLog = try store.connection.queue.read {
      try String.fetchAll($0, sql: "SELECT \(EventColumn.wholeBody) FROM event e")
    }
    #expect(inLog.allSatisfy { !$0.contains("秘密") })
    let read = try store.figures.tallies(from: Ground.today, to: Ground.today)
    #expect(read.map(\.entry) == [entry])
  }
}
