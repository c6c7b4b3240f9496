import Values
import Vocabulary

extension Steps {
  /// Both sides have agreed to mediation.
  enum Mediate: Step {
    static let name = StepName.mediate
    static let command = Phrase("双方同意，组织调解", "Mediate: both sides agree to it")
    static let meaning = Phrase(
      "双方都同意调解。",
      "Both sides have agreed to mediation.")
    static let parameters: [StepParameter] = [
      .optional(.mediator), .optional(.place), .optional(.entrustedTo),
    ]

    static let bothAgreed = Phrase("双方同意调解", "both sides agreed to it")

    static func remarks(on action: StepAction, accepted: Bool) -> [Phrase] {
      action.options[.entrustedTo] == nil
        ? [bothAgreed]
        : [Phrase("双方同意委托调解", "both sides agreed to entrusting it")]
    }
  }
}
