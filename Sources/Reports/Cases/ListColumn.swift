import Casework
import Interchange
import Values
import Vocabulary

/// A column of lists of cases. Each is declared here once; screens, sheets and pages choose among them, and
/// say what stands in its cells.
public enum ListColumn: String, CaseIterable, Hashable, Sendable {
  case number
  /// The number without its day, as people say it.
  case shortNumber = "number.short"
  case kind
  case receivedAt = "received_at"
  case channel, venue, clerk, people, topic
  case name = "consumer.name"
  case phone = "consumer.phone"
  case address = "consumer.address"
  case merchant = "merchant.name"
  case merchantAddress = "merchant.address"
  case merchantPhone = "merchant.phone"
  case contact = "merchant.contact"
  case trade = "merchant.trade"
  case goodsClass = "class"
  case product, nature
  case purchased = "purchased_on"
  case amount
  case amountApprox = "amount_approx"
  case facts, requests, evidence, missing
  case status
  /// How it ended, or what it waits for.
  case state
  case outcome, recovered, doubled, department
  case closedOn = "closed_on"
  case dueWhat = "due.what"
  case dueOn = "due.on"
  case dueEstimated = "due.estimated"
  /// The last day and what is due by it.
  case due
  /// The same in the few words of a screen.
  case next
  /// What came of calling back after a settlement.
  case calledBack = "called_back"
  case demonstration = "demo"
}

extension ListColumn {
  /// What the column is called and what its cells are.
  public var column: Table.Column {
    switch self {
    case .number, .shortNumber: own(Term.number)
    case .kind: own(Term.kind)
    case .clerk: own(Term.clerk)
    case .receivedAt: of(.receivedAt, .moment)
    case .channel: of(.channel)
    case .venue: of(.venue)
    case .people: of(.people, .integer)
    case .topic: of(.topic)
    case .name: of(.consumerName)
    case .phone: of(.consumerPhone, .phone)
    case .address: of(.consumerAddress)
    case .merchant: of(.merchantName)
    case .merchantAddress: of(.merchantAddress)
    case .merchantPhone: of(.merchantPhone)
    case .contact: of(.merchantContact)
    case .trade: of(.merchantTrade)
    case .goodsClass: of(.goodsClass)
    case .product: of(.product)
    case .nature: of(.nature)
    case .purchased: of(.purchasedOn)
    case .amount: of(.amount, .money)
    case .amountApprox: own(Phrase(Headings.approx(.amount), "How exact"))
    case .facts: of(.facts)
    case .requests: of(.requests)
    case .evidence: of(.evidence)
    case .missing: of(.missing)
    case .status: of(.status)
    case .state: own(Term.now)
    case .outcome: of(.outcome)
    case .recovered: of(.recovered, .money)
    case .doubled: of(.doubled, .money)
    case .department: own(Term.department)
    case .closedOn: own(Term.closed, .day)
    case .dueWhat: of(.dueWhat)
    case .dueOn: of(.dueOn, .day)
    case .dueEstimated: of(.dueEstimated)
    case .due: own(Phrase(ListColumn.nextAndLatest, "Due"))
    case .next: own(Phrase(ListColumn.nextAndLatest, "Next, latest"))
    case .calledBack: of(.calledBack)
    case .demonstration: own(Demonstration.word)
    }
  }

  private static let nextAndLatest = "下一步、最晚"

  /// Whether it tells who complains or reports, who speaks for a merchant and by which number, or who took
  /// it down.
  var isPerson: Bool {
    switch self {
    case .clerk, .name, .phone, .address, .merchantPhone, .contact: true
    case .number, .shortNumber, .kind, .receivedAt, .channel, .venue, .people, .topic, .merchant,
      .merchantAddress, .trade, .goodsClass, .product, .nature, .purchased, .amount, .amountApprox,
      .facts, .requests, .evidence, .missing, .status, .state, .outcome, .recovered, .doubled,
      .department, .closedOn, .dueWhat, .dueOn, .dueEstimated, .due, .next, .calledBack,
      .demonstration:
      false
    }
  }

  private func own(_ words: Phrase, _ kind: Table.ColumnKind = .text) -> Table.Column {
    Table.Column(rawValue, words, kind)
  }

  /// A field is called as in the sheet of whole cases.
  private func of(_ field: Field, _ kind: Table.ColumnKind = .text) -> Table.Column {
    own(field.declaration.heading, kind)
  }

  private func of(_ column: StateColumn, _ kind: Table.ColumnKind = .text) -> Table.Column {
    own(column.heading, kind)
  }
}
