import Values

/// One thing that the system has mounted.
package struct Mount: Hashable, Sendable {
  /// Where it can be seen.
  package var folder: String
  /// What lies behind it: `/dev/sdb1`.
  package var source: String
  /// The kind of file system: `vfat`; empty where the system does not say.
  package var type: String
  /// Whether the system lets nobody write to it.
  package var isReadOnly: Bool
  /// Whether it is a drive of the Windows that this Linux runs in (WSL).
  package var isWindowsDrive: Bool

  /// Something mounted; as far as nothing else is said, it is no drive of Windows.
  package init(
    folder: String, source: String, type: String = "", isReadOnly: Bool,
    isWindowsDrive: Bool = false
  ) {
    self.folder = folder
    self.source = source
    self.type = type
    self.isReadOnly = isReadOnly
    self.isWindowsDrive = isWindowsDrive
  }

  /// What a person calls it: the last part of the folder's name, as a file manager does, and a drive of
  /// Windows by its letter, `E:`.
  package var name: String {
    let last = PathParts.name(of: folder)
    return isWindowsDrive && last.count == 1 ? last.uppercased() + ":" : last
  }

  /// Whether a path without links lies in it.
  func holds(_ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }
}
