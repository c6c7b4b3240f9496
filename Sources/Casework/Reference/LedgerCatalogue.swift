import Wording

/// An item of the activity's ledger: what is counted by number, not case by case.
public struct LedgerItem: Hashable, Sendable {
  /// The item's id.
  public var id: String
  /// The item's name and search keys.
  public var entry: Catalogue.Entry
  /// The units in which it is counted, the default first; none means any.
  public var units: [String]
  /// Whether one entry may say several quantities of one thing (7批 13408件 约180吨).
  public var isComposite: Bool
  /// Whether an entry must say what it counts.
  public var needsDetail: Bool
  /// Whether it is a venue's own figure without records, never added to cases.
  public var isReportedOnly: Bool
  /// Where the activity summary tells it.
  public var part: Part
  /// The Chinese verb in front of it there, such as 发放; empty for none.
  public var verb: String

  /// A part of the activity summary in which figures of the ledger are told.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case organisation, publicity, site, enforcement, other
  }

  /// The item's name.
  public var label: Phrase { entry.label }
}

/// The items of the ledger, in the order in which they are offered.
public struct LedgerCatalogue: Hashable, Sendable {
  /// The items.
  public let items: [LedgerItem]
  /// Their names.
  public let names: Catalogue.List

  /// Reads `ledger.json`.
  public init(file: String = "ledger.json", _ bytes: [UInt8]) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("items")
    var items: [LedgerItem] = []
    for node in try root.list("items") {
      let item = try LedgerItem(node)
      if items.contains(where: { $0.id == item.id }) { throw node.error(.duplicate(item.id)) }
      items.append(item)
    }
    self.items = items
    names = Catalogue.List(entries: items.map(\.entry))
  }

  /// The item of that id.
  public subscript(id: String) -> LedgerItem? { names.place(of: id).map { items[$0] } }

  /// Whether there is an item of that id.
  public func contains(_ id: String) -> Bool { self[id] != nil }
}

extension LedgerItem {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow(
      "id", "zh", "en", "pinyin", "words", "units", "composite", "needs_detail", "reported_only",
      "part", "verb")
    let units = try node.strings("units")
    self.init(
      id: try node.string("id"), entry: try Catalogue.Entry(node, parent: nil), units: units,
      isComposite: try node.flag("composite"), needsDetail: try node.flag("needs_detail"),
      isReportedOnly: try node.flag("reported_only"),
      part: try LedgerItem.part(node),
      verb: try node.optionalString("verb") ?? "")
  }

  private static func part(_ node: DataNode) throws(ReferenceError) -> Part {
    if node.json["part"] == nil { return .other }
    return Part(rawValue: try node.word("part", among: Part.allCases.map(\.rawValue))) ?? .other
  }
}
