/// Why a file of Word could not be made.
public enum WordFileError: Error, Hashable, Sendable {
  /// The library that packs it is not on this machine.
  case noLibrary
  /// It was not packed: there is no room for it.
  case notPacked
}
