import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// How a store is opened: where it lies, and with what.
struct StoreOpening {
  /// Where the store lies, or is to lie: a link is followed.
  let path: String
  let reference: Reference
  let zone: Zone
  /// What is mounted, which says on what disk the store lies.
  private let mounts: MountTable
  /// Who looks on while lists are made anew, and then at what the store does.
  private let watch: WorkWatch
  /// What opens the keys; nil leaves a store locked that has a passphrase.
  var passphrase: Passphrase?
  /// What this laptop remembers of stores; nil to neither ask nor keep.
  let marks: MarkFolder?

  init(
    path: String, reference: Reference, zone: Zone, mounts: MountTable = .now,
    watch: WorkWatch = .nobody, marks: MarkFolder? = nil
  ) {
    self.path = StoreFile.ownName(of: path)
    self.reference = reference
    self.zone = zone
    self.mounts = mounts
    self.watch = watch
    self.marks = marks
  }

  /// Where the store lies or is to lie.
  var place: StorePlace { StorePlace(path: path, mounts: mounts) }

  /// - Parameter making: how the lists are wanted where they are to be made anew.
  func open(_ access: Access, _ making: ListMaking = .whole) throws -> CaseStore {
    try place.check()
    try checkWhatLayHere()
    if case .reading = access, lostMark != nil { try open(.writing(), making).close() }
    let (wasEmpty, lost) = (StoreFile(path: path).size == 0, lostMark)
    let store = try settled(try opened(access, making), after: lost) {
      try opened(access, making)
    }
    store.standing.wasEmptyFile = wasEmpty && lost == nil
    try store.noteOpened()
    // Whoever wants them whole must not meet them half made by another window.
    if !store.canWrite { store.connection.wantsWholeLists = making == .whole }
    store.connection.opened(alone: access.isAlone)
    return store
  }

  private func opened(_ access: Access, _ making: ListMaking) throws -> CaseStore {
    switch access {
    case .writing(let purpose, let wait): return try opened(as: purpose, wait, making)
    case .alone(let wait): return try opened(as: .command, wait, making, alone: true)
    case .reading:
      if StoreFile(path: path).isUnfinished { try opened(.writing(), making).close() }
      return try openForReading(making)
    }
  }

  private func opened(
    as purpose: Holder.Purpose, _ wait: Duration, _ making: ListMaking, alone: Bool = false
  ) throws -> CaseStore {
    try StoreFile(path: path).checkIfThere()
    try NewFile.makeFolder(of: path)
    func open() throws -> CaseStore {
      let lock = try WriterLock(store: path, purpose: purpose, wait: wait)
      return try openForWriting(lock, making, alone: alone)
    }
    do {
      return try open()
    } catch StoreError.diskFull(let code) {
      // What SQLite makes beside the file finds no room either.
      guard let size = Reserve(beside: path).giveUp() else { throw StoreError.diskFull(code: code) }
      let store = try open()
      store.standing.usedReserve = size
      return store
    }
  }

  func openInMemory() throws -> CaseStore {
    let queue = try DatabaseQueue(configuration: StoreConnection.configuration(readonly: false))
    try queue.write { db in try Schema.make(db) }
    let store = try store(queue, canWrite: true)
    try store.upkeep.remakeIfStale(.whole)
    return store
  }

  /// The file alone, as nobody may change it meanwhile.
  func openImmutable() throws -> CaseStore {
    try store(
      try StoreError.naming(on: path) { try StoreFile(path: path).openImmutable() }, canWrite: false
    )
  }

  /// The store that a file beside its place will be: whose lists are made, and whose names nobody watches.
  func openAssembled() throws -> CaseStore {
    let version = try StoreFile(path: path).check()
    if Schema.isFormer(version) { try LogRenewal(path: path, watch: watch).renew() }
    return try StoreError.naming(on: path) {
      let store = try store(try writer(), canWrite: true)
      try store.upkeep.remakeIfStale(.whole)
      return store
    }
  }

  private func store(
    _ queue: DatabaseQueue, canWrite: Bool, lock: WriterLock? = nil, file: FileLock? = nil
  ) throws -> CaseStore {
    let store = try CaseStore(
      StoreConnection(path: path, queue: queue, canWrite: canWrite, lock: lock, file: file),
      reference: reference, zone: zone, watch: watch)
    if let passphrase { try store.keyCare.unlock(with: passphrase) }
    return store
  }
}

// MARK: Writing

extension StoreOpening {
  /// - Parameter alone: whether nobody else may have the store open for writing.
  private func openForWriting(
    _ lock: WriterLock, _ making: ListMaking, alone: Bool = false
  ) throws -> CaseStore {
    StoreAssembly.clear(for: path)
    try FirstStore(path: path).makeIfNone()
    var file = try FileLock(path, until: lock.end, alone ? .alone : .shared)
    if file.isAlone { lock.forget() } else { try checkIsAsItWasLeft(lock) }
    lock.begin()
    let version = try file.isOpenTwice ? nil : StoreFile(path: path).check()
    try StoreFile(path: path).checkHasNoOtherLog()
    let wasWide = StoreFile(path: path).narrow()
    if Schema.isFormer(version) {
      try requireAlone(file)
      try LogRenewal(path: path, watch: watch).renew()
      // The name leads to another file now.
      file = try FileLock(path, until: lock.end, alone ? .alone : .shared)
    }
    return try StoreError.naming(on: path) {
      let store = try store(try writer(), canWrite: true, lock: lock, file: file)
      store.standing.wasReadableByOthers = wasWide
      store.connection.beginWatching()
      if lock.purpose == .screen { try store.connection.keepLittle() }
      store.making = making
      if file.isAlone {
        try store.upkeep.remakeIfStale(making)
      } else {
        if try store.upkeep.isOfOtherMaking { try requireAlone(file) }
        try store.upkeep.remakeBesideOthers(making)
      }
      try store.keyCare.relistLocked()
      return store
    }
  }

