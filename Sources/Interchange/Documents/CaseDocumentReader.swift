import Casework
import Values
import Vocabulary

/// Reads a case as one JSON object: the form in which files, scripts and other programs hand cases
/// in. Unknown keys are refused by name; missing ones are empty.
public struct CaseDocumentReader: Sendable {
  /// What reads the single values.
  public let values: ValueReader
  /// Whether invented cases may come in: only where all is invented.
  public var takesDemonstrations = false

  /// A reader that knows the ids of a catalogue.
  public init(catalogue: Catalogue) { self.init(ValueReader(catalogue: catalogue)) }

  /// A reader of documents whose single values are read so.
  public init(_ values: ValueReader) { self.values = values }

  /// - Parameter kind: the kind where the caller knows it already; the document may then leave it
  ///   out.
  public func read(_ json: JSON, kind known: Kind? = nil) throws(DocumentProblem) -> Intake {
    guard let members = json.members else { throw values.shape("", "object", json) }
    if let masked = json["masked"], masked != .null, masked.bool != false {
      throw DocumentProblem(field: "masked", reason: .masked)
    }
    try json.check(takesDemonstrations: takesDemonstrations)
    var intake = Intake(kind: try kind(in: json, known: known), fields: CaseFields())
    for member in members { try take(member, into: &intake) }
    for field in Field.roughFields {
      guard let key = field.approxKey, let given = json[key] else { continue }
      try take(values.approx(given, of: field), of: field, into: &intake.fields)
    }
    return intake
  }

  private func kind(in json: JSON, known: Kind?) throws(DocumentProblem) -> Kind {
    guard let given = json["kind"], !given.isNull else {
      if let known { return known }
      throw DocumentProblem(field: "kind", reason: .missing)
    }
    let words = try values.checked(given, "kind")
    guard let kind = values.kind(named: words), known == nil || known == kind else {
      let allowed = known.map { [$0] } ?? Kind.allCases
      throw DocumentProblem(
        field: "kind", value: words, reason: .notOneOf(allowed.map(\.rawValue)))
    }
    return kind
  }

  private func take(_ member: JSONMember, into intake: inout Intake) throws(DocumentProblem) {
    switch member.key {
    case "kind", "masked", "locked", "demo": break
    case "external_id": intake.externalID = try words(member)
    case "number": intake.foreignNumber = try words(member)
    case "clerk": intake.clerk = try words(member)
    case "links": intake.links = try values.entries(member.value, member.key, link)
    case "attachments":
      intake.attachments = try values.entries(member.value, member.key, attachment)
    case "history": intake.steps = try values.entries(member.value, member.key, step)
    case "custom": intake.fields.take(try custom(member.value))
    // Said of a value that may stand behind it.
    case _ where Field(approxKey: member.key) != nil: break
    default:
      try takeField(member, into: &intake.fields)
      intake.given.formUnion(given(member))
    }
  }

  /// The fields that a key speaks of; one that holds an object speaks of all that are in it.
  private func given(_ member: JSONMember, parent: String = "") -> [Field] {
    let name = parent.isEmpty ? member.key : "\(parent).\(member.key)"
    if let field = Field(rawValue: name) { return [field] }
    if let nested = member.value.members { return nested.flatMap { given($0, parent: name) } }
    return Field.allCases.filter { $0.rawValue.hasPrefix(name + ".") }
  }

  private func words(_ member: JSONMember) throws(DocumentProblem) -> String? {
    if member.value.isNull { return nil }
    let words = try values.checked(member.value, member.key)
    return words.isEmpty ? nil : words
  }

  /// A field by its dotted name, or an object that nests several.
  private func takeField(
    _ member: JSONMember, into fields: inout CaseFields, parent: String = ""
  ) throws(DocumentProblem) {
    let name = parent.isEmpty ? member.key : "\(parent).\(member.key)"
    if let field = Field(rawValue: name) {
      return fields.set(field, to: try values.reading(of: field, member.value))
    }
    guard Field.allCases.contains(where: { $0.rawValue.hasPrefix(name + ".") }) else {
      throw DocumentProblem(field: name, reason: .unknownKey)
    }
    if member.value.isNull { return }
    guard let nested = member.value.members else {
      throw values.shape(name, "object", member.value)
    }
    for inner in nested { try takeField(inner, into: &fields, parent: name) }
  }

