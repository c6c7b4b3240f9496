import Casework
import GRDB
import Values

/// The spellings by which merchants are found: one row for each, made with the first case that
/// names the merchant. A name that no case has any more finds nothing.
enum MerchantNames {
  static let tables = """
    CREATE TABLE merchant_name (
      spelt TEXT NOT NULL, merchant_key TEXT NOT NULL, PRIMARY KEY (spelt, merchant_key)
    ) STRICT, WITHOUT ROWID;

    """

  /// Makes the spellings of a merchant that a case names, where they are not there.
  static func add(_ merchant: String, to db: Database) throws {
    let key = Folding.key(merchant)
    if key.isEmpty { return }
    let known = try db.row(
      "SELECT 1 FROM merchant_name WHERE spelt = ?1 AND merchant_key = ?1", [key])
    if known != nil { return }
    for spelt in Set([key] + Pinyin.spellings(of: merchant) + Pinyin.innerInitials(of: merchant)) {
      try db.run("INSERT INTO merchant_name (spelt, merchant_key) VALUES (?, ?)", [spelt, key])
    }
  }
}
