import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Opens the store at a path, and makes one where there is none.
  ///
  /// A file that is not a store, or comes from a newer version, is refused by name and left
  /// untouched.
  public static func open(
    path: String, access: Access, reference: Reference, zone: Zone
  ) throws -> CaseStore {
    let path = StoreFile.ownName(of: path)
    switch access {
    case .writing(let purpose, let wait):
      try makeFolder(of: path)
      let lock = try WriterLock(store: path, purpose: purpose, wait: wait)
      return try openForWriting(path, lock, reference, zone)
    case .reading:
      if StoreFile(path: path).isUnfinished {
        try open(path: path, access: .writing(), reference: reference, zone: zone).close()
      }
      return try openForReading(path, reference, zone)
    }
  }

  /// A store in memory, for demonstrations and tests.
  public static func inMemory(reference: Reference, zone: Zone = .shanghai) throws -> CaseStore {
    let queue = try DatabaseQueue(configuration: configuration(readonly: false))
    try queue.write { db in try makeTables(db) }
    let store = try CaseStore(
      path: ":memory:", queue: queue, lock: nil, canWrite: true, reference: reference, zone: zone)
    try store.remakeIfStale()
    return store
  }

  /// How every connection is set up. With `FULL` a save lies on the disk before it is answered; a
  /// test changes this one word in a copy of the program and sees that its judge notices.
  static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(2)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;
          PRAGMA synchronous = FULL
          """)
    }
    return configuration
  }
}

// MARK: Writing

extension CaseStore {
  private static func openForWriting(
    _ path: String, _ lock: WriterLock, _ reference: Reference, _ zone: Zone
  ) throws -> CaseStore {
    StoreAssembly.clear(for: path)
    try makeFile(path)
    try StoreFile(path: path).check()
    return try StoreError.naming {
      let queue = try DatabaseQueue(
        path: path, configuration: configuration(readonly: false))
      try queue.inDatabase { db in try StoreFile(path: path).check(db) }
      // The header is written before the first WAL, so that a look at the main file alone tells
      // whose it is.
      try queue.write { db in try makeTables(db) }
      try queue.writeWithoutTransaction { db in try switchToWAL(db, path) }
      let store = try CaseStore(
        path: path, queue: queue, lock: lock, canWrite: true, reference: reference, zone: zone)
      store.beginWatching()
      try store.remakeIfStale()
      return store
    }
  }

  static func switchToWAL(_ db: Database, _ path: String) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else { throw StoreError.readOnlyPlace(path: path) }
    // One copying back for some hundred saves: each waits for the disk twice.
    let pages = StoreWatch.pagesBeforeCopyingBack
    try db.execute(
      sql: "PRAGMA journal_size_limit = 16777216; PRAGMA wal_autocheckpoint = \(pages)")
  }

  static func makeTables(_ db: Database) throws {
    try Schema.migrate(db)
    if try db.meta(.desk) == nil {
      var generator = SystemRandomNumberGenerator()
      try db.setMeta(.desk, DeskID(random: generator.next()).text)
      try db.setMeta(.generation, "1")
    }
    if try db.meta(.searchKey) == nil { try db.setMeta(.searchKey, PersonKeys.newKey()) }
  }

  /// Makes an empty file that only its owner can read; SQLite gives its side files the same mode.
  private static func makeFile(_ path: String) throws {
    let descriptor = Foundation.open(
      path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor >= 0 {
      Foundation.close(descriptor)
    } else if errno != EEXIST {
      throw errno == EROFS || errno == EACCES
        ? StoreError.readOnlyPlace(path: path) : .notReadable(path: path, errno: errno)
    }
  }

  static func makeFolder(of path: String) throws {
    let parts = path.split(separator: "/").dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0 && errno != EEXIST && errno != EISDIR {
        if errno == EROFS && access(folder, F_OK) == 0 { continue }
        throw StoreError.folderNotMade(path: folder, errno: errno)
      }
    }
    var status = stat()
    let name = folder.isEmpty ? "/" : folder
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreError.folderNotMade(path: name, errno: ENOTDIR)
    }
  }
}

// MARK: Reading

extension CaseStore {
  private static func openForReading(
    _ path: String, _ reference: Reference, _ zone: Zone
  ) throws -> CaseStore {
    let isOurOwn = WriterLock.holder(of: path)?.process == getpid()
    if !isOurOwn { try StoreFile(path: path).check() }
    let queue = try reader(of: path)
    let store = try CaseStore(
      path: path, queue: queue, lock: nil, canWrite: false, reference: reference, zone: zone)
    guard try store.isStale() else { return store }
    return try refreshed(store)
  }

  /// Opens read-only. On a disk that takes no writing SQLite cannot make the files beside a store
  /// that it needs for sharing; without a writer's leavings it may do without them.
  private static func reader(of path: String) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: configuration(readonly: true))
      try queue.inDatabase { db in try StoreFile(path: path).check(db) }
      return queue
    } catch let error as DatabaseError {
      let code = error.resultCode
      guard code == .SQLITE_CANTOPEN || code == .SQLITE_READONLY || code == .SQLITE_IOERR else {
        throw StoreError(error)
      }
      let file = StoreFile(path: path)
      guard !file.hasUnmergedLog else { throw StoreError.readOnlyPlace(path: path) }
      return try StoreError.naming { try file.openImmutable() }
    }
  }

  /// Projections made with other calendars are made anew first, where nobody holds the store.
  private static func refreshed(_ store: CaseStore) throws -> CaseStore {
    do {
      let lock = try WriterLock(store: store.path, purpose: .command, wait: .zero)
      try store.close()
      try openForWriting(store.path, lock, store.reference, store.zone).close()
    } catch let error as StoreError {
      switch error {
      case .held, .readOnlyPlace, .readOnly: return store
      default: throw error
      }
    }
    return try openForReadingAgain(store)
  }

  private static func openForReadingAgain(_ store: CaseStore) throws -> CaseStore {
    try CaseStore(
      path: store.path, queue: try reader(of: store.path), lock: nil, canWrite: false,
      reference: store.reference, zone: store.zone)
  }
}
