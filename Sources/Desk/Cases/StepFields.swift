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
    step.parameters.map(\.option).filter { step.asks(for: $0, in: variant) }
  }

  /// The options that the form of the step settles.
  var fixed: [StepOption: FieldValue] {
    step.variant(variant)?.settles ?? [:]
  }

  /// Whether the step cannot be taken without the option.
  func isNeeded(_ option: StepOption) -> Bool { step.needs(option) }

  func field(_ option: StepOption) -> FormField<StepOption> {
    FormField(
      option, step.label(of: option), kind(option),
      placeholder: isNeeded(option) ? nil : ScreenWords.mayStayEmpty, hint: hint(option))
  }

  private func kind(_ option: StepOption) -> FieldKind {
    switch option.form {
    case .means: return .choice(Choices.means(catalogue))
    case .addressee: return .choice(Choices.addressees)
    case .flag: return .choice(Choices.yesNo)
    case .ground: return .filtered(Choices.grounds(rules, step: step))
    case .day, .money, .caseNumber: return .line
    case .department: return .filtered(Choices.departments(catalogue))
    case .text: return words(option)
    }
  }

  private func words(_ option: StepOption) -> FieldKind {
    switch option {
    case .text, .agreement, .why, .result: .lines
    case .to, .told, .toldMerchant, .by, .whom, .ground, .mediator, .place, .entrustedTo, .item,
      .done,
      .recovered, .doubled, .onSpot, .performed, .performBy, .replyBy, .receivedBy, .close,
      .squad, .number, .value:
      .line
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
    case .means:
      let key = Key.backspace.name
      return Phrase(
        "没有告知就空着；\(key.zh)清掉。", "Leave empty if nobody was told; \(key.en) clears.")
    case .caseNumber: return Phrase("A-0012、12 或整个编号。", "A-0012, 12 or the whole number.")
    case .department:
      return ScreenWords.anyDepartment
    case .text, .addressee, .flag, .ground: return nil
    }
  }
}
