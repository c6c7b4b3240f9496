import Casework
import GRDB
import Values
import Vocabulary

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

  /// Whether a number ends so: the same without SQL.
  func names(_ number: CaseNumber) -> Bool {
    guard number.counter == counter else { return false }
    return (letters.map { number.letters.uppercased() == $0 } ?? true)
      && (day.map { number.day.compact == $0 } ?? true)
      && (prefix.map { number.kind.prefix == $0 } ?? true)
  }
}
