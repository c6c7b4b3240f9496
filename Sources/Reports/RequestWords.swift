import Casework
import Values
import Vocabulary

/// What a consumer asks for, with the words for what is none of the list.
public enum RequestWords {
  /// The names of the requests; the last is the one that no list has.
  public static func words(
    _ ids: [String], other: String, _ catalogue: Catalogue, _ language: Language
  ) -> String {
    var words = ids.map { catalogue.requests.label($0, language) }
    if !other.isEmpty {
      let label = catalogue.requests.label("other", language)
      words.removeAll { $0 == label }
      words.append(label + (language == .chinese ? "（\(other)）" : " (\(other))"))
    }
    return words.joined(separator: Punctuation.listComma[language])
  }
}
