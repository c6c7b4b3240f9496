import Casework
import GRDB
import Values
import Vocabulary

/// What a desk remembers of merchants while a form is typed. Nothing here reads more than some
/// hundred rows, however many cases there are.
public struct MerchantMemory {
  let connection: StoreConnection

  /// The merchants whose name or pinyin begins so, or whose name has these characters or initials
  /// somewhere in it; the best first. At least two characters are needed.
  public func names(
    like typed: String, now: Instant, limit: Int = 5
  ) throws -> [KnownMerchant] {
    let wanted = Folding.key(typed)
    guard wanted.unicodeScalars.count >= 2 else { return [] }
    return try connection.read { db in
      var keys = try self.keys(beginning: wanted, in: db)
      if keys.count < limit { keys += try self.keys(holding: typed, in: db) }
      return try Set(keys).compactMap { try merchant($0, in: db) }
        .sorted { KnownMerchant.isBetter($0, $1, now: now) }.prefix(limit).map { $0 }
    }
  }

  /// How many names are looked at: more begin alike only where little was typed.
  private static let looked = 100

  private func keys(beginning wanted: String, in db: Database) throws -> [String] {
    try db.column(
      """
      SELECT DISTINCT merchant_key FROM merchant_name WHERE spelt >= ?1 AND spelt < ?2
      LIMIT \(MerchantMemory.looked)
      """, [wanted, wanted + "\u{10FFFF}"])
  }

  private func keys(holding words: String, in db: Database) throws -> [String] {
    guard words.unicodeScalars.contains(where: SearchWords.isUnspaced),
      let phrase = SearchWords.phrase(Folding.key(words))
    else { return [] }
    return try db.column(
      """
      SELECT DISTINCT c.merchant_key FROM (
        SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC
        LIMIT \(MerchantMemory.looked)
      ) s JOIN case_row c ON c.row = s.rowid WHERE c.merchant_key <> ''
      """, ["merchant: " + phrase.query])
  }

  /// Of cases that are no reports and stand; the index has only rows with a merchant.
  private static let ofMerchant = """
    FROM case_row WHERE merchant_key = ? AND merchant_key <> '' AND \(Kind.report.isNotInRow)
    AND \(Lifecycle.stands)
    """

  private func merchant(_ key: String, in db: Database) throws -> KnownMerchant? {
    let row = try db.row(
      "SELECT id, merchant, received_at \(MerchantMemory.ofMerchant) ORDER BY received_at DESC, tick DESC LIMIT 1",
      [key])
    guard let row, let last = CaseID(row["id"]) else { return nil }
    let count = try db.count(
      "(SELECT 1 \(MerchantMemory.ofMerchant) LIMIT \(MerchantMemory.looked))", [key])
    return KnownMerchant(
      name: row["merchant"], count: count, lastAt: Instant(seconds: row["received_at"]),
      last: last)
  }

  /// The last complaints against a merchant, newest first.
  public func precedents(of merchant: String, limit: Int = 50) throws -> [Precedent] {
    let key = Folding.key(merchant)
    if key.isEmpty { return [] }
    return try connection.read { db in
      try db.rows(
        """
        SELECT id, number, product, class, nature \(MerchantMemory.ofMerchant) AND \(Kind.complaint.isInRow)
        ORDER BY received_at DESC, tick DESC LIMIT \(max(0, limit))
        """, [key]
      ).compactMap { row in
        guard let id = CaseID(row["id"]), let number = CaseNumber(row["number"]) else { return nil }
        return Precedent(
          id: id, number: number, product: row["product"], goodsClass: row["class"],
          nature: row["nature"])
      }
    }
  }
}
