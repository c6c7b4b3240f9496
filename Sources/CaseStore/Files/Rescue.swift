import Casework

/// What of a lost store could be written to another file.
public struct Rescue: Hashable, Sendable {
  /// How many cases are in it.
  public var cases: Int
  /// How many half-typed forms are in it.
  public var drafts: Int
  /// What could not be read.
  public var lost = LostParts()
  /// The half-typed forms that are not in it, because no case can be made of them.
  public var unwritten: Set<Draft.ID> = []

  /// So many cases and so many half-typed forms.
  public init(cases: Int, drafts: Int) {
    self.cases = cases
    self.drafts = drafts
  }
}
