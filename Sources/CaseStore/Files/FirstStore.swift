import Foundation
import GRDB
import Values

/// The making of a store where there is none: a whole file under a hidden name, which gets the store's name last.
///
/// Made in its place it would lie there half-made for a moment, and a power cut could leave a head that is none: a file
/// that every later start refuses. So there is at any moment no file, an empty one or a whole store.
struct FirstStore {
  /// Where it is to lie.
  let path: String

  /// Makes one where no file is, or an empty one. Whoever calls has the writer's lock.
  func makeIfNone() throws {
    guard StoreFile(path: path).size ?? 0 == 0 else { return }
    // By its other names, and to its owner, an empty file is to be the same one afterwards: it is filled where it lies.
    guard isToReplace else { return try NewFile.makeStore(path) }
    let hidden = StoreFiles.hidden(for: path)
    do {
      try NewFile.make(hidden, for: path)
      try StoreError.naming { try fill(hidden) }
      // A log that lies here is of a store that is gone: it would be taken for that of the new one.
      try StoreFiles(store: path).setLogAside()
      try NewFile.finish(hidden, as: path)
    } catch {
      StoreAssembly.clear(for: path)
      throw FirstStore.named(error)
    }
  }

  /// Whether nobody else would miss what has the name.
  private var isToReplace: Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
      && status.st_uid == geteuid() && access(path, W_OK) == 0
  }

  /// The file is nobody's until it has its name: it needs no journal, and goes to the disk at once when it is whole.
  private func fill(_ hidden: String) throws {
    let queue = try DatabaseQueue(
      path: hidden, configuration: StoreConnection.configuration(readonly: false))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    try queue.write { db in try Schema.make(db) }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
  }

  /// A folder that takes no file is told as it is of a store that is there. Of a name that the disk did not confirm
  /// nothing was said yet: nothing is in it.
  private static func named(_ error: any Error) -> any Error {
    guard let error = error as? StoreError else { return error }
    if case .notWritten(let path, let number) = error {
      if [EROFS, EACCES, EPERM].contains(number) { return StoreError.readOnlyPlace(path: path) }
      if number == ENOSPC {
        return StoreError.diskFull(code: Int(ResultCode.SQLITE_FULL.rawValue))
      }
    }
    if case .notConfirmed(let path, let number) = error {
      return StoreError.notWritten(path: path, errno: number)
    }
    return error
  }
}
