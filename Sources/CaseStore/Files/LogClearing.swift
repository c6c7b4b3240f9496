/// What came of clearing the write-ahead log, in which what was erased can still be read.
public enum LogClearing: Hashable, Sendable {
  case done
  /// A reader in another window keeps it: it goes when that is closed and the desk is idle.
  case keptByReader
  /// The disk did not take it.
  case failed(StoreError)
}
