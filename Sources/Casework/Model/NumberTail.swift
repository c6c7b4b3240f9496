import Values
import Vocabulary

/// The end of a case number, from its last part on, as people say it: `12`, `A-0012`, `20270315-A-0012`, or
/// all of it.
public struct NumberTail: Hashable, Sendable {
  /// The desk's counter.
  public let counter: Int
  /// The desk's letters, in capitals; nil where only the counter was said.
  public let letters: String?
  /// The day of receipt in eight digits; nil where it was not said.
  public let day: String?
  /// The letters of the kind; nil where they were not said.
  public let prefix: String?

  /// Nil for what cannot be the end of a number.
  public init?(_ words: String) {
    let plain = TextRules.trimmed(TextRules.foldWidth(words)).uppercased()
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...4).contains(parts.count), let last = parts.last, last.utf8.count <= 12,
      last.utf8.allSatisfy({ (48...57).contains($0) }), let counter = Int(last), counter > 0
    else { return nil }
    self.counter = counter
    let rest = Array(parts.dropLast().reversed())
    letters = rest.first
    day = rest.count > 1 ? rest[1] : nil
    prefix = rest.count > 2 ? rest[2] : nil
    if let day, day.utf8.count != 8 || !day.allSatisfy(\.isDigit) { return nil }
    if let prefix, !Kind.allCases.contains(where: { $0.prefix == prefix }) { return nil }
  }
}
