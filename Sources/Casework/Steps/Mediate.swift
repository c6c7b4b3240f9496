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
      .optional(.mediator), .optional(.place), .optional(.entrustedTo).only(in: nil),
      .optional(.time),
      .optional(.recusalAsked).only(in: anew), .optional(.recused).only(in: anew),
      .optional(.again),
    ]
    static let variants = [
      StepVariant(
        .again, .own(Phrase("重新约定调解", "Appointed anew"), short: Phrase("改约", "Anew")),
        Phrase("改了时间、地点，或者换了调解人员。", "Another time, place or mediator."))
    ]
    /// A mediator steps aside where a mediation was appointed already (总局令第121号 art. 20, 21).
    private static let anew = StepOption.again.rawValue

    static let bothAgreed = Phrase("双方同意调解", "both sides agreed to it")

    static func remarks(on action: StepAction, accepted: Bool) -> [Phrase] {
      if action.has(.again) {
        return action.has(.recused)
          ? [StepOption.recused.label.worded("the mediator steps aside")] : []
      }
      return action.options[.entrustedTo] == nil
        ? [bothAgreed]
        : [Phrase("双方同意委托调解", "both sides agreed to entrusting it")]
    }
  }
}
