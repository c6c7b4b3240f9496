import Casework
import GRDB

extension NumberTail {
  /// The SQL that a case row meets.
  var condition: (sql: String, arguments: StatementArguments) {
    guard let letters else { return ("counter = ?", [counter]) }
    var sql = "counter = ? AND upper(letters) = ?"
    var arguments: StatementArguments = [counter, letters]
    if let day {
      sql += " AND number LIKE ?"
      arguments += ["\(prefix ?? "__")-\(day)-%"]
    }
    return (sql, arguments)
  }
}
