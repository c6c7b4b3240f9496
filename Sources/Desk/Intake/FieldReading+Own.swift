import Casework
import TerminalKit
import Values
import Vocabulary

extension WordReader {
  /// What is understood of the words in a field that the office has added.
  func reading(_ entry: String, of field: CustomField) -> FieldReading {
    let words = TextRules.trimmed(entry)
    if words.isEmpty { return .nothing }
    switch field.kind {
    case .choice: return .text(words)
    case .flag: return FieldReading(value: .flag(words == "yes"))
    case .day: return exactDay(words)
    case .money: return exactMoney(words)
    case .number: return number(words)
    case .text:
      return BankCard.number(in: words) == nil ? .text(words) : .lost(WordReader.needlessCard)
    case .list:
      let parts = words.split { ",;，；、".contains($0) }.map { TextRules.trimmed(String($0)) }
        .filter { !$0.isEmpty }
      return FieldReading(value: parts.isEmpty ? nil : .list(parts))
    }
  }

  /// A field of an office has a day or none: how far it is known is kept of our own alone.
  private func exactDay(_ words: String) -> FieldReading {
    let reading = day(words)
    return reading.rough == nil ? reading : .lost(Phrase("要写到哪一天", "name the very day"))
  }

  private func number(_ words: String) -> FieldReading {
    guard let number = Int(TextRules.foldWidth(words)) else { return .lost(WordReader.wholeNumber) }
    return FieldReading(value: .number(number))
  }
}
