import Casework
import Values
import Vocabulary

/// One of the figures that totals always tell: JSON, tables and what has changed since figures were given
/// are walks over all of them.
public enum Figure: Hashable, Sendable, CaseIterable {
  /// About the registered cases of a kind.
  case cases(Kind, Metric)
  /// About consultations by head.
  case consultations(HeadFigure)
  /// A share.
  case rate(RateFigure)
  /// An amount of the registered complaints.
  case amount(AmountFigure)
  /// About cases of a kind that came before the scope and were closed in it.
  case closedEarlier(Kind, EarlierFigure)
  /// About calling back after a settlement.
  case callBack(CallBackFigure)

  /// All of them, in the order in which they are told.
  public static let allCases: [Figure] =
    Kind.allCases.flatMap { kind in Metric.allCases.map { .cases(kind, $0) } }
    + HeadFigure.allCases.map(Figure.consultations) + RateFigure.allCases.map(Figure.rate)
    + AmountFigure.allCases.map(Figure.amount)
    + Kind.allCases.flatMap { kind in EarlierFigure.allCases.map { .closedEarlier(kind, $0) } }
    + CallBackFigure.allCases.map(Figure.callBack)

  /// The table that it stands in.
  var table: TableName {
    switch self {
    case .cases: .cases
    case .consultations: .consultations
    case .rate: .rates
    case .amount: .money
    case .closedEarlier: .closedEarlier
    case .callBack: .callBacks
    }
  }

  /// Its name among the figures that it stands with.
  public var key: String {
    switch self {
    case .cases(_, let metric): metric.rawValue
    case .consultations(let figure): figure.rawValue
    case .rate(let figure): figure.rawValue
    case .amount(let figure): figure.rawValue
    case .closedEarlier(_, let figure): figure.rawValue
    case .callBack(let figure): figure.rawValue
    }
  }

  /// The kind of cases that it is about, where each kind has it by itself.
  public var kind: Kind? {
    switch self {
    case .cases(let kind, _), .closedEarlier(let kind, _): kind
    case .consultations, .rate, .amount, .callBack: nil
    }
  }

  /// What it is called where it stands alone.
  public func phrase(_ states: StateWords) -> Phrase {
    switch self {
    case .cases(let kind, let metric):
      Figure.joined(states.kinds.plural(kind), metric.phrase(states))
    case .consultations(.total): TableName.consultations.phrase(states)
    case .consultations(let figure): figure.phrase
    case .rate(let figure): figure.phrase(states)
    case .amount(let figure): figure.phrase
    case .closedEarlier(let kind, let figure): figure.phrase(kind, states)
    case .callBack(let figure): figure.phraseAlone(states)
    }
  }

  private static func joined(_ cases: Phrase, _ words: Phrase) -> Phrase {
    Phrase(cases.zh + words.zh, "\(cases.en): \(words.en)")
  }

  /// What it comes to; nil where nothing is told of it.
  public func value(in totals: Totals) -> FigureValue? {
    switch self {
    case .cases(let kind, let metric): .count(totals[kind, metric])
    case .consultations(let figure): .heads(totals.consultations[figure])
    case .rate(let figure): .rate(totals.rate(figure))
    case .amount(let figure): .amount(totals.amount(figure))
    case .closedEarlier(let kind, let figure):
      totals.closedEarlier[kind].map { figure.value(of: $0) }
    // Venues send nothing of it: what they add up to would be read as that nobody was asked.
    case .callBack(let figure):
      totals.coverage == nil ? figure.value(of: totals.cases.complaint) : nil
    }
  }
}

// MARK: - In JSON

extension Figure {
  /// Whether a change of it is told by itself: the parts of the consultations and the rates change with
  /// what they are made of.
  var isCompared: Bool {
    switch self {
    case .cases, .consultations(.total), .amount, .closedEarlier: true
    case .callBack(let figure): figure.isCompared
    case .consultations(.records), .consultations(.tallied), .rate: false
    }
  }

  /// What JSON of totals, of this program or of one before it, tells of it in words; what it tells of
  /// none is ``nothing``.
  func told(in json: JSON) -> String {
    let group = json[table.rawValue]
    let members = kind.map { group?[$0.rawValue] } ?? group
    guard let value = members?[key] else { return nothing }
    if let count = value.int { return members?["text"]?.string ?? "\(count)" }
    // Programs of before wrote 0.00 where nobody had recorded anything.
    guard let amount = value.string.flatMap({ Money(yuan: $0) }), amount != .zero else {
      return nothing
    }
    let rough = members?["\(key)_approx"]?.string.flatMap(Roughness.init)
    return rough.map { SaidMoney(amount, $0).figure } ?? amount.yuan
  }

  /// What it is where nothing was counted or recorded.
  private var nothing: String {
    switch self {
    case .amount, .closedEarlier(_, .recovered), .closedEarlier(_, .doubled): "--"
    case .cases, .consultations, .rate, .closedEarlier(_, .count), .callBack: "0"
    }
  }
}
