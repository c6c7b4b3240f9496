import Foundation
import Values

/// The right to write to a store's file by whatever name it is opened: an exclusive `flock` on the file itself.
///
/// Two names of one file have two locks, two logs and one content: what is saved by one would be lost by the other.
/// SQLite's own locks are of another sort (`fcntl`), and on the disks that a store may lie on the two do not meet.
///
/// Closing any descriptor of a file drops the locks that SQLite holds on it for this process. So this one is closed
/// after SQLite has closed the file, and never where SQLite keeps it open.
final class FileLock {
  private let descriptor: Int32

  /// Takes the lock, or waits for it until a moment. Whoever has it by another name is not known.
  init(_ path: String, until end: ContinuousClock.Instant) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    try WriterLock.take(descriptor, of: path, until: end) { nil }
  }

  deinit { close(descriptor) }

  /// Lets others write to the file, and keeps it open until the process ends.
  func leaveOpen() {
    flock(descriptor, LOCK_UN)
    _ = Unmanaged.passRetained(self)
  }
}