  /// What others have open and somebody has changed behind their backs is nobody's to write to.
  private func checkIsAsItWasLeft(_ lock: WriterLock) throws {
    guard case .left(let stamps) = lock.record else { return }
    let found = FileStamp(path).map { FileStamps(main: $0, log: FileStamp(path + "-wal")) }
    guard found == stamps else { throw StoreError.lost(path: path, .changed) }
  }

  /// What concerns the whole store waits until no other desk has it open.
  private func requireAlone(_ file: FileLock) throws {
    guard !file.isAlone else { return }
    throw StoreError.held(path: path, by: SessionFile.holder(of: path))
  }

  /// A connection to a store of this version.
  private func writer() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(
      path: path, configuration: StoreConnection.configuration(readonly: false))
    try queue.inDatabase { db in try StoreFile(path: path).check(db) }
    // The header is written before the first WAL, so that a look at the main file alone tells
    // whose it is.
    try queue.write { db in try Schema.make(db) }
    try queue.writeWithoutTransaction { db in try switchToWAL(db) }
    return queue
  }

  private func switchToWAL(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else { throw StoreError.readOnlyPlace(path: path) }
    try StoreConnection.keepLog(db)
  }
}

// MARK: Reading

extension StoreOpening {
  private func openForReading(_ making: ListMaking) throws -> CaseStore {
    try bringOver(making)
    try StoreFile(path: path).checkIfThere()
    try StoreFile(path: path).checkHasNoOtherLog()
    let wasWide = StoreFile(path: path).narrow()
    var store = try store(try reader(), canWrite: false)
    if try store.upkeep.isStale {
      let damage = try store.upkeep.damageOfEnd()
      store = try refreshed(store, making)
      store.standing.damage = damage
    }
    store.standing.wasReadableByOthers = wasWide
    return store
  }

  /// What an older version wrote is read when a writer has brought it to this one.
  private func bringOver(_ making: ListMaking) throws {
    let file = StoreFile(path: path)
    guard file.size != nil, !FileLock.isOpenHere(path) else { return }
    if Schema.isFormer(try file.check()) { try opened(.writing(), making).close() }
  }

  /// Opens read-only. On a disk that takes no writing SQLite cannot make the files beside a store
  /// that it needs for sharing; without a writer's leavings it may do without them.
  private func reader() throws -> DatabaseQueue {
    let file = StoreFile(path: path)
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: StoreConnection.configuration(readonly: true))
      try queue.inDatabase { db in try file.check(db) }
      return queue
    } catch let error as DatabaseError {
      let code = error.resultCode
      guard code == .SQLITE_CANTOPEN || code == .SQLITE_READONLY || code == .SQLITE_IOERR else {
        throw StoreError(error).onDisk(of: path)
      }
      guard !file.hasUnmergedLog else { throw StoreError.readOnlyPlace(path: path) }
      return try StoreError.naming(on: path) { try file.openImmutable() }
    }
  }

  /// What is missing in lists is brought in first, and lists made with other calendars are made anew, unless others
  /// are in the way: then what is there is read.
  private func refreshed(_ stale: CaseStore, _ making: ListMaking) throws -> CaseStore {
    try stale.close()
    do {
      let lock = try WriterLock(store: path, purpose: .command, wait: .zero)
      try openForWriting(lock, making).close()
    } catch StoreError.held, StoreError.remaking {
      // It is opened for reading all the same.
    } catch let error as StoreError where error.isOfTakingNothing {
      return try broughtUpInMemory(error)
    }
    return try store(try reader(), canWrite: false)
  }

  /// A disk that takes nothing does not let lists follow: a copy in memory is brought up, so that what was saved is
  /// what is read. Lists that would all have to be made anew are read as they are, where no room could be made.
  private func broughtUpInMemory(_ error: StoreError) throws -> CaseStore {
    let stale = try store(try reader(), canWrite: false)
    guard try !stale.upkeep.isOfOtherMaking else {
      if case .diskFull = error { throw error }
      return stale
    }
    let copy = try DatabaseQueue(configuration: StoreConnection.configuration(readonly: false))
    try StoreError.naming(on: path) { try stale.connection.queue.backup(to: copy) }
    try stale.close()
    try store(copy, canWrite: true).upkeep.remakeIfStale(.whole)
    return try store(copy, canWrite: false)
  }
}

extension StoreError {
  /// Whether the place takes nothing any more: it is full, or may not be written to.
  fileprivate var isOfTakingNothing: Bool {
    if case .diskFull = self { return true }
    if case .readOnlyPlace = self { return true }
    if case .readOnly = self { return true }
    return false
  }
}

extension StoreConnection {
  /// A screen stays for the day, and what it keeps of the store in memory would grow with all that is typed into it.
  func keepLittle() throws {
    try queue.inDatabase { db in try db.execute(sql: "PRAGMA cache_size = -4096") }
  }
}
