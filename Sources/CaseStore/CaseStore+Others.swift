import Casework
import GRDB

/// How a process sees that others have written to its store since it wrote itself.
///
/// What it remembers between two saves holds only while they have not: how the log ends, which number comes next, the
/// settings, and what the lists do not show yet. That is looked at inside each transaction.
struct OtherWriters {
  /// SQLite's number for what others have written, when the log was last compared; nil where it has to be.
  fileprivate(set) var seen: Int64?
  /// The same for the transaction that is under way; nil where there was nothing to compare.
  fileprivate var met: Int64?
  /// What the store was like when somebody was last told of it.
  fileprivate var told: Told?

  /// What is worth telling: half-typed forms of others are not.
  fileprivate struct Told: Equatable {
    var version: Int64
    var lastEvent: Int64
    var staff: String?

    init(_ db: Database, version: Int64) throws {
      (self.version, lastEvent) = (version, try db.lastEventRow())
      staff = try db.meta(.staff)
    }
  }
}

extension CaseStore {
  /// Whether others have written since this process compared the log.
  var haveOthersWritten: Bool {
    get throws { try canWrite && others.seen != connection.read(connection.version) }
  }

  /// Whether they have left something in the log that the lists do not show: who saves lists it soon, or has ended.
  var haveOthersLeftSomething: Bool {
    get throws {
      try read { db in
        try others.seen != connection.version(db) && Projector(context: context, db: db).isBehind
      }
    }
  }

  /// Forgets what is remembered where others have written, and brings the lists up to what they left. To be called
  /// first in a transaction.
  ///
  /// - Returns: whether they have.
  @discardableResult func meetOthers(in db: Database) throws -> Bool {
    let version = try connection.version(db)
    others.met = nil
    if version == others.seen { return false }
    // Until it is on the disk, it has to be done again.
    (others.seen, continuation) = (nil, nil)
    guard try db.meta(.desk) == desk.text else { throw StoreError.notAStore(path: path) }
    remaking = try db.remaking()
    try Projector(context: context, db: db).projectWhatWasLeft()
    others.met = version
    return true
  }

  /// What was met is on the disk, and in the lists.
  func noteMet() {
    guard let met = others.met else { return }
    (others.seen, others.met) = (met, nil)
    pending = PendingProjections()
  }

  /// Whether the transaction that is under way has met what others wrote.
  var hasMetOthers: Bool { others.met != nil }

  /// What was met was taken back.
  func forgetMet() { others.met = nil }

  /// Nobody has written since the store was opened.
  func noteOpened() throws {
    others.told = try read { db in
      try OtherWriters.Told(db, version: connection.version(db))
    }
    others.seen = others.told?.version
  }

  /// Whether others have recorded something, or changed who works here, since this was last asked.
  public func takeNews() throws -> Bool {
    let version = try read(connection.version)
    guard let before = others.told, before.version != version else { return false }
    let (now, remaking) = try read { db in
      (try OtherWriters.Told(db, version: connection.version(db)), try db.remaking())
    }
    others.told = now
    let hasMadeLists = self.remaking != remaking
    self.remaking = remaking
    return hasMadeLists || before.lastEvent != now.lastEvent || before.staff != now.staff
  }
}
