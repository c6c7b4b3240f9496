import Casework
import GRDB
import Values

/// The rows of the cases that some words find, as a question that gives nothing else.
///
/// Every word must match; a name or a phone written with spaces counts as one word, too.
struct SearchHits {
  private(set) var sql: String
  private(set) var arguments: StatementArguments

  /// Nil where there are no words.
  init?(_ search: String, _ keys: PersonKeys) {
    let words = SearchWords.words(of: search)
    if words.isEmpty { return nil }
    let each = words.map { WordHits(word: $0, keys: keys) }
    sql = each.map { "SELECT row FROM (\($0.sql))" }.joined(separator: " INTERSECT ")
    arguments = each.reduce(StatementArguments()) { $0 + $1.arguments }
    guard words.count > 1 else { return }
    let digests = keys.digests(word: words.joined(separator: " "))
    sql = "SELECT row FROM (\(sql)) UNION \(WordHits.persons(digests.count))"
    arguments += StatementArguments(digests)
  }
}

/// The rows that one word finds.
private struct WordHits {
  var sql: String
  var arguments: StatementArguments

  init(word: String, keys: PersonKeys) {
    let digests = keys.digests(word: word)
    sql = WordHits.persons(digests.count)
    arguments = StatementArguments(digests)
    if let words = SearchWords.query(anywhere: word) {
      sql += " UNION SELECT rowid FROM search WHERE search MATCH ?"
      arguments += [words]
    }
    if word.count > 1, word.allSatisfy({ $0.isASCII && $0.isLetter }) {
      sql += " UNION " + WordHits.spelt
      arguments += [word, word + "\u{10FFFF}"]
    }
    if let tail = NumberTail(word)?.condition {
      sql += " UNION SELECT row FROM case_row WHERE \(tail.sql)"
      arguments += tail.arguments
    }
  }

  /// The cases of the merchants whose pinyin or initials begin so, up to so many merchants.
  private static let spelt = """
    SELECT row FROM case_row WHERE merchant_key <> '' AND merchant_key IN (
      SELECT merchant_key FROM merchant_name WHERE spelt >= ? AND spelt < ? LIMIT 100)
    """

  static func persons(_ count: Int) -> String {
    "SELECT row FROM person_key WHERE digest IN (\(Database.marks(count)))"
  }
}
