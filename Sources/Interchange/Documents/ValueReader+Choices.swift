import Casework
import Values
import Vocabulary

extension ValueReader {
  /// The kind of a case by its id or its name.
  public func kind(named words: String) -> Kind? {
    catalogue.kinds.list.id(named: words).flatMap(Kind.init)
  }

  /// The id of a way of telling somebody.
  func means(_ words: String, _ name: String) throws(DocumentProblem) -> String {
    if let id = catalogue.means.list.id(named: words) { return id }
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
    [phrase.zh, phrase.en] + (self == .day ? ["当日"] : [])
  }
}

extension TallyEntry.Source: WordedChoice {
  var words: [String] {
    let others =
      switch self {
      case .counted: ["点数", "实数"]
      case .estimated: ["估算"]
      case .reported: ["报来"]
      }
    return [phrase.zh, phrase.en] + others
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
