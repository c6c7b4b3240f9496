import Foundation

/// A file that appears whole or not at all.
enum AtomicFile {
  /// Writes the bytes beside the file, syncs them, and gives them the file's name at the end.
  /// Only its owner can read it.
  ///
  /// - Parameter before: done when the bytes are on the disk and before the name is given; when it
  ///   fails, nothing is left behind.
  static func write(
    _ bytes: [UInt8], to path: String, before: () throws -> Void = {}
  ) throws {
    let part = path + ".part-\(getpid())"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw CommandError.notWritten(path, errno) }
    do {
      try fill(descriptor, bytes, path)
      try before()
      guard rename(part, path) == 0 else { throw CommandError.notWritten(path, errno) }
    } catch {
      unlink(part)
      throw error
    }
    syncFolder(of: path)
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws {
    var rest = bytes[...]
    var failure: Int32 = 0
    while !rest.isEmpty && failure == 0 {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        failure = errno == EINTR ? 0 : errno
      } else {
        rest = rest.dropFirst(count)
      }
    }
    if failure == 0 && fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure != 0 { throw CommandError.notWritten(path, failure) }
  }

  /// A folder that cannot be synced, on a stick of another system, still holds the file.
  private static func syncFolder(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
