import Casework
import Foundation
import GRDB
import GRDBSQLite
import Values
import Vocabulary

/// A store of cases: an append-only log of events in one SQLite file, and tables made out of it.
///
/// It is used from one thread, over one ``StoreConnection``. What it says to a question is made by values
/// that look into a `Database`; here is what a front may ask.
public final class CaseStore {
  let connection: StoreConnection
  private(set) var context: StoreContext
  /// What the next save goes on from; nil after anything but a save of this store's own.
  var continuation: Continuation?
  /// What the last saves changed and the lists do not show yet.
  var pending = PendingProjections()
  /// The sequence of this desk's last event that was answered to.
  var answered = 0
  /// How far lists have come that are being made anew; nil where they are whole. A reader knows what was so when
  /// it opened the store.
  var remaking: Remaking?
  /// How far persons have come that are sealed anew; nil before the first and behind the last.
  var resealed: Resealing.Place?
  /// What somebody should know of the store beside what stands in it.
  public internal(set) var standing = StoreStanding()
  /// How many PINs were tried that the store could not count.
  var uncountedTries = 0
  /// What happens where all cases are needed before they are in the lists.
  var making = ListMaking.whole
  /// How it is seen that others have written to the store.
  var others = OtherWriters()

  init(
    _ connection: StoreConnection, reference: Reference, zone: Zone, watch: WorkWatch = .nobody
  ) throws {
    self.connection = connection
    (context, remaking) = try connection.queue.unsafeRead { db in
      guard try db.hasTables else { throw StoreError.notAStore(path: connection.path) }
      guard let desk = try db.meta(.desk).flatMap({ DeskID($0) }) else {
        throw StoreError.damaged(code: 0)
      }
      connection.keys.take(try SealingKeys(db.keySlots()))
      let context = StoreContext(
        desk: desk, zone: zone, reference: reference, keys: connection.keys, watch: watch)
      return (context, try db.remaking())
    }
  }

  /// Where the store lies; `:memory:` for one that is gone when closed.
  public var path: String { connection.path }
  /// This desk's name in the log.
  public var desk: DeskID { context.desk }
  /// Where days are counted.
  public var zone: Zone { context.zone }
  /// The rules, calendars and lists that decide.
  public var reference: Reference { context.reference }
  /// Whether it was opened for writing.
  public var canWrite: Bool { connection.canWrite }
  /// How the store was lost while it was open; nil while it is not.
  public var loss: StoreLoss? { connection.loss }

  /// The half-typed forms, which lie beside the log.
  public var drafts: Drafts { Drafts(connection: connection, context: context) }
  /// The named ways of looking at open cases, which lie beside the log.
  public var views: SavedViews { SavedViews(connection: connection) }
  /// What is remembered of merchants while a form is typed.
  public var merchants: MerchantMemory { MerchantMemory(connection: connection) }
  /// Many cases at a time.
  public var lists: CaseLists { CaseLists(connection: connection, context: context) }
  /// What figures are made of.
  public var figures: FigureLookup { FigureLookup(connection: connection, context: context) }
  /// What stands in the log and in no list.
  public var log: LogLookup { LogLookup(connection: connection, context: context) }
  /// What this laptop remembers of the store.
  public var marks: StoreMarks { StoreMarks(store: self) }
  /// Files that are laid beside cases.
  public var evidence: Evidence { Evidence(store: self) }
  /// How its log ends.
  public var heads: LogHeads { LogHeads(store: self) }
  /// What goes to other desks of the office and comes from them.
  public var bundles: Bundles { Bundles(store: self) }
  /// Who works here.
  public var seats: Seats { Seats(store: self) }
  /// What can be taken back.
  public var undoChoices: UndoChoices { UndoChoices(store: self) }
  /// What can be brought elsewhere when it is lost.
  public var rescuing: Rescuing { Rescuing(store: self) }
  /// The invented records among real ones.
  public var invented: InventedRemoval { InventedRemoval(store: self) }
}

// MARK: Opening and closing

extension CaseStore {
  /// Opens the store at a path, and makes one where there is none.
  ///
  /// A file that is not a store, or comes from a newer version, is refused by name and left
  /// untouched.
  ///
  /// - Parameters:
  ///   - making: how the lists are wanted where they are to be made anew.
  ///   - watch: who looks on while the store does what takes long, its opening first.
  ///   - marks: what this laptop remembers of stores; nil to neither ask nor keep.
  ///   - passphrase: what opens the keys; nil leaves a store locked that has a passphrase.
  public static func open(
    path: String, access: Access, making: ListMaking = .whole, reference: Reference, zone: Zone,
    watch: WorkWatch = .nobody, marks: MarkFolder? = nil, passphrase: Passphrase? = nil
  ) throws -> CaseStore {
    var opening = StoreOpening(
      path: path, reference: reference, zone: zone, watch: watch, marks: marks)
    opening.passphrase = passphrase
    return try StoreError.naming { try opening.open(access, making) }
  }

