import Values
import Vocabulary

extension Steps {
  /// A squad goes to the place.
  enum Dispatch: Step {
    static let name = StepName.dispatch
    static let command = Phrase("派小分队上门", "Send a squad out")
    static let meaning = Phrase(
      "派小分队去现场；状态不变。",
      "A squad goes there; nothing else changes.")
    static let parameters: [StepParameter] = [
      .required(.squad), .optional(.result, Phrase("处理结果", "Result")),
    ]
  }
}
