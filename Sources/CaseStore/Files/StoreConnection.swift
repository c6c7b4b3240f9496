import Foundation
import GRDB
import GRDBSQLite

/// The one connection to a store's file, and the watch over the names of its files.
///
/// Writers and checkpoints of two connections meet in a data race that SQLite had before 3.51.3. So whatever changes
/// the files is done in a turn (``WriterLock``), and whoever only reads never checkpoints. Nothing but SQLite may open
/// the file while a process has it open: closing any other descriptor of it would drop this process's locks. The one
/// exception is ``FileLock``, which is closed after it.
final class StoreConnection {
  /// Where the file lies; `:memory:` for one that is gone when closed.
  let path: String
  /// Whether it was opened for writing.
  let canWrite: Bool
  var queue: DatabaseQueue
  /// What persons are sealed and opened with here.
  let keys = KeyRing()
  /// How long what is read may take.
  let patience = Patience()
  /// Whether nothing is read of lists that another window is making anew.
  var wantsWholeLists = false
  /// The number of ``version(_:)`` at which the ways to the keys were last looked up; nil before the first time.
  private var keysSeen: Int64?
  /// How often the file was opened anew.
  var reopenings: Int64 = 0
  /// Whether a commit failed of which nobody knows what the disk has.
  var isUnsure = false
  /// How the store was lost while it was open; nil while it is not.
  private(set) var loss: StoreLoss?
  /// Whether something was thrown away that can still be read in the write-ahead log.
  private var hasTraces = false
  var watch: StoreWatch?
  /// The right to write to the file; below the queue, which goes first.
  var file: FileLock?
  /// Where turns are taken; nil of what nobody else can open.
  var lock: WriterLock?

  init(
    path: String, queue: DatabaseQueue, canWrite: Bool, lock: WriterLock? = nil,
    file: FileLock? = nil
  ) {
    self.path = path
    self.queue = queue
    self.canWrite = canWrite
    (self.lock, self.file) = (lock, file)
    queue.unsafeRead { db in keys.answer(db) }
  }

  /// How long a statement waits for somebody else, in milliseconds.
  private static let patience = 2000

