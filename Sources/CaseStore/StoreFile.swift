import Foundation
import GRDB

/// A file that may be a store: whose it is, before anything is done to it.
struct StoreFile {
  let path: String

  /// Looks at the main file alone, without locks and without making files beside it.
  func check() throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAStore(path: path) }
    guard access(path, R_OK) == 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    if status.st_size == 0 { return }
    do {
      let queue = try openImmutable()
      try queue.inDatabase { db in try check(db) }
      try queue.close()
    } catch let error as DatabaseError {
      throw error.resultCode == .SQLITE_NOTADB
        ? StoreError.notAStore(path: path) : StoreError(error)
    }
  }

  /// Refuses the files of other programs and of newer versions.
  func check(_ db: Database) throws {
    do {
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      if application != Schema.applicationID && (application != 0 || tables > 0) {
        throw StoreError.otherProgram(path: path, applicationID: application)
      }
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if version > Schema.version {
        throw StoreError.newerVersion(path: path, found: version, known: Schema.version)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw StoreError.notAStore(path: path)
    }
  }

  func openImmutable() throws -> DatabaseQueue {
    try DatabaseQueue(
      path: "file:\(escaped)?immutable=1&mode=ro",
      configuration: CaseStore.configuration(readonly: true))
  }

  /// The path as it may stand in a `file:` address.
  private var escaped: String {
    let plain = Set("/.-_".utf8)
    return path.utf8.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      let isPlain = plain.contains(byte) || (byte < 128 && scalar.properties.isAlphabetic)
      if isPlain || (48...57).contains(byte) { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Whether a log beside the file holds what the main file does not have yet.
  var hasUnmergedLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }
}
