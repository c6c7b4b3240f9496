import GRDB

/// Holds the schema of a store against that which this version makes: what is lacking, says something else, or was put
/// there by somebody else.
struct SchemaCheck {
  let db: Database
  /// Whether the lists are those of this version, and whole.
  let hasOwnLists: Bool

  /// A table, an index, a trigger or a view.
  private struct Part {
    let name: String
    /// The table that it is of.
    let table: String
    /// The words that make it, empty where SQLite makes it itself.
    let words: String
    let isList: Bool

    init(_ row: Row) {
      name = String.fromDatabaseValue(row["name"]) ?? ""
      let table = String.fromDatabaseValue(row["tbl_name"]) ?? ""
      words = SchemaGuard.plain(String.fromDatabaseValue(row["sql"]) ?? "")
      // Lists of another version are put aside under such names until they are made anew.
      isList =
        Projections.allNames.contains(table) || table.hasPrefix("search_index_")
        || table.hasPrefix("former_")
      self.table = table
    }
  }

  /// What is wrong with it, in the order of the names.
  func damage() throws -> [Damage] {
    let known = try known()
    let found = try parts(of: db)
    var damage: [Damage] = []
    for name in Set(known.keys).union(found.keys).sorted() {
      switch (known[name], found[name]) {
      case (let part?, nil): damage.append(.schemaLacks(part.name))
      case (nil, let part?): damage.append(.foreignPart(part.name))
      case (let part?, let other?):
        if part.words != other.words || part.table != other.table {
          damage.append(.schemaChanged(name))
        }
      case (nil, nil): continue
      }
    }
    return damage
  }

  private func parts(of db: Database) throws -> [String: Part] {
    try SchemaCheck.parts(of: db).filter { hasOwnLists || !$0.value.isList }
  }

  private func known() throws -> [String: Part] {
    try SchemaCheck.made().filter { hasOwnLists || !$0.value.isList }
  }

  /// The schema of a store that was just made.
  private static func made() throws -> [String: Part] {
    let queue = try DatabaseQueue()
    let parts = try queue.write { db in
      try db.execute(sql: Schema.log + Schema.beside + Projections.tables)
      return try SchemaCheck.parts(of: db)
    }
    try queue.close()
    return parts
  }

  private static func parts(of db: Database) throws -> [String: Part] {
    let rows = try db.rows("SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name")
    return Dictionary(rows.map { Part($0) }.map { ($0.name, $0) }) { part, _ in part }
  }
}