  /// From now on nobody looks on: a screen has the terminal.
  public func endWatching() { context = context.unwatched }

  /// The version of SQLite that is there now.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// A store in memory, for demonstrations and tests.
  public static func inMemory(reference: Reference, zone: Zone = .shanghai) throws -> CaseStore {
    try StoreOpening(path: ":memory:", reference: reference, zone: zone).openInMemory()
  }

  /// Makes a store out of a backup, where there is none or an empty one. The restored desk takes a new
  /// identity and counts its generation in the letters of its numbers, which are given back, so that no event
  /// and no number is given away twice.
  ///
  /// Both are one act: the store has its new identity before it has its name, and under that name there
  /// is at any moment what was there before, or all of it.
  ///
  /// - Parameter admitting: looks at the store before it has its name, and throws where it must not get it.
  @discardableResult public static func restore(
    from backup: String, to path: String, reference: Reference, zone: Zone,
    marks: MarkFolder? = nil, admitting: (CaseStore) throws -> Void = { _ in }
  ) throws -> String {
    try StoreOpening(path: path, reference: reference, zone: zone, marks: marks)
      .restore(from: backup, admitting: admitting)
  }

  /// Brings the lists up to the log, and gives the file and the right to write back. A store that was
  /// lost is left as it is.
  ///
  /// - Throws: ``StoreError/behind(_:)`` where the lists could not follow; the file is closed then, too.
  public func close() throws {
    let listed = Result { try catchUp() }
    marks.renew()
    try connection.close()
    if loss == nil { try listed.get() }
  }
}

// MARK: One case

extension CaseStore {
  private func lookup<Result>(_ work: (CaseLookup) throws -> Result) throws -> Result {
    try read { db in try work(CaseLookup(context: context, db: db)) }
  }

  /// A case with everything that happened to it.
  public func load(_ id: CaseID) throws -> Case { try lookup { try $0.load(id) } }

  /// The case that a number, or an unambiguous tail of one, names: `TS-20270315-A-0012`, `A-0012`,
  /// `0012`, `12`; small and full-width letters count too.
  public func resolve(_ tail: String) throws -> CaseID { try lookup { try $0.resolve(tail) } }

  /// What should make an office look twice at a case; nothing for reports, consultations and void
  /// cases, whose persons are compared with nobody's.
  ///
  /// - Parameter limit: how many complaints of one phone or address are looked at, newest first.
  public func riskIndicators(of id: CaseID, limit: Int = 60) throws -> [RiskIndicator] {
    try read { db in try RiskLookup(context: context, db: db).indicators(of: id, limit: limit) }
  }
}

// MARK: This desk

extension CaseStore {
  func identity<Result>(_ work: (DeskIdentity) throws -> Result) throws -> Result {
    try read { db in try work(DeskIdentity(context: context, db: db)) }
  }

  /// Who this desk is, as its settings stand.
  public func settings() throws -> DeskSettings {
    if let continuation, try !haveOthersWritten { return continuation.settings }
    return try identity { try $0.settings() }
  }

  /// The letters in the numbers this desk gives, with the generation of a restored store.
  public func letters() throws -> String {
    let settings = try settings()
    return try identity { try $0.letters(settings) }
  }

  /// This desk as its figures name it: its letters, its id, and those it had before it was restored.
  public func sender() throws -> VenueReport.Sender {
    let settings = try settings()
    return try identity { try $0.sender(settings) }
  }
}

// MARK: Looks and transactions

extension CaseStore {
  /// Reads in one look; see ``StoreConnection/read(_:)``.
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try connection.read(work)
  }

  /// Does what only reads, and leaves it off as soon as somebody waits; nil then.
  ///
  /// - Parameter isAwaited: is asked again and again meanwhile.
  public func read<Result>(
    unless isAwaited: @escaping () -> Bool, work: () throws -> Result
  ) throws -> Result? {
    try connection.patience.readsUnless(isAwaited, from: connection.queue, work)
  }

  /// One transaction over the log and the lists, which are brought up before it.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try listWhatIsPending()
    return try writeLog(work)
  }

  /// A transaction that leaves the lists behind. What others have left in the log they are brought up to.
  func writeLog<Result>(_ work: (Database) throws -> Result) throws -> Result {
    continuation = nil
    let result = try connection.write { db in
      try meetOthers(in: db)
      return try work(db)
    }
    noteMet()
    return result
  }

  /// Brings the lists up to the log on the way of a save, which then cannot be made either.
  func listWhatIsPending() throws {
    guard canWrite, try !pending.isEmpty || haveOthersLeftSomething else { return }
    try withReserve {
      try connection.write { db in
        if try meetOthers(in: db) { return }
        try Projector(context: context, db: db).project(pending)
      }
    }
    noteMet()
    pending = PendingProjections()
  }
}
