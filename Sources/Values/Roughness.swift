/// How far a day or an amount is known: people say "in January" and "a good three thousand", and what
/// was said roughly is never shown as if it were exact.
public enum Roughness: String, CaseIterable, HashedByCase, Sendable {
  /// Only the month of the day is known, or only its year.
  case month, year
  /// About, for a day and an amount alike.
  case about
  /// An amount that is more: 三千多, 50余.
  case atLeast = "at_least"
  /// An amount that is a little less: 近三千.
  case nearly
}

extension Roughness {
  package var json: JSON { .string(rawValue) }
}

extension Roughness? {
  /// As a document has it: null for a value that is exact.
  package var json: JSON { self?.json ?? .null }
}
