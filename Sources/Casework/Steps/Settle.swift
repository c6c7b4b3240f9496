import Values
import Vocabulary

extension Steps {
  /// The two sides have agreed.
  enum Settle: Step {
    static let name = StepName.settle
    static let command = Phrase(
      "调解成功；--on-spot 当场和解", "Record a settlement; --on-spot at the desk itself")
    static let meaning = Phrase(
      "达成调解协议，办结。",
      "Agreed; closes.")
    static let parameters: [StepParameter] = [
      .optional(.recovered), .optional(.doubled), .optional(.onSpot), .optional(.agreement),
      .optional(.performed), .optional(.performBy), .optional(.agreedBy),
    ]
    static let variants = [
      StepVariant(
        .onSpot, .outcome(.settledOnSpot),
        Phrase(
          "当场达成协议：受理、告知、双方同意一次记下，办结；还缺材料的不算受理。",
          "Agreed on the spot: acceptance, notice, both consents in one; closes. Not accepted if it lacks material."
        ))
    ]

    /// What lacked material was settled, and neither accepted nor told of.
    static func remarks(on action: StepAction, accepted: Bool) -> [Phrase] {
      let whole = Phrase("双方同意调解，已受理并告知", "both sides agreed; accepted and told")
      return (action.has(.onSpot) ? [accepted ? whole : Mediate.bothAgreed] : [])
        + (action.has(.performed) ? [StepOption.performed.label.worded("performed at once")] : [])
    }

    static func check(_ action: StepAction) throws(Refusal) {
      if action.has(.performed), action.options[.performBy] != nil {
        throw .strayOption(step: name, option: .performBy)
      }
    }

    /// Doubled compensation is a part of what was recovered.
    static func check(
      _ action: StepAction, on subject: Case, by rule: RuleSet.Rule
    ) throws(Refusal) {
      guard rule.doubledInRecovered, let doubled = action[money: .doubled] else { return }
      guard let recovered = action[money: .recovered] ?? subject.recovered else {
        throw .missingOption(step: name, option: .recovered)
      }
      if doubled > recovered {
        throw .doubledBeyondRecovered(
          number: subject.number, doubled: doubled, recovered: recovered)
      }
    }

    /// What lacks material is settled, but nobody has accepted it (总局令第121号 art. 10, 16(5)).
    static func accepts(_ action: StepAction, on subject: Case) -> Bool {
      action.has(.onSpot) && subject.status == .registered
    }
  }
}
