import Casework
import Foundation
import Values
import Vocabulary

extension Exchange {
  /// Whether what was sealed with a key of an office can be opened here.
  public func hasKey(named name: String) -> Bool { context.keys.now.secret(named: name) != nil }

  /// Takes over what a hub has of a desk, as a bundle is: all of it or nothing.
  public func take(_ delivery: Delivery) throws -> BundleReport {
    try store.requireKeys()
    try store.requireWholeLists()
    let keys = context.keys.now
    return try store.bundles.naming(delivery.letters) {
      let proof = try delivery.proof()
      return try store.bundles.join(delivery.header(proof), proof) { take in
        for line in delivery.events {
          let event = try line.event(keys)
          // A hub gives the log of whom it says.
          guard event.id.desk == delivery.desk else { throw BundleFault.damaged }
          try take(event)
        }
      }
    }
  }
}
