import Values
import Vocabulary

extension Guide {
  /// The answer that some words speak for most, by its own words that stand in them; else that whose name begins with
  /// what they are about. Nil where there is none.
  ///
  /// - Parameter nature: what it is about, as lists of natures call it; empty where nobody has said.
  public func answer(to words: String, nature: String) -> Entry? {
    let text = Folding.plain(words)
    let weights = entries.map { $0.weight(in: text) }
    if let most = weights.max(), most > 0 {
      return weights.firstIndex(of: most).map { entries[$0] }
    }
    return nature.isEmpty
      ? nil : entries.first { $0.label.zh.hasPrefix(nature) || $0.words.contains(nature) }
  }
}

extension Guide.Entry {
  /// How much of a text are words under which it is found; one character alone stands in too many.
  fileprivate func weight(in text: String) -> Int {
    words.filter { $0.count > 1 && text.contains(Folding.plain($0)) }.reduce(0) { $0 + $1.count }
  }
}
