import CaseStore
import Casework
import Values

extension DeskEnvironment {
  /// Saves what can be saved of a damaged store into a new one. Where PINs are set in what can still be read, that is a
  /// supervisor's.
  ///
  /// - Parameter copies: older copies of it, out of which holes are filled.
  package func recover(_ damaged: String, and copies: [String], into path: String) throws
    -> Recovery
  {
    do {
      return try CaseStore.recover(
        from: damaged, and: copies, to: path, reference: reference, zone: zone, marks: marks
      ) { store in
        _ = try OpenDesk(store, self).author(for: .recover)
      }
    } catch StoreError.notAStore(let path) {
      throw DeskError.nothingToRecover(path)
    }
  }
}
