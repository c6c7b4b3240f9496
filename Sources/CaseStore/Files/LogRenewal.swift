import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Brings a store of an older version to this one: it has persons in clear, and up to ``Schema/lastUnfolded`` every part of
/// an event in a column.
///
/// The new one has keys of its own, and persons, half-typed forms and events that wait are sealed with them on the way.
/// Nothing of the old file is changed but what its own versions add. A new one is filled under a hidden name beside it,
/// every chain is verified before and after, every event is read back and held against the old one, and when all of it
/// is on the disk the new file takes the old one's name. Whoever is killed meanwhile leaves the old store, and a hidden
/// file that the next writer removes. Lists are made anew when the store is opened.
///
/// Only a writer does it, who holds the writer's lock.
struct LogRenewal {
  /// Where the store lies.
  let path: String
  /// Who looks on.
  let watch: WorkWatch

  /// What the new store seals with.
  private let office = OfficeKeys()

  init(path: String, watch: WorkWatch) {
    self.path = path
    self.watch = watch
  }

  private var hidden: String { StoreFiles.hidden(for: path) }

  /// What is copied as it is, with the columns of it; the log is copied event by event, and so is what is sealed.
  private static let tables = [
    ("free_text", "desk, sequence, salt, body"), ("meta", "key, value"),
    ("signed_head", "desk, sequence, hash, at, key, signature"),
  ]

  /// What is as much in the new store as in the old one.
  private static let counted = ["person", "free_text", "waiting", "draft", "signed_head"]

  /// Does it with a store of an older version, as ``Schema/isFormer(_:)`` says.
  func renew() throws {
    let status = try status()
    // By another name the old file would go on as a store of its own, of the same desk.
    if status.st_nlink > 1 { throw StoreError.namesToRenew(path: path) }
    try checkRoom()
    try StoreError.naming(on: path) { try takeForItself() }
    do {
      try NewFile.make(hidden, as: path) {
        try StoreError.naming(newFile: path) { try fill() }
        try giveToOwner(status)
      }
    } catch {
      StoreAssembly.clear(for: path)
      throw error
    }
  }

  private func status() throws -> stat {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    return status
  }

  /// Whoever does it for somebody else leaves him his store.
  private func giveToOwner(_ old: stat) throws {
    if old.st_uid == geteuid(), old.st_gid == getegid() { return }
    guard chown(hidden, old.st_uid, old.st_gid) == 0 || old.st_uid == geteuid() else {
      throw StoreError.notWritten(path: path, errno: errno)
    }
  }

  /// Has the old file without a log beside it, which the new one would be taken to own: that is given to nobody while
  /// somebody else has the store open.
  private func takeForItself() throws {
    let queue = try DatabaseQueue(
      path: path, configuration: StoreConnection.configuration(readonly: false))
    try queue.write { db in try Schema.bringToLastUnfolded(db) }
    let mode = try queue.writeWithoutTransaction { db in
      try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    }
    try queue.close()
    guard mode == "delete" else { throw StoreError.held(path: path, by: nil) }
  }

  /// The new file is smaller than the old one without its lists; these are as large again at most.
  private func checkRoom() throws {
    var disk = statvfs()
    guard statvfs(PathParts.folder(of: path), &disk) == 0 else {
      throw StoreError.notReadable(path: path, errno: errno)
    }
    let free = Int(disk.f_bavail) * Int(disk.f_frsize)
    let needed = StoreFiles(store: path).bytes
    if free < needed { throw StoreError.noRoomToRenew(path: path, needed: needed, free: free) }
  }

  /// The new file is nobody's until it has its name: it needs no journal, and goes to the disk at once when it is whole.
  private func fill() throws {
    var configuration = StoreConnection.configuration(readonly: false)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    let queue = try DatabaseQueue(path: hidden, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH DATABASE ? AS old", arguments: [path])
      let count: Int = try db.value("SELECT count(*) FROM old.event") ?? 0
      let version = try Int.fetchOne(db, sql: "PRAGMA old.user_version")
      let old = FormerLog(schema: "old", version: version)
      let keys = try SealingKeys(office)
      try watch.follow(.renewing, of: 3 * count) { done in
        var met = 0
        func step() {
          met += 1
          done(met)
        }
        try requireWhole(old, strayIn: "old", in: db, step)
        try db.transaction {
          try db.execute(sql: Schema.log + Schema.beside + Projections.tables)
          try copyLog(old, in: db, step)
          try copyTables(in: db)
          try SealedCopy(db: db, keys: keys).make()
          try db.setKeySlots([.open(office), .publicKey(of: office)])
          try Schema.sign(db, version: Schema.version)
        }
        let new = FormerLog(schema: "main", version: Schema.version, keys: keys)
        try requireWhole(new, strayIn: "main", in: db, step)
      }
      try requireSame(old, keys, in: db)
      try requireSound(db)
      try db.execute(sql: "DETACH DATABASE old")
    }
    try queue.close()
  }
}

// MARK: Copying

