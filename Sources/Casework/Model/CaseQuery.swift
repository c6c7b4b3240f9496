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
  /// What a list is sorted by.
  public enum Sort: String, CaseIterable, Hashable, Sendable { case received, due, amount }

  /// Where the cases stand; `any` leaves void ones out, unless ``status`` asks for them.
  public var state: State
  /// The kind of case; nil is any.
  public var kind: Kind?
  /// The status; nil is any.
  public var status: Status?
  /// The first day of receipt.
  public var from: Day?
  /// The last day of receipt.
  public var to: Day?
  /// The venue's whole name; nil is any.
  public var venue: String?
  /// The department last referred or handed over to, by its whole name; nil is any.
  public var department: String?
  /// Words that must all match: the tail of a number, a whole name, a whole phone or its last
  /// four digits, or a part of merchant, product, facts or notes.
  public var search: String
  /// Newest first for `received`, nearest first for `due`, largest first for `amount`.
  public var sort: Sort
  /// How many cases at most; nil is all.
  public var limit: Int?

  /// A question; what is left out is not asked.
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
  /// Names the case for ever.
  public var id: CaseID
  /// The case's number.
  public var number: CaseNumber
  /// Where the case stands.
  public var status: Status
  /// How it ended, nil while it is open.
  public var outcome: Outcome?
  /// The channel's id; empty when nobody said.
  public var channel: String
  /// The venue's name; empty when nobody said.
  public var venue: String
  /// Masked; empty for a report, whoever made it.
  public var name: String
  /// The last four digits; empty for a report.
  public var phoneTail: String
  /// Whether a report names its reporter.
  public var isNamed: Bool
  /// The merchant's name as taken down, not masked.
  public var merchant: String
  /// The goods or service in the visitor's words, with long numbers starred.
  public var product: String
  /// The amount that the matter is about, nil when nobody said.
  public var amount: Money?
  /// The first words of the facts, masked.
  public var facts: String
  /// The department it was last referred or handed over to; empty when there is none.
  public var department: String
  /// Who took it down.
  public var clerk: String
  /// When the matter reached the desk.
  public var receivedAt: Instant
  /// The fields that a decision still needs, in the order of the rules.
  public var missing: [Field]
  /// What is due next, nil when nothing is.
  public var due: Due?
  /// The last event of the case: what a step from this row must have seen.
  public var lastEvent: EventID

  /// What the visitor brought.
  public var kind: Kind { number.kind }

  /// A row with all its parts.
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
  /// The kind that all these cases are of.
  public var kind: Kind
  /// Where they stand.
  public var status: Status
  /// How they ended, nil while they are open.
  public var outcome: Outcome?
  /// Whether somebody ever accepted them, closed since or not.
  public var wasAccepted: Bool
  /// Whether the last day of what is due next had passed when it was asked.
  public var isOverdue: Bool
  /// The channel's id; empty when nobody said.
  public var channel: String
  /// The id of the nature of the dispute; empty when nobody said.
  public var nature: String
  /// The id of the class or sub-class of goods or services; empty when nobody said.
  public var goodsClass: String
  /// The id of the merchant's trade; empty when nobody said.
  public var trade: String
  /// The id of the topic; empty when nobody said.
  public var topic: String
  /// Who took them down.
  public var clerk: String
  /// The venue's name.
  public var venue: String
  /// The department they were last referred or handed over to; empty when there is none.
  public var department: String
  /// The merchant's name as taken down; empty when nobody said.
  public var merchant: String
  /// The hour of receipt, 0 to 23.
  public var hour: Int
  /// How many cases.
  public var count: Int
  /// How many persons came with these cases, at least one with each.
  public var people: Int
  /// The amounts that they are about, added up.
  public var claimed: Money
  /// What the consumers got back, added up.
  public var recovered: Money
  /// The doubled or greater compensation that was paid, added up.
  public var doubled: Money
  /// How many of them recovered doubled or greater compensation.
  public var doubledCount: Int

  /// One case of which no more is known than its kind and status, unless more is given.
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
  /// The first day of the scope.
  public var from: Day
  /// The last day of the scope.
  public var to: Day
  /// The venues asked for; empty means all.
  public var venues: [String]
  /// When it was asked.
  public var asOf: Instant
  /// Cases received in the scope.
  public var registered: [CaseFigures]
  /// Cases closed on a day of the scope, whenever registered, by kind.
  public var closedInScope: [Kind: Int]
  /// The ledger entries of the scope that stand.
  public var tallies: [RecordedTally]

  /// A source with all its parts.
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
