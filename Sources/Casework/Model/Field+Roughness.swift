import Values
import Vocabulary

extension Field {
  /// The option of the command line for it.
  public var approxOption: String? { approxKey?.replacing("_", with: "-") }

  /// The fields whose values may be known only roughly.
  public static let roughFields: [Field] = allCases.filter { $0.approxKey != nil }

  /// The field that a key says how far it is known.
  public init?(approxKey key: String) {
    guard let field = Field.roughFields.first(where: { $0.approxKey == key }) else { return nil }
    self = field
  }
}

extension Roughness {
  /// What may be said of a field's value; empty for a field that is exact or absent.
  public static func allowed(for field: Field) -> [Roughness] {
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
