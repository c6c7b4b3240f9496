import CaseMaking
import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("The log")
struct LogTests {
  private static let columns = LogColumn.allCases.map(\.sqlName).joined(separator: ", ")

  @Test(arguments: [
    "UPDATE event SET clerk = 'x'", "DELETE FROM event",
    "UPDATE event SET body = '{}' WHERE sequence = 1",
    "UPDATE event_tail SET text = ''", "DELETE FROM event_tail",
    "INSERT OR REPLACE INTO event (\(columns)) SELECT \(columns) FROM event WHERE sequence = 1",
    """
    INSERT OR REPLACE INTO event (rowid, desk, sequence, format, tick, at, recorded_at, clerk,
      save_desk, save_sequence, kind, body, previous_hash, hash)
    SELECT rowid, desk, 9, format, tick, at, recorded_at, clerk, save_desk, save_sequence, kind,
      body, previous_hash, hash FROM event
    """,
  ])
  func eventsAreOnlyAdded(sql: String) throws {
    let store = try Ground.memory()
    _ = try store.opened()
    let error = #expect(throws: DatabaseError.self) {
      try store.connection.queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.message == Schema.onlyAdded)
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func anEventOfTheSameNameThatSaysSomethingElseIsRefused() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    _ = try one.opened()
    let events = try one.log.events(beyond: [:])
    try two.append(events)
    var other = events[0]
    other.clerk = "别人"
    #expect(throws: StoreError.forged(other.id)) { try two.append([other]) }
    other.hash = other.computedHash
    #expect(throws: StoreError.conflicting(other.id)) { try two.append([other]) }
    #expect(try two.answers() == one.answers())
  }

  @Test func aGapIsRefusedAndWhatComesEarlyWaits() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.take(.accept, on: id)
    try one.take(.note, [.text: .text("一")], on: id)
    let events = try one.log.events(beyond: [:])
    #expect(try two.append([events[2]]) == 0)
    #expect(try two.append([events[2]]) == 0)
    #expect(try two.log.versionVector().isEmpty)
    #expect(try two.append([events[0]]) == 1)
    #expect(try two.log.versionVector() == [one.desk: 1])
    #expect(try two.append([events[1]]) == 2)
    #expect(try two.log.versionVector() == [one.desk: 3])
    #expect(try two.load(id).status == .accepted)
    #expect(try two.append(events) == 0)
    #expect(try two.check(deep: true).isEmpty)
  }

  @Test func anEventThatWaitsCannotBeChangedByALaterCopy() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.take(.accept, on: id)
    let early = try one.log.events(beyond: [:])[1]
    try two.append([early])
    var other = early
    other.clerk = "别人"
    other.hash = other.computedHash
    #expect(throws: StoreError.conflicting(early.id)) { try two.append([other]) }
  }

  @Test func anEventThatDoesNotFollowTheLastOneIsRefused() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.take(.accept, on: id)
    var events = try one.log.events(beyond: [:])
    events[1].previousHash[0] ^= 1
    events[1].hash = events[1].computedHash
    let broken = events
    #expect(throws: StoreError.brokenChain(broken[1].id)) { try two.append(broken) }
    #expect(try two.log.versionVector().isEmpty)
  }

  @Test func sealedEventsSurviveTheirJSON() throws {
    let store = try Ground.memory()
    try store.fillWithEverything()
    for event in try store.log.events(beyond: [:]) {
      let read = try JSON.parse(event.json.text)
      #expect(SealedEvent(json: read) == event)
    }
  }

  @Test func aDeskFarAheadDoesNotPullTheClock() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    _ = try one.opened(by: Ground.author("2099-01-01T09:00"))
    try two.append(try one.log.events(beyond: [:]))
    let id = try two.opened()
    let tick = try #require(try two.load(id).timeline.first?.event.tick)
    #expect(tick.value >> 16 == Ground.author().wallMilliseconds)
    _ = try one.opened(by: Ground.author("09:00"))
    let own = try one.log.events(beyond: [:]).map(\.tick)
    #expect(own[0] < own[1])
  }

  @Test func aDeskALittleAheadPullsTheClock() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened(by: Ground.author("20:00"))
    try two.append(try one.log.events(beyond: [:]))
    try two.take(.accept, on: id, by: Ground.author("09:00"))
    #expect(try two.load(id).timeline.map(\.event.id.desk) == [one.desk, two.desk])
    #expect(try two.load(id).status == .accepted)
  }

  @Test func eventsOfANewerVersionAreKeptAndShown() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try one.opened()
    try one.catchUp()
    try one.connection.queue.write { db in
      var save = try one.save(in: db, by: Ground.author("10:00"))
      try save.add(
        .unknown(kind: "photographed", body: ["pages": 3]), to: .existing(id),
        at: Given.instant("2027-03-15T10:00"), clerk: "王芳")
      _ = try save.finish()
    }
    try two.append(try one.log.events(beyond: [:]))
    #expect(try two.load(id).timeline.last?.event.payload.kindForTests == "photographed")
    #expect(try two.check(deep: true).isEmpty)
  }
}

extension CaseStore {
  /// One event of every kind there is.
  func fillWithEverything() throws {
    try recordAndList(.configure([.office: "样区市场监管所", .desk: "A"]), by: Ground.author("08:00"))
    let id = try opened(Ground.intake(.complaint, [.evidence: .list(["小票", "照片"])]))
    let other = try opened(Ground.intake(.report), by: Ground.author("09:05"))
    let question = try opened(Ground.intake(.consultation), by: Ground.author("09:06"))
    try recordAndList(
      .take([StepAction(.link, [.number: .text("2")])], on: id), by: Ground.author("09:10"))
    try recordAndList(
      .take(
        [
          StepAction(
            .amend, changes: [.consumerName: .text("样二"), .product: Optional<FieldValue>.none])
        ], on: id),
      by: Ground.author("09:11"))
    try take(.accept, [.told: .text("phone")], on: id, by: Ground.author("09:12"))
    try take(.note, [.text: .text("打了两次电话")], on: id, by: Ground.author("09:13"))
    try take(.dispatch, [.squad: .text("一队")], on: other, by: Ground.author("09:14"))
    try recordAndList(
      .take([StepAction(.turn, [.value: .text("complaint")])], on: question),
      by: Ground.author("09:15"))
    try recordAndList(.tally(Ground.leaflets(5500)), by: Ground.author("09:16"))
    try recordAndList(.undo, by: Ground.author("09:17"))
    try recordAndList(.redo, by: Ground.author("09:18"))
    try recordAndList(
      .disclose(Disclosure(.shown, detail: "screen"), of: id), by: Ground.author("09:19"))
    let last = try opened(
      Ground.intake(.complaint, [.consumerName: .text("要删的人")]), by: Ground.author("09:20"))
    _ = try erase(last, why: "本人要求", by: Ground.author("09:21"))
  }
}
