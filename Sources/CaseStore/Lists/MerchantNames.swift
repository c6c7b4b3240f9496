import Casework
import GRDB
import Values

/// The spellings by which merchants are found: one row for each of a merchant that some case names, however
/// many do. They are those of the name as it is compared, so that it is of no matter which case came first.
enum MerchantNames {
  static let tables = """
    CREATE TABLE merchant_name (
      spelt TEXT NOT NULL, merchant_key TEXT NOT NULL, PRIMARY KEY (spelt, merchant_key)
    ) STRICT, WITHOUT ROWID;

    """

  /// What SQL asks of the rows of cases that make their merchants known: reports do not
  /// (总局令第121号 art. 37).
  private static let naming = "merchant_key <> '' AND kind <> 'report'"

  /// The merchants that cases make known, each once.
  static let known = "SELECT DISTINCT merchant_key FROM case_row WHERE \(naming)"

  /// What the list holds of a merchant.
  static func rows(of key: String) -> [ListRows] {
    if key.isEmpty { return [] }
    return Set([key] + Pinyin.spellings(of: key) + Pinyin.innerInitials(of: key)).map { spelt in
      ListRows(.merchantName, of: [spelt, key], [[]])
    }
  }

  /// After the row of a case was written: the merchant that it names is in the list, and the one that it
  /// named before only where another case does.
  static func replace(_ former: String?, with key: String, in db: Database) throws {
    let known = try db.row(
      "SELECT 1 FROM merchant_name WHERE spelt = ?1 AND merchant_key = ?1", [key])
    if known == nil { for row in rows(of: key) { try row.insert(into: db) } }
    guard let former, former != key else { return }
    let other = try db.row("SELECT 1 FROM case_row WHERE merchant_key = ? AND \(naming)", [former])
    if other == nil { for row in rows(of: former) { try row.remove(from: db) } }
  }
}
