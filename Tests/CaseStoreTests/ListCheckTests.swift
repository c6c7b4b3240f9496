import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Every list is held against the log, row by row and column by column.
@Suite("What check finds in the lists")
struct ListCheckTests {
  /// A store in which every list has rows.
  private func whole() throws -> CaseStore {
    let store = try Ground.memory()
    try store.fillWithEverything()
    var intake = Ground.intake(.complaint, [.merchantName: .text("华联超市")])
    intake.fields.take(CustomGround.values)
    _ = try store.opened(intake, by: Ground.author("09:30"))
    return store
  }

  private func damagedLists(_ store: CaseStore) throws -> Set<ProjectedList> {
    Set(
      try store.check(deep: true).compactMap { damage in
        if case .projection(let list, _) = damage { list } else { nil }
      })
  }

  @Test(arguments: ProjectedList.allCases)
  func aListIsFilledAndWhole(list: ProjectedList) throws {
    let store = try whole()
    let count = try store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(list.rawValue)") ?? 0
    }
    #expect(count > 0)
    #expect(try store.check(deep: true) == [])
  }

  @Test func everyTableMadeOutOfTheLogIsAList() throws {
    let queue = try DatabaseQueue()
    let tables = try queue.write { db in
      try db.execute(sql: Projections.tables)
      return try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'search!_%' ESCAPE '!' ORDER BY name
          """)
    }
    #expect(tables == Projections.names.sorted())
  }

  /// But the numbers of rows, which are given in the order of coming.
  @Test(arguments: ProjectedList.allCases)
  func everyColumnOfAListIsCompared(list: ProjectedList) throws {
    let columns = try Ground.memory().read { db in
      try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(list.rawValue)')")
    }
    let compared = list.columns.owner + list.columns.others
    let (unseen, given): (Set<String>, Set<String>) =
      switch list {
      case .caseRow: (["row"], [])
      case .chain, .caseLink, .figure, .tallyRow, .personKey, .search, .merchantName, .customField:
        ([], [])
      }
    #expect(Set(columns).subtracting(compared) == unseen)
    #expect(Set(compared).subtracting(columns) == given)
  }

  /// What another version counted otherwise is no damage: the store is copied, too, and its lists are made
  /// anew by the next who may write.
  @Test func listsOfAnotherMakingAreNotHeldAgainstThis() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.write { db in
      try db.execute(sql: "DELETE FROM figure WHERE value = ''")
    }
    #expect(try damagedLists(store) == [.figure])
    try store.write { db in
      try db.execute(sql: "UPDATE meta SET value = '25 Asia/Shanghai x' WHERE key = 'made_with'")
    }
    #expect(try store.check(deep: true) == [])
    try store.backup(to: folder.file("copy.db"))
    try store.close()
    let other = try Ground.open(folder.store)
    #expect(try damagedLists(other) == [])
    #expect(
      try other.read { db in try db.rows("SELECT 1 FROM figure WHERE value = '' LIMIT 1").count }
        == 1)
    try other.close()
  }

  enum Spoiling: String, CaseIterable, Sendable { case changed, lost, added }

  @Test(arguments: ProjectedList.allCases, Spoiling.allCases)
  func aSpoiltListIsNamedAndMended(list: ProjectedList, spoiling: Spoiling) throws {
    let store = try whole()
    try store.connection.queue.write { db in try spoil(list, spoiling, in: db) }
    #expect(try damagedLists(store).contains(list))
    try store.rebuild()
    #expect(try store.check(deep: true) == [])
  }

  /// Changes one row of a list, takes it away, or puts one like it beside it.
  private func spoil(_ list: ProjectedList, _ spoiling: Spoiling, in db: Database) throws {
    let (owner, others) = list.columns
    let columns = owner + others
    let names = columns.joined(separator: ", ")
    // A counter that went back to nothing says nothing, and may stand or not.
    let order = list == .figure ? " ORDER BY count DESC, day" : ""
    let row = try #require(
      try Row.fetchOne(db, sql: "SELECT \(names) FROM \(list.rawValue)\(order)"))
    let values = Array(row.databaseValues)
    let isTheRow = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    switch spoiling {
    case .changed:
      let last = columns.count - 1
      try db.execute(
        sql: "UPDATE \(list.rawValue) SET \(columns[last]) = ? WHERE \(isTheRow)",
        arguments: StatementArguments([other(values[last])] + values))
    case .lost:
      try db.execute(
        sql: "DELETE FROM \(list.rawValue) WHERE \(isTheRow)",
        arguments: StatementArguments(values))
    case .added:
      let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
      try db.execute(
        sql: "INSERT INTO \(list.rawValue) (\(names)) VALUES (\(marks))",
        arguments: StatementArguments([other(values[0])] + Array(values.dropFirst())))
    }
  }

  private func other(_ value: DatabaseValue) -> DatabaseValue {
    switch value.storage {
    case .null: "x".databaseValue
    case .string(let text): (text + "x").databaseValue
    case .int64(let number): (number + 1_000_000).databaseValue
    case .double(let number): (number + 1).databaseValue
    case .blob(let bytes): Data(Array(bytes) + [1]).databaseValue
    }
  }

  /// Totals had lost their ledger and a search found nobody, and it was called no damage.
  @Test func listsThatWereEmptiedAreNamed() throws {
    let store = try whole()
    try store.tamper(
      """
      UPDATE tally_row SET is_undone = 1; DELETE FROM person_key; DELETE FROM search;
      DELETE FROM merchant_name; DELETE FROM custom_field
      """)
    #expect(
      try damagedLists(store) == [.tallyRow, .personKey, .search, .merchantName, .customField])
    try store.rebuild()
    #expect(try store.check(deep: true) == [])
  }

  @Test func aRowIsNamedByWhomItBelongsTo() throws {
    let store = try whole()
    let number = try store.load(store.resolve("1")).number.description
    let entry = try #require(
      try store.log.events(beyond: [:]).first { $0.kind == "tallied" }
    ).id
    try store.tamper(
      """
      DELETE FROM person_key WHERE row IN (SELECT row FROM case_row WHERE counter = 1);
      UPDATE search SET facts = '' WHERE row IN (SELECT row FROM case_row WHERE counter = 1);
      UPDATE tally_row SET venue = '别处';
      """)
    #expect(
      try store.check(deep: true) == [
        .projection(.tallyRow, of: entry.description), .projection(.personKey, of: number),
        // The index does not fit the text either.
        .projection(.search, of: number), .projection(.search, of: nil),
      ])
  }

  @Test func aCaseThatTheLogDoesNotKnowIsNamedByItsNumber() throws {
    let store = try whole()
    try store.connection.queue.write { db in try spoil(.caseRow, .added, in: db) }
    let number: String? = try store.read { db in
      try String.fetchOne(db, sql: "SELECT number FROM case_row WHERE sequence > 1000000")
    }
    #expect(number != nil)
    let stray = Damage.projection(.caseRow, of: number)
    #expect(try store.check(deep: true).filter { $0 == stray } == [stray])
  }

  @Test func ofManyCasesSomeAreNamed() throws {
    let store = try Ground.memory()
    for _ in 0..<22 { try store.record(.open(Ground.intake()), by: Ground.author()) }
    try store.tamper("DELETE FROM person_key")
    let damage = try store.check(deep: true)
    #expect(damage.count == 21)
    #expect(damage.filter { $0 == .projection(.personKey, of: nil) }.count == 1)
  }

  /// A search looks into the index alone, and that lies in tables of its own.
  @Test func wordsThatTheIndexHasLostAreMissed() throws {
    let store = try whole()
    try store.tamper("DELETE FROM search_index_data WHERE id > 10")
    #expect(try damagedLists(store) == [.search])
    try store.rebuild()
    #expect(try store.check(deep: true) == [])
  }
}

/// Lists are the same whether they grew with the cases or were made at once.
@Suite("Lists that grow are lists made anew")
struct GrownListTests {
  private func merchants(_ store: CaseStore) throws -> Set<String> {
    Set(
      try store.read { db in
        try String.fetchAll(db, sql: "SELECT DISTINCT merchant_key FROM merchant_name")
      })
  }

  private func rename(_ id: CaseID, _ merchant: String, in store: CaseStore) throws {
    try store.recordAndList(
      .take([StepAction(.amend, changes: [.merchantName: .text(merchant)])], on: id),
      by: Ground.author("10:00"))
  }

  @Test func aMerchantIsKnownAsLongAsACaseNamesIt() throws {
    let store = try Ground.memory()
    let ids = try ["华联（超市）", "华联超市"].map {
      try store.opened(Ground.intake(.complaint, [.merchantName: .text($0)]))
    }
    try rename(ids[0], "旧书店", in: store)
    #expect(try merchants(store) == ["华联超市", "旧书店"])
    #expect(try store.check(deep: true) == [])
    try rename(ids[1], "旧书店", in: store)
    #expect(try merchants(store) == ["旧书店"])
    #expect(try store.check(deep: true) == [])
  }

  private func found(by typed: String, _ store: CaseStore) throws -> [String] {
    try store.merchants.names(like: typed, now: Ground.author("10:00").at).map(\.name)
  }

  /// One merchant, whose first character is read in two ways, is found as each case has it.
  @Test func aMerchantIsSpeltAsEachCaseWritesIt() throws {
    let store = try Ground.memory()
    let ids = try ["乾元酒店", "干元酒店"].map {
      try store.opened(Ground.intake(.complaint, [.merchantName: .text($0)]))
    }
    #expect(try merchants(store).count == 1)
    #expect(try found(by: "qian", store).count == 1 && found(by: "gan", store).count == 1)
    try rename(ids[0], "旧书店", in: store)
    #expect(try found(by: "qian", store) == [] && found(by: "gan", store) == ["干元酒店"])
    #expect(try store.check(deep: true) == [])
    try rename(ids[1], "饿了么", in: store)
    #expect(try found(by: "gan", store) == [] && found(by: "eleme", store) == ["饿了么"])
    #expect(try store.check(deep: true) == [])
  }

  /// Nobody may look them up by the report (总局令第121号 art. 37).
  @Test func aReportMakesNoMerchantKnownAndKeepsNone() throws {
    let store = try Ground.memory()
    let report = try store.opened(Ground.intake(.report, [.merchantName: .text("华联超市")]))
    let id = try store.opened(Ground.intake(.complaint, [.merchantName: .text("华联超市")]))
    try rename(report, "旧书店", in: store)
    #expect(try merchants(store) == ["华联超市"])
    try rename(report, "华联超市", in: store)
    try rename(id, "新书店", in: store)
    #expect(try merchants(store) == ["新书店"])
    #expect(try store.check(deep: true) == [])
  }

  @Test func aFieldThatWasEmptiedEverywhereStaysKnown() throws {
    let store = try Ground.memory()
    var intake = Ground.intake()
    intake.fields.take(CustomGround.values)
    let id = try store.opened(intake)
    var action = StepAction(.amend)
    action.custom = CustomGround.values.mapValues { CustomValue($0.field, nil) }
    try store.recordAndList(.take([action], on: id), by: Ground.author("10:00"))
    let known = CustomGround.values.keys.sorted()
    #expect(try store.lists.customFields().map(\.id) == known)
    #expect(try store.check(deep: true) == [])
    try store.rebuild()
    #expect(try store.lists.customFields().map(\.id) == known)
  }

  @Test func aSaveWithoutEventsMakesNoEndOfALog() throws {
    let store = try Ground.memory()
    _ = try store.importing([], by: Ground.author())
    #expect(try store.check(deep: true) == [])
  }
}
