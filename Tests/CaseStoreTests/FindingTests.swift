import CaseMaking
import Casework
import GRDB
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// However what is found is come by, it is the same in the same order.
@Suite struct FindingTests {
  // MARK: All ways

  private static let searches = [
    "退", "退款", "商家 冰箱", "冰箱", "不制冷", "样", "样店", "1", "17", "a-3", "8000", "5", "yd", "ydbx",
    "张三", "zhangsan", "王 五", "ab", "a", "制冷，商家", "没有的词", "家 退款 yd", "，",
  ]

  private func mixed() throws -> CaseStore {
    let store = try Ground.memory()
    var random = SplitMix(seed: 7)
    let merchants = ["样店", "“样”店分店", "", "Ab商店", "样店北线"]
    let facts = ["冰箱不制冷，商家不退款", "退款 ab 5", "a座5楼", "商家，冰箱", "不退"]
    for index in 0..<60 {
      let fields: [Field: FieldValue] = [
        .merchantName: .text(merchants.randomElement(using: &random) ?? ""),
        .facts: .text(facts.randomElement(using: &random) ?? ""),
        .consumerName: .text(["张三", "王 五", "样一"][index % 3]),
        .amount: .money(Money(fen: index % 4 * 1000)),
        .receivedAt: .instant(Given.instant("2027-03-\(10 + index % 5)T09:00")),
      ]
      let id = try store.opened(Ground.intake(Kind.allCases[index % 3], fields))
      if index % 6 == 1 { try store.take(.refer, [.to: .text("住建局")], on: id) }
      if index % 6 == 2 { try store.take(.void, [.why: .text("误录")], on: id) }
      if index % 6 == 3 { try store.take(.withdraw, on: id) }
    }
    return store
  }

  @Test(arguments: CaseQuery.Sort.allCases)
  func everyWayLeadsToTheSameRows(_ sort: CaseQuery.Sort) throws {
    let store = try mixed()
    for state in [CaseQuery.State.any, .open, .closed, .overdue] {
      for search in FindingTests.searches {
        let query = CaseQuery(state: state, search: search, sort: sort)
        let all = try ids(query, in: store) { $0 = .lookedUp }
        #expect(try ids(query, in: store) { $0 = .tried } == all, "\(search)")
        #expect(try ids(query, in: store) { $0 = .held } == all, "\(search)")
        var limited = query
        limited.limit = 7
        let page = try store.lists.firstPage(limited, today: Ground.today)
        #expect(page.rows.map(\.id) == Array(all.prefix(7)) && page.isWhole, "\(search)")
        limited.offset = 5
        let next = try store.lists.summaries(limited, today: Ground.today)
        #expect(next.map(\.id) == Array(all.dropFirst(5).prefix(7)), "\(search)")
        #expect(try store.lists.count(query, today: Ground.today) == all.count, "\(search)")
      }
    }
  }

  private func ids(
    _ query: CaseQuery, in store: CaseStore, _ go: (inout CaseSelection.Way) -> Void
  ) throws -> [CaseID] {
    try store.read { db in
      var selection = store.lists.selection(query, Ground.today)
      go(&selection.way)
      return try db.caseIDs("SELECT id FROM case_row" + selection.tail, selection.allArguments)
    }
  }

  /// A row is tried by the words as they lie there, which must say the same as the index over them.
  @Test(arguments: 1...20) func wordsAreInARowWhereTheIndexHasThem(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let letters = Array("退款座座ab1，·")
    func text(_ length: ClosedRange<Int>) -> String {
      let count = Int.random(in: length, using: &random)
      return String((0..<count).map { _ in letters.randomElement(using: &random) ?? "退" })
    }
    let store = try Ground.memory()
    for _ in 0..<30 {
      let fields: [Field: FieldValue] = [
        .facts: .text(text(3...12)), .merchantName: .text(text(2...6)),
      ]
      _ = try store.opened(Intake(kind: .complaint, fields: CaseFields(fields)))
    }
    for _ in 0..<80 {
      let query = CaseQuery(search: text(1...4))
      let byIndex = try ids(query, in: store) { $0 = .lookedUp }
      #expect(try ids(query, in: store) { $0 = .tried } == byIndex, "\(query.search)")
    }
  }

  // MARK: Many

