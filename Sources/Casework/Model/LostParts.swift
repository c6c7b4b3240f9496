/// What of a damaged store could not be read, counted.
public struct LostParts: Hashable, Sendable {
  /// Cases that are missing, or lack something of what happened to them.
  public var cases: Int
  /// Entries of the ledger that are missing, or lack their words.
  public var entries: Int
  /// Half-typed forms: at most so many.
  public var drafts: Int
  /// Events of which nothing is known.
  public var events: Int
  /// Whether there may be more behind what could be read, and nobody can say how much.
  public var isOpenEnded: Bool

  /// So many of each; nothing unless said.
  public init(
    cases: Int = 0, entries: Int = 0, drafts: Int = 0, events: Int = 0, isOpenEnded: Bool = false
  ) {
    self.cases = cases
    self.entries = entries
    self.drafts = drafts
    self.events = events
    self.isOpenEnded = isOpenEnded
  }
}
