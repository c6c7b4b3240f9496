import Values
import Vocabulary

extension Steps {
  /// Whoever brought the matter is asked how content he is (总局令第121号 art. 26).
  enum CallBack: Step {
    static let name = StepName.callBack
    static let command = Phrase(
      "回访；--not-reached 没联系上", "Call back; --not-reached if nobody answered")
    static let meaning = Phrase(
      "办结以后回访，记下满不满意。",
      "Asks after the closing how content they are.")
    static let parameters: [StepParameter] = [
      .optional(.reached), .optional(.notReached),
      .optional(.satisfaction).only(in: StepOption.reached.rawValue), .optional(.text),
    ]
    private static let answered = StepOption.reached.label
    private static let unanswered = StepOption.notReached.label
    static let variants = [
      StepVariant(
        .reached, .own(answered, short: answered),
        Phrase("回访到了，记下满不满意。", "Somebody answered: how content they are.")),
      StepVariant(
        .notReached, .own(unanswered, short: unanswered),
        Phrase("没有联系上，以后再打；不算满意。", "Nobody answered; it never counts as satisfied.")),
    ]

    static func check(_ action: StepAction) throws(Refusal) {
      if action.has(.reached) == action.has(.notReached) {
        throw action.has(.reached)
          ? .strayOption(step: name, option: .notReached)
          : .missingOption(step: name, option: .reached)
      }
    }

    static func take(_ step: StepRecord, into subject: inout Case) {
      let next = CalledBack(step.action)
      subject.calledBack = subject.calledBack?.followed(by: next) ?? next
    }
  }
}
