import GRDB

/// That SQLite obeys nobody but this program in a store: a trigger that somebody else put there would run with the
/// rights of every save, and a view stand in the place of a table.
struct SchemaGuard {
  let db: Database

  /// The triggers of this version by their names, each with the words that make it.
  private static let own: [String: String] = Dictionary(
    uniqueKeysWithValues: SchemaGuard.statements("CREATE TRIGGER ", upTo: "END;").map { words in
      (String(words.dropFirst(15).prefix { $0 != " " }), SchemaGuard.plain(words))
    })

  /// The statements of the log's schema that begin and end so.
  private static func statements(_ start: String, upTo end: String) -> [String] {
    var found: [String] = []
    var rest = Schema.log[...]
    while let first = rest.firstRange(of: start) {
      let statement = rest[first.lowerBound...]
      guard let last = statement.firstRange(of: end) else { break }
      found.append(String(statement[..<last.upperBound].dropLast()))
      rest = statement[last.upperBound...]
    }
    return found
  }

  /// Words of a schema without the blanks that say nothing.
  static func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The triggers and views that no version of this program made, or that say something else than this one's.
  func foreign() throws -> [String] {
    try db.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"
    ).compactMap { row in
      let name = String.fromDatabaseValue(row[0]) ?? ""
      let words = String.fromDatabaseValue(row[1]).map(SchemaGuard.plain)
      return SchemaGuard.own[name] == words && words != nil ? nil : name
    }
  }

  /// Refuses a store in which there are such.
  func check() throws {
    let foreign = try foreign()
    if !foreign.isEmpty { throw StoreError.foreignParts(foreign) }
  }
}
