import Casework
import Values
import Vocabulary

extension Due {
  /// The object under `due`, as `list` and `show` write it.
  public var json: JSON {
    [
      "what": .string(what.rawValue), "on": .string(on.description),
      "days_left": .number(String(daysLeft)), "overdue": .bool(isOverdue),
      "estimated": .bool(isEstimated),
    ]
  }
}

extension CaseFields {
  /// One key of the document: what has no value is null, a yes-or-no that nobody answered is no.
  public func member(_ field: Field, _ zone: Zone) -> JSONMember {
    JSONMember(key: field.memberKey, value: self[field]?.json(in: zone) ?? field.form.unsaid)
  }
}

extension CaseFields {
  func says(_ node: FieldOutline.Node) -> Bool {
    if case .field(let field) = node { self[field] != nil } else { false }
  }
}

extension Field.Form {
  /// What stands in a document where nobody said anything.
  var unsaid: JSON {
    switch self {
    case .flag: false
    case .count: 1
    case .choices, .list, .people: .array([])
    case .text, .choice, .consent, .day, .instant, .money: .null
    }
  }
}

extension [JSONMember] {
  /// Adds what is said beside a value; nothing for a field that is always exact.
  mutating func say(_ key: String?, _ value: JSON) {
    if let key { append(JSONMember(key: key, value: value)) }
  }
}
