import Casework

/// What an erasure has done.
public struct Erasure: Hashable, Sendable {
  /// Why a purge left a case as it is.
  public enum Left: CaseIterable, Sendable {
    /// It is still open.
    case open
    /// It was closed or made void on the day of the purge or later.
    case later
    /// It was erased before.
    case erasedBefore
  }

  /// The cases whose persons and texts are gone.
  public var cases: [CaseNumber]
  /// Linked cases in whose texts somebody of them is still named: nothing masks him there any more,
  /// because nobody knows now who he was.
  public var stillNaming: [CaseNumber] = []
  /// How many entries of the ledger lost their words.
  public var entries = 0
  /// The cases that were received before the day and left as they are, by why.
  public var left: [Left: [CaseNumber]] = [:]
  /// Events of format 1 whose words lie in the log itself and cannot be erased.
  public var wordsInTheLog: [EventID] = []
  /// Whether the last traces are gone from the disk too. A reader in another window can keep them
  /// in the write-ahead log: they go when it is closed and the desk is idle.
  public var clearing = LogClearing.done
}
