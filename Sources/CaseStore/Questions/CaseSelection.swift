import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A question about cases as SQL. No word of a question is ever part of the SQL itself.
struct CaseSelection {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  /// The rows that the words to look for find; nil where there are no words.
  private(set) var hits: SearchHits?
  /// Whether few rows are found, so that they are read and sorted; else the rows are read in the
  /// order of the list until enough of them are among those found.
  var isNarrow = true
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
    if query.hasNoDepartment { conditions.append("department = ''") }
    if query.isUntold { add("due_what = ?", DeadlineName.tell.rawValue) }
    hits = SearchHits(query.search, keys)
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
      if query.status != .void { conditions.append("+\(Lifecycle.stands)") }
    case .open: add("standing = ?", Lifecycle.open.rawValue)
    case .closed: add("standing = ?", Lifecycle.closed.rawValue)
    case .overdue:
      conditions.append("+\(Lifecycle.stands)")
      add("due_on < ?", today.number)
    case .dueSoon:
      conditions.append("+\(Lifecycle.stands)")
      add("due_on >= ?", today.number)
      add("due_on <= ?", today.adding(1).number)
    }
  }

  /// The question from behind the table's name on.
  var tail: String { whereClause + order + limit }

  /// The same without its order.
  var whereClause: String {
    let found = hits.map { "\(isNarrow ? "" : "+")row IN (\($0.sql))" }
    let all = conditions + (found.map { [$0] } ?? [])
    if all.isEmpty { return "" }
    // Few rows are looked up one by one, whatever index the other conditions would like.
    let how = hits != nil && isNarrow ? " NOT INDEXED" : ""
    return how + " WHERE " + all.joined(separator: " AND ")
  }

  /// What the question's marks stand for, in their order.
  var allArguments: StatementArguments { arguments + (hits?.arguments ?? StatementArguments()) }

  private var order: String {
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

  private var limit: String {
    let offset = query.offset > 0 ? " OFFSET \(query.offset)" : ""
    return query.limit.map { " LIMIT \(max(0, $0))" + offset } ?? ""
  }
}
