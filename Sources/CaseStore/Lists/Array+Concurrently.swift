import Foundation
import Synchronization

extension Array where Element: Sendable {
  /// The elements made into something else, in their order, on all processors at once.
  func concurrentlyMapped<Result: Sendable>(_ make: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = make(self[place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { results in indices.compactMap { results[$0] } }
  }
}
