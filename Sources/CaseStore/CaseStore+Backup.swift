import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Copies the store as it stands into one file. The copy is checked before it gets its name;
  /// what is there already is never written over.
  public func backup(to target: String) throws {
    let partial = target + ".partial"
    for name in [target, partial] { try StoreFiles(store: path).keepClosed(name) }
    if access(target, F_OK) == 0 { throw StoreError.alreadyThere(path: target) }
    try listWhatIsPending()
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

  func verifyCopy(_ path: String) throws {
    let queue = try StoreError.naming { try StoreFile(path: path).openImmutable() }
    let copy = try CaseStore(
      path: path, queue: queue, lock: nil, canWrite: false, reference: reference, zone: zone)
    let damage = try copy.check(deep: true)
    try copy.close()
    if !damage.isEmpty { throw StoreError.copyDamaged(path: path, damage: damage) }
  }
}
