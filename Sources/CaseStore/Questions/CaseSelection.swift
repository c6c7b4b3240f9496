import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A question about cases as SQL. No word of a question is ever part of the SQL itself.
struct CaseSelection {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  /// What the words to look for find; nil where there are no words.
  private(set) var hits: SearchHits?
  /// How the rows that words find are come by.
  var way = Way.lookedUp
  /// How many rows at most; nil is all.
  var limit: Int?
  private let query: CaseQuery

  /// How the rows that words find are come by. All ways lead to the same rows in the same order.
  enum Way {
    /// All that are found are looked up and sorted.
    case lookedUp
    /// Some few rows, among which all are that are found, are looked up, tried and sorted.
    case among([Int64])
    /// One after the other is tried in the order of the list, until there are enough.
    case tried
    /// One after the other is held against all that are found, in the order of the list, until there are enough.
    case held
  }

  init(_ query: CaseQuery, today: Day, keys: PersonKeys?) {
    self.query = query
    limit = query.limit
    addState(today)
    add("kind = ?", query.kind?.code)
    add("status = ?", query.status?.code)
    add("received_day >= ?", query.from?.number)
    add("received_day <= ?", query.to?.number)
    add("venue = ?", query.venue)
    // What is not empty is said, too: the index holds just those, and is used only where it is said.
    add("department <> '' AND department = ?", query.department)
    add("due_on >= ?", query.dueFrom?.number)
    add("due_on <= ?", query.dueTo?.number)
    // The words of the partial index, or it would not be used.
    if query.isUnkeyed { conditions.append(Projections.unkeyed) }
    if query.isContested { conditions.append(Projections.contested) }
    if query.isUncalled { conditions.append(Projections.uncalled) }
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
  var tail: String { whereClause + order + part }

  /// Whether its rows are tried one after the other.
  var isTried: Bool {
    guard hits != nil else { return false }
    return switch way {
    case .tried: true
    case .lookedUp, .among, .held: false
    }
  }

  /// The same without its order.
  var whereClause: String {
    let all = conditions + (found.map { [$0.sql] } ?? [])
    return all.isEmpty ? "" : index + " WHERE " + all.joined(separator: " AND ")
  }

  /// What the question's marks stand for, in their order.
  var allArguments: StatementArguments { arguments + (found?.arguments ?? StatementArguments()) }

  /// What is asked of a row for the words to look for.
  private var found: SQLPart? {
    guard let hits else { return nil }
    return switch way {
    case .lookedUp: hits.rows.inside("row IN ")
    case .held: hits.membership
    case .among(let few): [CaseSelection.among(few), hits.test].joined(by: "AND")
    case .tried: hits.test
    }
  }

  /// One word for however many rows, so that the question is prepared once.
  private static func among(_ rows: [Int64]) -> SQLPart {
    let list = "[" + rows.map(String.init).joined(separator: ",") + "]"
    return SQLPart(sql: "row IN (SELECT value FROM json_each(?))", arguments: [list])
  }

  /// Rows that are looked up one by one are so whatever index the other conditions would like.
  private var index: String {
    guard hits != nil else { return "" }
    return switch way {
    case .lookedUp, .among: " NOT INDEXED"
    case .tried, .held: ""
    }
  }

  private var order: String {
    switch query.sort {
    case .received: " ORDER BY received_at DESC, tick DESC, id DESC"
    // Of whom is to be asked, those whom a call did not reach wait behind those whom nobody has called.
    case .arrival where query.isUncalled:
      " ORDER BY called_back, closed_on, received_at, tick, id"
    case .arrival: " ORDER BY received_at, tick, id"
    case .due: " ORDER BY due_on, received_at, tick, id"
    // Downwards, those without a department or a merchant come last.
    case .department: " ORDER BY department DESC, due_on, received_at, tick, id"
    case .merchant: " ORDER BY merchant_key DESC, due_on, received_at, tick, id"
    case .clerk: " ORDER BY clerk, due_on, received_at, tick, id"
    case .amount: " ORDER BY amount DESC, received_at DESC, tick DESC, id DESC"
    }
  }

  private var part: String {
    let offset = query.offset > 0 ? " OFFSET \(query.offset)" : ""
    return limit.map { " LIMIT \(max(0, $0))" + offset } ?? ""
  }
}
