import Values
import Vocabulary

/// One thing that the system has mounted.
struct Mount: Hashable, Sendable {
  /// Where it can be seen.
  var folder: String
  /// What lies behind it: `/dev/sdb1`.
  var source: String
  /// Whether the system lets nobody write to it.
  var isReadOnly: Bool

  /// The last part of the folder's name: what a file manager calls the stick.
  var name: String { PathParts.name(of: folder) }
}
