import Values
import Vocabulary

extension Steps {
  /// The case no longer belongs together with another one.
  enum Unlink: Step {
    static let name = StepName.unlink
    static let command = Phrase("取消关联", "Take a link away")
    static let meaning = Phrase(
      "取消和另一件的关联。",
      "Takes a link away.")
    static let parameters: [StepParameter] = [.positional(.number, Link.other)]
    static let concern: StepConcern? = .unlinks

    static func take(_ step: StepRecord, into subject: inout Case) {
      subject.links.removeAll { $0.other == step.other }
    }
  }
}
