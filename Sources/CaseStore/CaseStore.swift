import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// A store of cases: an append-only log of events in one SQLite file, and tables made out of it.
///
/// It is used from one thread, over one connection: with a second one of its own it would meet the
/// data race between writers and checkpoints that SQLite had before 3.51.3. Other processes only
/// read and never checkpoint. Nothing but SQLite may open the file while a process has it open:
/// closing any other descriptor of it would drop this process's locks.
public final class CaseStore {
  /// Where the store lies; `:memory:` for one that is gone when closed.
  public let path: String
  /// This desk's name in the log.
  public let desk: DeskID
  /// Where days are counted.
  public let zone: Zone
  /// The rules, calendars and lists that decide.
  public let reference: Reference
  /// Whether it was opened for writing.
  public let canWrite: Bool

  let queue: DatabaseQueue
  let personKeys: PersonKeys
  private var lock: WriterLock?
  /// What the next save goes on from; nil after anything but a save of this store's own.
  var continuation: Continuation?
  /// What the last saves changed and the lists do not show yet.
  var pending = PendingProjections()
  /// How the store was lost while it was open; nil while it is not.
  public internal(set) var loss: StoreLoss?
  /// The sequence of this desk's last event that was answered to.
  var answered = 0
  var watch: StoreWatch?

  init(
    path: String, queue: DatabaseQueue, lock: WriterLock?, canWrite: Bool, reference: Reference,
    zone: Zone
  ) throws {
    self.path = path
    self.queue = queue
    self.lock = lock
    self.canWrite = canWrite
    self.reference = reference
    self.zone = zone
    (desk, personKeys) = try queue.unsafeRead { db in
      guard let desk = try db.meta(.desk).flatMap({ DeskID($0) }),
        let keys = try db.meta(.searchKey).flatMap(PersonKeys.init)
      else { throw StoreError.notAStore(path: path) }
      return (desk, keys)
    }
  }

  /// Brings the lists up to the log, and gives the file and the right to write back. A store that was
  /// lost is left as it is: SQLite would copy its log into whatever has the name now.
  ///
  /// - Throws: ``StoreError/behind(_:)`` where the lists could not follow; the file is closed then, too.
  public func close() throws {
    let listed = Result { try catchUp() }
    noticeLoss()
    if loss == nil { try StoreError.naming { try queue.close() } }
    lock = nil
    if loss == nil { try listed.get() }
  }

  /// Who this desk is, as its settings stand.
  public func settings() throws -> DeskSettings {
    if let continuation { return continuation.settings }
    return try read { db in try self.settings(in: db) }
  }
}

extension CaseStore {
  /// The letters in the numbers this desk gives, with the generation of a restored store.
  public func letters() throws -> String {
    let settings = try settings()
    return try read { db in try letters(settings, in: db) }
  }
}

extension CaseStore {
  /// Reads in one look: of a store held for writing nobody else changes anything, and a reader
  /// takes a snapshot.
  ///
  /// The writer does without the snapshot: it would come with a `PRAGMA query_only`, after which
  /// SQLite prepares every statement anew, and that costs more than most statements.
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try StoreError.naming { canWrite ? try queue.unsafeRead(work) : try queue.read(work) }
  }

  /// One transaction: all of it is on the disk when this returns, or none of it happened.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try listWhatIsPending()
    return try writeLog(work)
  }

  /// A transaction that leaves the lists behind.
  func writeLog<Result>(_ work: (Database) throws -> Result) throws -> Result {
    continuation = nil
    return try writeBeside(work)
  }

  /// A transaction that touches neither the log nor the lists.
  func writeBeside<Result>(_ work: (Database) throws -> Result) throws -> Result {
    guard canWrite else { throw StoreError.openedForReading }
    return try watched {
      try queue.writeWithoutTransaction { db in try db.transaction { try work(db) } }
    }
  }

  /// The settings that this desk made under this name and under those before it was restored.
  func settings(in db: Database) throws -> DeskSettings {
    let former = try db.meta(.formerDesks)?.split(separator: ",").map(String.init) ?? []
    let own = Set(former + [desk.text])
    var settings = DeskSettings()
    settings.isDemonstration = try db.meta(.demonstration) != nil
    let events = try db.sealedEvents(where: "e.\(Schema.rareKinds) AND e.kind = 'configured'").map {
      $0.event()
    }
    for event in events.sorted() where own.contains(event.id.desk.text) {
      if case .configured(let changes) = event.payload { settings.apply(changes) }
    }
    return settings
  }

  /// The letters in the numbers this desk gives: a restored store counts its generation.
  func letters(_ settings: DeskSettings, in db: Database) throws -> String {
    let generation = try db.meta(.generation).flatMap { Int($0) } ?? 1
    return settings.letters + (generation > 1 ? String(generation) : "")
  }
}
