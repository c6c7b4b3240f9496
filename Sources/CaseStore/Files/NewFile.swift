import Foundation
import Values

/// Files that are made: most get their name only when they are whole and on the disk.
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

  /// Makes a file that has its name only when it was filled and is on the disk; else nothing is left.
  static func make(_ partial: String, as target: String, fill: () throws -> Void) throws {
    try make(partial, for: target)
    do {
      try fill()
      try finish(partial, as: target)
    } catch {
      unlink(partial)
      throw error
    }
  }

  /// Puts a file on the disk and gives it the name that people know.
  ///
  /// - Throws: ``StoreError/notConfirmed(path:errno:)`` where it has the name already.
  static func finish(_ partial: String, as target: String) throws {
    try sync(partial, target)
    guard rename(partial, target) == 0 else {
      throw StoreError.notWritten(path: target, errno: errno)
    }
    do {
      try sync(PathParts.folder(of: target), target)
    } catch StoreError.notWritten(_, let number) {
      throw StoreError.notConfirmed(path: target, errno: number)
    }
  }

  private static func sync(_ path: String, _ target: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.notWritten(path: target, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.notWritten(path: target, errno: errno) }
  }
}

// MARK: Where a store is to lie

extension NewFile {
  /// Makes an empty file that only its owner can read, where there is none; SQLite gives its side files
  /// the same mode.
  static func makeStore(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw errno == EROFS || errno == EACCES
        ? StoreError.readOnlyPlace(path: path) : .notReadable(path: path, errno: errno)
    }
  }

  /// Makes the folder that a file is to lie in, and those above it, where they are not there.
  static func makeFolder(of path: String) throws {
    let parts = path.split(separator: "/").dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    var status = stat()
    for part in parts {
      folder += "/" + String(part)
      mkdir(folder, 0o700)
      let number = errno
      // What is there is enough, whatever a disk that takes no writing says to its making.
      guard lstat(folder, &status) == 0 else {
        throw StoreError.folderNotMade(path: folder, errno: number)
      }
    }
    let name = folder.isEmpty ? "/" : folder
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreError.folderNotMade(path: name, errno: ENOTDIR)
    }
  }
}
