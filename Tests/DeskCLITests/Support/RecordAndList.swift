import CaseStore
import Casework

extension CaseStore {
  /// Records, and brings the lists up as a desk does before it asks.
  @discardableResult
  func recordAndList(_ request: Request, by stamp: Stamp) throws -> Receipt {
    let receipt = try record(request, by: stamp)
    try catchUp()
    return receipt
  }
}
