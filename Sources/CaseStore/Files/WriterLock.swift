import Foundation
import Values

/// The right to write to a store by its name: an exclusive `flock` on a file beside it. That to write to the file
/// itself, by whatever name, is ``FileLock``.
///
/// The lock file tells who holds it. It is taken before the store is opened and kept until the
/// store is closed; the kernel gives it back however the process ends. It stays behind, because
/// removing it would let two processes lock two different files of one name.
final class WriterLock {
  private let descriptor: Int32
  private var isSigned = false
  /// Until when it is waited for what else has to be locked.
  let end: ContinuousClock.Instant

  static func path(beside store: String) -> String { store + ".lock" }

  /// Takes the lock, or waits for a command that holds it; a screen is not waited for.
  init(store: String, purpose: Holder.Purpose, wait: Duration) throws {
    let path = WriterLock.path(beside: store)
    end = ContinuousClock.now + wait
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw WriterLock.failure(errno, path: store) }
    try checkIsLock(path, of: store)
    try WriterLock.take(descriptor, of: store, until: end) { WriterLock.holder(of: store) }
    sign(purpose)
  }

  /// Also where the lock was not taken: the file is another's then, and is only closed.
  deinit {
    if isSigned { ftruncate(descriptor, 0) }
    close(descriptor)
  }

  /// Who is signed in it has a short line; anything else of that name is somebody's file, and would be
  /// emptied.
  private func checkIsLock(_ path: String, of store: String) throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw WriterLock.failure(errno, path: store) }
    guard status.st_size <= WriterLock.most, FileIdentity(status) != FileIdentity(store) else {
      throw StoreError.alreadyThere(path: path)
    }
  }

  private static let most = 80

  private static func failure(_ number: Int32, path: String) -> StoreError {
    number == EROFS || number == EACCES || number == EPERM
      ? .readOnlyPlace(path: path) : .notReadable(path: path, errno: number)
  }

  /// Takes an exclusive `flock`, or waits for whoever has it until a moment; a screen is not waited for.
  static func take(
    _ descriptor: Int32, of store: String, until end: ContinuousClock.Instant,
    holder: () -> Holder?
  ) throws {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreError.notReadable(path: store, errno: errno)
      }
      let holder = holder()
      if holder?.purpose == .screen || ContinuousClock.now >= end {
        throw StoreError.held(path: store, by: holder)
      }
      usleep(10_000)
    }
  }

  private func sign(_ purpose: Holder.Purpose) {
    let words = Array("\(getpid()) \(time(nil)) \(purpose.rawValue)\n".utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, words, words.count, 0)
    isSigned = true
  }

  /// Who has signed the lock file; a process that was killed may still stand in it.
  static func holder(of store: String) -> Holder? {
    let line: [UInt8]
    do { line = try FileHead.bytes(of: path(beside: store), upTo: most) } catch { return nil }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let process = Int32(words[0]), let since = Int(words[1]),
      let purpose = Holder.Purpose(rawValue: String(words[2]))
    else { return nil }
    return Holder(process: process, since: Instant(seconds: since), purpose: purpose)
  }
}
