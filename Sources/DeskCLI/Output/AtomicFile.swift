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
    let folder = PathParts.folder(of: path)
    let part = try PartLock.take(
      "\(folder)/.\(PathParts.name(of: path)).part", for: path, open: open)
    do {
      try fill(part.descriptor, bytes, path)
      try before()
      guard rename(part.path, path) == 0 else { throw CommandError.notWritten(path, errno) }
    } catch {
      unlink(part.path)
      throw error
    }
    try syncFolder(folder)
  }

  private static func open(_ part: String) -> Int32 {
    let descriptor = Foundation.open(
      part, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    // A file system without owners has nothing to change.
    if descriptor >= 0 { fchmod(descriptor, 0o600) }
    return descriptor
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
    let descriptor = Foundation.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError.notWritten(path, errno) }
    defer { close(descriptor) }
    try before()
    try put(bytes, into: descriptor, path)
  }

  /// What an earlier try left in it goes first.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws {
    guard ftruncate(descriptor, 0) == 0 else { throw CommandError.notWritten(path, errno) }
    try put(bytes, into: descriptor, path)
    guard fsync(descriptor) == 0 else { throw CommandError.notWritten(path, errno) }
  }

  private static func put(_ bytes: [UInt8], into descriptor: Int32, _ path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw CommandError.notWritten(path, errno)
      }
    }
  }
}
