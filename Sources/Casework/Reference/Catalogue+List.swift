import Values
import Vocabulary

extension Catalogue {
  /// One thing to choose.
  public struct Entry: Hashable, Sendable {
    /// The id, as JSON and CSV spell it.
    public var id: String
    /// The id of the class of which this is a sub-class.
    public var parent: String?
    /// The name in both languages.
    public var label: Phrase
    /// The name where there is little room; nil where the label serves.
    var shortLabel: Phrase?
    /// The English name of several; nil where an s behind the label makes it.
    var englishPlural: String?
    /// The pinyin of the Chinese name, syllable by syllable, where a file gives it because the
    /// name is read otherwise than its characters are.
    public var syllables: [String]
    /// What earlier versions called it, in either language: what they wrote stays readable.
    public var formerNames: [String]
    /// Other words for it, by which it is found and guessed.
    public var words: [String]
    /// Last characters of names of its goods: 跑鞋 and 布鞋 end like 鞋.
    public var endings: [String]
    /// Names of merchants, by which it is guessed.
    public var shops: [String]
    /// Words by which it is guessed where nothing better stands.
    public var weak: [String]
    /// What the national 12315 platform calls the class; empty where that is not known.
    public var platformName: String
    /// Whether it is a class of goods rather than of services.
    public var isGoods: Bool
    /// Whether it is work done to goods, or serves them, so that the merchant says more than the goods.
    public var isDoneToGoods: Bool

    /// The name where there is little room.
    public var short: Phrase { shortLabel ?? label }

    /// The name of several: Chinese has no other word for them.
    public var plural: Phrase { Phrase(label.zh, englishPlural ?? label.en + "s") }

    /// The name of several where there is little room.
    public var shortPlural: Phrase { shortLabel ?? plural }

    /// Every name it has or had: its id, its labels and those of earlier versions.
    public var names: [String] { [id, label.zh, label.en] + formerNames }

    /// Pinyin and initials of its name.
    public var spellings: [String] {
      let own =
        syllables.isEmpty
        ? [] : [syllables.joined(), String(syllables.compactMap(\.first))]
      return own + Pinyin.spellings(of: label.zh)
    }

    /// Pinyin and initials of its other words.
    public var wordSpellings: [String] { words.flatMap(Pinyin.spellings) }
  }

  /// Things to choose among, in the order in which they are offered.
  public struct List: Hashable, Sendable {
    /// The entries; a sub-class follows its class.
    public let entries: [Entry]
    private let places: [String: Int]
    private let words: LateWordIndex

    /// The words of the entries, as they are found in a text.
    var index: WordIndex { words.made }

    /// The words that say nothing about any of them.
    var silent: [String] { words.silent }

    /// Entries, each with an id of its own, and words that say nothing about any of them.
    init(entries: [Entry], silent: [String] = []) {
      self.entries = entries
      words = LateWordIndex(entries, silent: silent)
      places = Dictionary(
        entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry of that id.
    public subscript(id: String) -> Entry? { places[id].map { entries[$0] } }

    /// Whether there is an entry of that id.
    public func contains(_ id: String) -> Bool { places[id] != nil }

    /// The place of an id in the order of the list.
    public func place(of id: String) -> Int? { places[id] }

    /// The name of an entry, or the id itself where this laptop does not know it.
    public func label(_ id: String, _ language: Language) -> String {
      self[id]?.label[language] ?? id
    }

    /// The name of an entry in both languages, or the id itself where this laptop does not know it.
    public func phrase(_ id: String) -> Phrase { self[id]?.label ?? Phrase(id) }

    /// What the 12315 platform calls a class: a sub-class without a name of its own there goes by that of
    /// its class. Empty where nobody knows.
    public func platformName(of id: String) -> String {
      guard let entry = self[id] else { return "" }
      if !entry.platformName.isEmpty { return entry.platformName }
      return entry.parent.flatMap { self[$0]?.platformName } ?? ""
    }

    /// The class that a sub-class is counted under; any other id is its own.
    ///
    /// An unknown `class.sub` is counted under its class too.
    public func root(of id: String) -> String {
      if let entry = self[id] { return entry.parent ?? id }
      return id.split(separator: ".").first.map(String.init) ?? id
    }
  }
}

// MARK: - Reading

extension Catalogue.Entry {
  init(_ node: DataNode, parent: String?) throws(ReferenceError) {
    self.init(
      id: try node.words("id"), parent: parent, label: try node.label(),
      shortLabel: try node.shortLabel(), englishPlural: try node.optionalWords("plural"),
      syllables: (try node.optionalString("pinyin") ?? "").split(separator: " ").map(String.init),
      formerNames: try node.optionalStrings("was"), words: try node.optionalStrings("words"),
      endings: try node.optionalStrings("endings"),
      shops: try node.optionalStrings("shops"), weak: try node.optionalStrings("weak"),
      platformName: try node.optionalString("p12315") ?? "",
      isGoods: try node.flag("goods"), isDoneToGoods: try node.flag("on_goods"))
  }

  /// What a file may say of an entry, and what it may say of one with sub-classes.
  fileprivate static let keys = [
    "id", "zh", "en", "short", "plural", "pinyin", "words", "was", "endings", "shops", "weak",
    "goods", "on_goods", "p12315",
  ]
  fileprivate static let keysWithSubs = keys + ["subs"]
  /// What is said of an entry, and beside all of them, so that it is found and guessed.
  static let wordKeys = ["words", "endings", "shops", "weak", "silent"]
}

extension Catalogue.List {
  init(_ root: DataNode, _ key: String) throws(ReferenceError) {
    var entries: [Catalogue.Entry] = []
    var ids: Set<String> = []
    for node in try root.list(key) {
      try node.allow(Catalogue.Entry.keysWithSubs)
      let entry = try Catalogue.Entry(node, parent: nil, ids: &ids)
      entries.append(entry)
      for sub in node.child("subs") == nil ? [] : try node.list("subs") {
        try sub.allow(Catalogue.Entry.keys)
        entries.append(try Catalogue.Entry(sub, parent: entry.id, ids: &ids))
      }
    }
    self.init(entries: entries, silent: try root.optionalStrings("silent"))
  }
}

extension Catalogue.Entry {
  /// An entry whose id none before it has.
  fileprivate init(
    _ node: DataNode, parent: String?, ids: inout Set<String>
  ) throws(ReferenceError) {
    try self.init(node, parent: parent)
    if !ids.insert(id).inserted { throw node.error(.duplicate(id)) }
  }
}

extension Catalogue {
  /// The names of what a choice field is made from.
  public func names(_ vocabulary: Field.Vocabulary) -> List {
    vocabulary == .classes ? classNames : list(vocabulary)
  }

  /// The list that a choice field is made from.
  public func list(_ vocabulary: Field.Vocabulary) -> List {
    switch vocabulary {
    case .channels: channels
    case .natures: natures
    case .classes: classes
    case .requests: requests
    case .topics: topics
    case .trades: trades
    case .idTypes: idTypes
    }
  }
}
