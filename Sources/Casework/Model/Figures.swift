import Values
import Vocabulary

/// In what respect cases are counted.
public enum Aspect: String, CaseIterable, Hashable, Sendable {
  /// A ``Stage``: status, outcome and whether accepted.
  case stage
  /// The number of the day by which something must be done.
  case due
  case channel, nature
  case goodsClass = "class"
  case trade, topic
  /// The hour of receipt, `0` to `23`.
  case hour
  case clerk, venue, department, merchant
  /// `yes` for a report that was handed over.
  case handedOver = "handed_over"
  /// How the limit of the decision was kept: the text of a ``CaseTiming/Standing``.
  case decision
  /// Likewise whether it was closed in time.
  case closing
  /// How roughly the amount is known, where it is.
  case amountApprox = "amount_approx"
}

/// What a case counts under: of which kind it is, and which value it has in one respect.
public struct Share: Hashable, Sendable {
  /// The kind of case.
  public var kind: Kind
  /// The respect.
  public var aspect: Aspect
  /// An id, a name or a number, never empty.
  public var value: String

  /// The cases of a kind that have a value in one respect.
  public init(kind: Kind, aspect: Aspect, value: String) {
    self.kind = kind
    self.aspect = aspect
    self.value = value
  }
}

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

/// Cases counted in each respect by itself: what totals are made of.
///
/// A case stands under each respect once at most, so what has no value in one is the difference
/// to all.
public struct Figures: Hashable, Sendable {
  /// What every value that occurs sums up to.
  public private(set) var sums: [Share: Sums] = [:]

  /// Nothing counted.
  public init() {}

  /// Counts cases.
  public init(_ cases: [CaseFigures]) {
    for figures in cases { add(figures) }
  }

  /// What the cases of a kind with a value in one respect sum up to.
  public subscript(kind: Kind, aspect: Aspect, value: String) -> Sums {
    sums[Share(kind: kind, aspect: aspect, value: value)] ?? Sums()
  }

  /// Counts more cases.
  public mutating func add(_ figures: CaseFigures) {
    for share in figures.shares { add(figures.sums, to: share) }
  }

  /// Adds sums to one value. A value that comes to nothing is as if it never was.
  public mutating func add(_ more: Sums, to share: Share) {
    var sum = sums[share] ?? Sums()
    sum += more
    sums[share] = sum == Sums() ? nil : sum
  }
}

/// Everything that the figures of some days and venues are made of, as things stand when asked.
public struct FiguresSource: Hashable, Sendable {
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// The venues asked for; empty means all.
  public var venues: [String]
  /// When it was asked.
  public var asOf: Instant
  /// Cases received in the scope.
  public var registered: Figures
  /// Cases closed on a day of the scope, whenever registered, by kind.
  public var closedInScope: [Kind: Int]
  /// Cases closed on a day of the scope that were received before its first day, by kind, with what they
  /// recovered.
  public var closedEarlier: [Kind: Sums]
  /// The ledger entries of the scope that stand.
  public var tallies: [RecordedTally]
  /// The figures of the same days and venues that were given to somebody, in their order.
  public var given: [GivenFigures]
  /// The days of the scope on which consultations were taken down.
  public var consultationDays: Set<Day> = []

  /// A scope with all that was counted in it.
  public init(
    from: Day, to: Day, venues: [String], asOf: Instant, registered: Figures,
    closedInScope: [Kind: Int], closedEarlier: [Kind: Sums] = [:], tallies: [RecordedTally],
    given: [GivenFigures] = []
  ) {
    self.from = from
    self.to = to
    self.venues = venues
    self.asOf = asOf
    self.registered = registered
    self.closedInScope = closedInScope
    self.closedEarlier = closedEarlier
    self.tallies = tallies
    self.given = given
  }
}
