import Casework
import Values
import Vocabulary

extension Dimension {
  /// The name of the breakdown, such as `by_channel`.
  public var key: String { "by_\(rawValue)" }
}

/// The cases of the scope and the consultations by head, sorted by one thing.
///
/// Complaints and reports add up to what was registered, consultations to their total.
public struct Breakdown: Hashable, Sendable {
  /// One value and how often it occurred.
  public struct Row: Hashable, Sendable {
    /// The id of the value, `none` where there is no value.
    public var id: String
    /// The words for it.
    public var label: Phrase
    /// How often it occurred, by kind.
    public var counts: KindCounts
    /// The consultations of the counts with the words that they were counted in.
    public var heads: Quantity

    /// The count of a kind with its qualifier: `130多`.
    public func figure(_ kind: Kind) -> String {
      kind == .consultation ? heads.figure : "\(counts[kind])"
    }
  }

  /// What is sorted by.
  public var dimension: Dimension
  /// The values that occurred: as the catalogue orders them, or most complaints first.
  public var rows: [Row]

  /// What all rows add up to.
  public var sums: KindCounts {
    rows.reduce(into: KindCounts()) { $0 += $1.counts }
  }

  /// The consultations of all rows with their words.
  public var heads: Quantity {
    let parts = rows.map(\.heads).filter { $0.count > .zero }
    guard let first = parts.first else { return .heads(0) }
    return parts.dropFirst().reduce(first, +)
  }

  /// The sum of a kind with its qualifier.
  public func figure(_ kind: Kind) -> String {
    kind == .consultation ? heads.figure : "\(sums[kind])"
  }

  /// The id of the row of all that have no value.
  public static let none = "none"
}

// MARK: - Making

extension Breakdown {
  /// - Parameter heads: what of the consultations was counted without a record, with its words.
  init(
    _ dimension: Dimension, _ counts: [String: KindCounts], heads: [String: Quantity],
    _ catalogue: Catalogue
  ) {
    self.dimension = dimension
    rows = counts.filter { !$0.value.isEmpty }.map { id, counts in
      let counted = heads[id] ?? .heads(0)
      let records = Quantity.heads(counts.consultation - counted.wholeCount)
      return Row(
        id: id, label: dimension.label(id, catalogue), counts: counts,
        heads: records.count == .zero ? counted : counted + records)
    }
    if let list = dimension.list(in: catalogue) {
      rows.sort { Breakdown.place($0.id, list) < Breakdown.place($1.id, list) }
    } else if dimension == .hour {
      rows.sort { Breakdown.isBefore(($0.id, $1.id), $0.id < $1.id) }
    } else {
      rows.sort { Breakdown.isBefore(($0.id, $1.id), $0.rank < $1.rank) }
    }
  }

  /// The row without a value comes last.
  private static func isBefore(_ ids: (String, String), _ otherwise: Bool) -> Bool {
    (ids.0 == none) == (ids.1 == none) ? otherwise : ids.1 == none
  }

  /// The order of the catalogue, then what it does not know, then what has no value.
  private static func place(_ id: String, _ list: Catalogue.List) -> (Int, String) {
    if id == none { return (.max, "") }
    return (list.place(of: id) ?? .max - 1, id)
  }
}

extension Breakdown.Row {
  /// Most complaints first, then most consultations, then most reports, then by name.
  var rank: (Int, Int, Int, String) {
    (-counts.complaint, -counts.consultation, -counts.report, id)
  }
}

extension Dimension {
  /// The list that gives order and words; nil where the values are free words.
  func list(in catalogue: Catalogue) -> Catalogue.List? {
    switch self {
    case .channel: catalogue.channels
    case .nature: catalogue.natures
    case .goodsClass: catalogue.classes
    case .trade: catalogue.trades
    case .topic: catalogue.topics
    case .disposition, .due, .hour, .clerk, .venue, .department, .merchant, .handedOver, .decision,
      .closing, .amountApprox:
      nil
    }
  }

  func label(_ id: String, _ catalogue: Catalogue) -> Phrase {
    if id == Breakdown.none { return Words.noValue }
    switch self {
    case .hour: return Phrase("\(id)时", "\(id):00")
    case .department: return catalogue.departmentLabel(id)
    case .channel, .nature, .goodsClass, .trade, .topic, .clerk, .venue, .merchant, .disposition,
      .due,
      .handedOver, .decision, .closing, .amountApprox:
      return list(in: catalogue)?[id]?.label ?? Phrase(id)
    }
  }
}
