import Values
import Vocabulary

extension Steps {
  /// The case was a mistake; its number stays given away.
  enum Void: Step {
    static let name = StepName.void
    static let command = Phrase("作废", "Make void")
    static let meaning = Phrase(
      "作废：编号保留，不计入合计。",
      "Void: keeps its number, counts nowhere.")
    static let parameters: [StepParameter] = [.required(.why)]
    static let leavesUndecided = true
  }
}
