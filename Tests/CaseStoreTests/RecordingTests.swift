import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("What a save writes")
struct RecordingTests {
  @Test func aComplaintGetsTheNextNumberAndTheDesksVenue() throws {
    let store = try Ground.memory()
    try store.recordAndList(.configure([.venue: "百年东街", .desk: "B"]), by: Ground.author())
    let first = try store.recordAndList(.open(Ground.intake()), by: Ground.author("09:12"))
    let second = try store.recordAndList(.open(Ground.intake(.report)), by: Ground.author("09:20"))
    #expect(first.opened.map(\.description) == ["TS-20270315-B-0001"])
    #expect(second.opened.map(\.description) == ["JB-20270315-B-0002"])
    let subject = try #require(first.cases.first)
    #expect(subject.fields[text: .venue] == "百年东街")
    #expect(subject.receivedAt == Given.instant("2027-03-15T09:12"))
    #expect(subject.status == .registered)
    #expect(try store.load(subject.id) == subject)
  }

  @Test func aNumberIsNotUsedAgainAfterUndo() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    try store.recordAndList(.undo, by: Ground.author("09:01"))
    let next = try store.recordAndList(.open(Ground.intake()), by: Ground.author("09:02"))
    #expect(next.opened.map(\.short) == ["A-0002"])
  }

  @Test func anUntouchedFormSavesNothing() throws {
    let store = try Ground.memory()
    let empty = Intake(
      kind: .complaint, fields: CaseFields([.receivedAt: .instant(Instant(seconds: 0))]))
    #expect(throws: Refusal.nothingEntered) {
      try store.recordAndList(.open(empty), by: Ground.author())
    }
    #expect(try store.log.versionVector().isEmpty)
  }

  @Test func aResultOnTheFormIsOneSave() throws {
    let store = try Ground.memory()
    let settle = StepAction(
      .settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: 19_900))])
    let saveResult = try store.recordAndList(
      .open(Ground.intake(steps: [settle])), by: Ground.author())
    let subject = try #require(saveResult.cases.first)
    #expect(subject.outcome == .settledOnSpot)
    #expect(saveResult.events.count == 2)
    #expect(Set(subject.timeline.map(\.event.save)) == [saveResult.events[0]])
  }

  /// The lists follow a save that asks them nothing, and are brought up before one that does.
  @Test func aLinkOnTheFormFindsWhatTheListsDidNotShow() throws {
    let store = try Ground.memory()
    let settle = StepAction(
      .settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: 19_900))])
    let first = try store.record(.open(Ground.intake(steps: [settle])), by: Ground.author())
    #expect(!store.pending.isEmpty)
    let link = StepAction(.link, [.number: .text("1")])
    let second = try store.record(
      .open(Ground.intake(steps: [link])), by: Ground.author("09:01"))
    #expect(store.pending.isEmpty)
    #expect(second.cases.first?.links.map(\.number) == first.opened.map(\.description))
  }

  @Test func aRefusedStepOnTheFormSavesNothing() throws {
    let store = try Ground.memory()
    let steps = [StepAction(.accept), StepAction(.accept)]
    let error = #expect(throws: Refusal.self) {
      try store.recordAndList(.open(Ground.intake(steps: steps)), by: Ground.author())
    }
    guard case .notFrom(.accept, _, .accepted, _, _)? = error else {
      throw error ?? .nothingEntered
    }
    #expect(try store.log.versionVector().isEmpty)
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 0)
    #expect(
      try store.recordAndList(.open(Ground.intake()), by: Ground.author()).opened[0].counter == 1)
  }

  @Test func aScreenThatIsBehindIsToldSo() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    let seen = id.registration
    try store.take(.note, [.text: .text("回访")], on: id)
    let subject = try store.load(id)
    let news = subject.timeline.dropFirst().map(\.event)
    #expect(news.map(\.clerk) == ["王芳"])
    #expect(throws: Refusal.caseHasChanged(number: subject.number, by: news)) {
      try store.recordAndList(
        .take([StepAction(.accept)], on: id, seen: seen), by: Ground.author("10:05"))
    }
  }

  @Test func aShowingDoesNotMakeAScreenStale() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.recordAndList(
      .disclose(Disclosure(.shown, detail: "screen"), of: id), by: Ground.author("09:30"))
    let saveResult = try store.recordAndList(
      .take([StepAction(.accept)], on: id, seen: id.registration), by: Ground.author("10:05"))
    #expect(saveResult.cases.first?.status == .accepted)
  }

  @Test func settingsAreWrittenOnlyWhereTheyChange() throws {
    let store = try Ground.memory()
    let changes: [DeskSettings.Key: String?] = [.office: "样区市场监管所", .clerk: "李雷"]
    #expect(try store.recordAndList(.configure(changes), by: Ground.author()).events.count == 1)
    #expect(try store.recordAndList(.configure(changes), by: Ground.author()).events.isEmpty)
    try store.recordAndList(.configure([.clerk: Optional<String>.none]), by: Ground.author())
    #expect(try store.settings().office == "样区市场监管所")
    let clerk = try store.settings().clerk
    #expect(clerk == nil)
  }

  @Test func anExternalNumberIsTakenOnce() throws {
    let store = try Ground.memory()
    var intake = Ground.intake()
    intake.externalID = "GZ-0001"
    _ = try store.opened(intake)
    #expect(throws: Refusal.externalIDTaken("GZ-0001")) { try store.opened(intake) }
    let entry = TallyEntry(
      item: "leaflets", quantities: [Quantity(count: Count(1), unit: "份")], venue: "主会场",
      externalID: "GZ-0001")
    #expect(throws: Refusal.externalIDTaken("GZ-0001")) {
      try store.recordAndList(.tally(entry), by: Ground.author())
    }
  }

  @Test func controlCharactersComeInNowhere() throws {
    let store = try Ground.memory()
    #expect(throws: Refusal.controlCharacter(field: "facts", scalar: 0x1B, place: 2)) {
      try store.opened(Ground.intake(.complaint, [.facts: .text("甲\u{1B}]0;")]))
    }
    let id = try store.opened()
    #expect(throws: Refusal.controlCharacter(field: "text", scalar: 0x9B, place: 1)) {
      try store.take(.note, [.text: .text("\u{9B}")], on: id)
    }
  }

  @Test func aClockThatJumpedBackKeepsTheOrder() throws {
    let store = try Ground.memory()
    let id = try store.opened(by: Ground.author("15:00"))
    let late = try store.take(.accept, on: id, by: Ground.author("08:00"))
    #expect(late.status == .accepted)
    #expect(late.timeline.map(\.event.payload.kindForTests) == ["opened", "accept"])
    let ticks = late.timeline.map(\.event.tick)
    #expect(ticks[0] < ticks[1])
  }

  @Test func aSaveDropsItsDraft() throws {
    let store = try Ground.memory()
    try store.drafts.save(Ground.draft(1))
    try store.recordAndList(.open(Ground.intake()), by: Ground.author(), dropping: 1)
    #expect(try store.drafts.all().isEmpty)
  }

  /// A desk that ends between a save and its lists: the save is in the log, and the next opening
  /// makes the lists, for a reader as for a writer.
  @Test(arguments: [Access.writing(), .reading])
  func listsThatWereNotMadeInTimeAreMadeAtTheNextOpening(access: Access) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.catchUp()
    let opened = try store.record(.open(Ground.intake()), by: Ground.author())
    let id = try #require(opened.cases.first).id
    try store.record(.take([StepAction(.accept)], on: id), by: Ground.author())
    try store.record(.tally(Ground.leaflets(70)), by: Ground.author())
    #expect(!store.pending.isEmpty)
    #expect(try listed(store) == 1)
    // What a power cut leaves: the log, and lists that know nothing of it.
    let copy = try Folder()
    for name in ["desk.db", "desk.db-wal"] {
      try #require(folder.bytes(name)).write(to: URL(fileURLWithPath: copy.path + "/" + name))
    }
    try store.close()
    let again = try Ground.open(copy.store, access)
    #expect(try listed(again) == 2)
    #expect(
      try again.lists.summaries(CaseQuery(status: .accepted), today: Ground.today).map(\.id) == [id]
    )
    #expect(try again.leaflets() == 70)
    #expect(try again.check(deep: true).isEmpty)
    try again.close()
  }

  private func listed(_ store: CaseStore) throws -> Int {
    try store.connection.queue.unsafeRead { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM case_row") ?? 0
    }
  }

  @Test func savesGoOnFromOneAnotherAndFromWhatIsOnTheDisk() throws {
    let store = try Ground.memory()
    let first = try store.opened()
    let error = #expect(throws: Refusal.self) { try store.take(.mediate, on: first) }
    guard case .notFrom(.mediate, _, .registered, _, _)? = error else {
      throw error ?? .nothingEntered
    }
    let second = try store.opened()
    try store.recordAndList(.configure([.venue: "西门"]), by: Ground.author())
    let third = try store.opened()
    let numbers = try [first, second, third].map { try store.load($0).number.counter }
    #expect(numbers == [1, 2, 3])
    #expect(try store.load(third).fields[text: .venue] == "西门")
    #expect(try store.check(deep: true).isEmpty)
  }
}

extension EventPayload {
  var kindForTests: String { EncodedPayload(self).kind }
}

extension Ground {
  static func draft(_ id: Int, at time: String = "09:00") -> Draft {
    Draft(
      id: id, kind: .complaint, clerk: "王芳", openedAt: Given.instant("2027-03-15T08:59"),
      savedAt: Given.instant("2027-03-15T\(time)"),
      entries: ["facts": "买来就\"坏\"\n", "amount": "1.2万"],
      focus: "amount")
  }
}
