import Casework
import TerminalKit
import Values
import Vocabulary

/// Makes the fields for the options of one step.
struct StepFields {
  var step: StepName
  var variant: String?
  var catalogue: Catalogue
  var rules: RuleSet
  /// Whether the case is a joint complaint, so that it is asked who agreed.
  var isJoint = false

  /// How many rows the form has for words that may be many.
  static let longRows = 3

  /// The options that are asked for: those that the form of the step does not settle.
  var options: [StepOption] {
    let left =
      rules.steps.first { $0.step == step.rawValue && $0.variant == variant }?.without ?? []
    return step.parameters.map(\.option).filter {
      step.asks(for: $0, in: variant) && ($0 != .agreedBy || isJoint)
        && !left.contains($0.rawValue)
    }
  }

  /// The options that the form of the step settles.
  var fixed: [StepOption: FieldValue] {
    step.variant(variant)?.settles ?? [:]
  }

  /// Whether the step cannot be taken without the option.
  func isNeeded(_ option: StepOption) -> Bool { step.needs(option) }

  func field(_ option: StepOption) -> FormField<StepOption> {
    FormField(
      option, step.label(of: option),
      option.kind(in: step, rules, catalogue, rows: StepFields.longRows),
      placeholder: isNeeded(option) ? nil : ScreenWords.mayStayEmpty, hint: hint(option))
  }

  private func hint(_ option: StepOption) -> Phrase? {
    if let consent = rules.consent(to: "\(step.rawValue):\(option.rawValue)") {
      return ConsentWords.phrase(consent, order: rules.order)
    }
    switch option.form {
    case .day:
      return Phrase(
        "3.20、10日内、+10、10个工作日内、下周五、月底 都行。", "3.20, 10日内, +10, 10个工作日内, 下周五 are understood.")
    case .money: return Phrase("199、1.2万、1,280.5元 都行。", "199, 1.2万, 1,280.5元 are understood.")
    case .means:
      let key = Key.backspace.name
      return Phrase(
        "没有告知就空着；\(key.zh)清掉。", "Leave empty if nobody was told; \(key.en) clears.")
    case .caseNumber: return Phrase("A-0012、12 或整个编号。", "A-0012, 12 or the whole number.")
    case .department:
      return ScreenWords.anyDepartment
    case .text, .addressee, .satisfaction, .flag, .ground: return nil
    }
  }
}
