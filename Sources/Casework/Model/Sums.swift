import Values
import Vocabulary

/// What is added up over cases.
public struct Sums: Hashable, Sendable {
  /// How many cases.
  public var count: Int
  /// How many persons came with them.
  public var people: Int
  /// The amounts that the cases are about.
  public var claimed: Money
  /// What the consumers got back.
  public var recovered: Money
  /// The doubled or greater compensation that was paid.
  public var doubled: Money
  /// How many of the cases recovered doubled or greater compensation.
  public var doubledCount: Int

  /// Sums of so many cases; one person came with each unless somebody counted.
  public init(
    count: Int = 0, people: Int? = nil, claimed: Money = .zero, recovered: Money = .zero,
    doubled: Money = .zero, doubledCount: Int = 0
  ) {
    self.count = count
    self.people = people ?? count
    self.claimed = claimed
    self.recovered = recovered
    self.doubled = doubled
    self.doubledCount = doubledCount
  }

  /// Those of one case with so many persons; what is nil nobody recorded.
  public init(ofOne people: Int, claimed: Money?, recovered: Money?, doubled: Money?) {
    let doubled = doubled ?? .zero
    self.init(
      count: 1, people: people, claimed: claimed ?? .zero, recovered: recovered ?? .zero,
      doubled: doubled, doubledCount: doubled == .zero ? 0 : 1)
  }

  /// Adds what others sum up to.
  public static func += (lhs: inout Sums, rhs: Sums) {
    lhs.count += rhs.count
    lhs.people += rhs.people
    lhs.claimed += rhs.claimed
    lhs.recovered += rhs.recovered
    lhs.doubled += rhs.doubled
    lhs.doubledCount += rhs.doubledCount
  }

  /// The same sums to be taken away.
  public static prefix func - (sums: Sums) -> Sums {
    Sums(
      count: -sums.count, people: -sums.people, claimed: Money(fen: -sums.claimed.fen),
      recovered: Money(fen: -sums.recovered.fen), doubled: Money(fen: -sums.doubled.fen),
      doubledCount: -sums.doubledCount)
  }
}
