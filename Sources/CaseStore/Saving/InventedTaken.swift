import Casework

/// What was taken out of a store as invented.
public struct InventedTaken: Hashable, Sendable {
  /// The numbers of the cases; none of them is given away again.
  public var cases: [CaseNumber] = []
  /// How many entries of the ledger.
  public var entries = 0
  /// Whether the last traces are gone from the disk too, as with ``Erasure``.
  public var clearing = LogClearing.done
}
