import Casework
import Values
import Vocabulary

/// That a case can be taken up again, said where somebody was called back and is not content.
struct ReopeningOffer {
  private let number: CaseNumber

  /// Nil where nobody said so.
  init?(_ action: StepAction, _ subject: Case) {
    guard action.name == .callBack,
      Satisfaction(rawValue: action[text: .satisfaction]) == .no
    else { return nil }
    number = subject.number
  }

  var phrase: Phrase {
    let command = "desk315 \(StepName.reopen.rawValue) \(number.short) --\(StepOption.why.option)"
    return Phrase(
      "不满意：可以重新办理，\(command) …", "Not satisfied: it can be opened again, \(command) ...")
  }
}
