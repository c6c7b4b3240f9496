import Values
import Vocabulary

/// A file, without its ending, that what is known of a lost store can be written to.
public struct RescuePlace: Hashable, Sendable {
  /// The file.
  public var path: String
  /// The file as it is shown to the clerk.
  public var shown: String

  /// A file that is not there yet.
  public init(path: String, shown: String) {
    self.path = path
    self.shown = shown
  }
}
