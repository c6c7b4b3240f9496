import Values
import Vocabulary

extension Steps {
  /// The office does not take a complaint on.
  enum Decline: Step {
    static let name = StepName.decline
    static let command = Phrase("不予受理，写明理由", "Decline a complaint, with the ground")
    static let meaning = Phrase(
      "不予受理，办结。要告诉来人理由和别的途径。",
      "Declines and closes. Tell the visitor the ground and the other ways.")
    static let parameters: [StepParameter] = [
      .required(.ground), .optional(.text), .optional(.told),
    ]
  }
}
