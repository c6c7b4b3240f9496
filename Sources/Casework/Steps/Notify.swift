import Values
import Vocabulary

extension Steps {
  /// Somebody is told of a decision.
  enum Notify: Step {
    static let name = StepName.notify
    static let command = Phrase("已告知", "Record that somebody was told")
    static let meaning = Phrase(
      "记下告知了谁；作出决定后，该告知的都告知了，告知期限才结束。",
      "Keeps who was told; the deadline ends when all were told.")
    static let isNotice = true
    static let parameters: [StepParameter] = [.required(.by), .optional(.whom)]

    static func addressees(of action: StepAction) -> Set<Addressee> {
      (Addressee(rawValue: action[text: .whom]) ?? .consumer).sides
    }
  }
}
