import Vocabulary

extension Catalogue.List {
  /// The id of what people write: the id itself, the name in either language, or a name of earlier
  /// versions. Nil where nothing, or more than one thing, is called so.
  ///
  /// A class is also known without the last character of its name (食品 for 食品类), a sub-class also
  /// behind its class (食品类/乳制品).
  ///
  /// - Parameter takesWords: whether the other words of an entry name it too.
  public func id(named words: String, takesWords: Bool = false) -> String? {
    if contains(words) { return words }
    let key = Catalogue.key(words)
    if key.isEmpty { return nil }
    if let id = entries.first(where: { $0.id == key })?.id { return id }
    let ways: [(Catalogue.Entry) -> [String]] = [
      names(of:), shortNames(of:), { takesWords ? $0.words : [] },
    ]
    for way in ways {
      let found = entries.filter { entry in way(entry).contains { Catalogue.key($0) == key } }
      if let first = found.first { return found.count == 1 ? first.id : main(of: found) }
    }
    return nil
  }

  /// The one that is no sub-class, where several are called the same.
  private func main(of found: [Catalogue.Entry]) -> String? {
    let main = found.filter { $0.parent == nil }
    return main.count == 1 ? main.first?.id : nil
  }

  private func names(of entry: Catalogue.Entry) -> [String] {
    guard let parent = entry.parent.flatMap({ self[$0] }) else { return entry.names }
    return entry.names + [
      parent.label.zh + "/" + entry.label.zh, parent.label.en + "/" + entry.label.en,
    ]
  }

  private func shortNames(of entry: Catalogue.Entry) -> [String] {
    entry.label.zh.hasSuffix("类") ? [String(entry.label.zh.dropLast())] : []
  }
}

extension Catalogue {
  /// Words as they are compared: of one width and case, without blanks.
  static func key(_ words: String) -> String {
    TextRules.foldWidth(words).lowercased().filter { !$0.isWhitespace }
  }
}

extension ValueReader {
  /// The kind of a case by its id or its name.
  public func kind(named words: String) -> Kind? {
    catalogue.kinds.id(named: words).flatMap(Kind.init)
  }

  /// The id of a way of telling somebody.
  func means(_ words: String, _ name: String) throws(DocumentProblem) -> String {
    if let id = catalogue.means.id(named: words) { return id }
    throw DocumentProblem(
      field: name, value: words, reason: .notOneOf(Means.allCases.map(\.rawValue)))
  }
}

/// Words for choices of the ledger that no list of data names.
protocol WordedChoice {
  /// What people write for it, in either language.
  var words: [String] { get }
}

extension TallyEntry.Scope: WordedChoice {
  var words: [String] {
    switch self {
    case .site: [Term.site.zh, Term.site.en]
    case .day: ["当天", "当日", "Day"]
    case .period: [Term.period.zh, Term.period.en]
    }
  }
}

extension TallyEntry.Source: WordedChoice {
  var words: [String] {
    switch self {
    case .counted: ["点数", "清点", "实数", "Counted"]
    case .estimated: ["估计", "估算", "Estimated"]
    case .reported: ["上报", "报来", "Reported"]
    }
  }
}

extension Approximation: WordedChoice {
  var words: [String] {
    switch self {
    case .exact: ["准确", "整", "Exact"]
    case .atLeast: ["多", "余", "At least"]
    case .nearly: ["近", "Nearly"]
    case .about: ["约", "About"]
    }
  }
}
