import Values
import Vocabulary

/// What is added up over cases.
public struct Sums: Hashable, Sendable {
  /// See ``Measure/count``.
  public var count: Int
  /// See ``Measure/people``.
  public var people: Int
  /// See ``Measure/claimed``.
  public var claimed: Money
  /// See ``Measure/recovered``.
  public var recovered: Money
  /// See ``Measure/doubled``.
  public var doubled: Money
  /// See ``Measure/doubledCount``.
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

  /// One of the sums, an amount in fen.
  public subscript(measure: Measure) -> Int {
    get {
      switch measure {
      case .count: count
      case .people: people
      case .claimed: claimed.fen
      case .recovered: recovered.fen
      case .doubled: doubled.fen
      case .doubledCount: doubledCount
      }
    }
    set {
      switch measure {
      case .count: count = newValue
      case .people: people = newValue
      case .claimed: claimed = Money(fen: newValue)
      case .recovered: recovered = Money(fen: newValue)
      case .doubled: doubled = Money(fen: newValue)
      case .doubledCount: doubledCount = newValue
      }
    }
  }

  /// Some of the sums; the others are nought.
  public func only(_ measures: [Measure]) -> Sums {
    measures.reduce(into: Sums()) { $0[$1] = self[$1] }
  }

  /// Adds what others sum up to.
  public static func += (lhs: inout Sums, rhs: Sums) {
    for measure in Measure.allCases { lhs[measure] += rhs[measure] }
  }

  /// The same sums to be taken away.
  public static prefix func - (sums: Sums) -> Sums {
    Measure.allCases.reduce(into: Sums()) { $0[$1] = -sums[$1] }
  }
}
