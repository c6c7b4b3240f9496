import GRDB

/// A part of a question as SQL, with what its marks stand for.
struct SQLPart {
  var sql: String
  var arguments = StatementArguments()

  /// The same in brackets, behind some words.
  func inside(_ words: String = "") -> SQLPart {
    SQLPart(sql: "\(words)(\(sql))", arguments: arguments)
  }
}

extension [SQLPart] {
  /// All of them, with a word between each two.
  func joined(by word: String) -> SQLPart {
    SQLPart(
      sql: map(\.sql).joined(separator: " \(word) "),
      arguments: reduce(StatementArguments()) { $0 + $1.arguments })
  }
}
