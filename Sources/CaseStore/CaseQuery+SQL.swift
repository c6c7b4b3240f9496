import Casework
import Foundation
import GRDB

/// A question about cases as SQL. No word of a question is ever part of the SQL itself.
struct CaseSelection {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  private let query: CaseQuery

  init(_ query: CaseQuery, today: Day, keys: PersonKeys) {
    self.query = query
    addState(today)
    add("kind = ?", query.kind?.rawValue)
    add("status = ?", query.status?.rawValue)
    add("received_day >= ?", query.from?.number)
    add("received_day <= ?", query.to?.number)
    add("venue = ?", query.venue)
    // What is not empty is said, too: the index holds just those, and is used only where it is said.
    add("department <> '' AND department = ?", query.department)
    add("due_on >= ?", query.dueFrom?.number)
    add("due_on <= ?", query.dueTo?.number)
    // The words of the partial index, or it would not be used.
    if query.isUnkeyed { conditions.append(Projections.unkeyed) }
    addSearch(keys)
  }

  private mutating func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
    guard let value else { return }
    conditions.append(condition)
    arguments += [value]
  }

  private mutating func addState(_ today: Day) {
    switch query.state {
    case .any:
      // With the plus sign the order is taken from an index, and not sorted out of all rows: the
      // few void ones are skipped on the way.
      if query.status != .void { conditions.append("+standing IN (0, 1)") }
    case .open: addStanding(.open)
    case .closed: addStanding(.closed)
    case .overdue:
      conditions.append("standing IN (0, 1)")
      add("due_on < ?", today.number)
    case .dueSoon:
      conditions.append("standing IN (0, 1)")
      add("due_on >= ?", today.number)
      add("due_on <= ?", today.adding(1).number)
    }
  }

  /// A status says in itself where a case stands: counting one is then a walk along its index.
  private mutating func addStanding(_ standing: Standing) {
    guard query.status.map(Standing.init) != standing else { return }
    add("standing = ?", standing.rawValue)
  }

  /// Every word must match; a name or phone written with spaces counts as one word too.
  private mutating func addSearch(_ keys: PersonKeys) {
    let words = SearchWords.words(of: query.search)
    if words.isEmpty { return }
    let each = words.map { SearchCondition(word: $0, keys: keys) }
    var sql = each.map(\.sql).joined(separator: " AND ")
    for condition in each { arguments += condition.arguments }
    if words.count > 1 {
      let digests = keys.digests(word: words.joined(separator: " "))
      sql = "((\(sql)) OR \(SearchCondition.persons(digests.count)))"
      arguments += StatementArguments(digests)
    }
    conditions.append(sql)
  }

  var whereClause: String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  var order: String {
    switch query.sort {
    case .received: " ORDER BY received_at DESC, tick DESC, id DESC"
    case .arrival: " ORDER BY received_at, tick, id"
    case .due: " ORDER BY due_on, received_at, tick, id"
    // Downwards, those without a department or a merchant come last.
    case .department: " ORDER BY department DESC, due_on, received_at, tick, id"
    case .merchant: " ORDER BY merchant_key DESC, due_on, received_at, tick, id"
    case .clerk: " ORDER BY clerk, due_on, received_at, tick, id"
    case .amount: " ORDER BY amount DESC, received_at DESC, tick DESC, id DESC"
    }
  }

  var limit: String {
    let offset = query.offset > 0 ? " OFFSET \(query.offset)" : ""
    return query.limit.map { " LIMIT \(max(0, $0))" + offset } ?? ""
  }
}

/// What a case must meet to be found by one word.
private struct SearchCondition {
  var sql: String
  var arguments: StatementArguments

  init(word: String, keys: PersonKeys) {
    let digests = keys.digests(word: word)
    sql = SearchCondition.persons(digests.count)
    arguments = StatementArguments(digests)
    if let words = SearchWords.query(word) {
      sql += " OR row IN (SELECT rowid FROM search WHERE search MATCH ?)"
      arguments += [words]
    }
    if let tail = NumberTail(word)?.condition {
      sql += " OR (\(tail.sql))"
      arguments += tail.arguments
    }
    sql = "(\(sql))"
  }

  static func persons(_ count: Int) -> String {
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    return "row IN (SELECT row FROM person_key WHERE digest IN (\(marks)))"
  }
}
