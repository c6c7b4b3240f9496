import CaseStore
import Casework
import Values
import Vocabulary

/// For whom a bundle is written.
package enum BundleReader: Hashable, Sendable {
  /// For anybody: all that is here.
  case anybody
  /// For the desk of these letters: what it lacked when it wrote its newest bundle that was read here.
  case desk(String)
  /// For who has said by eight characters each how far it knows the logs of desks.
  case knowing([String])

  var inTheStore: Bundles.Reader {
    switch self {
    case .anybody: .anybody
    case .desk(let letters): .desk(letters)
    case .knowing(let codes): .knowing(codes)
    }
  }
}
