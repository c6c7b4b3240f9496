import Casework
import GRDB
import Testing

@testable import CaseStore

/// Which index a list is read by: the wrong one reads every open case for a page of a hundred.
@Suite struct PlanTests {
  private func plan(_ query: CaseQuery) throws -> String {
    let store = try Ground.memory()
    let selection = CaseSelection(query, today: Ground.today, keys: store.personKeys)
    return try store.read { db in
      let sql =
        "EXPLAIN QUERY PLAN " + CaseSummary.selection + selection.whereClause + selection.order
        + selection.limit
      let rows = try Row.fetchAll(db, sql: sql, arguments: selection.allArguments)
      return rows.map { row -> String in row["detail"] }.joined(separator: "; ")
    }
  }

  @Test(arguments: [
    (Status.registered, Kind.complaint as Kind?, "case_part"), (.registered, .report, "case_part"),
    (.referred, nil, "case_at_status"), (.mediating, .complaint, "case_part"),
  ])
  func aKindOfOpenIsReadByItsOwnIndex(_ status: Status, _ kind: Kind?, _ index: String) throws {
    let query = CaseQuery(state: .open, kind: kind, status: status, sort: .due, limit: 100)
    let plan = try plan(query)
    #expect(plan.contains("USING INDEX \(index) ") && !plan.contains("TEMP B-TREE"), "\(plan)")
  }

  @Test(arguments: [CaseQuery.Sort.due, .department, .merchant, .clerk, .arrival, .amount])
  func everyOrderOfOpenCasesHasItsIndex(_ sort: CaseQuery.Sort) throws {
    let plan = try plan(CaseQuery(state: .open, sort: sort, limit: 100))
    #expect(
      plan.contains("USING INDEX case_") && !plan.contains("USE TEMP B-TREE FOR ORDER BY"),
      "\(plan)")
  }
}
