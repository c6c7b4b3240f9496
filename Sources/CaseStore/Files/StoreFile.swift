import Foundation
import GRDB
import Values

/// A file that may be a store: whose it is, before anything is done to it.
struct StoreFile {
  let path: String

  /// The name under which a store is opened: that of the file which a link leads to, so that one store
  /// has one lock whatever it is called.
  static func ownName(of path: String) -> String {
    var status = stat()
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    return isLink ? FilePlace.end(of: path) : path
  }

  /// Looks at the head of the main file alone, without locks and without making files beside it.
  ///
  /// SQLite is not asked: a desk that was killed while the log was being copied back leaves a main
  /// file that only its log makes whole, and alone it would be called damaged.
  ///
  /// - Returns: the version of the store; nil where there is none yet.
  @discardableResult func check() throws -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAStore(path: path) }
    guard access(path, R_OK) == 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    if status.st_size == 0 { return nil }
    let head = try FileHead.bytes(of: path, upTo: StoreHeader.size)
    guard let header = StoreHeader(head) else { throw StoreError.notAStore(path: path) }
    try check(header)
    return header.version
  }

  private func check(_ header: StoreHeader) throws {
    let application = header.applicationID
    if application != Schema.applicationID && (application != 0 || header.hasTables) {
      throw StoreError.otherProgram(path: path, applicationID: application)
    }
    if header.version > Schema.version {
      throw StoreError.newerVersion(
        path: path, found: header.version, known: Schema.version)
    }
  }

  /// Refuses the files of other programs and of newer versions.
  func check(_ db: Database) throws {
    try check(
      StoreHeader(
        applicationID: Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        version: Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, hasTables: db.hasTables))
  }

  /// Opens a file that nobody changes meanwhile, without locks and without files beside it.
  func openImmutable() throws -> DatabaseQueue {
    // Every byte is escaped, so that none means anything in an address.
    let escaped = path.utf8.map { "%" + [$0].hexadecimal }.joined()
    return try DatabaseQueue(
      path: "file:\(escaped)?immutable=1&mode=ro",
      configuration: StoreConnection.configuration(readonly: true))
  }

  /// Whether a log beside the file holds what the main file does not have yet.
  var hasUnmergedLog: Bool { size(of: path + "-wal") ?? 0 > 0 }

  /// The same of a file that may not be there yet, before anything is made beside it. What this process itself has open
  /// was looked at when that was opened, and is not opened again.
  func checkIfThere() throws {
    guard size != nil, !FileLock.isOpenHere(path) else { return }
    try check()
  }

  /// Takes the right to read the store's files from everybody but their owner.
  ///
  /// - Returns: whether somebody else could read one of them until now. A disk without owners changes nothing.
  func narrow() -> Bool {
    ["", "-wal", "-shm"].filter { StoreFile.narrow(path + $0) } != []
  }

  private static func narrow(_ path: String) -> Bool {
    var status = stat()
    let others: mode_t = 0o077
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & others != 0, chmod(path, status.st_mode & 0o700) == 0
    else { return false }
    return lstat(path, &status) == 0 && status.st_mode & others == 0
  }

  /// Refuses a name of the file beside which no log lies, while one lies beside another name of it in the same folder:
  /// by this name what stands there is not seen, and what is written would be lost.
  ///
  /// Names in other folders are not looked for.
  func checkHasNoOtherLog() throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_nlink > 1, !hasUnmergedLog else { return }
    let folder = PathParts.folder(of: path)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let other = "\(folder)/\(name)"
      guard size(of: other + "-wal") ?? 0 > 0, FileIdentity(other) == FileIdentity(status) else {
        continue
      }
      throw StoreError.otherName(path: path, other: other)
    }
  }

  /// Of the main file, in bytes; nil where there is none.
  var size: Int? { size(of: path) }

  /// Whether there is no store yet, or one whose making was cut short: only a writer can take that
  /// back. A store has a rollback journal beside it only while its first tables are made; the file
  /// of another program is not ours to finish.
  var isUnfinished: Bool {
    guard let size = size(of: path), size > 0 else { return true }
    return self.size(of: path + "-journal") ?? 0 > 0
  }

  /// In bytes; nil of what is not there.
  private func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}

/// What the head of a SQLite file says about whose it is (file format of SQLite, section 1.3).
struct StoreHeader {
  /// What every SQLite file begins with.
  static let mark = Array("SQLite format 3\0".utf8)
  /// Up to the count of cells on the first page.
  static let size = 105

  let applicationID: Int
  let version: Int
  let hasTables: Bool
}

extension StoreHeader {
  /// Nil of bytes that are not the head of a SQLite file.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == StoreHeader.size, bytes.starts(with: StoreHeader.mark) else { return nil }
    let number = { (place: Int, length: Int) in
      bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
    }
    // Both are signed in the file.
    version = Int(Int32(truncatingIfNeeded: number(60, 4)))
    applicationID = Int(Int32(truncatingIfNeeded: number(68, 4)))
    // The schema's first page: a leaf has no entries where there are no tables.
    hasTables = bytes[100] != 0x0D || number(103, 2) > 0
  }
}
