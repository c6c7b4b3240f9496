import Values
import Vocabulary

extension Steps {
  /// Mediation ends without an agreement.
  enum Terminate: Step {
    static let name = StepName.terminate
    static let command = Phrase("终止调解，写明理由", "End the mediation, with the ground")
    static let meaning = Phrase(
      "终止调解，办结；7个工作日内告知双方。",
      "Ends mediation and closes; both sides must be told.")
    static let parameters: [StepParameter] = [
      .required(.ground), .optional(.text), .optional(.told), .optional(.toldMerchant),
    ]
  }
}
