import CaseStore
import Casework

extension CaseStore {
  /// Records, and brings the lists up as a desk does before it asks.
  @discardableResult
  func recordAndList(_ request: Request, by author: Author) throws -> SaveResult {
    let saveResult = try record(request, by: author)
    try catchUp()
    return saveResult
  }
}
