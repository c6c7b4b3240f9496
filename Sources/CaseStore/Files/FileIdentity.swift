import Foundation
import Values

/// Which file a name leads to: two names that lead to one file have the same.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// Of what a path leads to, links followed; nil where that is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open plain file; nil for a descriptor of anything else.
  init?(plainFile descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// Of an open file; nil for a descriptor that is none.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// A place for a name in a folder: where a file is, or would come to be.
struct FilePlace: Hashable, Sendable {
  let folder: FileIdentity
  let name: String

  /// Of a path, links followed to their end even where nothing is there; nil where the folder is not
  /// there.
  init?(_ path: String) {
    let end = FilePlace.end(of: path)
    guard let folder = FileIdentity(PathParts.folder(of: end)) else { return nil }
    self.folder = folder
    name = end.split(separator: "/").last.map(String.init) ?? "/"
  }

  /// The path that a link leads to, through other links as many as the system follows.
  static func end(of path: String) -> String {
    var path = PathParts.plain(path)
    for _ in 0..<40 {
      guard let target = FilePlace.target(of: path) else { return path }
      path = target.hasPrefix("/") ? target : "\(PathParts.folder(of: path))/\(target)"
    }
    return path
  }

  /// What a link names; nil of what is no link.
  private static func target(of path: String) -> String? {
    do {
      return try FileManager.default.destinationOfSymbolicLink(atPath: path)
    } catch {
      return nil
    }
  }
}
