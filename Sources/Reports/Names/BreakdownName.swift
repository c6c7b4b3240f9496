import Casework
import Values
import Vocabulary

/// What totals are broken down by, in their order.
public enum BreakdownName: CaseIterable, Hashable, Sendable {
  case channel, nature, goodsClass, trade, hour, clerk, venue, department
}

/// All that is known of a breakdown, in one place.
struct BreakdownDeclaration {
  /// The respect in which its cases are counted.
  let dimension: Dimension
  let words: Phrase
  /// The list that gives order and words; nil where the values are free words.
  let list: KeyPath<Catalogue, Catalogue.List>?
  /// What a consultation that was counted without a record has: nobody knows how it came where its entry
  /// does not say.
  let ofTally: (RecordedTally, Zone) -> String?

  fileprivate init(
    _ dimension: Dimension, _ words: Phrase, _ list: KeyPath<Catalogue, Catalogue.List>? = nil,
    ofTally: @escaping (RecordedTally, Zone) -> String? = { _, _ in nil }
  ) {
    self.dimension = dimension
    self.words = words
    self.list = list
    self.ofTally = ofTally
  }
}

extension BreakdownName {
  var declaration: BreakdownDeclaration {
    switch self {
    case .channel:
      .init(.channel, Term.channel, \.channels) { tally, _ in tally.entry.channel }
    case .nature: .init(.nature, Term.nature, \.natures)
    case .goodsClass: .init(.goodsClass, Term.goodsAndServices, \.classNames)
    case .trade: .init(.trade, Term.trade, \.trades) { tally, _ in tally.entry.trade }
    case .hour:
      .init(.hour, Phrase("时段", "Hour")) { tally, zone in
        BreakdownName.hour(tally.at.hour(in: zone))
      }
    case .clerk: .init(.clerk, Term.clerk) { tally, _ in tally.clerk }
    case .venue: .init(.venue, Term.venue) { tally, _ in tally.entry.venue }
    case .department: .init(.department, Term.department)
    }
  }

  /// The breakdown by a respect; nil where totals tell none.
  init?(_ dimension: Dimension) {
    switch dimension {
    case .channel: self = .channel
    case .nature: self = .nature
    case .goodsClass: self = .goodsClass
    case .trade: self = .trade
    case .hour: self = .hour
    case .clerk: self = .clerk
    case .venue: self = .venue
    case .department: self = .department
    case .disposition, .due, .handedOver, .decision, .closing, .merchant, .topic, .amountApprox,
      .calledBack:
      return nil
    }
  }

  /// Its name in JSON and sheets, such as `by_channel`.
  public var key: String { "by_\(declaration.dimension.rawValue)" }

  /// What people read.
  public var phrase: Phrase { declaration.words }

  /// The row in which cases with a value are told: sub-classes under their class.
  func row(of value: String, _ catalogue: Catalogue) -> String {
    switch self {
    case .goodsClass: catalogue.classNames.root(of: value)
    case .hour: Int(value).map(BreakdownName.hour) ?? ""
    case .department: catalogue.departmentName(value)
    case .channel, .nature, .trade, .clerk, .venue: value
    }
  }

  private static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }

  /// The words of a row.
  func label(_ id: String, _ catalogue: Catalogue) -> Phrase {
    if id == Breakdown.none { return Term.notGiven }
    switch self {
    case .hour: return Phrase("\(id)时", "\(id):00")
    case .department: return catalogue.departmentLabel(id)
    case .channel, .nature, .goodsClass, .trade, .clerk, .venue:
      return list(in: catalogue)?[id]?.label ?? Phrase(id)
    }
  }

  func list(in catalogue: Catalogue) -> Catalogue.List? {
    declaration.list.map { catalogue[keyPath: $0] }
  }
}
