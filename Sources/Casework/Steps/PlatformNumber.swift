import Values
import Vocabulary

extension Steps {
  /// The case has a number on the national 12315 platform (总局令第121号 art. 40).
  enum PlatformNumber: Step {
    static let name = StepName.platformNumber
    static let command = Phrase("记下平台编号", "Note the platform's number")
    static let meaning = Phrase(
      "记下全国12315平台上的编号。",
      "Keeps the number on the 12315 platform.")
    static let parameters: [StepParameter] = [
      .positional(.value, Term.platformNumber.worded("Number"))
    ]
    static let isForMany = false

    static func take(_ step: StepRecord, into subject: inout Case) {
      subject.platformNumber = step.action[text: .value]
    }
  }
}
