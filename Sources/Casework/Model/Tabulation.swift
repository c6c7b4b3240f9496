import Values
import Vocabulary

/// Cases counted in each respect by itself: what totals are made of.
///
/// A case stands under each respect once at most, so what has no value in one is the difference
/// to all.
public struct Tabulation: Hashable, Sendable {
  /// What every value that occurs sums up to.
  public private(set) var sums: [Share: Sums] = [:]

  /// Nothing counted.
  public init() {}

  /// Counts cases.
  public init(_ cases: [CountedCase]) {
    for counted in cases { add(counted) }
  }

  /// What the cases of a kind with a value in one respect sum up to.
  public subscript(kind: Kind, dimension: Dimension, value: String) -> Sums {
    sums[Share(kind: kind, dimension: dimension, value: value)] ?? Sums()
  }

  /// Counts more cases.
  public mutating func add(_ counted: CountedCase) {
    for share in counted.shares { add(counted.sums, to: share) }
  }

  /// Adds sums to one value. A value that comes to nothing is as if it never was.
  public mutating func add(_ more: Sums, to share: Share) {
    // Looked up once: hardly anything comes to nothing.
    if Tabulation.add(more, to: &sums[share, default: Sums()]) == Sums() { sums[share] = nil }
  }

  private static func add(_ more: Sums, to sum: inout Sums) -> Sums {
    sum += more
    return sum
  }
}