extension LogRenewal {
  private func copyLog(_ old: FormerLog, in db: Database, _ step: () -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: old.selection + " ORDER BY e.rowid")
    while let row = try rows.next() {
      // What no store of ours wrote was named before.
      if let event = SealedEvent(row) { try db.insertEvent(event) }
      step()
    }
  }

  private func copyTables(in db: Database) throws {
    for (table, columns) in LogRenewal.tables {
      // In the order of their keys, so that the pages are full.
      let order = columns.hasPrefix("desk") ? " ORDER BY desk, sequence" : ""
      try db.execute(
        sql: "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM old.\(table)\(order)")
    }
    try db.execute(
      sql: "DELETE FROM meta WHERE key IN (?, ?, ?, ?)",
      arguments: [
        MetaKey.madeWith.rawValue, MetaKey.remaking.rawValue, MetaKey.givenNumbers.rawValue,
        MetaKey.searchKey.rawValue,
      ])
  }
}

// MARK: Verifying

extension LogRenewal {
  private func requireWhole(
    _ log: FormerLog, strayIn schema: String, in db: Database, _ step: () -> Void
  ) throws {
    // The new file has no lists yet: the ends of logs are those that were last known.
    var damage = try LogRenewal.damage(of: log, heads: "old", in: db, step)
    damage += try LogRenewal.strayRows(in: schema, of: db)
    if !damage.isEmpty { throw StoreError.notRenewed(path: path, damage: damage) }
  }

  /// What is wrong with a log that an older version wrote and left as it is.
  static func damage(ofFormer db: Database) throws -> [Damage] {
    let file = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version")
    let log = FormerLog(schema: "main", version: version)
    return try file.map(Damage.file) + damage(of: log, heads: "main", in: db) {}
  }

  private static func damage(
    of log: FormerLog, heads schema: String, in db: Database, _ step: () -> Void
  ) throws -> [Damage] {
    let erased = try db.caseIDs(
      "SELECT case_id FROM \(schema).event WHERE \(EventKind.sql(.erased)) AND case_id IS NOT NULL")
    let entries = try erasedEntries(reading: log.selection, in: db)
    var walk = ChainWalk(erased: Set(erased), entries: entries)
    let rows = try Row.fetchCursor(db, sql: log.selection + " ORDER BY e.desk, e.sequence")
    try Batches.follow(
      read: { try StoreCheck.batch(rows) }, make: { $0.looked(with: log.keys) },
      take: { row in
        step()
        switch row {
        case .looked(let look): walk.take(look)
        case .read: break
        case .stray(let desk, let sequence): walk.takeStray(desk, sequence)
        }
      })
    let heads = try db.rows("SELECT desk, sequence FROM \(schema).chain ORDER BY desk")
    for row in heads {
      if let desk = DeskID(row["desk"]) { walk.close(desk, head: row["sequence"]) }
    }
    return walk.damage
  }

  private static func erasedEntries(
    reading selection: String, in db: Database
  ) throws -> Set<EventID> {
    var entries: Set<EventID> = []
    try db.forEachRow(selection + " WHERE e.\(EventKind.sql(.erased)) AND e.case_id IS NULL", []) {
      row in
      guard let event = SealedEvent(row), case .erased(_, let entry) = event.event().payload,
        let entry
      else { return }
      entries.insert(entry.id)
    }
    return entries
  }

  /// The rows beside an old log that are of no event in it.
  private static func strayRows(in schema: String, of db: Database) throws -> [Damage] {
    let questions = [("person", "person_id"), ("free_text", "text_id")].map { table, name in
      """
      SELECT r.id FROM \(schema).\(table) r LEFT JOIN \(schema).event e
      ON e.desk = r.desk AND e.sequence = r.sequence AND e.\(name) = r.id WHERE e.desk IS NULL
      """
    }
    let ids: [String] = try db.column(questions.joined(separator: " UNION ALL "))
    return ids.map(Damage.strayRow)
  }

  private func requireSound(_ db: Database) throws {
    let faults = try String.fetchAll(db, sql: "PRAGMA main.integrity_check").filter { $0 != "ok" }
    if !faults.isEmpty { throw StoreError.notRenewed(path: path, damage: faults.map(Damage.file)) }
  }

  /// Every event and every row beside one is in the new file what it was in the old one.
  private func requireSame(_ former: FormerLog, _ keys: SealingKeys, in db: Database) throws {
    let order = " ORDER BY e.desk, e.sequence"
    let old = try Row.fetchCursor(db, sql: former.selection + order)
    let new = try Row.fetchCursor(db, sql: SealedEvent.selectionAsItLies + order)
    while true {
      let one = try old.next().map { SealedEvent($0) }
      let other = try new.next().map { SealedEvent($0).map(keys.opened) }
      if let one, one != other {
        throw StoreError.notRenewed(path: path, damage: one.map { [.changed($0.id)] } ?? [])
      }
      if one == nil, other == nil { break }
    }
    for table in LogRenewal.counted {
      guard try db.count("main.\(table)") == db.count("old.\(table)") else {
        throw StoreError.notRenewed(path: path, damage: [.file(table)])
      }
    }
    guard try SealedCopy(db: db, keys: keys).hasSameDrafts() else {
      throw StoreError.notRenewed(path: path, damage: [.file("draft")])
    }
  }
}
