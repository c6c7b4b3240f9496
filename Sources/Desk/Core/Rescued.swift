import Casework
import Values
import Vocabulary

/// What was written of a lost store.
public struct Rescued: Hashable, Sendable {
  /// The file as it is shown to the clerk.
  public var shown: String
  /// How many cases are in it.
  public var cases: Int
  /// How many half-typed forms are in it.
  public var drafts: Int
  /// Whether it is a whole store, looked through, and not only what could still be read.
  public var isWhole: Bool
  /// What could not be read.
  public var lost = LostParts()
  /// How many half-typed forms are not in it, because no case can be made of them.
  public var unwritten = 0

  /// A file with what is in it.
  public init(shown: String, cases: Int, drafts: Int, isWhole: Bool) {
    self.shown = shown
    self.cases = cases
    self.drafts = drafts
    self.isWhole = isWhole
  }
}
