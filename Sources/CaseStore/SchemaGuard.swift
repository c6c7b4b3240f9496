import GRDB

/// That SQLite obeys nobody but this program in a store: a trigger that somebody else put there would run with the
/// rights of every save, and a view stand in the place of a table.
struct SchemaGuard {
  let db: Database

  /// Words of a schema without the blanks that say nothing: those that SQLite passes over.
  static func plain(_ words: String) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(words.utf8.count)
    var isBehindBlank = true
    for byte in words.utf8 {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isBlank && isBehindBlank { continue }
      plain.append(isBlank ? 0x20 : byte)
      isBehindBlank = isBlank
    }
    if plain.last == 0x20 { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether these words make a trigger of this version.
  private static func isOwn(_ name: String, _ words: String) -> Bool {
    guard let own = Schema.triggers.first(where: { $0.name == name }) else { return false }
    return plain(own.words) == plain(words)
  }

  /// The triggers and views that no version of this program made, or that say something else than this one's.
  func foreign() throws -> [String] {
    try db.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"
    ).compactMap { row in
      let name = String.fromDatabaseValue(row[0]) ?? ""
      return SchemaGuard.isOwn(name, String.fromDatabaseValue(row[1]) ?? "") ? nil : name
    }
  }

  /// Refuses a store in which there are such.
  func check() throws {
    let foreign = try foreign()
    if !foreign.isEmpty { throw StoreError.foreignParts(foreign) }
  }
}
