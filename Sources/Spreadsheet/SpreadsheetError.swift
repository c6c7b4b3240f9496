/// Why a sheet could not be written.
public enum SpreadsheetError: Error, Hashable, Sendable {
  /// The file or one of the library's own temporary files was not written; the system's number
  /// for why, 0 where nobody knows.
  case notWritten(Int32)
  /// The library that writes sheets is not on this machine.
  case noLibrary
  /// More rows than a sheet of Excel has.
  case tooManyRows(Int)
}
