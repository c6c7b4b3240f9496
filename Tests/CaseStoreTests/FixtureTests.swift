import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Event kinds and stores that were shipped once must be read for ever. The files were written by
/// the versions that shipped them and are never written again; a new kind brings a new file.
@Suite("What was shipped stays readable")
struct FixtureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The first example of each kind there is, so that a new kind asks for its file.
  private static let firsts: [String] =
    EventKind.allCases.map { FixtureTests.first(of: $0) } + StepName.allCases.map(\.rawValue)
    + ["unknown"]

  /// The name of the first example of a kind. What came with format 2 is named so from the first.
  static func first(of kind: EventKind) -> String {
    switch kind {
    case .opened, .tallied, .undone, .redone, .configured, .disclosed, .erased, .reported:
      kind.rawValue
    case .attached, .keyed, .staffed: kind.rawValue + formatTwo
    }
  }

  /// Kinds that got new keys after they had shipped, or whose values lay open until format 2, have more.
  private static let later = [
    "tallied-occasion", "configured-activity", "opened-2", "opened-said-2", "amend-2", "tallied-2",
    "mediate-2", "test-2", "dispatch-2", "notify-2", "terminate-2", "accept-2", "reported-2",
    "erased-2", "opened-with-2", "mediate-anew-2", "test-payer-2",
  ]

  private static let formatTwo = "-2"

  /// The names of all examples that were ever shipped.
  static let names = firsts + later

  @Test(arguments: names) func anEventOfEachKindDecodes(name: String) throws {
    let encoded = try Self.encoded(name)
    let payload = try encoded.payload()
    if case .unknown = payload { #expect(name == "unknown") }
    let again = EncodedPayload(payload)
    // Nothing that was written is lost, wherever it lies today; what format 2 wrote lies there still.
    #expect(again.leaves == encoded.leaves)
    #expect(try again.payload() == payload)
    if name.hasSuffix(Self.formatTwo) { #expect(again == encoded) }
    #expect(encoded.unread == [])
  }

  static func encoded(_ name: String) throws -> EncodedPayload {
    let file = folder.appendingPathComponent("events/\(name).json")
    let json = try JSON.parse(Array(try Data(contentsOf: file)))
    return EncodedPayload(
      kind: try #require(json["kind"]?.string), body: try #require(json["body"]),
      personal: json["personal"], freeText: json["free_text"])
  }

  @Test func everyKindHasItsFile() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("events").path)
    #expect(Set(names) == Set(Self.names.map { "\($0).json" }))
    let kinds = Set(try Self.names.map { try Self.encoded($0).kind })
    let known = EventKind.allCases.map(\.rawValue) + StepName.allCases.map(\.rawValue)
    #expect(Set(known).subtracting(kinds) == [])
  }

  /// A store as the version before format 2 wrote it: every event keeps its bytes and its hash, the
  /// desk goes on in format 2, and the chain holds over both.
  @Test func aStoreOfFormat1GoesOnInFormat2() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Self.folder.appendingPathComponent("store-v3.db").path, toPath: folder.store)
    let before = try Self.log(of: folder.store, body: "body", previous: "previous_hash")
    let store = try Ground.open(folder.store)
    let id = try store.resolve("1")
    var case1 = try store.load(id)
    #expect(case1.fields[text: .product] == "电压力锅")
    #expect(case1.timeline.map(\.event).compactMap(\.mediator) == ["样调解员"])
    try store.take(.note, [.text: .text("接着办")], on: id)
    let report = try store.resolve("2")
    try store.take(.dispatch, [.squad: .text("样小分队")], on: report, by: Ground.author("11:00"))
    case1 = try store.load(id)
    #expect(try store.check(deep: true).isEmpty)
    #expect(
      try store.log.events(beyond: [:]).map(\.format) == Array(repeating: 1, count: 19) + [2, 2])
    try store.close()
    let hashBefore = LogColumn.hashBefore(desk: "e.desk", sequence: "e.sequence")
    let after = try Self.log(
      of: folder.store, body: EventColumn.wholeBody,
      previous: "coalesce(previous_hash, \(hashBefore))")
    #expect(Array(after.prefix(before.count)) == before)
    #expect(before.count == 19)
    let again = try Ground.open(folder.store)
    #expect(try again.load(id) == case1)
    _ = try again.erase(id, why: "样", by: Ground.author("12:00"))
    #expect(try again.load(id).fields[.product] == nil)
    #expect(try again.check(deep: true).isEmpty)
    try again.close()
  }

  /// Every event of a log with all that is hashed of it.
  private static func log(
    of path: String, body: String, previous: String
  ) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { do { try queue.close() } catch { Issue.record(error) } }
    return try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT format, desk, sequence, tick, at, recorded_at, clerk, case_id, save_sequence, kind,
            \(body) AS body, person_id, hex(person_commitment), text_id, hex(text_commitment),
            hex(\(previous)) AS previous, hex(hash) FROM event e ORDER BY sequence
          """
      ).map { "\($0)" }
    }
  }

  @Test func aStoreOfVersion1OpensAndSaysWhatItSaid() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Self.folder.appendingPathComponent("store-v1.db").path, toPath: folder.store)
    let store = try Ground.open(folder.store)
    #expect(try store.check(deep: true).isEmpty)
    let version = try store.connection.queue.inDatabase {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == Schema.version)
    let today = Ground.today
    let rows = try store.lists.summaries(CaseQuery(), today: today).map {
      "\($0.number) \($0.status.rawValue) \($0.name) \($0.phoneTail) \($0.merchant)"
    }
    #expect(
      rows == [
        "TS-20270315-A-0005 registered   样品商店", "TS-20270315-A-0004 registered 样* 8000 样品商店",
        "ZX-20270315-A-0003 closed 样* 8000 样品商店", "JB-20270315-A-0002 registered   样品商店",
        "TS-20270315-A-0001 accepted 样* 8000 样品商店",
      ])
    #expect(try store.leaflets() == 5500)
    #expect(try store.settings().office == "样区市场监管所")
    #expect(try store.lists.count(CaseQuery(search: "样二"), today: today) == 1)
    #expect(try store.drafts.all() == [Ground.draft(1)])
    let next = try store.recordAndList(.open(Ground.intake()), by: Ground.author("12:00"))
    #expect(next.opened.map(\.short) == ["A-0006"])
    let before = try store.answers()
    try store.rebuild()
    #expect(try store.answers() == before)
    try store.close()
  }
}

extension EncodedPayload {
  /// Every value that was written, without its place; lists of what lies beside the log are made of the
  /// places and so are left out.
  fileprivate var leaves: [String] {
    [body, personal, freeText].compactMap { $0 }.flatMap(EncodedPayload.leaves).sorted()
  }

  private static func leaves(_ json: JSON) -> [String] {
    switch json {
    case .object(let members):
      members.filter { !["beside", "fills", "empties"].contains($0.key) }.flatMap { member in
        leaves(member.value).map { "\(member.key) \($0)" }
      }.map { $0.replacing("options ", with: "").replacing("fields ", with: "") }
        .map { $0.replacing("changes ", with: "") }
    case .array(let entries): entries.flatMap(leaves)
    default: [json.text]
    }
  }
}

extension Event {
  fileprivate var mediator: String? {
    guard case .stepped(let step) = payload, step.action.name == .mediate else { return nil }
    return step.action[text: .mediator]
  }
}
