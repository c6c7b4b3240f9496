import Values
import Vocabulary

extension Steps {
  /// A clue goes to the unit that checks it.
  enum HandOver: Step {
    static let name = StepName.handOver
    static let command = Phrase("举报线索移交", "Hand a clue over")
    static let meaning = Phrase(
      "线索移交，办结。",
      "The clue is handed over; closes.")
    static let parameters: [StepParameter] = [
      .optional(.to, Phrase("移交给", "To"), help: Phrase("移交给哪个单位", "the unit that checks it"))
    ]

    static func meaning(leadingTo status: Status?) -> Phrase {
      guard status == .referred else { return meaning }
      return Phrase(
        "线索交给核查的单位，核查期限照走；有结果后用“转办办结”。",
        "The clue goes to the unit that checks it; its days run on. Close with its result.")
    }

    static func take(_ step: StepRecord, into subject: inout Case) {
      subject.wasHandedOver = true
      let department = step.action[text: .to]
      if !department.isEmpty { subject.department = department }
    }
  }
}
