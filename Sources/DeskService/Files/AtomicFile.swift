import CaseStore
import Foundation
import Values
import Vocabulary

/// A file that appears whole or not at all: the one door through which the desk writes files.
///
/// Whoever goes through it names the store that is to be spared: no file of that is ever written over.
package enum AtomicFile {
  /// Writes the bytes beside the file, syncs them, and gives them the file's name at the end.
  /// Only its owner can read it. A link is followed, so that what it points at is replaced; what is
  /// no plain file (a pipe, a device) is written to as it is.
  ///
  /// - Parameters:
  ///   - store: the files that must not be touched, whatever the path leads to.
  ///   - before: done when the bytes are on the disk and before the name is given; when it fails,
  ///     nothing is left behind.
  /// - Throws: ``DeskError/notConfirmed(_:_:)`` where the file has its name already.
  package static func write(
    _ bytes: [UInt8], to path: String, sparing store: StoreFiles, before: () throws -> Void = {}
  ) throws {
    try write(to: path, sparing: store, before: before) { try $0.write(bytes) }
  }

  /// The same with bytes that come piece by piece.
  package static func write(
    to path: String, sparing store: StoreFiles, before: () throws -> Void = {},
    _ fill: (inout ByteSink) throws -> Void
  ) throws {
    try spare(store, path)
    let path = target(of: path)
    if isSpecial(path) { return try writeThrough(to: path, before: before, fill) }
    try place(path, before: before) { part in
      var sink = ByteSink(part.descriptor) { DeskError.notWritten(path, $0) }
      try fill(&sink)
      try sink.flush()
    }
  }

  /// The same with a file that somebody else writes, who is given its path.
  package static func write(
    to path: String, sparing store: StoreFiles, before: () throws -> Void = {},
    by writer: (String) throws -> Void
  ) throws {
    try spare(store, path)
    let path = target(of: path)
    guard isSpecial(path) else {
      return try place(path, before: before) { part in try writer(part.path) }
    }
    try TemporaryFile.with { file in
      try writer(file)
      try writeThrough(to: path, before: before) { try TemporaryFile.copy(file, to: &$0) }
    }
  }

  /// Makes the file beside its place and gives it its name at the end.
  private static func place(
    _ path: String, before: () throws -> Void, _ fill: (PartLock) throws -> Void
  ) throws {
    if let number = obstacle(at: path) { throw DeskError.notWritten(path, number) }
    let part = try PartLock.take(hidden(for: path), for: path, open: open)
    do {
      // What an earlier try left in it goes first.
      guard ftruncate(part.descriptor, 0) == 0 else { throw DeskError.notWritten(path, errno) }
      try fill(part)
      guard fsync(part.descriptor) == 0 else { throw DeskError.notWritten(path, errno) }
      try before()
      guard rename(part.path, path) == 0 else { throw DeskError.notWritten(path, errno) }
    } catch {
      unlink(part.path)
      throw error
    }
    try confirm(path)
  }

  /// Puts the name of a file on the disk; the file is whole whatever comes of it.
  private static func confirm(_ path: String) throws {
    do {
      try syncFolder(PathParts.folder(of: path))
    } catch DeskError.notWritten(_, let code) {
      throw DeskError.notConfirmed(path, code)
    }
  }

  /// Does what gives a file its name and then another one its own: where that fails, what the first name led to before is
  /// brought back, so that both have their names or neither.
  package static func bringingBack(
    _ first: String, sparing store: StoreFiles, _ work: () throws -> Void
  ) throws {
    let former = FormerFile(target(of: first), sparing: store)
    do {
      try work()
    } catch DeskError.notConfirmed(let path, let code) {
      // The last of them has its name.
      former.forget()
      throw DeskError.notConfirmed(path, code)
    } catch {
      former.bringBack()
      throw error
    }
    former.forget()
  }

  /// The name under which the file is written.
  private static func hidden(for path: String) -> String {
    "\(PathParts.folder(of: path))/.\(PathParts.name(of: path)).part"
  }

  private static func spare(_ store: StoreFiles, _ path: String) throws {
    try store.spare(path)
    let target = target(of: path)
    try store.spare(hidden(for: target))
    if store.keepBackups(at: PathParts.folder(of: target)) {
      throw DeskError.backupsLieThere(path)
    }
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
  package static func isSpecial(_ path: String) -> Bool {
    kind(of: path).map { $0 != S_IFREG && $0 != S_IFDIR } ?? false
  }

  /// Why a name could not be given at the end, in the system's number: known before anything is done.
  private static func obstacle(at path: String) -> Int32? {
    if path.isEmpty { return ENOENT }
    return kind(of: path) == S_IFDIR ? EISDIR : nil
  }

  /// What sort of file is there; nil where none is.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func writeThrough(
    to path: String, before: () throws -> Void, _ fill: (inout ByteSink) throws -> Void
  ) throws {
    let descriptor = Foundation.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DeskError.notWritten(path, errno) }
    defer { close(descriptor) }
    try before()
    var sink = ByteSink(descriptor) { DeskError.notWritten(path, $0) }
    try fill(&sink)
    try sink.flush()
  }
}
