import Values
import Vocabulary

/// The store may not be the one that this laptop remembers: somebody is to say what it is before it is opened.
public struct StoreDoubt: Hashable, Sendable {
  /// What is so.
  public var what: Phrase
  /// Where the store lies.
  public var path: String
  /// Whether it may go on under its name, where somebody says that it is the one.
  public var mayBeMoved: Bool

  /// A doubt about the store at a path.
  public init(_ what: Phrase, path: String, mayBeMoved: Bool) {
    self.what = what
    self.path = path
    self.mayBeMoved = mayBeMoved
  }
}
