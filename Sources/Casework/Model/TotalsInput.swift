import Values
import Vocabulary

/// Everything that the figures of some days and venues are made of, as things stand when asked.
public struct TotalsInput: Hashable, Sendable {
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// The venues asked for; empty means all.
  public var venues: [String]
  /// When it was asked.
  public var asOf: Instant
  /// Cases received in the scope.
  public var registered: Tabulation
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
    from: Day, to: Day, venues: [String], asOf: Instant, registered: Tabulation,
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
