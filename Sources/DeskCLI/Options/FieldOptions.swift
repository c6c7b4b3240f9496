import Casework
import Interchange
import ReferenceData
import TerminalKit
import Values
import Vocabulary

/// The fields of a case as options of `add` and `amend`: one list for both, that of the model.
enum FieldOptions {
  /// The options, with the names of the built-in catalogue.
  static let named: [OptionSpec] = Field.allCases.flatMap { field in
    [spec(field.option, value: field.form.placeholder, field.rawValue)]
      + [approxSpec(field)].compactMap { $0 }
  }

  private static func spec(_ option: String, value: String, _ name: String) -> OptionSpec {
    let label = labels?[name]?.label
    return OptionSpec(option, value: value, label.map { Phrase($0.zh, $0.en) } ?? Phrase(name))
  }

  /// How far a value is known, as an option of its own.
  private static func approxSpec(_ field: Field) -> OptionSpec? {
    guard let option = field.approxOption, let key = field.approxKey else { return nil }
    let ids = Roughness.allowed(for: field).map(\.rawValue) + ["exact"]
    return spec(option, value: ids.joined(separator: "|"), key)
  }

  /// The built-in names of the fields, for help.
  private static let labels: Catalogue.List? = {
    let data = ReferenceData()
    do { return try Catalogue.fields { data.bytes($0) }.list } catch { return nil }
  }()

  /// What was given of a case's fields.
  struct Given {
    /// The values; none for one that was given as empty.
    var values: [Field: ReadValue] = [:]
    /// How far values are known, where that was given.
    var approx: [Field: ValueReader.Approx] = [:]
  }

  /// The values that were given, as exactly as they were said.
  static func given(
    _ words: OptionWords, _ reader: ValueReader
  ) throws(DocumentProblem) -> Given {
    var given = Given()
    for field in Field.allCases {
      if let text = words.values[field.option] {
        if field.refusesCard(in: text) {
          throw DocumentProblem(field: field.rawValue, reason: .bankCard)
        }
        given.values[field] = try reader.reading(of: field, words: text)
      }
      guard let option = field.approxOption, let text = words.values[option] else { continue }
      given.approx[field] = try reader.approx(text, of: field)
    }
    return given
  }
}

extension FieldOptions.Given {
  /// Puts what was given into the fields of a case; how far a value is known may be said of one that
  /// stands there already.
  func put(into fields: inout CaseFields) throws(DocumentProblem) {
    for (field, read) in values { fields.set(field, to: read) }
    for (field, approx) in approx {
      if let read = try read(field, approx, in: fields) { fields.set(field, to: read) }
    }
  }

  /// Puts it into an amendment of a case with these fields.
  func put(into action: inout StepAction, of before: CaseFields) throws(DocumentProblem) {
    var fields = before
    try put(into: &fields)
    for field in Set(values.keys).union(approx.keys) {
      action.changes[field] = .some(fields[field])
      action.rough[field] = fields.rough[field]
    }
  }

  private func read(
    _ field: Field, _ approx: ValueReader.Approx, in fields: CaseFields
  ) throws(DocumentProblem) -> ReadValue? {
    if approx == .unsaid { return nil }
    guard let value = fields[field] else {
      throw DocumentProblem(field: field.approxKey ?? "", reason: .approxOfNothing(field))
    }
    if case .rough(let rough) = approx { return ReadValue(value, rough) }
    return ReadValue(value)
  }
}

extension Field.Form {
  /// What stands for the value in help.
  fileprivate var placeholder: String {
    switch self {
    case .text: "T"
    case .choice: "ID"
    case .choices: "ID,ID"
    case .list: "T,T"
    case .count: "N"
    case .flag, .consent: "true|false"
    case .day: "D"
    case .instant: "INSTANT"
    case .money: "YUAN"
    case .people: "'NAME PHONE;NAME PHONE'"
    }
  }
}