  /// How every connection is set up. With `FULL` a save lies on the disk before it is answered; a
  /// test changes this one word in a copy of the program and sees that its judge notices.
  static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(Double(StoreConnection.patience) / 1000)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // The library has itself told of every column that a statement names, for those who observe changes. Nobody does
      // here, and to be told takes half the time that a statement takes to be prepared.
      sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;
          PRAGMA synchronous = FULL
          """)
    }
    return configuration
  }

  /// Closes the file. A store that was lost is left as it is: SQLite would copy its log into whatever
  /// has the name now.
  func close() throws {
    noticeLoss()
    if loss == nil {
      do {
        try clearThrownAway()
      } catch {
        // The store is whole; what keeps it from being closed is said below.
      }
      takeTurnToClose()
      try StoreError.naming(on: path) { try queue.close() }
      finishLastTurn()
      file = nil
    }
    lock = nil
    keepQueue()
  }

  /// Keeps what is left of the queue until the process ends: Dispatch starts a thread to let one go, which takes
  /// longer than the last words of a command.
  func keepQueue() { _ = Unmanaged.passRetained(queue) }
}

// MARK: Others

extension StoreConnection {
  /// A number that is another as soon as another process has written, or the file was opened anew.
  func version(_ db: Database) throws -> Int64 { try reopenings << 32 | db.dataVersion }

  /// Looks the keys up anew where others have written, first in every look and every transaction: they may have set a
  /// passphrase, and what comes from then on is sealed with other keys.
  private func followKeys(_ db: Database) throws {
    let version = try version(db)
    if version == keysSeen { return }
    try keys.follow(db.keySlots())
    keysSeen = version
  }
}

// MARK: Reading and writing

extension StoreConnection {
  /// Names what fails, and a full disk by its name whatever SQLite calls it.
  private func naming<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try StoreError.naming(work)
    } catch let error as StoreError {
      let number = queue.unsafeRead { db in sqlite3_system_errno(db.sqliteConnection) }
      throw error.onDisk(of: path, system: number)
    }
  }

  /// Reads in one look, whatever others write meanwhile.
  ///
  /// Whoever may write does without the library's own snapshot: it would come with a `PRAGMA query_only`, after which
  /// SQLite prepares every statement anew, and that costs more than most statements.
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try naming {
      if canWrite {
        return try queue.unsafeRead { db in
          try db.look {
            try followKeys(db)
            return try work(db)
          }
        }
      }
      return try queue.read { db in
        try followKeys(db)
        if wantsWholeLists, let remaking = try db.remaking() {
          throw StoreError.remaking(remaking.stand)
        }
        return try work(db)
      }
    }
  }

  /// One transaction: all of it is on the disk when this returns, or none of it happened.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try settleWhatWasTidied()
    var isComplete = false
    do {
      return try changing { db in
        try db.transaction {
          try followKeys(db)
          let result = try work(db)
          isComplete = true
          return result
        }
      }
    } catch let error as StoreError where isComplete && error.leavesCommitUnsure {
      isUnsure = path != ":memory:"
      throw error
    }
  }

  /// Does the work of a transaction and takes all of it back.
  func tryOut<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try changing { db in
      try db.beginTransaction(.immediate)
      do {
        try followKeys(db)
        let result = try work(db)
        try db.rollback()
        return result
      } catch {
        if db.isInsideTransaction { try db.rollback() }
        throw error
      }
    }
  }

  /// Moves everything into the main file and empties the write-ahead log, where old pages could
  /// still be read. False when a reader kept it from that for two seconds.
  func clearLog() throws -> Bool {
    if path == ":memory:" { return true }
    let isClear = try watched(copiesBack: true) {
      try queue.writeWithoutTransaction { db in try db.emptyLog() }
    }
    if isClear { hasTraces = false }
    return isClear
  }

  /// The same for what has been done already: what comes of it is told beside that, and takes nothing of it back.
  ///
  /// - Throws: only where the store was lost.
  func clearTraces() throws -> LogClearing {
    do {
      return try clearLog() ? .done : .keptByReader
    } catch StoreError.lost(let path, let loss) {
      throw StoreError.lost(path: path, loss)
    } catch let error as StoreError {
      return .failed(error)
    }
  }

  /// Notes that something was thrown away: it goes from the log when there is time.
  func noteTraces() { hasTraces = canWrite && path != ":memory:" }

  /// Takes what was thrown away out of the write-ahead log. Nobody is waited for: where a reader is in the way it is
  /// tried again another time.
  func clearThrownAway() throws {
    guard hasTraces else { return }
    hasTraces = try !watched(copiesBack: true) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        let isEmpty = Result { try db.emptyLog() }
        try db.execute(sql: "PRAGMA busy_timeout = \(StoreConnection.patience)")
        return try isEmpty.get()
      }
    }
  }

  /// Writes all that is known into an empty file.
  func copy(to target: String) throws {
    try StoreError.naming {
      try queue.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [target]) }
    }
  }

  /// Does what is no transaction of ours: each statement that changes something is one of its own.
  func changing<Result>(_ work: (Database) throws -> Result) throws -> Result {
    guard canWrite else { throw StoreError.openedForReading }
    return try watched { try queue.writeWithoutTransaction(work) }
  }
}

// MARK: Losing it

extension StoreConnection {
  /// Begins to watch the files of a store that has just been opened for writing.
  func beginWatching() { watch = StoreWatch(path) }

  /// Looks whether the store that is open is still the one of its name; nothing is opened for that.
  ///
  /// - Throws: ``StoreError/lost(path:_:)``, from then on at every save.
  func checkIsStillThere() throws {
    noticeLoss()
    if let loss { throw StoreError.lost(path: path, loss) }
  }

  /// Does what changes the files. It is answered only when the names still lead to them afterwards.
  ///
  /// - Parameter copiesBack: whether the log is copied into the main file by it.
  func watched<Result>(copiesBack: Bool = false, _ work: () throws -> Result) throws -> Result {
    try inTurn {
      let result: Result
      do {
        result = try naming(work)
      } catch {
        // Pages that found no room in memory may stand in the log.
        watch?.renew()
        throw error
      }
      if copiesBack { watch?.renew() }
      if let found = watch?.lossAfterWriting() {
        lose(found)
        throw StoreError.lost(path: path, found)
      }
      return result
    }
  }

  /// From here on nothing is saved. The connection stays open until the process ends: what it knows
  /// is still to be read, and closing it would copy the log into a file that is not its own.
  func lose(_ found: StoreLoss) {
    loss = found
    keepQueue()
    file?.leaveOpen()
  }
}

extension Database {
  /// Copies the write-ahead log into the main file and empties it. False when a reader is in the way.
  fileprivate func emptyLog() throws -> Bool {
    do {
      try checkpoint(.truncate)
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
  }
}
