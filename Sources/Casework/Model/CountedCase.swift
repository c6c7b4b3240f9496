import Values
import Vocabulary

/// One case, or several with equal attributes, as the figures count them.
///
/// Void cases count in nothing.
public struct CountedCase: Hashable, Sendable {
  /// The kind that all these cases are of.
  public var kind: Kind
  /// Where the cases stand.
  public var disposition: Disposition
  /// The day by which something must be done, nil where nothing is due.
  public var dueOn: Day?
  /// The channel's id; empty when nobody said.
  public var channel: String
  /// The id of the nature of the dispute; empty when nobody said.
  public var nature: String
  /// The class or sub-class of goods or services.
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
  /// The merchant's name, masked where it tells of a person; empty when nobody said.
  public var merchant: String
  /// The hour of receipt, 0 to 23.
  public var hour: Int
  /// Whether a report was handed over to the unit that checks it.
  public var wasHandedOver: Bool
  /// How the time limit of the decision was kept, nil where there is none.
  public var decision: CaseTiming.Timeliness?
  /// Whether they were closed in time, nil while they are open.
  public var closing: CaseTiming.Timeliness?
  /// How roughly the amount is known; empty where it is exact.
  public var amountApprox: String
  /// What came of calling back after a settlement; nil where nobody has.
  public var calledBack: CalledBack?
  /// How many they are, and what they add up to.
  public var sums: Sums

  /// Cases with all they are counted by; what is left out has no value.
  public init(
    kind: Kind, status: Status, outcome: Outcome? = nil, wasAccepted: Bool = false,
    dueOn: Day? = nil, channel: String = "", nature: String = "", goodsClass: String = "",
    trade: String = "", topic: String = "", clerk: String = "", venue: String = "",
    department: String = "", merchant: String = "", hour: Int = 0, wasHandedOver: Bool = false,
    decision: CaseTiming.Timeliness? = nil, closing: CaseTiming.Timeliness? = nil,
    amountApprox: String = "", calledBack: CalledBack? = nil, sums: Sums = Sums(count: 1)
  ) {
    self.kind = kind
    disposition = Disposition(status: status, outcome: outcome, wasAccepted: wasAccepted)
    self.dueOn = dueOn
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
    self.wasHandedOver = wasHandedOver
    self.decision = decision
    self.closing = closing
    self.amountApprox = amountApprox
    self.calledBack = calledBack
    self.sums = sums
  }
}

extension CountedCase {
  /// The figures of one case as it stands.
  ///
  /// - Parameters:
  ///   - timing: how the case has kept its time limits.
  ///   - veil: that of the case, where somebody has made it already.
  public init(
    _ subject: Case, dueOn: Day?, timing: CaseTiming, zone: Zone, veil: Veil? = nil
  ) {
    let fields = subject.fields
    let veil = veil ?? subject.masked
    self.init(
      kind: subject.kind, status: subject.status, outcome: subject.outcome,
      wasAccepted: subject.wasAccepted, dueOn: dueOn, channel: fields[text: .channel],
      nature: fields[text: .nature], goodsClass: fields[text: .goodsClass],
      trade: fields[text: .merchantTrade], topic: fields[text: .topic], clerk: subject.clerk,
      venue: fields[text: .venue], department: veil.place(subject.department ?? ""),
      merchant: veil.place(fields[text: .merchantName]), hour: subject.receivedAt.hour(in: zone),
      wasHandedOver: subject.wasHandedOver, decision: timing.decision, closing: timing.closing,
      amountApprox: fields.rough[.amount]?.rawValue ?? "", calledBack: subject.countedCallBack,
      sums: Sums(
        ofOne: fields.people, claimed: fields.amount, recovered: subject.recovered,
        doubled: subject.doubled))
  }

  /// Everything that the cases count under; nothing for what has no value, and for void cases.
  public var shares: [Share] {
    if disposition.status == .void { return [] }
    return Dimension.allCases.compactMap { dimension in
      let value = value(in: dimension)
      return value.isEmpty ? nil : Share(kind: kind, dimension: dimension, value: value)
    }
  }

  /// What the cases have in one respect; empty where they have no value.
  public func value(in dimension: Dimension) -> String {
    switch dimension {
    case .disposition: disposition.text
    case .due: dueOn.map { String($0.number) } ?? ""
    case .channel: channel
    case .nature: nature
    case .goodsClass: goodsClass
    case .trade: trade
    case .topic: topic
    case .hour: String(hour)
    case .clerk: clerk
    case .venue: venue
    case .department: department
    case .merchant: merchant
    case .handedOver: wasHandedOver ? "yes" : ""
    case .decision: decision?.text ?? ""
    case .closing: closing?.text ?? ""
    case .amountApprox: amountApprox
    case .calledBack: calledBack?.text ?? ""
    }
  }
}
