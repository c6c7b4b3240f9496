import Foundation
import Values

/// Room on the disk that is kept beside a store, so that the case in hand can still be saved where the disk is full.
///
/// On a disk that writes each change to another place (btrfs, zfs), giving it up may free nothing at once.
struct Reserve {
  /// Where it lies.
  let path: String

  /// So many bytes it takes at most: some hundred cases.
  private static let most = 8 << 20
  /// Less than that takes no case.
  private static let least = 256 << 10
  /// How many times as much must be free before it is made.
  private static let share = 10

  init(beside store: String) { path = store + ".reserve" }

  /// How many bytes are kept; nil where none are.
  var size: Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Gives the room up.
  ///
  /// - Returns: how many bytes it had; nil where there is none.
  func giveUp() -> Int? {
    guard let size, unlink(path) == 0 else { return nil }
    return size
  }

  /// Takes a share of the room that there is. What cannot be taken is not: the next save says what is wrong.
  ///
  /// - Parameter given: how much was given up before; none is taken before there is room for half of it again.
  /// - Returns: whether the room is kept.
  func take(after given: Int = 0) -> Bool {
    let there = size ?? 0
    let wanted = Reserve.wanted(of: (DiskSpace(of: path)?.free ?? 0) + there)
    if there > 0, wanted < 2 * there { return true }
    guard wanted >= max(Reserve.least, given / 2) else { return false }
    if there > 0 { unlink(path) }
    return make(wanted)
  }

  /// How much is kept of so much that is free.
  static func wanted(of free: Int) -> Int { min(most, free / share / 4096 * 4096) }

  private func make(_ size: Int) -> Bool {
    #if os(Linux)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      if posix_fallocate(descriptor, 0, off_t(size)) == 0 { return true }
      unlink(path)
    #endif
    return false
  }
}
