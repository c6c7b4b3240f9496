import TextLayout
import Values
import Vocabulary

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
  /// The merchant's name, masked where it tells of a person.
  public var merchant: String
  /// The goods or service in the visitor's words, with long numbers starred.
  public var product: String
  /// The amount that the matter is about, nil when nobody said.
  public var amount: SaidMoney?
  /// The first words of the facts, masked.
  public var facts: String
  /// The department it was last referred or handed over to, masked; empty when there is none.
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
  /// The rules the case was taken down under.
  public var ruleSet: String
  /// What came of calling back after a settlement; nil where nobody has.
  public var calledBack: CalledBack?
  /// What of name, phone, product and facts the case has and the row cannot tell, since the keys of the office are not
  /// here.
  public var withheld: Set<Field> = []

  /// What the visitor brought.
  public var kind: Kind { number.kind }

  /// A row with all its parts.
  public init(
    id: CaseID, number: CaseNumber, status: Status, outcome: Outcome?, channel: String,
    venue: String, name: String, phoneTail: String, isNamed: Bool, merchant: String,
    product: String, amount: SaidMoney?, facts: String, department: String, clerk: String,
    receivedAt: Instant, missing: [Field], due: Due?, lastEvent: EventID,
    ruleSet: String
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
    self.ruleSet = ruleSet
  }
}

extension CaseSummary {
  /// What of a row can be locked.
  public static let hidden: [Field] = [.consumerName, .consumerPhone, .product, .facts]

  /// The row of a case as it stands.
  ///
  /// - Parameter veil: that of the case, where somebody has made it already.
  public init(
    _ subject: Case, today: Day, calendar: WorkCalendar, zone: Zone, veil: Veil? = nil
  ) {
    let fields = subject.fields
    let isReport = subject.kind == .report
    let veil = veil ?? subject.masked
    let withheld = Withheld(subject)
    self.init(
      id: subject.id, number: subject.number, status: subject.status, outcome: subject.outcome,
      channel: fields[text: .channel], venue: fields[text: .venue],
      name: isReport ? "" : Mask.name(fields[text: .consumerName]),
      phoneTail: isReport ? "" : PhoneNumber.lastFour(fields[text: .consumerPhone]),
      isNamed: fields[.consumerName] != nil || withheld.has(.consumerName),
      merchant: veil.place(fields[text: .merchantName]),
      product: veil.text(fields[text: .product]), amount: fields.saidAmount,
      facts: WrittenFigures.beginning(of: veil.text(fields[text: .facts]), 60),
      department: veil.place(subject.department ?? ""), clerk: subject.clerk,
      receivedAt: subject.receivedAt, missing: subject.missing,
      due: subject.due(on: today, calendar: calendar, zone: zone),
      lastEvent: subject.lastEvent,
      ruleSet: subject.ruleSet)
    calledBack = subject.countedCallBack
    self.withheld = Set(CaseSummary.hidden.filter(withheld.has))
  }
}
