import Foundation
import Synchronization
import Values

/// The right to write to a store's file by whatever name it is opened: a `flock` on the file itself, which all share
/// that write to it by one name, and which an act on the whole store has for itself.
///
/// Two names of one file have two locks, two logs and one content: what is saved by one would be lost by the other. So
/// a file that has several names has one writer. SQLite's own locks are of another sort (`fcntl`), and on the disks that
/// a store may lie on the two do not meet.
///
/// Closing any descriptor of a file drops the locks that SQLite holds on it for this process. So this one is closed
/// after SQLite has closed the file, and never where SQLite keeps it open; who opens a store twice has one for both.
final class FileLock {
  /// How the file is wanted.
  enum Sharing { case shared, alone }

  /// A file that this process has open.
  private struct Opened {
    let descriptor: Int32
    var users: Int
    var isAlone: Bool
  }

  /// Which files it has open: what the kernel says of its locks, it says of the whole process.
  private static let opened = Mutex<[FileIdentity: Opened]>([:])

  private let file: FileIdentity
  private var isLeft = false

  /// Takes the lock, or waits for it until a moment. Whoever has it by another name is not known.
  ///
  /// - Parameter sharing: whether others may have it, too; where nobody has, it is this one's alone until ``share()``.
  init(_ path: String, until end: ContinuousClock.Instant, _ sharing: Sharing = .alone) throws {
    guard let file = FileIdentity(path) else {
      throw StoreError.notReadable(path: path, errno: errno)
    }
    // Whoever does not get it gives nothing back: it is this one's only at the end.
    if let known = FileLock.opened.withLock({ $0[file] }) {
      try FileLock.join(known, file, path, sharing)
      self.file = file
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    var status = stat()
    let mayShare = sharing == .shared && fstat(descriptor, &status) == 0 && status.st_nlink == 1
    do {
      let isAlone = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      if !isAlone {
        let kind = mayShare ? LOCK_SH : LOCK_EX
        try WriterLock.take(descriptor, kind, of: path, until: end) {
          mayShare ? nil : SessionFile.holder(of: path).map { (holder: $0, isBrief: true) }
        }
      }
      let entry = Opened(descriptor: descriptor, users: 1, isAlone: isAlone || !mayShare)
      FileLock.opened.withLock { $0[file] = entry }
      self.file = file
    } catch {
      // SQLite has none of it open yet.
      close(descriptor)
      throw error
    }
  }

  /// Shares what this process has open already.
  private static func join(
    _ known: Opened, _ file: FileIdentity, _ path: String, _ sharing: Sharing
  ) throws {
    var status = stat()
    guard sharing == .shared, !known.isAlone, stat(path, &status) == 0, status.st_nlink == 1 else {
      throw StoreError.held(
        path: path, by: WriterLock.holder(of: path) ?? SessionFile.holder(of: path))
    }
    opened.withLock { $0[file, default: known].users += 1 }
  }

  deinit {
    guard !isLeft else { return }
    let file = file
    let descriptor = FileLock.opened.withLock { opened -> Int32? in
      opened[file]?.users -= 1
      guard let entry = opened[file], entry.users <= 0 else { return nil }
      opened[file] = nil
      return entry.descriptor
    }
    if let descriptor { close(descriptor) }
  }
}

extension FileLock {
  /// Whether this process has the file open that a path leads to.
  static func isOpenHere(_ path: String) -> Bool {
    guard let file = FileIdentity(path) else { return false }
    return opened.withLock { $0[file] != nil }
  }

  /// Whether nobody else has the file open for writing, in this process neither.
  var isAlone: Bool {
    FileLock.opened.withLock { $0[file].map { $0.isAlone && $0.users == 1 } ?? false }
  }

  /// Whether another store of this process has the file open, which must not be opened again then.
  var isOpenTwice: Bool { FileLock.opened.withLock { ($0[file]?.users ?? 0) > 1 } }

  /// Lets others have it, too, that write by the same name.
  func share() {
    let file = file
    FileLock.opened.withLock { opened in
      guard let entry = opened[file], entry.isAlone else { return }
      var status = stat()
      // The kernel gives it up and takes it again; nobody comes between, who would need the turn first.
      guard fstat(entry.descriptor, &status) == 0, status.st_nlink == 1,
        flock(entry.descriptor, LOCK_SH | LOCK_NB) == 0
      else { return }
      opened[file]?.isAlone = false
    }
  }

  /// Takes it for itself where nobody else has it: to be asked in a turn.
  func takeIfLast() -> Bool {
    let file = file
    return FileLock.opened.withLock { opened in
      guard let entry = opened[file], entry.users == 1 else { return false }
      if entry.isAlone { return true }
      let isLast = flock(entry.descriptor, LOCK_EX | LOCK_NB) == 0
      opened[file]?.isAlone = isLast
      // What is not had in another way is given up by asking for it.
      if !isLast { flock(entry.descriptor, LOCK_SH | LOCK_NB) }
      return isLast
    }
  }

  /// Lets others write to the file, and keeps it open until the process ends.
  func leaveOpen() {
    let file = file
    let descriptor = FileLock.opened.withLock { opened -> Int32? in
      opened[file]?.users -= 1
      guard let entry = opened[file], entry.users <= 0 else { return nil }
      opened[file] = nil
      return entry.descriptor
    }
    isLeft = true
    if let descriptor { flock(descriptor, LOCK_UN) }
  }
}
