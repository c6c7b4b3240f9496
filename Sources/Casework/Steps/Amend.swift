import Values

extension Steps {
  /// Fields are filled in or corrected.
  enum Amend: Step {
    static let name = StepName.amend
    static let command = Phrase("补材料或更正", "Add or correct fields")
    static let meaning = Phrase(
      "补材料或更正内容，旧内容留在办理经过里。",
      "Completes or corrects; the old values stay in the timeline.")
    static let isForMany = false
    static let changesFields = true

    static func check(_ action: StepAction) throws(Refusal) {
      if action.changes.isEmpty && action.custom.isEmpty { throw .nothingEntered }
    }

    static func take(_ step: StepRecord, into subject: inout Case) {
      let action = step.action
      if !subject.isErased {
        subject.fields.apply(action.changes)
        subject.fields.roughen(action.rough)
        subject.fields.take(action.custom)
      }
      let filled = action.changes.mapValues { $0?.fills ?? false }
      for (field, isFilled) in filled.merging(step.beside, uniquingKeysWith: { $1 }) {
        if isFilled { subject.present.insert(field) } else { subject.present.remove(field) }
      }
    }
  }
}
