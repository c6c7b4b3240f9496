import Values
import Vocabulary

extension FieldValue {
  /// The value as it stands in events and documents: instants with the offset of `zone`.
  public func json(in zone: Zone) -> JSON {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(String(number))
    case .flag(let flag): .bool(flag)
    case .day(let day): .string(day.description)
    case .instant(let instant): .string(instant.iso(in: zone))
    case .money(let money): .string(money.yuan)
    case .list(let words): .array(words.map(JSON.string))
    case .people(let people): .array(people.map(\.json))
    }
  }

  /// Reads a stored value of a field; nil when it has another shape.
  static func stored(_ json: JSON, as form: Field.Form) -> FieldValue? {
    switch form {
    case .text, .choice: json.string.map(FieldValue.text)
    case .choices, .list: json.array.map { .list($0.compactMap(\.string)) }
    case .count: json.int.map(FieldValue.number)
    case .flag, .consent: json.bool.map(FieldValue.flag)
    case .day: json.string.flatMap { Day($0) }.map(FieldValue.day)
    case .instant: json.string.flatMap { Instant(iso: $0) }.map(FieldValue.instant)
    case .money: json.string.flatMap { Money(yuan: $0) }.map(FieldValue.money)
    case .people: json.array.map { .people($0.compactMap(Representative.init(stored:))) }
    }
  }

  /// Reads a stored value of a step's option; nil when it has another shape.
  static func stored(_ json: JSON, as form: StepOption.Form) -> FieldValue? {
    switch form {
    case .text, .department, .means, .addressee, .satisfaction, .caseNumber:
      json.string.map(FieldValue.text)
    case .ground: json.int.map(FieldValue.number)
    case .flag: json.bool.map(FieldValue.flag)
    case .day: json.string.flatMap { Day($0) }.map(FieldValue.day)
    case .money: json.string.flatMap { Money(yuan: $0) }.map(FieldValue.money)
    }
  }
}

extension Representative {
  var json: JSON { ["name": .string(name), "phone": .string(phone)] }

  init?(stored json: JSON) {
    guard json.members != nil else { return nil }
    self.init(name: json["name"]?.string ?? "", phone: json["phone"]?.string ?? "")
  }
}
