import Values
import Vocabulary

/// Files that were laid beside a case in one go.
public struct Attached: Hashable, Sendable {
  /// The files; empty where the row that names them was erased or is sealed.
  public var files: [Attachment]
  /// How many files there were, erased or not.
  public var count: Int

  /// What came in one go.
  public init(_ files: [Attachment]) {
    self.files = files
    count = files.count
  }
}
