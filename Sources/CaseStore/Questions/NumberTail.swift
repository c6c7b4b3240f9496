import Casework
import GRDB
import Values
import Vocabulary

/// The end of a case number, from its last part on.
struct NumberTail {
  private var counter: Int
  private var letters: String?
  private var day: String?
  private var prefix: String?

  /// Nil for what cannot be the end of a number.
  init?(_ words: String) {
    let plain = TextRules.trimmed(TextRules.foldWidth(words)).uppercased()
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...4).contains(parts.count), let last = parts.last, last.utf8.count <= 12,
      last.utf8.allSatisfy({ (48...57).contains($0) }), let counter = Int(last), counter > 0
    else { return nil }
    self.counter = counter
    let rest = Array(parts.dropLast().reversed())
    letters = rest.first
    day = rest.count > 1 ? rest[1] : nil
    prefix = rest.count > 2 ? rest[2] : nil
    if let day, day.utf8.count != 8 || !day.allSatisfy(\.isNumber) { return nil }
    if let prefix, !Kind.allCases.contains(where: { $0.prefix == prefix }) { return nil }
  }

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
