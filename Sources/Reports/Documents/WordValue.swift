import Values
import Vocabulary

/// What a mark of a document stands for.
enum WordValue: Hashable, Sendable {
  case words(String)
  case yes
  /// What is told once for each: the values of a row.
  case rows([[String: String]])

  /// The values that a section brings, once for each time that it stands; empty where it is left out.
  fileprivate var layers: [[String: WordValue]] {
    switch self {
    case .words(let words): words.isEmpty ? [] : [[:]]
    case .yes: [[:]]
    case .rows(let rows): rows.map { $0.mapValues(WordValue.words) }
    }
  }
}

/// What is known where a mark stands.
struct WordScope {
  private var layers: [[String: WordValue]]
  /// The sections whose marks say no more here, for what they begin and end is a row.
  var passed: Set<String> = []
  /// The names that were asked for: whoever asks says himself what stands where there is nothing.
  var asked: Set<String> = []
  /// Whether each section is read once, whatever it asks for.
  let isChecked: Bool
  /// What is written where there is nothing to write.
  let blank: @Sendable (String) -> String

  /// - Parameter blank: what stands where a value is missing, by its name.
  init(_ values: [String: WordValue], blank: @escaping @Sendable (String) -> String) {
    layers = [values]
    isChecked = false
    self.blank = blank
  }

  private init(checking: Bool) {
    layers = []
    isChecked = checking
    blank = { _ in "" }
  }

  /// Nothing is known, and every section is read once.
  static let checking = WordScope(checking: true)

  subscript(name: String) -> WordValue? { layers.lazy.reversed().compactMap { $0[name] }.first }

  /// Whether it stands for a list.
  func isList(_ name: String) -> Bool {
    if case .rows? = self[name] { true } else { false }
  }

  /// What is known within a section, once for each time that it stands.
  func within(_ name: String, unless isInverted: Bool) -> [WordScope] {
    var inner = self
    inner.asked.insert(name)
    if isChecked { return [inner] }
    let found = self[name]?.layers ?? []
    if isInverted { return found.isEmpty ? [inner] : [] }
    return found.map { layer in
      var scope = inner
      scope.layers.append(layer)
      return scope
    }
  }
}
