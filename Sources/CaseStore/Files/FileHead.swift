import Foundation

/// What a file begins with, read without SQLite.
///
/// Only of files that this process has not opened by SQLite: closing the descriptor would drop the locks
/// that it holds on them.
enum FileHead {
  /// The first bytes, at most so many.
  static func bytes(of path: String, upTo size: Int) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = pread(descriptor, &bytes, size, 0)
    guard count >= 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    return Array(bytes.prefix(count))
  }
}
