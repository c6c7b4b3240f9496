import Casework
import Desk
import Interchange
import TerminalKit
import Values
import Vocabulary

/// A step's parameters as words of the command line.
struct StepForm {
  let step: StepName

  init(_ step: StepName) { self.step = step }

  private var positional: [StepParameter] { step.parameters.filter(\.isPositional) }
  private var optional: [StepParameter] { step.parameters.filter { !$0.isPositional } }

  var specs: [OptionSpec] {
    let own = optional.map { parameter in
      OptionSpec(
        parameter.option.option, value: parameter.option.form.placeholder,
        parameter.words)
    }
    let fields = step.step.changesFields ? FieldOptions.named : []
    return own + fields + [
      OptionSpec("at", value: "INSTANT", HelpWords.defaultNow),
      OptionSpec("format", value: names(of: TextFormat.self), HelpWords.format),
    ]
  }

  var abstract: Phrase { step.step.command }

  var usage: String {
    let places = positional.map { $0.option == .number ? "NUMBER" : "VALUE" }
    let options = "[\(HelpWords.options[Speech.language])]"
    return (["desk315", step.rawValue, "NUMBER"] + places + [options]).joined(separator: " ")
  }

  func words(_ rest: [String]) throws(CommandError) -> OptionWords {
    try OptionWords(rest, specs, most: 1 + positional.count)
  }

  /// The step as it was asked for. What is missing or does not go together the rules will say.
  ///
  /// - Parameter reader: what reads the single values.
  func action(
    _ words: OptionWords, _ reader: ValueReader
  ) throws(DocumentProblem) -> StepAction {
    var options: [StepOption: FieldValue] = [:]
    for parameter in optional {
      let option = parameter.option
      if option.form == .flag {
        if words.flags.contains(option.option) { options[option] = .flag(true) }
      } else if let given = words.values[option.option] {
        if option.refusesCard(in: given) {
          throw DocumentProblem(field: "--\(option.option)", reason: .bankCard)
        }
        options[option] = try reader.value(
          of: option, words: option.spoken(given, reader.catalogue),
          name: "--\(option.option)")
      }
    }
    for (parameter, given) in zip(positional, words.positional.dropFirst()) {
      let option = parameter.option
      options[option] = try reader.value(of: option, words: given, name: option.rawValue)
    }
    return StepAction(step, options)
  }

  /// What is said on standard error of values that are kept all the same.
  func remarks(_ words: OptionWords, _ action: StepAction) -> [Phrase] {
    optional.compactMap { parameter in
      guard parameter.option.form == .money, let given = words.values[parameter.option.option],
        let money = action[money: parameter.option], ValueReader.isRough(given)
      else { return nil }
      let what = FieldRemark.Reason.takenAsExact(money).phrase
      let name = "--\(parameter.option.option)"
      return Phrase("\(name)：\(what.zh)", "\(name): \(what.en)")
    }
  }
}

extension StepOption {
  /// A department by its id, as it is recorded.
  fileprivate func spoken(_ words: String, _ catalogue: Catalogue) -> String {
    self == .to ? catalogue.departmentName(words) : words
  }
}

extension StepParameter {
  /// The option as help lists it.
  fileprivate var words: Phrase {
    let words = Phrase(help.zh, help.en.lowercased())
    return isRequired ? Phrase(words.zh + "（必填）", words.en + " (required)") : words
  }
}

extension StepOption.Form {
  /// What stands for the value in help; nil for a yes-or-no option.
  fileprivate var placeholder: String? {
    switch self {
    case .text, .department: "T"
    case .means: Means.allCases.map(\.rawValue).joined(separator: "|")
    case .addressee: Addressee.allCases.map(\.rawValue).joined(separator: "|")
    case .satisfaction: Satisfaction.allCases.map(\.rawValue).joined(separator: "|")
    case .flag: nil
    case .day: "D"
    case .money: "YUAN"
    case .ground: "N"
    case .caseNumber: "NUMBER"
    }
  }
}
