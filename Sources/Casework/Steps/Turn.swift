import Values
import Vocabulary

extension Steps {
  /// A matter becomes one of another kind, in a case of its own.
  enum Turn: Step {
    static let name = StepName.turn
    static let command = Phrase("转为投诉或举报", "Turn into a complaint or report")
    static let meaning = Phrase(
      "转为另一类。",
      "Turns into another kind.")
    static let parameters: [StepParameter] = [.positional(.value)]
    static let variants = [
      StepVariant(
        Kind.complaint.rawValue, .turned(.complaint),
        Phrase(
          "另开一件投诉，内容照抄，本件按已答复办结。",
          "Opens a complaint with everything copied; this one closes as answered."),
        settles: [.value: .text(Kind.complaint.rawValue)]),
      StepVariant(
        Kind.report.rawValue, .turned(.report),
        Phrase(
          "另开一件举报，内容照抄（投诉转的不带来人）。",
          "Opens a report with everything copied (without the person of a complaint)."),
        settles: [.value: .text(Kind.report.rawValue)]),
    ]
    static let concern: StepConcern? = .opens

    static func check(_ action: StepAction) throws(Refusal) {
      if variants.contains(where: { $0.isMeant(by: action) }) { return }
      throw .badValue(
        field: StepOption.value.rawValue, value: action[text: .value],
        allowed: variants.map(\.id))
    }

    static func take(_ step: StepRecord, into subject: inout Case) { subject.takeLink(step) }
  }
}
