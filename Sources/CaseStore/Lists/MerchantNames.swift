import Casework
import GRDB
import Values
import Vocabulary

/// The spellings by which merchants are found: one row for each that a case gives a merchant, however many
/// cases do. A merchant is one by the name as it is compared; it is spelt as it was written, in each way that
/// some case has it: the characters that names are compared by are read otherwise (饿了么).
enum MerchantNames {
  static let tables = """
    CREATE TABLE merchant_name (
      spelt TEXT NOT NULL, merchant_key TEXT NOT NULL, PRIMARY KEY (spelt, merchant_key)
    ) STRICT, WITHOUT ROWID;

    """

  /// What SQL asks of the rows of cases that make their merchants known: reports do not
  /// (总局令第121号 art. 37).
  private static let naming = "merchant_key <> '' AND \(Kind.report.isNotInRow)"

  /// The names of merchants as cases have them, those of one merchant behind each other.
  static let known =
    "SELECT merchant_key, merchant FROM case_row WHERE \(naming) ORDER BY merchant_key"

  /// What the list holds of a merchant that is written in some ways.
  static func rows(of key: String, written names: Set<String>) -> [ListRows] {
    if key.isEmpty { return [] }
    let spelt = names.flatMap { Pinyin.spellings(of: $0) + Pinyin.innerInitials(of: $0) }
    return Set(spelt + [key]).map { ListRows(.merchantName, of: [$0, key], [[]]) }
  }

  /// After the row of a case was written: its merchant is in the list as it is written there, and the one
  /// that it named before only as other cases have it.
  static func replace(_ former: String?, with name: String, in db: Database) throws {
    if former == name { return }
    try add(rows(of: Folding.key(name), written: [name]), in: db)
    guard let former else { return }
    let key = Folding.key(former)
    let names: [String] = try db.column(
      "SELECT DISTINCT merchant FROM case_row WHERE merchant_key = ? AND \(naming)", [key])
    let kept = names.isEmpty ? [] : rows(of: key, written: Set(names)).map(\.owner)
    for row in rows(of: key, written: [former]) where !kept.contains(row.owner) {
      try row.remove(from: db)
    }
  }

  /// Adds spellings that are not in the list yet.
  static func add(_ spellings: [ListRows], in db: Database) throws {
    if spellings.isEmpty { return }
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO merchant_name (spelt, merchant_key) VALUES (?, ?)")
    for row in spellings { try statement.execute(arguments: StatementArguments(row: row.owner)) }
  }
}
