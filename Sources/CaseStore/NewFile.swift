import Foundation
import Values
import Vocabulary

/// A file that only gets its name when it is whole and on the disk.
enum NewFile {
  /// Makes an empty file that only its owner can read; the remains of an earlier try are removed.
  ///
  /// - Parameter target: the name that people know.
  static func make(_ path: String, for target: String) throws {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreError.notWritten(path: target, errno: errno) }
    close(descriptor)
  }

  static func finish(_ partial: String, as target: String) throws {
    try sync(partial, target)
    guard rename(partial, target) == 0 else {
      throw StoreError.notWritten(path: target, errno: errno)
    }
    let folder =
      target.contains("/")
      ? target.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/") : "."
    try sync(folder.isEmpty ? "/" : folder, target)
  }

  private static func sync(_ path: String, _ target: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.notWritten(path: target, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.notWritten(path: target, errno: errno) }
  }
}
