import Casework
import Values
import Vocabulary

extension ValueReader {
  /// The value of an office's own field out of a document, or out of the words of a cell.
  ///
  /// - Throws: for a field that this office has not declared.
  func custom(_ id: String, _ json: JSON) throws(DocumentProblem) -> CustomValue {
    let name = CustomField.prefix + id
    guard let field = catalogue.custom.first(where: { $0.id == id }) else {
      throw DocumentProblem(field: name, reason: .unknownKey)
    }
    return CustomValue(field, try value(of: field, json, name))
  }

  private func value(
    of field: CustomField, _ json: JSON, _ name: String
  ) throws(DocumentProblem) -> FieldValue? {
    if json.isNull { return nil }
    switch field.kind {
    case .flag: if let flag = json.bool { return .flag(flag) }
    case .number: if let digits = json.digits { return try number(digits, name) }
    case .list: if json.array != nil { return try list(words(json, name)) }
    case .text, .day, .money, .choice: break
    }
    let words = try checked(json, name)
    if words.isEmpty { return nil }
    switch field.kind {
    case .text: return .text(words)
    case .choice: return try choice(words, of: field, name)
    case .number: return try number(words, name)
    case .flag: return .flag(try flag(words, name))
    case .day: return .day(try day(words, name))
    case .money: return .money(try money(words, name))
    case .list: return list(ValueReader.split(words))
    }
  }

  private func list(_ words: [String]) -> FieldValue? { words.isEmpty ? nil : .list(words) }

  private func number(_ digits: String, _ name: String) throws(DocumentProblem) -> FieldValue {
    guard let number = Int(digits) else {
      throw DocumentProblem(field: name, value: digits, reason: .notACount)
    }
    return .number(number)
  }

  private func choice(
    _ words: String, of field: CustomField, _ name: String
  ) throws(DocumentProblem) -> FieldValue {
    if field.choices[words] != nil { return .text(words) }
    let named = field.choices.filter { $0.value.zh == words || $0.value.en == words }
    guard named.count == 1, let id = named.first?.key else {
      throw DocumentProblem(
        field: name, value: words, reason: .notOneOf(field.choices.keys.sorted()))
    }
    return .text(id)
  }
}

extension CaseDocumentReader {
  /// The values of an office's own fields, by the ids of these.
  func custom(_ json: JSON) throws(DocumentProblem) -> [String: CustomValue] {
    if json.isNull { return [:] }
    guard let members = json.members else { throw values.shape("custom", "object", json) }
    var custom: [String: CustomValue] = [:]
    for member in members { custom[member.key] = try values.custom(member.key, member.value) }
    return custom
  }
}
