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
    try write(to: path, before: before) { try $0.write(bytes) }
  }

  /// The same with bytes that come piece by piece.
  static func write(
    to path: String, before: () throws -> Void = {}, _ fill: (inout ByteSink) throws -> Void
  ) throws {
    let path = target(of: path)
    if isSpecial(path) { return try writeThrough(to: path, before: before, fill) }
    try place(path, before: before) { _, descriptor in
      var sink = ByteSink(descriptor) { CommandError.notWritten(path, $0) }
      try fill(&sink)
      try sink.flush()
    }
  }

  /// The same with a file that somebody else writes, who is given its path.
  static func write(
    to path: String, before: () throws -> Void = {}, by writer: (String) throws -> Void
  ) throws {
    let path = target(of: path)
    guard isSpecial(path) else {
      return try place(path, before: before) { part, _ in try writer(part) }
    }
    try TemporaryFile.with { file in
      try writer(file)
      try writeThrough(to: path, before: before) { try TemporaryFile.copy(file, to: &$0) }
    }
  }

  /// Makes the file beside its place and gives it its name at the end.
  private static func place(
    _ path: String, before: () throws -> Void, _ fill: (String, Int32) throws -> Void
  ) throws {
    let part = path + ".part-\(getpid())"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw CommandError.notWritten(path, errno) }
    do {
      try sync(descriptor, path) { try fill(part, descriptor) }
      try before()
      guard rename(part, path) == 0 else { throw CommandError.notWritten(path, errno) }
    } catch {
      unlink(part)
      throw error
    }
    syncFolder(of: path)
  }

  /// Brings what is written onto the disk, and gives the descriptor back in any case.
  private static func sync(
    _ descriptor: Int32, _ path: String, _ fill: () throws -> Void
  ) throws {
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    try fill()
    guard fsync(descriptor) == 0 else { throw CommandError.notWritten(path, errno) }
    isOpen = false
    guard close(descriptor) == 0 else { throw CommandError.notWritten(path, errno) }
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
    to path: String, before: () throws -> Void, _ fill: (inout ByteSink) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError.notWritten(path, errno) }
    defer { close(descriptor) }
    try before()
    var sink = ByteSink(descriptor) { CommandError.notWritten(path, $0) }
    try fill(&sink)
    try sink.flush()
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
