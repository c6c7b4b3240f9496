import Casework
import Reports
import Values
import Vocabulary

/// A hand-over that is on the disk and recorded.
public struct HandedOver: Hashable, Sendable {
  /// The folder as it is shown to the clerk.
  public var shown: String
  /// Its revision.
  public var revision: Int
  /// How many files are in it.
  public var files: Int
  /// Where the backup lies that was made for it, or why none was.
  public var backup: Phrase
  /// Whether departments got persons in full.
  public var isUnmasked: Bool
  /// What has changed since the one before; nil where there is none.
  public var changes: [FigureChange]?

  /// A hand-over with all its parts.
  public init(
    shown: String, revision: Int, files: Int, backup: Phrase, isUnmasked: Bool,
    changes: [FigureChange]?
  ) {
    self.shown = shown
    self.revision = revision
    self.files = files
    self.backup = backup
    self.isUnmasked = isUnmasked
    self.changes = changes
  }
}
