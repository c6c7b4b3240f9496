import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Makes a store out of a backup, where there is none or an empty one. The restored desk takes a new
  /// identity and counts its generation in the letters of its numbers, so that no event and no number
  /// is given away twice.
  ///
  /// Both are one act: the store has its new identity before it has its name, and under that name there
  /// is at any moment what was there before, or all of it.
  public static func restore(
    from backup: String, to path: String, reference: Reference, zone: Zone
  ) throws {
    let path = StoreFile.ownName(of: path)
    try StoreFiles(store: path).keepClosed(backup)
    guard access(backup, F_OK) == 0 else { throw StoreError.notThere(path: backup) }
    try StoreFile(path: backup).check()
    try makeFolder(of: path)
    let lock = try WriterLock(store: path, purpose: .command, wait: .seconds(2))
    try withExtendedLifetime(lock) {
      try checkIsFree(path, reference, zone)
      try StoreAssembly(path: path, reference: reference, zone: zone).make { hidden in
        try copy(backup, to: hidden, reference, zone)
      } change: { store in
        try store.takeNewIdentity()
      }
    }
  }

  /// Refuses a place where records are, and clears it of what SQLite would take for the log of the
  /// store that comes there.
  private static func checkIsFree(_ path: String, _ reference: Reference, _ zone: Zone) throws {
    if let size = StoreFile(path: path).size, size > 0 {
      try StoreFile(path: path).check()
      guard try isEmpty(path, reference, zone) else { throw StoreError.notEmpty(path: path) }
      // Whoever reads the empty store keeps its log, which would be taken for that of the next one.
      guard access(path + "-wal", F_OK) != 0 else { throw StoreError.held(path: path, by: nil) }
    }
    try setAsideLog(of: path)
  }

  /// Whether a store holds neither an event nor a draft, with all that its log says. What was cut short
  /// is finished by opening it, and its log goes with closing it.
  private static func isEmpty(
    _ path: String, _ reference: Reference, _ zone: Zone
  ) throws -> Bool {
    try StoreError.naming {
      let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
      let isEmpty = try queue.inDatabase { db in
        try StoreFile(path: path).check(db)
        return try !db.hasTables
          || db.row("SELECT 1 FROM event UNION ALL SELECT 1 FROM draft LIMIT 1") == nil
      }
      try queue.close()
      return isEmpty
    }
  }

  /// A log whose store is another one now is kept under another name, where SQLite does not take it for
  /// the log of what has the name: nobody knows what stands in it.
  static func setAsideLog(of path: String) throws {
    unlink(path + "-shm")
    for ending in ["-wal", "-journal"] { try setAside(path + ending) }
  }

  private static func setAside(_ path: String) throws {
    guard access(path, F_OK) == 0 else { return }
    var number = 1
    while access("\(path).left-\(number)", F_OK) == 0 { number += 1 }
    guard rename(path, "\(path).left-\(number)") == 0 else {
      throw StoreError.notWritten(path: path, errno: errno)
    }
  }

  private static func copy(
    _ backup: String, to hidden: String, _ reference: Reference, _ zone: Zone
  ) throws {
    try StoreError.naming {
      let source = try DatabaseQueue(path: backup, configuration: configuration(readonly: true))
      let copy = try CaseStore(
        path: backup, queue: source, lock: nil, canWrite: false, reference: reference, zone: zone)
      let damage = try copy.check(deep: false)
      if !damage.isEmpty { throw StoreError.copyDamaged(path: backup, damage: damage) }
      let target = try DatabaseQueue(path: hidden, configuration: configuration(readonly: false))
      try source.backup(to: target)
      try target.close()
      try source.close()
    }
  }

  private func takeNewIdentity() throws {
    try write { db in
      var generator = SystemRandomNumberGenerator()
      let former = try db.meta(.formerDesks).map { $0 + "," } ?? ""
      let generation = try db.meta(.generation).flatMap { Int($0) } ?? 1
      try db.setMeta(.formerDesks, former + desk.text)
      try db.setMeta(.desk, DeskID(random: generator.next()).text)
      try db.setMeta(.generation, String(generation + 1))
    }
  }
}

extension Database {
  /// Whether anything was ever made in the file.
  fileprivate var hasTables: Bool {
    get throws { try Bool.fetchOne(self, sql: "SELECT count(*) FROM sqlite_schema") ?? false }
  }
}
