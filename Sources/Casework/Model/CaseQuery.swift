/// Which cases are asked for, and in what order.
public struct CaseQuery: Hashable, Sendable {
  /// Where a case stands, in the coarse.
  public enum State: Hashable, Sendable {
    case any, open, closed
    /// Open or closed, with a clock whose last day has passed.
    case overdue
    /// Due today or tomorrow, not overdue.
    case dueSoon
  }
  public enum Sort: String, CaseIterable, Hashable, Sendable { case received, due, amount }

  public var state: State
  public var kind: Kind?
  public var status: Status?
  /// The first and last day of receipt.
  public var from: Day?
  public var to: Day?
  public var venue: String?
  public var department: String?
  /// Words that must all match: the tail of a number, a whole name, a whole phone or its last
  /// four digits, or a part of merchant, product, facts or notes.
  public var search: String
  /// Newest first for `received`, nearest first for `due`, largest first for `amount`.
  public var sort: Sort
  public var limit: Int?

  public init(
    state: State = .any, kind: Kind? = nil, status: Status? = nil, from: Day? = nil,
    to: Day? = nil, venue: String? = nil, department: String? = nil, search: String = "",
    sort: Sort = .received, limit: Int? = nil
  ) {
    self.state = state
    self.kind = kind
    self.status = status
    self.from = from
    self.to = to
    self.venue = venue
    self.department = department
    self.search = search
    self.sort = sort
    self.limit = limit
  }
}

/// One row of a list: enough to tell cases apart, persons masked.
public struct CaseSummary: Hashable, Sendable, Identifiable {
  public var id: CaseID
  public var number: CaseNumber
  public var status: Status
  public var outcome: Outcome?
  public var channel: String
  public var venue: String
  /// Masked; empty for a report, whoever made it.
  public var name: String
  /// The last four digits; empty for a report.
  public var phoneTail: String
  /// Whether a report names its reporter.
  public var isNamed: Bool
  public var merchant: String
  public var product: String
  public var amount: Money?
  /// The first words of the facts, masked.
  public var facts: String
  public var department: String
  public var clerk: String
  public var receivedAt: Instant
  public var missing: [Field]
  public var due: Due?
  /// The last event of the case: what a step from this row must have seen.
  public var lastEvent: EventID

  public var kind: Kind { number.kind }

  public init(
    id: CaseID, number: CaseNumber, status: Status, outcome: Outcome?, channel: String,
    venue: String, name: String, phoneTail: String, isNamed: Bool, merchant: String,
    product: String, amount: Money?, facts: String, department: String, clerk: String,
    receivedAt: Instant, missing: [Field], due: Due?, lastEvent: EventID
  ) {
    self.id = id
    self.number = number
    self.status = status
    self.outcome = outcome
    self.channel = channel
    self.venue = venue
    self.name = name
    self.phoneTail = phoneTail
    self.isNamed = isNamed
    self.merchant = merchant
    self.product = product
    self.amount = amount
    self.facts = facts
    self.department = department
    self.clerk = clerk
    self.receivedAt = receivedAt
    self.missing = missing
    self.due = due
    self.lastEvent = lastEvent
  }
}

extension CaseSummary {
  /// The row of a case as it stands.
  public init(_ subject: Case, today: Day, calendar: WorkCalendar, zone: Zone) {
    let fields = subject.fields
    let isReport = subject.kind == .report
    self.init(
      id: subject.id, number: subject.number, status: subject.status, outcome: subject.outcome,
      channel: fields[text: .channel], venue: fields[text: .venue],
      name: isReport ? "" : Mask.name(fields[text: .consumerName]),
      phoneTail: isReport ? "" : PhoneNumber.lastFour(fields[text: .consumerPhone]),
      isNamed: fields[.consumerName] != nil, merchant: fields[text: .merchantName],
      product: Mask.freeText(fields[text: .product]), amount: fields.amount,
      facts: String(Mask.freeText(fields[text: .facts]).prefix(60)),
      department: subject.department ?? "", clerk: subject.clerk,
      receivedAt: subject.receivedAt, missing: subject.missing,
      due: subject.due(on: today, calendar: calendar, zone: zone),
      lastEvent: subject.timeline.last?.event.id ?? subject.id.opening)
  }
}

/// Cases of equal attributes, counted together: what totals are made of.
///
/// Void cases are not among them.
public struct CaseFigures: Hashable, Sendable {
  public var kind: Kind
  public var status: Status
  public var outcome: Outcome?
  public var wasAccepted: Bool
  public var isOverdue: Bool
  public var channel: String
  public var nature: String
  public var goodsClass: String
  public var trade: String
  public var topic: String
  public var clerk: String
  public var venue: String
  public var department: String
  public var merchant: String
  /// The hour of receipt, 0 to 23.
  public var hour: Int
  /// How many cases, and how many persons came with them.
  public var count: Int
  public var people: Int
  public var claimed: Money
  public var recovered: Money
  public var doubled: Money
  /// How many of them recovered doubled or greater compensation.
  public var doubledCount: Int

  public init(
    kind: Kind, status: Status, outcome: Outcome? = nil, wasAccepted: Bool = false,
    isOverdue: Bool = false, channel: String = "", nature: String = "", goodsClass: String = "",
    trade: String = "", topic: String = "", clerk: String = "", venue: String = "",
    department: String = "", merchant: String = "", hour: Int = 0, count: Int = 1,
    people: Int = 1, claimed: Money = .zero, recovered: Money = .zero, doubled: Money = .zero,
    doubledCount: Int = 0
  ) {
    self.kind = kind
    self.status = status
    self.outcome = outcome
    self.wasAccepted = wasAccepted
    self.isOverdue = isOverdue
    self.channel = channel
    self.nature = nature
    self.goodsClass = goodsClass
    self.trade = trade
    self.topic = topic
    self.clerk = clerk
    self.venue = venue
    self.department = department
    self.merchant = merchant
    self.hour = hour
    self.count = count
    self.people = people
    self.claimed = claimed
    self.recovered = recovered
    self.doubled = doubled
    self.doubledCount = doubledCount
  }
}

/// Everything that the figures of some days and venues are made of, as things stand when asked.
public struct FiguresSource: Hashable, Sendable {
  public var from: Day
  public var to: Day
  /// The venues asked for; empty means all.
  public var venues: [String]
  public var asOf: Instant
  /// Cases received in the scope.
  public var registered: [CaseFigures]
  /// Cases closed on a day of the scope, whenever registered, by kind.
  public var closedInScope: [Kind: Int]
  /// The ledger entries of the scope that stand.
  public var tallies: [RecordedTally]

  public init(
    from: Day, to: Day, venues: [String], asOf: Instant, registered: [CaseFigures],
    closedInScope: [Kind: Int], tallies: [RecordedTally]
  ) {
    self.from = from
    self.to = to
    self.venues = venues
    self.asOf = asOf
    self.registered = registered
    self.closedInScope = closedInScope
    self.tallies = tallies
  }
}
