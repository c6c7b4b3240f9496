import Foundation

/// How much room a disk has.
enum DiskRoom {
  /// So many bytes may still be written in a folder; nil where the system does not say.
  static func free(in folder: String) -> Int? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }
}
