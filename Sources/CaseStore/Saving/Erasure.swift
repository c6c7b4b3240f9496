import Casework

/// What an erasure has done.
public struct Erasure: Hashable, Sendable {
  /// The cases whose persons and texts are gone.
  public var cases: [CaseNumber]
  /// Linked cases in whose texts somebody of them is still named: nothing masks him there any more,
  /// because nobody knows now who he was.
  public var stillNaming: [CaseNumber]
  /// Whether the last traces are gone from the disk too.
  public var clearing: LogClearing
}
