import CaseMaking
import Casework
import GRDB
import Interchange
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A file with more records than a store has cases takes the indexes of lists away meanwhile; its records are read
/// and its rows are made on whatever processor is free.
@Suite("Files that fill a store")
struct ImportFillingTests {
  private let author = Ground.author("18:00", clerk: "录入员")

  private static func line(_ place: Int, _ history: String = "") -> String {
    """
    {"kind":"complaint","external_id":"w\(place)","received_at":"2027-03-15T09:12:00+08:00",\
    "merchant":{"name":"样品商店\(place % 7)"},"facts":"第\(place)件，买来就坏","history":[\(history)]}
    """
  }

  private static func records(_ lines: [String]) throws -> ImportFile.Records {
    let reader = EntryReader(Shipped.reference, DeskSettings())
    let file = ImportFile(path: "样.jsonl", format: .jsonl, encoding: nil, reader: reader)
    return try file.content(FileBytes(Array(lines.joined(separator: "\n").utf8))) { nil }.records
  }

  private static func indexes(of store: CaseStore) throws -> [String] {
    try store.read { db in
      try db.column(
        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql <> '' ORDER BY name")
    }
  }

  /// One more than from which a file is a long one, so that the last batch is not whole.
  private static let many = (0..<1_001).map { line($0) }

  @Test func theIndexesStandAfterwards() throws {
    let store = try Ground.memory()
    let before = try Self.indexes(of: store)
    #expect(before.count > 20)
    let report = try store.importing(try Self.records(Self.many), by: author)
    #expect(report.newLines == Array(1...1_001))
    #expect(try Self.indexes(of: store) == before)
    #expect(try store.check(deep: true) == [])
    let last = try store.lists.summaries(
      CaseQuery(state: .open, search: "第1000件", sort: .arrival), today: Ground.today)
    #expect(last.map(\.number.counter) == [1_001])
  }

  @Test func theyStandAfterARefusalAndATrial() throws {
    let store = try Ground.memory()
    let before = try Self.indexes(of: store)
    let wrong = Self.many + [Self.line(2_000, #"{"step":"reply"}"#)]
    #expect(throws: ImportProblem.self) {
      try store.importing(try Self.records(wrong), by: author)
    }
    #expect(try Self.indexes(of: store) == before)
    _ = try store.importing(try Self.records(Self.many), by: author, dryRun: true)
    #expect(try Self.indexes(of: store) == before)
    #expect(try store.log.versionVector().isEmpty)
  }

  /// A store that is too large to sort its indexes at once has the same lists.
  @Test(arguments: [0, 200]) func aRebuildLeavesTheSame(most: Int) throws {
    let store = try Ground.memory()
    _ = try store.importing(try Self.records(Array(Self.many.prefix(200))), by: author)
    let before = try Self.indexes(of: store)
    try store.upkeep.rebuild(sortingAtMost: most)
    #expect(try Self.indexes(of: store) == before)
    #expect(try store.check(deep: true) == [])
  }

  /// In the order of the file, whoever read the record and made the row.
  @Test func recordsKeepTheirOrder() throws {
    let store = try Ground.memory()
    _ = try store.importing(try Self.records(Array(Self.many.prefix(200))), by: author)
    let names: [String] = try store.read { db in
      try db.column("SELECT external_id FROM case_row ORDER BY row")
    }
    #expect(names == (0..<200).map { "w\($0)" })
    let counters: [Int] = try store.read { db in
      try db.column("SELECT counter FROM case_row ORDER BY row")
    }
    #expect(counters == Array(1...200))
  }

  @Test func anEventThatSaysSomethingElseIsRefused() throws {
    let store = try Ground.memory()
    _ = try store.importing(try Self.records([Self.line(0)]), by: author)
    let sealed = try #require(
      try store.read { db in try db.sealedEvents(where: "e.case_id IS NOT NULL") }.first)
    let subject = try #require(Case(replaying: [sealed.event()], zone: .shanghai))
    let make = NewCase.maker(store.context)
    var event = sealed.event()
    let keys = store.context.keys.now
    func made(_ event: Event) -> NewCase.Made {
      let written = Save.Written(sealed: sealed, event: event, opened: nil, keys)
      return make(NewCase(subject: subject, written: [written]))
    }
    _ = try made(event).agreed()
    event.clerk = "别人"
    #expect(throws: StoreError.invariant(.replayAgrees, sealed.id)) {
      try made(event).agreed()
    }
  }
}
