import Casework
import Values
import Vocabulary

/// The figures of some days and venues, as things stood when they were asked for.
///
/// Every text, sheet and screen of totals is made of this one value.
public struct Totals: Hashable, Sendable {
  /// Consultations by head.
  public struct Consultations: Hashable, Sendable {
    /// Persons of the consultations that were taken down.
    public var records = 0
    /// Counted without a record, on site and on the day.
    public var tallied = 0
    /// What was counted without a record, with its words and how exact it is.
    public var counted = Quantity(count: .zero, unit: "人次")

    /// Both together.
    public var total: Int { records + tallied }
    /// Both together, with the words and how exact they are.
    public var heads: Quantity { counted + Quantity(count: Count(records), unit: "人次") }
    /// How exact the count is.
    public var approx: Approximation { counted.approx }
  }

  /// The shares that are told, always with both numbers.
  public struct Rates: Hashable, Sendable {
    /// Closed of registered, complaints and reports together.
    public var closed: Rate
    /// Closed of registered complaints.
    public var closedComplaint: Rate
    /// Closed of registered reports.
    public var closedReport: Rate
    /// Settled of accepted complaints (解决率).
    public var resolved: Rate
    /// Settled of settled and terminated complaints.
    public var mediated: Rate
    /// Decided and told in time of the complaints whose limit has passed or was kept (按时初查率).
    public var decidedInTime: Rate
    /// Closed in time of the closed complaints and reports (按期办结率).
    public var closedInTime: Rate
  }

  /// Amounts of the complaints registered in the scope; nil where nobody recorded any.
  public struct Amounts: Hashable, Sendable {
    /// What the disputes are about.
    public var claimed: Money?
    /// How far that sum is known: exact and rough is rough, two ways of being rough are about.
    public var claimedApprox: Roughness?
    /// What consumers got back.
    public var recovered: Money?
    /// What they got as doubled or greater compensation.
    public var doubled: Money?
  }

  /// Something that came up often.
  public struct Frequent: Hashable, Sendable {
    /// The words for it.
    public var label: Phrase
    /// How often.
    public var count: Int
    /// Persons with the words they were counted in; nil where cases are counted.
    public var heads: Quantity?
  }

  /// The first day.
  public let from: Day
  /// The last day.
  public let to: Day
  /// The venues asked for; none means all.
  public let venues: [String]
  /// Which venues are in figures that were added up from what venues sent; nil for a desk's own.
  public let coverage: RollUp.Coverage?
  /// When the figures were asked for.
  public let asOf: Instant
  /// The word that the office counts cases with.
  public let counter: String
  /// Whether they are counted from invented records, which everything made of them then says.
  public let isDemonstration: Bool
  /// The figures of each kind; all three are there.
  public let cases: [Kind: KindFigures]
  /// Consultations by head.
  public let consultations: Consultations
  /// The days on which consultations were taken down or counted.
  public let consultationDays: Set<Day>
  /// What was closed in the scope of cases that came before it, by kind; empty where nothing was.
  public let closedEarlier: [Kind: Sums]
  /// The shares that are told.
  public let rates: Rates
  /// Amounts of the registered complaints.
  public let money: Amounts
  /// One for each dimension, in their order.
  public let breakdowns: [Breakdown]
  /// The merchants with most complaints, at most ten.
  public let merchants: [Frequent]
  /// What most was asked about, by head.
  public let topics: [Frequent]
  /// What was counted, by item, detail, trade, unit and scope.
  public let ledger: [LedgerRow]
  /// The venues that something of the ledger was counted at.
  public let ledgerVenues: [String]
  /// The entries of the ledger that say when, where, before whom or about what they were.
  public let occasions: [TallyEntry]
  /// Who came and left, where anybody left.
  public let presence: [Presence]
  /// The activity as a record.
  public let activity: Activity
  /// The trades of organisations by their names.
  let trades: Catalogue.List
  /// The figures of the same scope that were given to somebody, in their order.
  public let given: [GivenFigures]

  /// One figure of one kind.
  public subscript(kind: Kind, figure: Metric) -> Int { cases[kind]?[figure] ?? 0 }

  /// The cases and consultations sorted by one thing.
  public func breakdown(by dimension: Dimension) -> Breakdown? {
    breakdowns.first { $0.dimension == dimension }
  }
}
