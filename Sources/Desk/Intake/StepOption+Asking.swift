import Casework
import TerminalKit
import Values
import Vocabulary

extension StepOption {
  /// How a form asks for the option of a step.
  ///
  /// - Parameter rows: how many rows the form has for words that may be many.
  func kind(
    in step: StepName, _ rules: RuleSet, _ catalogue: Catalogue, rows: Int
  ) -> FieldKind {
    switch form {
    case .means: .choice(Choices.means(catalogue))
    case .addressee: .choice(Choices.addressees)
    case .satisfaction: .choice(Choices.satisfactions)
    case .flag: .choice(Choices.yesNo)
    case .ground: .filtered(Choices.grounds(rules, step: step))
    case .department: .filtered(Choices.departments(catalogue))
    case .text: isLong && rows > 1 ? .lines : .line
    case .day, .money, .caseNumber: .line
    }
  }

  /// Whether its words may be many.
  private var isLong: Bool {
    switch self {
    case .text, .agreement, .why, .result, .facts: true
    case .told, .toldMerchant, .by, .whom, .ground, .mediator, .place, .entrustedTo, .item, .done,
      .recovered, .doubled, .onSpot, .performed, .performBy, .to, .replyBy, .receivedBy, .close,
      .squad, .number, .value, .time, .recusalAsked, .recused, .again, .body, .payer, .approvedBy,
      .agreedBy, .received, .reached, .notReached, .satisfaction:
      false
    }
  }
}