  /// A store in which many cases say the same; the tenth part of them came first and says more.
  private func many() throws -> CaseStore {
    let store = try Ground.memory()
    _ = try store.opened(Ground.intake(.complaint, [.facts: .text("商家不退，退商")]))
    try store.write { db in
      let columns = CaseColumn.stored.map(\.sqlName).filter {
        !["sequence", "counter", "received_at", "due_on"].contains($0)
      }.joined(separator: ", ")
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
          INSERT INTO case_row (row, sequence, counter, received_at, due_on, \(columns))
          SELECT 100000 + i, i * 10, i, received_at + i, due_on + i % 97, \(columns) FROM case_row, n;
          INSERT INTO search (row, merchant, product, facts, notes)
          SELECT c.row, s.merchant, s.product, s.facts || iif(c.counter <= 300, ' ¦ 电机', ''), s.notes
          FROM case_row c, search s WHERE c.row > 1
          """)
      let names = SearchTexts.columns
      for row in try db.rows("SELECT * FROM search WHERE row > 1") {
        let words = names.map { SearchWords.tokens(ofText: row[$0]).databaseValue }
        try db.run(
          "INSERT INTO search_index (rowid, \(names.joined(separator: ", "))) VALUES (?, ?, ?, ?, ?)",
          StatementArguments([row["row"]] + words))
      }
    }
    return store
  }

  @Test func theFirstPageIsTheBeginningAndTheRestFollows() throws {
    let store = try many()
    for sort in [CaseQuery.Sort.received, .due, .arrival, .amount] {
      let query = CaseQuery(search: "不退", sort: sort, limit: 500)
      let page = try store.lists.firstPage(query, today: Ground.today)
      let whole = try store.lists.summaries(query, today: Ground.today)
      #expect(page.rows.count == CasePage.first && !page.isWhole)
      #expect(whole.count == 500 && page.rows == Array(whole.prefix(CasePage.first)))
      #expect(try store.lists.firstPage(query, first: 250, today: Ground.today).rows.count == 250)
      #expect(try store.lists.count(query, today: Ground.today) == 3000)
    }
  }

  @Test func whatManyHaveIsReadInPartsToTheEnd() throws {
    let store = try many()
    var query = CaseQuery(state: .open, search: "不退", sort: .due)
    let whole = try store.lists.summaries(query, today: Ground.today).map(\.id)
    var parts: [CaseID] = []
    query.limit = 700
    for offset in stride(from: 0, to: 3500, by: 700) {
      query.offset = offset
      parts += try store.lists.summaries(query, today: Ground.today).map(\.id)
    }
    #expect(whole.count == 3000 && parts == whole)
  }

  /// All pairs of the word are in many cases, and the word in none: nothing is met on a way of bounded length.
  @Test func whatIsNotMetSoonIsLeftToTheRest() throws {
    let store = try many()
    let query = CaseQuery(search: "不退商", limit: 500)
    let page = try store.lists.firstPage(query, today: Ground.today)
    #expect(page == CasePage(rows: [], isWhole: false))
    #expect(try store.lists.summaries(query, today: Ground.today).isEmpty)
  }

  /// What few have is found at once, however late it comes in the order of the list.
  @Test func whatFewHaveIsWholeAtOnce() throws {
    let store = try many()
    for search in ["电机", "不退 电机", "机"] {
      let query = CaseQuery(search: search, limit: 500)
      let page = try store.lists.firstPage(query, today: Ground.today)
      #expect(page.rows.count == 299 && page.isWhole, "\(search)")
      #expect(page.rows.map(\.number.counter) == Array((2...300).reversed()))
    }
  }

  // MARK: Leaving off

  private func counted(
    _ words: String, in store: CaseStore, unless isAwaited: @escaping () -> Bool
  ) throws -> Int? {
    try store.read(unless: isAwaited, work: { try counted(words, in: store) })
  }

  private func counted(_ words: String, in store: CaseStore) throws -> Int {
    try store.lists.count(CaseQuery(search: words), today: Ground.today)
  }

  @Test func whatIsReadIsLeftOffWhereSomebodyWaits() throws {
    let store = try many()
    var looks = 0
    func isAwaited() -> Bool {
      looks += 1
      return looks > 3
    }
    #expect(try counted("不退商", in: store, unless: isAwaited) == nil)
    #expect(looks == 4)
    #expect(try counted("不退商", in: store) { false } == 0)
    // What is asked and saved behind it is as ever.
    #expect(try counted("不退", in: store) == 3000)
    _ = try store.opened()
    #expect(try counted("不退", in: store) == 3001)
  }

  /// A question that was left off for a key takes nothing from the next one, which goes its way as far as it may.
  @Test func whatWasLeftOffIsForgotten() throws {
    let store = try many()
    #expect(try counted("不退商", in: store) { true } == nil)
    let query = CaseQuery(search: "不退商", limit: 500)
    let page = try store.lists.firstPage(query, today: Ground.today)
    #expect(page.rows.isEmpty && !page.isWhole)
  }

  /// What fails meanwhile is no leaving off.
  @Test func whatFailsIsTold() throws {
    let store = try Ground.memory()
    try store.write { try $0.execute(sql: "DROP TABLE case_row") }
    #expect(throws: StoreError.self) { try counted("不退", in: store) { false } }
  }
}
