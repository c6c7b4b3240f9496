import Casework

/// What can still be read of a store that something else was written into.
public struct Salvage: Sendable {
  /// The cases, in the order in which they were received; one that lacks something is among them.
  public internal(set) var cases: [Case] = []
  /// The entries of the ledger that stand, in the order in which they were made.
  public internal(set) var entries: [RecordedTally] = []
  /// The half-typed forms, the one saved last first.
  public internal(set) var drafts: [Draft] = []
  /// What could not be read.
  public internal(set) var lost = LostParts()
}
