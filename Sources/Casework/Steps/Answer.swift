import Values
import Vocabulary

extension Steps {
  /// A question is answered.
  enum Answer: Step {
    static let name = StepName.answer
    static let command = Phrase("答复咨询", "Answer a consultation")
    static let meaning = Phrase(
      "答复了，办结。",
      "Answered; closes.")
    static let parameters: [StepParameter] = [.optional(.text, Term.answer)]

    static func changes(of action: StepAction) -> [Field: FieldValue?] {
      let text = action[text: .text]
      return text.isEmpty ? [:] : [.answer: .text(text)]
    }

    static func take(_ step: StepRecord, into subject: inout Case) {
      for (field, value) in changes(of: step.action) {
        if !subject.isErased { subject.fields[field] = value }
        subject.present.insert(field)
      }
    }
  }
}
