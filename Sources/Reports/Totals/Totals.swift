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
    /// What was counted without a record, on site and on the day, with its words and how exact it is.
    public var counted = Quantity.heads(0)

    /// How many were counted without a record.
    public var tallied: Int { counted.wholeCount }
    /// Both together.
    public var total: Int { records + tallied }
    /// Both together, with the words and how exact they are.
    public var heads: Quantity { counted + .heads(records) }

    /// One figure of them.
    public subscript(figure: HeadFigure) -> Quantity {
      switch figure {
      case .records: .heads(records)
      case .tallied: counted
      case .total: heads
      }
    }
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
  /// Whose records they are made of; nil where nobody has said.
  public var desks: FigureDesks?
  /// What the cases say in the office's own fields; empty where nobody has counted it.
  public var own: [OwnFigure] = []
  /// When the figures were asked for.
  public let asOf: Instant
  /// Whose figures they are; empty where the office has not said its name.
  public let office: String
  /// The word that the office counts cases with.
  public let counter: String
  /// Whether they are counted from invented records, which everything made of them then says.
  public let isDemonstration: Bool
  /// The cases of each kind that were registered in the scope, counted.
  public let cases: ByKind<CaseCounts>
  /// Consultations by head.
  public let consultations: Consultations
  /// The days on which consultations were taken down or counted.
  public let consultationDays: Set<Day>
  /// What was closed in the scope of cases that came before it, by kind; empty where nothing was.
  public let closedEarlier: [Kind: Sums]
  /// How far the amounts in dispute are known: exact and rough is rough, two ways of being rough are
  /// about; nil where they are exact.
  public let claimedApprox: Roughness?
  /// One for each dimension, in their order.
  let sorted: [Late<Breakdown>]
  /// The merchants with most complaints, at most ten.
  public let merchants: [Frequent]
  /// What most was asked about, by head.
  public let topics: [Frequent]
  /// What was counted, by item, detail, trade, unit and scope.
  let ledgerRows: Late<[LedgerRow]>
  /// The venues that something of the ledger was counted at.
  public let ledgerVenues: [String]
  /// The entries of the ledger that say when, where, before whom or about what they were.
  public let occasions: [TallyEntry]
  /// Who came and left, where anybody left.
  let latePresence: Late<[Presence]>
  /// The activity as a record.
  public let activity: Activity
  /// The trades of organisations by their names.
  let trades: Catalogue.List
  /// What the office calls where cases stand.
  public let states: StateWords
  /// The figures of the same scope that were given to somebody, in their order.
  public let given: [GivenFigures]
}

// MARK: - One figure

extension Totals {
  /// One metric of one kind.
  public subscript(kind: Kind, metric: Metric) -> Int { cases[kind][metric] }

  /// One of the shares that are told.
  public func rate(_ figure: RateFigure) -> Rate { figure.rate(of: cases) }

  /// An amount of the registered complaints; nil where nobody recorded any.
  public func amount(_ figure: AmountFigure) -> SaidMoney? {
    figure.amount(of: cases.complaint.sums).map {
      SaidMoney($0, figure == .claimed ? claimedApprox : nil)
    }
  }

  /// Whether anybody was called back, or tried to be; what venues sent says nothing of it.
  public var hasCallBacks: Bool {
    coverage == nil && Figure.callBack(.asked).value(in: self) != .count(0)
  }

  /// How content those were whom a call reached.
  public var satisfaction: Rate { CallBackFigure.satisfaction(of: cases.complaint) }

  /// The cases and consultations sorted by one thing.
  public func breakdown(by name: BreakdownName) -> Breakdown? {
    zip(BreakdownName.allCases, sorted).first { $0.0 == name }?.1.wrappedValue
  }

  /// One for each dimension, in their order.
  public var breakdowns: [Breakdown] { sorted.map(\.wrappedValue) }

  /// What was counted, by item, detail, trade, unit and scope.
  public var ledger: [LedgerRow] { ledgerRows.wrappedValue }

  /// Who came and left, where anybody left.
  public var presence: [Presence] { latePresence.wrappedValue }

  /// What was recovered these days in complaints of earlier days, which is in no figure of the days they came
  /// in.
  var recoveredEarlier: Money { closedEarlier[.complaint]?.recovered ?? .zero }

  /// The organisations that took part, by trade: 3 + 3 + 1 + 3 + 10 + 1 = 21.
  public var present: [LedgerGroup] {
    LedgerGroup.groups(ledger.filter { $0.item == "organisations" })
  }

  /// The printed matter that was handed out.
  var leaflets: [LedgerRow] { ledger.filter { $0.item == "leaflets" } }

  /// The rows of the ledger that are in the figure of all consultations.
  var consultationRows: [LedgerRow] { ledger.filter(\.isOfConsultations) }

  /// How many consultations there were, with the typed words where one entry alone counted them; nil
  /// where there were none.
  var consultationWords: String? {
    guard consultations.total > 0 else { return nil }
    let rows = consultationRows
    return consultations.records == 0 && rows.count == 1
      ? rows[0].text : consultations.heads.text
  }

  /// The name of a trade; that of none where nobody said one.
  func trade(_ id: String?) -> Phrase {
    guard let id else { return Words.noTrade }
    return trades.phrase(id)
  }
}
