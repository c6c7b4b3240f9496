import Foundation
import Values

/// The right to write to a store by its name: an exclusive `flock` on a file beside it. That to write to the file
/// itself, by whatever name, is ``FileLock``.
///
/// It is a turn: a process takes it for a save and what is copied back with it, and lets it go again. So only one
/// process writes or checkpoints at a time, which keeps clear of the data race between the two that SQLite had before
/// 3.51.3. An act on the whole store keeps it until the store is closed.
///
/// The lock file tells whose turn it is, and between two turns how the last one left the store's files (``TurnRecord``).
/// The kernel gives the lock back however the process ends. The file stays behind, because removing it would let two
/// processes lock two different files of one name.
final class WriterLock {
  private let store: String
  private let descriptor: Int32
  let purpose: Holder.Purpose
  private let since = time(nil)
  /// What is written while it is this one's turn, so that a save has nothing to make up.
  private lazy var line = TurnRecord.line(
    Holder(process: getpid(), since: Instant(seconds: since), purpose: purpose), isBrief: true)
  /// Whether what stands in the file is of no use to others when the turn is over.
  private var isForOneself = false
  private(set) var isHeld = false
  /// Until when it is waited for what else has to be locked.
  private(set) var end: ContinuousClock.Instant

  static func path(beside store: String) -> String { store + ".lock" }

  /// So long a turn of somebody else is waited for.
  static let patience = Duration.seconds(2)

  /// Takes the lock, or waits for whoever has it; a screen that keeps it is not waited for.
  init(store: String, purpose: Holder.Purpose, wait: Duration) throws {
    let path = WriterLock.path(beside: store)
    (self.store, self.purpose) = (store, purpose)
    end = ContinuousClock.now + wait
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw WriterLock.failure(errno, path: store) }
    try checkIsLock(path)
    try take(wait: wait)
  }

  /// Also where the lock was not taken, or others have the store open: the file is theirs then, and is only closed.
  deinit {
    if isForOneself, isHeld { ftruncate(descriptor, 0) }
    close(descriptor)
  }

  /// Who is signed in it has a short line; anything else of that name is somebody's file, and would be
  /// emptied.
  private func checkIsLock(_ path: String) throws {
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
}

// MARK: Turns

extension WriterLock {
  /// Takes a turn, or waits for it.
  func take(wait: Duration = WriterLock.patience) throws {
    end = ContinuousClock.now + wait
    try WriterLock.take(descriptor, LOCK_EX, of: store, until: end) {
      WriterLock.signature(of: store)
    }
    isHeld = true
  }

  /// Lets others have theirs.
  func letGo() {
    (isHeld, isForOneself) = (false, false)
    flock(descriptor, LOCK_UN)
  }

  /// Signs for an act on the whole store, until it is closed.
  func signAlone() {
    let holder = Holder(process: getpid(), since: Instant(seconds: since), purpose: purpose)
    ftruncate(descriptor, 0)
    write(TurnRecord.line(holder, isBrief: false))
    isForOneself = true
  }

  /// How the last turn left the files.
  var record: TurnRecord {
    var bytes = [UInt8](repeating: 0, count: TurnRecord.size)
    return TurnRecord(pread(descriptor, &bytes, bytes.count, 0) == bytes.count ? bytes : [])
  }

  /// Says that the files are being written to: whoever finds that in his own turn knows that somebody was killed.
  func begin() { write(line) }

  /// Says how this turn leaves the files.
  func finish(_ stamps: FileStamps) { write(TurnRecord.bytes(stamps)) }

  /// Forgets what the last turn left: nobody has the store open.
  func forget() {
    ftruncate(descriptor, 0)
    isForOneself = true
  }

  private func write(_ bytes: [UInt8]) { pwrite(descriptor, bytes, bytes.count, 0) }

  /// Takes a `flock`, or waits for whoever has it until a moment; a screen that keeps it is not waited for.
  static func take(
    _ descriptor: Int32, _ kind: Int32, of store: String, until end: ContinuousClock.Instant,
    signature: () -> (holder: Holder, isBrief: Bool)?
  ) throws {
    // Most turns take as long as the disk takes to sync: whoever waits looks again soon, and later less often.
    var pause: UInt32 = 200
    while flock(descriptor, kind | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreError.notReadable(path: store, errno: errno)
      }
      let found = signature()
      let stays = found.map { $0.holder.purpose == .screen && !$0.isBrief } ?? false
      if stays || ContinuousClock.now >= end {
        throw StoreError.held(path: store, by: found?.holder)
      }
      usleep(pause)
      pause = min(pause + pause / 4, 10_000)
    }
  }

  /// Who has signed the lock file; a process that was killed may still stand in it.
  static func holder(of store: String) -> Holder? { signature(of: store)?.holder }

  private static func signature(of store: String) -> (holder: Holder, isBrief: Bool)? {
    do {
      return TurnRecord.signature(try FileHead.bytes(of: path(beside: store), upTo: most))
    } catch {
      return nil
    }
  }
}
