import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What rows of lists have in short is what it stands for.
@Suite("Rows of lists in short")
struct CaseCodesTests {
  /// Where this fails, stores that are there have other numbers: raise `Projections.version` and write the new order here.
  @Test func theNumbersAreThoseOfStoresThatAreThere() {
    #expect(Kind.allCases.map(\.rawValue) == ["complaint", "report", "consultation"])
    #expect(
      Status.allCases.map(\.rawValue) == [
        "registered", "need_material", "accepted", "mediating", "testing", "referred", "closed",
        "void",
      ])
    #expect(
      Dimension.allCases.map(\.rawValue) == [
        "stage", "due", "channel", "nature", "class", "trade", "topic", "hour", "clerk", "venue",
        "department", "merchant", "handed_over", "decision", "closing", "amount_approx",
        "called_back",
      ])
    #expect(Projections.version == 32)
  }

  @Test func everyNumberLeadsBack() {
    #expect(Kind.allCases.map { Kind(code: $0.code) } == Kind.allCases)
    #expect(Status.allCases.map { Status(code: $0.code) } == Status.allCases)
    #expect(Dimension.allCases.map { Dimension(code: $0.code) } == Dimension.allCases)
    #expect(!Dimension.allCases.map(\.code).contains(FigureTable.closed))
    #expect(Kind(code: -1) == nil && Status(code: 8) == nil)
  }

  /// What SQLite works out is what the types print: of every kind, with a desk whose name begins with f and one that
  /// begins with 0, a case that another desk took a step in, and a counter of five digits.
  @Test func whatFollowsFromARowIsWhatItsCaseSays() throws {
    let (one, two) = (try desk(0xF000_0000_0000_00AA), try desk(0x00AA))
    for kind in Kind.allCases {
      try one.recordAndList(.open(Ground.intake(kind)), by: Ground.author())
    }
    let id = try one.opened(Ground.intake(.complaint, [.merchantName: .text("样 品·商店")]))
    try two.append(try one.log.events(beyond: [:]))
    try two.take(.note, [.text: .text("乙")], on: id)
    try two.write { db in try db.execute(sql: "UPDATE case_row SET counter = 99999 WHERE row = 1") }
    _ = try two.opened()
    try one.append(try two.log.events(beyond: [one.desk: 9]))
    for store in [one, two] {
      let rows = try store.read { db in
        try db.rows("SELECT id, number, last_event, merchant, merchant_shown FROM case_row")
      }
      #expect(rows.count == 5)
      for row in rows {
        let subject = try store.load(try #require(CaseID(row["id"])))
        #expect(row["id"] == subject.id.description)
        #expect(row["last_event"] == subject.lastEvent.description)
        #expect(row["merchant"] == subject.fields[text: .merchantName])
        let number = try #require(CaseNumber(row["number"]))
        #expect(number.description == row["number"] && number.kind == subject.kind)
        #expect(number == subject.number || number.counter >= 99999)
      }
    }
  }

  private func desk(_ bits: UInt64) throws -> CaseStore {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.write { db in try db.setMeta(.desk, DeskID(random: bits).text) }
    try store.close()
    let again = try Ground.open(folder.store)
    folders.kept.append(folder)
    return again
  }

  private final class Folders { var kept: [Folder] = [] }
  private let folders = Folders()
}

/// What persons are found by stands twice, and either tells of the other.
@Suite("Digests of persons")
struct PersonDigestTests {
  @Test(arguments: [[], [0], [1, -1], [1 << 47 - 1, -(1 << 47)], [0x0102_0304_0506]])
  func theyComeBackAsTheyWere(digests: [Int]) {
    #expect(PersonDigests.digests(PersonDigests.bytes(digests)) == digests)
  }

  @Test func theyTakeNoMoreThanSixBytes() throws {
    let keys = try #require(try Ground.memory().context.personKeys)
    let sixBytes = -(1 << 47)..<(1 << 47)
    let digests = (0..<1000).map { keys.digest(.phone, String($0)) }
    #expect(digests.filter { !sixBytes.contains($0) } == [])
  }

  /// The rows of a person who is named no more go, and those of others stay.
  @Test func aCorrectedNameIsFoundByTheNewOneAlone() throws {
    let store = try Ground.memory()
    let ids = try (0..<2).map { _ in try store.opened() }
    func found(_ words: String) throws -> [CaseID] {
      try store.lists.summaries(CaseQuery(search: words, sort: .arrival), today: Ground.today)
        .map(\.id)
    }
    let name = try store.load(ids[0]).fields[text: .consumerName]
    #expect(try found(name) == ids)
    let action = StepAction(.amend, changes: [.consumerName: .text("欧阳样")])
    try store.recordAndList(.take([action], on: ids[0]), by: Ground.author("10:00"))
    #expect(try found(name) == [ids[1]] && found("欧阳样") == [ids[0]])
    #expect(try store.check(deep: true) == [])
  }
}

/// What a case takes on the disk.
@Suite("The size of a store")
struct StoreSizeTests {
  private func bytesOfLists(_ store: CaseStore) throws -> Int {
    let isOfLists = "tbl_name NOT IN ('event', 'person', 'free_text')"
    return try store.read { db in
      try db.value(
        """
        SELECT sum(pgsize) FROM dbstat
        WHERE name IN (SELECT name FROM sqlite_schema WHERE \(isOfLists))
        """) ?? 0
    }
  }

  /// Lists of the version before took 1.9 KB for such a case.
  @Test func theListsOfACaseTakeLittle() throws {
    let store = try Ground.memory()
    let count = 400
    for _ in 0..<count { try store.record(.open(Ground.intake()), by: Ground.author()) }
    try store.catchUp()
    try store.rebuild()
    let empty = try bytesOfLists(try Ground.memory())
    let taken = (try bytesOfLists(store) - empty) / count
    #expect(taken < 1200, "\(taken)")
  }
}
