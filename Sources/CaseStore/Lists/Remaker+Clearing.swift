import GRDB

// MARK: Clearing

extension Remaker {
  private static let clearedAtOnce = 5_000

  /// Takes a part of the former lists away; false where nothing is left of them. It is not called within a
  /// transaction: SQLite would keep a copy in memory of all that such a statement takes away.
  func clear() throws -> Bool {
    let index: String? = try db.value(
      """
      SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
      AND tbl_name \(Remaker.isFormer) LIMIT 1
      """)
    if let index {
      try db.execute(sql: "DROP INDEX \(index)")
      return true
    }
    let tables = try Row.fetchAll(
      db,
      sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name \(Remaker.isFormer)")
    if tables.isEmpty { return false }
    let all = tables.map { FormerTable(name: $0[0], sql: $0[1]) }
    for table in all where table.isLong {
      try db.execute(
        sql: """
          DELETE FROM \(table.name) WHERE rowid IN (SELECT rowid FROM \(table.name)
          WHERE rowid > \(table.kept) ORDER BY rowid DESC LIMIT \(Remaker.clearedAtOnce))
          """)
      if db.changesCount > 0 { return true }
    }
    // With the table of words go those that it is made of.
    guard let next = all.first(where: \.isVirtual) ?? all.first else { return false }
    try db.execute(sql: "DROP TABLE \(next.name)")
    db.clearSchemaCache()
    return true
  }

  private struct FormerTable {
    let name: String
    let sql: String

    /// Rows up to this one stay until the table goes: without the first ones of its data SQLite does not know a table
    /// of words any more, and would not drop it.
    var kept: Int { name.hasSuffix("_data") ? 10 : 0 }

    var isVirtual: Bool { sql.hasPrefix("CREATE VIRTUAL") }
    /// Whether it may have as many rows as there are cases and is emptied part by part. Of the tables of words
    /// those are that hold them; what else these need to be taken away stays.
    var isLong: Bool {
      if isVirtual || sql.contains("WITHOUT ROWID") { return false }
      return !name.contains("_search_") || name.hasSuffix("_content") || name.hasSuffix("_data")
    }
  }
}
