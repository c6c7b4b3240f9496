import Foundation
import Values

/// How much room the disk has that a file lies on.
struct DiskSpace {
  /// How many bytes may still be written.
  let free: Int
  /// Whether another file can have a name.
  private let takesNames: Bool

  /// Less than that is none: what SQLite makes beside a store needs as much at once.
  private static let least = 64 << 10

  /// Nil where the system does not say.
  init?(of path: String) {
    var status = statvfs()
    guard statvfs(PathParts.folder(of: path), &status) == 0 else { return nil }
    free = Int(status.f_bavail) * Int(status.f_frsize)
    // A disk that does not count names has none of either.
    takesNames = status.f_files == 0 || status.f_favail > 0
  }

  /// Whether nothing more can be written.
  var isFull: Bool { free < DiskSpace.least || !takesNames }
}
