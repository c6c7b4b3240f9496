import Values
import Vocabulary

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
  /// Whether the name is told where there is a detail, too: 销毁假冒伪劣（进口冻品）.
  public var keepsName: Bool
  /// Chinese words in front of the figures of a unit, such as 价值 of 万元.
  public var says: [String: String]
  /// What the form asks for right behind the quantity.
  public var asks: [Ask]
  /// What the detail is, where the form asks for it by another name, such as the post of a leader.
  public var detailLabel: Phrase?
  /// The item whose figure goes with this one, such as what a hotline closed.
  public var companion: String?
  /// What the companion's figure is called as a part of this one's, in Chinese, such as 办结率.
  public var share: String?
  /// The item that this one leaves: what is present is that one less this one.
  public var leaves: String?
  /// How the summary tells it where a verb and a name are not enough.
  public var telling = Telling()

  /// How the activity summary tells an item, in Chinese.
  public struct Telling: Hashable, Sendable {
    /// The name inside of a sentence; nil where it is the item's own.
    public var noun: String?
    /// A whole clause with `{figures}` in it; nil where it is verb, name and figures.
    public var clause: String?
    /// The same of an entry with a detail, with `{detail}` in it.
    public var clauseOfDetail: String?
    /// Whether it happened and was not counted: no figure is told.
    public var isUncounted = false
    /// Units of which several entries of one venue say the same: two shifts of two people are two people.
    public var most: [String] = []
    /// Units that are said otherwise behind a number: 品种, 50多个品种.
    public var unitWords: [String: String] = [:]
    /// The way of making an activity known that it is, such as 展板展示; nil where it is none.
    public var way: String?

    /// An item that is told by its verb, its name and its figures.
    public init() {}
  }

  /// What an entry can say beside its quantity.
  public enum Ask: String, CaseIterable, HashedByCase, Sendable {
    case detail, place, trade, from, to, present, matter
  }

  /// A part of the activity summary in which figures of the ledger are told.
  public enum Part: String, CaseIterable, HashedByCase, Sendable {
    case organisation, publicity, site, enforcement, other
  }

  /// The item's name.
  public var label: Phrase { entry.label }
}

extension LedgerItem {
  init(_ node: DataNode) throws(ReferenceError) {
    try node.allow(
      "id", "zh", "en", "pinyin", "was", "words", "units", "composite", "needs_detail",
      "reported_only",
      "part", "verb", "keeps_name", "says", "asks", "detail", "with", "share",
      "leaves", "noun", "clause", "clause_of_detail", "uncounted", "most", "unit_words",
      "way")
    let units = try node.strings("units")
    self.init(
      id: try node.string("id"), entry: try Catalogue.Entry(node, parent: nil), units: units,
      isComposite: try node.flag("composite"), needsDetail: try node.flag("needs_detail"),
      isReportedOnly: try node.flag("reported_only"),
      part: try LedgerItem.part(node), verb: try node.optionalString("verb") ?? "",
      keepsName: try node.flag("keeps_name"), says: try LedgerItem.words("says", node, units),
      asks: try node.words("asks", among: Ask.allCases.map(\.rawValue), mayBeLeftOut: true)
        .compactMap(Ask.init),
      detailLabel: node.child("detail") == nil ? nil : try node.phrase("detail"),
      companion: try node.optionalString("with"), share: try node.optionalString("share"),
      leaves: try node.optionalString("leaves"), telling: try Telling(node, units))
  }

  private static func part(_ node: DataNode) throws(ReferenceError) -> Part {
    if node.json["part"] == nil { return .other }
    return Part(rawValue: try node.word("part", among: Part.allCases.map(\.rawValue))) ?? .other
  }

  /// Words for some of the units.
  fileprivate static func words(
    _ key: String, _ node: DataNode, _ units: [String]
  ) throws(ReferenceError) -> [String: String] {
    if node.json[key] == nil { return [:] }
    let object = try node.object(key)
    var says: [String: String] = [:]
    for (unit, member) in object.members {
      guard units.contains(unit) else { throw member.error(.unknownKey(unit)) }
      says[unit] = try object.words(unit)
    }
    return says
  }
}

extension LedgerItem.Telling {
  fileprivate init(_ node: DataNode, _ units: [String]) throws(ReferenceError) {
    noun = try node.optionalString("noun")
    clause = try node.optionalString("clause")
    clauseOfDetail = try node.optionalString("clause_of_detail")
    isUncounted = try node.flag("uncounted")
    if node.json["most"] != nil { most = try node.words("most", among: units) }
    unitWords = try LedgerItem.words("unit_words", node, units)
    way = try node.optionalString("way")
  }
}
