import Casework
import Foundation
import GRDB

extension CaseStore {
  /// Copies the store as it stands into one file. The copy is checked before it gets its name;
  /// what is there already is never written over.
  public func backup(to target: String) throws {
    if access(target, F_OK) == 0 { throw StoreError.alreadyThere(path: target) }
    let partial = target + ".partial"
    try catchUp()
    try NewFile.make(partial, for: target)
    do {
      try StoreError.naming {
        try queue.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
      }
      try verifyCopy(partial)
      try NewFile.finish(partial, as: target)
    } catch {
      unlink(partial)
      throw error
    }
  }

  /// How many bytes the store takes on the disk.
  public var bytes: Int {
    ["", "-wal"].reduce(0) { sum, ending in
      var status = stat()
      return stat(path + ending, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  private func verifyCopy(_ path: String) throws {
    let queue = try StoreError.naming { try StoreFile(path: path).openImmutable() }
    let copy = try CaseStore(
      path: path, queue: queue, lock: nil, canWrite: false, reference: reference, zone: zone)
    let damage = try copy.check(deep: true)
    try copy.close()
    if !damage.isEmpty { throw StoreError.copyDamaged(path: path, damage: damage) }
  }

  /// Makes a store out of a backup, where there is none or an empty one. The restored desk takes
  /// a new identity and counts its generation in the letters of its numbers, so that no event and
  /// no number is given away twice.
  public static func restore(
    from backup: String, to path: String, reference: Reference, zone: Zone
  ) throws {
    guard access(backup, F_OK) == 0 else { throw StoreError.notThere(path: backup) }
    try StoreFile(path: backup).check()
    let target = try open(path: path, access: .writing(), reference: reference, zone: zone)
    do {
      try target.takeOver(backup)
    } catch {
      try target.close()
      throw error
    }
    try target.close()
    // Opening it once makes its lists anew where they were made with other calendars.
    try open(path: path, access: .writing(), reference: reference, zone: zone).close()
  }

  private func takeOver(_ backup: String) throws {
    let isEmpty = try read { db in
      try db.row("SELECT 1 FROM event UNION ALL SELECT 1 FROM draft LIMIT 1") == nil
    }
    guard isEmpty else { throw StoreError.notEmpty(path: path) }
    let source = try StoreError.naming {
      try DatabaseQueue(path: backup, configuration: CaseStore.configuration(readonly: true))
    }
    let copy = try CaseStore(
      path: backup, queue: source, lock: nil, canWrite: false, reference: reference, zone: zone)
    let damage = try copy.check(deep: false)
    if !damage.isEmpty { throw StoreError.copyDamaged(path: backup, damage: damage) }
    try StoreError.naming { try source.backup(to: queue) }
    try source.close()
    try write { db in
      try Schema.migrate(db)
      try takeNewIdentity(db)
    }
    try clearLogAfterRestoring()
  }

  private func takeNewIdentity(_ db: Database) throws {
    var generator = SystemRandomNumberGenerator()
    let old = try db.meta(.desk) ?? ""
    let former = try db.meta(.formerDesks).map { $0 + "," } ?? ""
    let generation = try db.meta(.generation).flatMap { Int($0) } ?? 1
    try db.setMeta(.formerDesks, former + old)
    try db.setMeta(.desk, DeskID(random: generator.next()).text)
    try db.setMeta(.generation, String(generation + 1))
  }

  private func clearLogAfterRestoring() throws {
    try StoreError.naming {
      try queue.writeWithoutTransaction { db in
        _ = try db.row("PRAGMA journal_mode = WAL")
        _ = try db.row("PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }
}

/// A file that only gets its name when it is whole and on the disk.
private enum NewFile {
  /// Makes an empty file that only its owner can read; the remains of an earlier try are removed.
  ///
  /// - Parameter target: the name that people know.
  static func make(_ path: String, for target: String) throws {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreError.notWritten(path: target, errno: errno) }
    close(descriptor)
  }

  static func finish(_ partial: String, as target: String) throws {
    try sync(partial, target)
    guard rename(partial, target) == 0 else {
      throw StoreError.notWritten(path: target, errno: errno)
    }
    let folder =
      target.contains("/")
      ? target.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/") : "."
    try sync(folder.isEmpty ? "/" : folder, target)
  }

  private static func sync(_ path: String, _ target: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.notWritten(path: target, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.notWritten(path: target, errno: errno) }
  }
}
