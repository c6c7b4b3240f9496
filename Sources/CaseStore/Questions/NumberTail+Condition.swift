import Casework
import GRDB

extension NumberTail {
  /// The SQL that a case row meets.
  var condition: SQLPart {
    guard let letters else { return SQLPart(sql: "counter = ?", arguments: [counter]) }
    var condition = SQLPart(
      sql: "counter = ? AND upper(letters) = ?", arguments: [counter, letters])
    if let day {
      condition.sql += " AND number LIKE ?"
      condition.arguments += ["\(prefix ?? "__")-\(day)-%"]
    }
    return condition
  }
}
