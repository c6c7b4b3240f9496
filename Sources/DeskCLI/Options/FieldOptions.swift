import Casework
import ReferenceData
import TerminalKit
import Wording

/// The fields of a case as options of `add` and `amend`: one list for both, that of the model.
enum FieldOptions {
  /// The options, with the names of the built-in catalogue.
  static let named: [OptionSpec] = Field.allCases.map { field in
    let label = labels?.fields[field.rawValue]?.label
    return OptionSpec(
      field.option, value: field.form.placeholder,
      label.map { Phrase($0.zh, $0.en) } ?? Phrase(field.rawValue))
  }

  /// The built-in catalogue: for help, and for errors before there is another.
  static let labels: Catalogue? = {
    let data = ReferenceData()
    do { return try Catalogue { data.bytes($0) } } catch { return nil }
  }()

  /// The values that were given; nil for one that was given as empty.
  static func values(
    _ words: OptionWords, _ reader: ValueReader
  ) throws(DocumentProblem) -> [Field: FieldValue?] {
    var values: [Field: FieldValue?] = [:]
    for field in Field.allCases {
      guard let given = words.values[field.option] else { continue }
      if field.refusesCard(in: given) {
        throw DocumentProblem(field: field.rawValue, reason: .bankCard)
      }
      values[field] = .some(try reader.value(of: field, words: given))
    }
    return values
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
