import CaseStore
import Values

extension DeskEnvironment {
  /// Saves what can be saved of a damaged store into a new one.
  ///
  /// - Parameter copies: older copies of it, out of which holes are filled.
  package func recover(_ damaged: String, and copies: [String], into path: String) throws
    -> Recovery
  {
    try CaseStore.recover(
      from: damaged, and: copies, to: path, reference: reference, zone: zone, marks: marks)
  }
}
