import Casework
import Foundation
import GRDB
import Testing

@testable import CaseStore

/// Event kinds and stores that were shipped once must be read for ever. The files were written by
/// the versions that shipped them and are never written again; a new kind brings a new file.
@Suite("What was shipped stays readable")
struct FixtureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  static let kinds: [String] =
    [
      "opened", "tallied", "undone", "redone", "configured", "disclosed", "reported", "erased",
      "unknown",
    ]
    + StepName.allCases.map(\.rawValue)

  /// Kinds that got new keys after they had shipped have a file for these, too.
  static let grown = ["tallied-occasion", "configured-activity"]

  @Test(arguments: FixtureTests.kinds + FixtureTests.grown)
  func anEventOfEachKindDecodes(name: String) throws {
    let kind = Self.grown.contains(name) ? String(name.prefix { $0 != "-" }) : name
    let file = Self.folder.appendingPathComponent("events/\(name).json")
    let json = try JSON.parse(Array(try Data(contentsOf: file)))
    let encoded = EncodedFact(
      kind: try #require(json["kind"]?.string), body: try #require(json["body"]),
      personal: json["personal"], freeText: json["free_text"])
    let fact = try encoded.fact()
    if case .unknown = fact { #expect(kind == "unknown") }
    #expect(EncodedFact(fact) == encoded)
    if kind != "unknown" { #expect(encoded.kind == kind) }
  }

  @Test func everyKindHasItsFile() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("events").path)
    #expect(Set(names) == Set((Self.kinds + Self.grown).map { "\($0).json" }))
  }

  @Test func aStoreOfVersion1OpensAndSaysWhatItSaid() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Self.folder.appendingPathComponent("store-v1.db").path, toPath: folder.store)
    let store = try Ground.open(folder.store)
    #expect(try store.check(deep: true).isEmpty)
    let version = try store.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == Schema.version)
    let today = Ground.today
    let rows = try store.summaries(CaseQuery(), today: today).map {
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
    #expect(try store.count(CaseQuery(search: "样二"), today: today) == 1)
    #expect(try store.drafts() == [Ground.draft(1)])
    let next = try store.record(.open(Ground.intake()), by: Ground.stamp("12:00"))
    #expect(next.opened.map(\.short) == ["A-0006"])
    let before = try store.answers()
    try store.rebuild()
    #expect(try store.answers() == before)
    try store.close()
  }
}
