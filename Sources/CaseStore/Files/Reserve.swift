import Foundation
import Values

/// Room on the disk that is kept beside a store, so that the case in hand can still be saved where the disk is full.
///
/// On a disk that writes each change to another place (btrfs, zfs), giving it up may free nothing at once.
struct Reserve {
  /// Where it lies.
  let path: String

  /// How many bytes it takes: some hundred cases.
  private static let size = 8 << 20
  /// How many times as much must be free before it is made.
  private static let share = 10

  init(beside store: String) { path = store + ".reserve" }

  /// Whether the room is kept.
  var isThere: Bool { access(path, F_OK) == 0 }

  /// Gives the room up. False where there is none.
  func giveUp() -> Bool { unlink(path) == 0 }

  /// Takes the room where there is plenty of it. What cannot be taken is not: the next save says what is wrong.
  func take() {
    #if os(Linux)
      guard !isThere, isPlenty else { return }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      if posix_fallocate(descriptor, 0, off_t(Reserve.size)) != 0 { unlink(path) }
    #endif
  }

  private var isPlenty: Bool {
    var status = statvfs()
    guard statvfs(PathParts.folder(of: path), &status) == 0 else { return false }
    return Int(status.f_bavail) * Int(status.f_frsize) > Reserve.size * Reserve.share
  }
}
