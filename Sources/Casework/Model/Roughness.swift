/// How far a day or an amount is known: people say "in January" and "a good three thousand", and what
/// was said roughly is never shown as if it were exact.
public enum Roughness: String, CaseIterable, Hashable, Sendable {
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
  /// What may be said of a field's value; empty for a field that is exact or absent.
  static func allowed(for field: Field) -> [Roughness] {
    switch field.form {
    case .day: [.month, .year, .about]
    case .money: [.about, .atLeast, .nearly]
    case .text, .choice, .choices, .list, .count, .flag, .consent, .instant, .people: []
    }
  }
}

extension [Field: Roughness] {
  /// As it stands in an event: the names of the fields with what is said of each.
  var json: JSON? {
    Field.allCases.compactMap { field in
      self[field].map { JSONMember(key: field.rawValue, value: .string($0.rawValue)) }
    }.objectUnlessEmpty
  }

  /// Reads it back; what a newer program says of a field is left out.
  init(stored json: JSON?) {
    self = [:]
    for member in json?.members ?? [] {
      guard let field = Field(rawValue: member.key),
        let rough = member.value.string.flatMap(Roughness.init),
        Roughness.allowed(for: field).contains(rough)
      else { continue }
      self[field] = rough
    }
  }
}