  /// What a document says of a value outranks how the value itself is written.
  private func take(
    _ approx: ValueReader.Approx, of field: Field, into fields: inout CaseFields
  ) throws(DocumentProblem) {
    guard let value = fields[field] else {
      if case .rough(let rough) = approx {
        throw DocumentProblem(
          field: field.approxKey ?? "", value: rough.rawValue, reason: .approxOfNothing(field))
      }
      return
    }
    switch approx {
    case .unsaid: break
    case .exact: fields[field] = value
    case .rough(let rough): fields.set(field, to: ReadValue(value, rough))
    }
  }

  private func attachment(_ json: JSON, _ place: String) throws(DocumentProblem) -> Attachment {
    guard let members = json.members else { throw values.shape(place, "object", json) }
    let known = ["name", "sha256", "size", "media"]
    for member in members where !known.contains(member.key) {
      throw DocumentProblem(field: "\(place).\(member.key)", reason: .unknownKey)
    }
    for key in ["name", "media"] {
      if let words = json[key], !words.isNull { _ = try values.checked(words, "\(place).\(key)") }
    }
    guard let file = Attachment(stored: json) else {
      throw DocumentProblem(field: "\(place).sha256", reason: .missing)
    }
    return file
  }

  private func link(_ json: JSON, _ place: String) throws(DocumentProblem) -> Intake.WantedLink {
    guard let members = json.members else { throw values.shape(place, "object", json) }
    var link = Intake.WantedLink(number: nil, externalID: nil, why: "")
    for member in members where !member.value.isNull {
      let words = try values.checked(member.value, "\(place).\(member.key)")
      switch member.key {
      case "number": link.number = words
      case "external_id": link.externalID = words
      case "why": link.why = words
      default: throw DocumentProblem(field: "\(place).\(member.key)", reason: .unknownKey)
      }
    }
    if link.number == nil && link.externalID == nil {
      throw DocumentProblem(field: "\(place).number", reason: .missing)
    }
    return link
  }

  private func step(_ json: JSON, _ place: String) throws(DocumentProblem) -> Intake.LaterStep {
    guard let members = json.members else { throw values.shape(place, "object", json) }
    guard let spelling = json["step"] else {
      throw DocumentProblem(field: "\(place).step", reason: .missing)
    }
    let words = try values.checked(spelling, "\(place).step")
    guard let name = StepName(spelling: words) else {
      let names = StepName.allCases.map(\.rawValue)
      throw DocumentProblem(field: "\(place).step", value: words, reason: .notOneOf(names))
    }
    var step = Intake.LaterStep(StepAction(name))
    for member in members where member.key != "step" {
      try take(member, into: &step, place)
    }
    return step
  }

  private func rules(_ json: JSON, _ path: String) throws(DocumentProblem) -> RuleSet.Name? {
    if json.isNull { return nil }
    let words = try values.checked(json, path)
    if let name = RuleSet.Name(words) { return name }
    throw DocumentProblem(field: path, value: words, reason: .notOneOf(["set@version"]))
  }

  private func take(
    _ member: JSONMember, into step: inout Intake.LaterStep, _ place: String
  ) throws(DocumentProblem) {
    let path = "\(place).\(member.key)"
    if member.key == "at" {
      step.at = try values.instant(try values.checked(member.value, path), path)
    } else if member.key == "rules" {
      step.rules = try rules(member.value, path)
    } else if step.action.name.step.changesFields, let field = Field(spelling: member.key) {
      let read = try values.reading(of: field, member.value)
      step.action.changes[field] = .some(read.value)
      if step.action.rough[field] == nil { step.action.rough[field] = read.rough }
    } else if step.action.name.step.changesFields, let field = Field(approxKey: member.key) {
      if case .rough(let rough) = try values.approx(member.value, of: field) {
        step.action.rough[field] = rough
      }
    } else if step.action.name.step.changesFields, member.key.hasPrefix(CustomField.prefix) {
      let id = String(member.key.dropFirst(CustomField.prefix.count))
      step.action.custom[id] = try values.custom(id, member.value)
    } else if let option = StepOption(rawValue: member.key),
      step.action.name.parameters.contains(where: { $0.option == option })
    {
      let value = try values.value(of: option, member.value, name: path)
      if value != .flag(false) { step.action.options[option] = value }
    } else {
      throw DocumentProblem(field: path, reason: .unknownKey)
    }
  }
}
