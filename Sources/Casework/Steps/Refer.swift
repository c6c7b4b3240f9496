import Values
import Vocabulary

extension Steps {
  /// The matter goes to another department, and comes back with a reply.
  enum Refer: Step {
    static let name = StepName.refer
    static let command = Phrase("转办给别的部门", "Refer to another department")
    static let meaning = Phrase(
      "转给别的部门，回复前不算办结。",
      "Goes to a department; stays open until the reply.")
    static let parameters: [StepParameter] = [
      .required(.to), .optional(.replyBy), .optional(.receivedBy),
    ]
    static let leavesUndecided = true

    static func staysInside(_ action: StepAction, by decision: Decision) -> Bool {
      decision.isOwn(action[text: .to])
    }

    static func days(in action: StepAction) -> [DeadlineName: Day] {
      action[day: .replyBy].map { [.reply: $0] } ?? [:]
    }

    static func take(_ step: StepRecord, into subject: inout Case) {
      subject.department = step.action[text: .to]
    }
  }
}
