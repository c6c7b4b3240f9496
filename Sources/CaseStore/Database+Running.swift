import Casework
import GRDB

extension Database {
  /// One transaction that holds the right to write from its first word on: all of the work is on
  /// the disk when this returns, or none of it happened.
  ///
  /// Its first and last words are prepared once and kept; the library's own transaction prepares
  /// them anew each time, a tenth of what a save computes.
  func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    try run("BEGIN IMMEDIATE TRANSACTION")
    do {
      let result = try work()
      try run("COMMIT TRANSACTION")
      return result
    } catch {
      // SQLite itself may have ended it already: on a full disk it does.
      if isInsideTransaction { try rollback() }
      throw error
    }
  }

  /// One look: what others write meanwhile is not seen in it.
  func look<Value>(_ work: () throws -> Value) throws -> Value {
    try run("BEGIN DEFERRED TRANSACTION")
    do {
      let value = try work()
      endLook()
      return value
    } catch {
      if isInsideTransaction { try rollback() }
      throw error
    }
  }

  /// Nothing was written, and what was read is right, also where SQLite met damage in it and commits nothing any more.
  private func endLook() {
    do {
      try run("COMMIT TRANSACTION")
    } catch {
      leaveTransaction()
    }
  }

  private func leaveTransaction() {
    guard isInsideTransaction else { return }
    do { try rollback() } catch {
      // The next look says what is wrong with the file.
    }
  }

  /// A number that is another as soon as another connection has written.
  var dataVersion: Int64 { get throws { try value("PRAGMA data_version") ?? 0 } }

  /// Runs a statement that is prepared once and kept.
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// All rows of a statement that is prepared once and kept.
  func rows(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [Row] {
    var rows: [Row] = []
    try forEachRow(sql, arguments) { rows.append($0.copy()) }
    return rows
  }

  /// Reads row after row of a statement that is prepared once and kept. A row is gone when the next is read,
  /// so that nothing is copied.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments, _ read: (Row) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() { try read(row) }
  }

  /// The first row of a statement that is prepared once and kept.
  func row(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of all rows. They are read one by one: a list of the library's own is of a type that is found
  /// out while the program runs.
  ///
  /// - Throws: ``StoreError/damaged(code:)`` where something else stands there.
  func column<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments) { row in
      guard let value = Value.fromDatabaseValue(row[0]) else { throw StoreError.damaged(code: 0) }
      values.append(value)
    }
    return values
  }

  /// The first column of the first row, nil where it is NULL or there is none.
  func value<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> Value? {
    try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// How many rows a question finds; `SELECT count(*) FROM` goes before it.
  func count(
    _ source: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> Int {
    // The answer is one row, whatever is counted.
    var count = 0
    try forEachRow("SELECT count(*) FROM " + source, arguments) { count += $0[0] as Int }
    return count
  }

  /// The names of cases in the first column; what is no name is left out.
  func caseIDs(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [CaseID] {
    let names: [String?] = try column(sql, arguments)
    return names.compactMap { $0.flatMap { CaseID($0) } }
  }

  func meta(_ key: MetaKey) throws -> String? {
    try value("SELECT value FROM meta WHERE key = ?", [key.rawValue])
  }

  func setMeta(_ key: MetaKey, _ value: String) throws {
    try run(
      "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = ?2",
      [key.rawValue, value])
  }
}

extension Database {
  func removeMeta(_ key: MetaKey) throws {
    try run("DELETE FROM meta WHERE key = ?", [key.rawValue])
  }
}

extension Row {
  /// Whether some columns hold texts and others whole numbers. On a damaged page there may be anything, and
  /// who reads a column as what it is not ends the program.
  func holds(texts: [String], numbers: [String]) -> Bool {
    texts.allSatisfy { String.fromDatabaseValue(self[$0]) != nil }
      && numbers.allSatisfy { Int.fromDatabaseValue(self[$0]) != nil }
  }
}

// MARK: Arguments

extension StatementArguments {
  /// Values as they are. The library takes those of one type through a key path, which it makes anew each time:
  /// a tenth of what writing a row of a case costs.
  init(row values: [DatabaseValue]) { self.init(ReadyValues(values: values)) }
}

/// Values as the library takes them, one by one: it knows no sequence but by what that says of itself, so that one that
/// is made of others costs it several looks for each value.
private struct ReadyValues: Sequence, IteratorProtocol {
  let values: [DatabaseValue]
  private var place = 0

  init(values: [DatabaseValue]) { self.values = values }

  /// So that room is made for them once.
  var underestimatedCount: Int { values.count - place }

  mutating func next() -> (any DatabaseValueConvertible)?? {
    if place == values.count { return nil }
    defer { place += 1 }
    return .some(values[place])
  }
}

// MARK: Parts of questions

extension Database {
  /// So many marks for arguments, as they stand in a list.
  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  /// A condition that a venue is one of those named; none means all.
  static func among(_ venues: [String]) -> (sql: String, arguments: StatementArguments) {
    if venues.isEmpty { return ("", StatementArguments()) }
    return (" AND venue IN (\(marks(venues.count)))", StatementArguments(venues))
  }
}

/// What a store knows about itself.
enum MetaKey: String, CaseIterable {
  case desk
  /// The identities it had before it was restored, parted by commas.
  case formerDesks = "former_desks"
  /// How often it was restored, plus one.
  case generation
  /// The key of the digests by which persons were found until version 5, in hexadecimal.
  case searchKey = "search_key"
  /// The ways to the keys of the office a second time, as a JSON array.
  case keySlots = "key_slots"
  /// There where lists were brought up to cases whose persons could not be opened.
  case listedLocked = "listed_locked"
  /// There where persons may lie in clear, or sealed with another than the newest key.
  case toReseal = "to_reseal"
  /// There where files of evidence may lie under another than the newest key.
  case toMoveFiles = "to_move_files"
  /// What the projections were made with; empty while they are being made anew.
  case madeWith = "made_with"
  /// How far projections have come that are being made anew; absent where they are whole.
  case remaking
  /// The highest counters that were given, while the projections cannot say so.
  case givenNumbers = "given_numbers"
  /// What it lacks since it was saved out of a damaged one, as JSON.
  case knownLosses = "known_losses"
  /// There where the store holds invented records only.
  case demonstration
  /// The named ways of looking at open cases, as a JSON array.
  case views
  /// What was written last after the disk had not confirmed something.
  case settled
  /// The desk that some laptop remembers outside of the store.
  case marked
  /// What bundles have told of the desks that wrote them, as JSON.
  case otherDesks = "other_desks"
  /// How far this desk's log was confirmed by hubs, as JSON.
  case hubs
  /// The desk, and the laptop on which it got its name: that one counts its generations.
  case home
  /// The first name of a store that was lost, where this one was made in its place.
  case family
  /// Who works here, with the hashes of PINs and the tries that failed, as JSON.
  case staff
}
