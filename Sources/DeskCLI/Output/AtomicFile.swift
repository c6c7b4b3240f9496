import Foundation

/// A file that appears whole or not at all.
enum AtomicFile {
  /// Writes the bytes beside the file, syncs them, and gives them the file's name at the end.
  /// Only its owner can read it. A link is followed, so that what it points at is replaced; what is
  /// no plain file (a pipe, a device) is written to as it is.
  ///
  /// - Parameter before: done when the bytes are on the disk and before the name is given; when it
  ///   fails, nothing is left behind.
  static func write(
    _ bytes: [UInt8], to path: String, before: () throws -> Void = {}
  ) throws {
    let path = target(of: path)
    if isSpecial(path) { return try writeThrough(bytes, to: path, before: before) }
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

  /// The file that a link points at; the path itself where it is no link or points at nothing.
  private static func target(of path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(path, nil)
    else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether something is there that is neither a plain file nor a folder.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func writeThrough(
    _ bytes: [UInt8], to path: String, before: () throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError.notWritten(path, errno) }
    do {
      try before()
    } catch {
      close(descriptor)
      throw error
    }
    try fill(descriptor, bytes, path, syncs: false)
  }

  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], _ path: String, syncs: Bool = true
  ) throws {
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
    if failure == 0 && syncs && fsync(descriptor) != 0 { failure = errno }
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
