import Casework
import Values
import Vocabulary

/// Days and amounts out of the document of a case, as exactly as they were said.
enum SaidWords {
  /// The words for a field where they are others than its value: it is known only roughly, or what was
  /// said could not be read and was kept as it is. Nil where the value says all.
  static func words(of field: Field, in document: JSON, _ language: Language) -> String? {
    guard let value = document[field.rawValue]?.string else {
      return field.wordsField.flatMap { document["custom"]?[$0.id]?.string }
    }
    guard let key = field.approxKey, let rough = document[key]?.string.flatMap(Roughness.init)
    else {
      return nil
    }
    if let day = Day(value) { return SaidDay(day, rough).words(language) }
    return Money(yuan: value).map { SaidMoney($0, rough).words(language) }
  }
}
