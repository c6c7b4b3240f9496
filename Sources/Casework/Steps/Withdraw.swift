import Values
import Vocabulary

extension Steps {
  /// Whoever brought the matter takes it back.
  enum Withdraw: Step {
    static let name = StepName.withdraw
    static let command = Phrase("撤回", "Withdraw, as who brought it wishes")
    static let meaning = Phrase(
      "来人撤回，办结。",
      "The visitor withdraws; closes.")
    static let parameters: [StepParameter] = [.optional(.agreedBy)]
    static let leavesUndecided = true
  }
}
