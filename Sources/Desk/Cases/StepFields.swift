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

  /// The options that are asked for: those that the form of the step does not settle.
  var options: [StepOption] {
    step.parameters.map(\.option).filter { option in
      if fixed[option] != nil { return false }
      switch (step, option) {
      case (.test, .done): return false
      case (.test, .item): return variant == nil
      case (.test, .result): return variant == "done"
      case (.settle, .onSpot), (.reply, .close): return false
      default: return true
      }
    }
  }

  /// The options that the form of the step settles.
  var fixed: [StepOption: FieldValue] {
    switch (step, variant) {
    case (.settle, "on_spot"): [.onSpot: .flag(true)]
    case (.test, "done"): [.done: .flag(true)]
    case (.reply, "close"): [.close: .flag(true)]
    case (.turn, let kind?): [.value: .text(kind)]
    default: [:]
    }
  }

  /// Whether the step cannot be taken without the option.
  func isNeeded(_ option: StepOption) -> Bool {
    if step == .test { return option == .item }
    return step.parameters.contains { $0.option == option && $0.isRequired }
  }

  func field(_ option: StepOption) -> FormField<StepOption> {
    FormField(
      option, StepWords.label(of: option, in: step), kind(option),
      placeholder: isNeeded(option) ? nil : Phrase("可不填", "may stay empty"), hint: hint(option))
  }

  private func kind(_ option: StepOption) -> FieldKind {
    switch option.form {
    case .means: return .choice(Choices.means(catalogue))
    case .addressee: return .choice(Choices.addressees)
    case .flag: return .choice(Choices.yesNo)
    case .ground: return .filtered(Choices.grounds(rules, step: step))
    case .day, .money, .caseNumber: return .line
    case .kind(let kinds):
      return .choice(kinds.map { Option($0.rawValue, catalogue.kinds.phrase($0.rawValue)) })
    case .text: break
    }
    switch (step, option) {
    case (.refer, .to), (.handOver, .to): return .filtered(Choices.departments(catalogue))
    case (.turn, .value):
      return .choice(Choices.options(catalogue.kinds).filter { $0.id != "consultation" })
    case (_, .text), (_, .agreement), (_, .why), (_, .result): return .lines
    default: return .line
    }
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
    case .means: return Phrase("没有告知就空着；退格清掉。", "Leave empty if nobody was told; Backspace clears.")
    case .caseNumber: return Phrase("A-0012、12 或整个编号。", "A-0012, 12 or the whole number.")
    case .text where option == .to:
      return Phrase("按数字，或打字找；没有的照打的记。", "A digit, or type; what is not listed is kept as typed.")
    default: return nil
    }
  }
}

extension Catalogue.List {
  /// The words for an id in both languages, the id itself where it is not in the list.
  func phrase(_ id: String) -> Phrase { self[id]?.label ?? Phrase(id) }
}
