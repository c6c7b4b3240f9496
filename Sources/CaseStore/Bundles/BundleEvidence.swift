import Casework
import Foundation
import Values
import Vocabulary

/// The files of evidence that go with a bundle: in a folder beside it, called as the bundle with `.evidence` behind it,
/// sealed and named as they lie beside the store. A reader takes those alone that its log names, and looks each over.
public struct BundleEvidence {
  let store: CaseStore
  /// Where the bundle lies.
  let path: String

  /// No more bytes go with one bundle: what is over it goes with a later one, the newest first.
  static let mostBytes = 512 << 20

  private var own: EvidenceFolder { EvidenceFolder(store: store.path) }
  private var beside: EvidenceFolder { EvidenceFolder(store: path) }
  private var keys: SealingKeys { store.context.keys.now }

  /// The folder.
  public var folder: String { beside.path }

  /// How many files there are, and how many are not: too many for one bundle, or nowhere to be found.
  public struct Count: Hashable, Sendable {
    /// How many are there.
    public internal(set) var there = 0
    /// How many are not.
    public internal(set) var lacking = 0
  }

  /// Lays the files there that a reader may lack. Those that lie there already stay.
  public func write(for reader: Bundles.Reader) throws -> Count {
    try store.requireKeys()
    let beyond = try store.bundles.naming(path) { try store.bundles.beyond(for: reader) }
    let named = try store.evidence.named().filter { event, _ in
      event.sequence > beyond[event.desk] ?? 0
    }
    var (count, room) = (Count(), BundleEvidence.mostBytes)
    var seen: Set<String> = []
    for (_, file) in named.reversed() where seen.insert(file.sha256).inserted {
      // Sealed it is a little longer.
      room -= file.size + 4096
      let isCopied = try room >= 0 && own.copy(file.sha256, to: beside, keys)
      if isCopied { count.there += 1 } else { count.lacking += 1 }
    }
    return count
  }

  /// Takes the files over that this store names and does not have.
  public func take() throws -> Count {
    try store.requireKeys()
    var count = Count()
    let digests = Set(try store.evidence.named().map(\.file.sha256))
    for digest in digests.sorted() where !own.has(digest, keys) {
      if try own.take(digest, from: beside, keys) {
        count.there += 1
      } else {
        count.lacking += 1
      }
    }
    return count
  }
}

extension Bundles {
  /// The files of evidence that go with a bundle.
  ///
  /// - Parameter path: where the bundle lies, or is to lie.
  public func evidence(beside path: String) -> BundleEvidence {
    BundleEvidence(store: store, path: path)
  }
}
