import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Which index a list is read by: the wrong one reads every open case for a page of a hundred.
@Suite struct PlanTests {
  private func plan(_ query: CaseQuery) throws -> String {
    let store = try Ground.memory()
    let selection = CaseSelection(query, today: Ground.today, keys: store.context.personKeys)
    return try plan(selection.tail, selection.allArguments, in: store)
  }

  private func plan(
    _ clauses: String, _ arguments: StatementArguments, in store: CaseStore
  ) throws -> String {
    try store.read { db in
      let sql = "EXPLAIN QUERY PLAN " + CaseSummary.selection + clauses
      let rows = try Row.fetchAll(db, sql: sql, arguments: arguments)
      return rows.map { row -> String in row["detail"] }.joined(separator: "; ")
    }
  }

  /// The visitor who comes again is looked up between two keys.
  @Test func theCasesOfAPhoneAreLookedUpOneByOne() throws {
    let store = try Ground.memory()
    let digest = try #require(store.context.personKeys).digest(.phone, "13800138000")
    let plan = try plan(CaseLists.ofPersons(1) + " LIMIT 20", [digest], in: store)
    let reads = plan.components(separatedBy: "; ").filter { $0.contains(" case_row ") }
    #expect(reads == ["SEARCH case_row USING INTEGER PRIMARY KEY (rowid=?)"])
  }

  /// Whoever complained of the merchant on other days is not looked at, and nobody is sorted.
  @Test func theComplaintsOfADayAgainstAMerchantAreReadInTheirOrder() throws {
    let store = try Ground.memory()
    let plan = try plan(CaseLists.ofMerchant(20), ["样品商店", 1, 2], in: store)
    #expect(
      plan == "SEARCH case_row USING INDEX case_merchant "
        + "(merchant_key=? AND received_at>? AND received_at<?)")
  }

  /// What few cases have is looked up; what many have is met on the way through the order of the list.
  /// A whole word, one that no case has though many have each of its pairs, a character, and a word beside one that
  /// few have.
  @Test(arguments: [
    (1_000, "退款", false), (1_001, "退款", true), (1_001, "退款退", false), (1_001, "款", true),
    (1_001, "退款 电机", false), (1_001, "退款 不退", true),
  ])
  func manyFoundCasesAreReadInTheOrderOfTheList(
    _ count: Int, _ words: String, _ isInOrder: Bool
  ) throws {
    let store = try Ground.memory()
    try store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO search_index (rowid, merchant, product, facts, notes) SELECT i, '', '', ?, '' FROM n
          """, arguments: [count, SearchWords.tokens(ofText: "不退款")])
    }
    let how =
      isInOrder ? "INDEX case_standing (standing=?)" : "INTEGER PRIMARY KEY (rowid=?)"
    let query = CaseQuery(state: .open, search: words, sort: .arrival, limit: 100)
    let listing = try store.read { db in
      try store.lists.listing(query, Ground.today, in: db)
    }
    let plan = try plan(listing.tail, listing.allArguments, in: store)
    let reads = plan.components(separatedBy: "; ").filter { $0.contains(" case_row ") }
    #expect(reads == ["SEARCH case_row USING \(how)"])
  }

  /// Words that many have, among all cases: whatever a row is tried by, none is sorted before it is read.
  @Test(arguments: [
    (CaseQuery.Sort.received, "case_received"), (.arrival, "case_received"), (.due, "case_next"),
    (.amount, "case_amount"),
  ])
  func whatIsFoundIsTriedInTheOrderOfTheList(_ sort: CaseQuery.Sort, _ index: String) throws {
    for words in ["退款", "款", "5", "yd", "退款 5 yd"] {
      let store = try Ground.memory()
      let query = CaseQuery(search: words, sort: sort, limit: 100)
      var selection = store.lists.selection(query, Ground.today)
      selection.way = .tried
      let steps = try plan(selection.tail, selection.allArguments, in: store)
        .components(separatedBy: "; ")
      #expect(steps.first == "SCAN case_row USING INDEX \(index)", "\(words)")
      #expect(steps.last == "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY", "\(words)")
    }
  }

  @Test(arguments: [
    (Status.registered, Kind.complaint as Kind?, "case_part"), (.registered, .report, "case_part"),
    (.referred, nil, "case_at_status"), (.mediating, .complaint, "case_part"),
  ])
  func aKindOfOpenIsReadByItsOwnIndex(_ status: Status, _ kind: Kind?, _ index: String) throws {
    let query = CaseQuery(state: .open, kind: kind, status: status, sort: .due, limit: 100)
    let plan = try plan(query)
    let parts = "standing=? AND status=?" + (kind == nil ? "" : " AND kind=?")
    #expect(plan == "SEARCH case_row USING INDEX \(index) (\(parts))")
  }

  @Test func whatWasTakenDownLastIsReadBackwards() throws {
    let tail = " WHERE +\(Lifecycle.stands) ORDER BY row DESC LIMIT ?"
    #expect(try plan(tail, [60], in: try Ground.memory()) == "SCAN case_row")
  }

  @Test(arguments: [
    (CaseQuery.Sort.due, "case_due"), (.department, "case_at_department"),
    (.merchant, "case_at_merchant"), (.clerk, "case_at_clerk"), (.arrival, "case_standing"),
    (.amount, "case_at_amount"),
  ])
  func everyOrderOfOpenCasesHasItsIndex(_ sort: CaseQuery.Sort, _ index: String) throws {
    let plan = try plan(CaseQuery(state: .open, sort: sort, limit: 100))
    // Rows of one tick may be sorted among themselves, never all of them.
    let rest = sort == .due ? "" : "; USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"
    #expect(plan == "SEARCH case_row USING INDEX \(index) (standing=?)\(rest)")
  }
}
